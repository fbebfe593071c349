export { planClient } from "./planClient.js";
export type { PlanOptions, Selection } from "./planOptions.js";
export type * from "./clientPlan.js";
export { exportedNames, type ExportedName } from "./exportedNames.js";
export type { Identifier } from "./names.js";
