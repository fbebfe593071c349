export { comparePackage } from "./comparePackage.js";
export { type Difference, unifiedDiff } from "./difference.js";
export { finishEarlierRun } from "./transaction/holdOutput.js";
export { manifestPath } from "./folder/manifest.js";
export type { DocumentFiles, StandingTexts } from "./planDocument.js";
export { readWritten } from "./readWritten.js";
export { compareDocument, writeDocument, type DocumentReport } from "./writeDocument.js";
export type { WriteOptions } from "./planChanges.js";
export { writePackage, type WriteReport } from "./writePackage.js";
