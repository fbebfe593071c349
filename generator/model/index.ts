export { buildModel } from "./buildModel.js";
export type * from "./apiModel.js";
