export { resolveDocument } from "./resolveDocument.js";
