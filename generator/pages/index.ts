export { printDocument } from "./merge/printDocument.js";
export { printSources } from "./merge/printSources.js";
export type { PageReader } from "./pageReader.js";
export { recoverDocument } from "./recoverDocument.js";
export type { Conflict, ConflictPolicy, Loss, PageOutcome, Recovery, RecoveryRequest } from "./recovery.js";
export { openPageReader, type PageReaderOptions, type ReadingLimits, type ReadingStep } from "./sources/index.js";
