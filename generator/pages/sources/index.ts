export { openPageReader } from "./openPageReader.js";
export type { PageReaderOptions, ReadingLimits, ReadingStep } from "./options.js";
