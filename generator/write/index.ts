export { comparePackage, type Difference } from "./comparePackage.js";
export { finishEarlierRun } from "./holdOutput.js";
export { manifestPath } from "./manifest.js";
export { readWritten } from "./readWritten.js";
export { unifiedDiff } from "./unifiedDiff.js";
export { writePackage, type WriteOptions, type WriteReport } from "./writePackage.js";
