export { comparePackage } from "./comparePackage.js";
export { type Difference, unifiedDiff } from "./difference.js";
export { finishEarlierRun } from "./transaction/holdOutput.js";
export type { DocumentFiles } from "./planDocument.js";
export { readWritten } from "./readWritten.js";
export { compareDocument, writeDocument, type DocumentReport } from "./writeDocument.js";
export { writePackage, type WriteReport } from "./writePackage.js";
