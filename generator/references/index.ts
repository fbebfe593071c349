export { bundleReferences } from "./bundleReferences.js";
export { readReferences, type ReferencePolicy } from "./readReferences.js";
export { traceReferences } from "./traceReferences.js";
