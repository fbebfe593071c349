export { planClient, type PlanRequest } from "./planClient.js";
export type { PlanOptions, Selection } from "./planOptions.js";
export type * from "./clientPlan/clientPlan.js";
export { exportedNames, type ExportedName } from "./clientPlan/exportedNames.js";
export type { Identifier } from "./clientPlan/identifier.js";
export type { PlainType, TypeUse } from "./clientPlan/typeUse.js";
