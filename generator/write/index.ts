export { comparePackage, type Difference } from "./comparePackage.js";
export { finishEarlierRun } from "./holdOutput.js";
export { manifestPath } from "./manifest.js";
export type { DocumentFiles, StandingTexts } from "./planDocument.js";
export { readWritten } from "./readWritten.js";
export { unifiedDiff } from "./unifiedDiff.js";
export { compareDocument, writeDocument, type DocumentReport } from "./writeDocument.js";
export { writePackage, type WriteOptions, type WriteReport } from "./writePackage.js";
