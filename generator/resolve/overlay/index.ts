export { applyOverlays } from "./applyOverlays.js";
