export { bundleReferences } from "./bundleReferences.js";
export { checkReferences } from "./checkReferences.js";
export { readReferences, type ReferencePolicy } from "./readReferences.js";
export type { SourceSet } from "./sourceSet.js";
export { locationUri, traceReferences } from "./traceReferences.js";
