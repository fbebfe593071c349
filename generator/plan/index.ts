export { planClient } from "./planClient.js";
export type { PlanOptions } from "./planOptions.js";
export type * from "./clientPlan/clientPlan.js";
export { exportedNames } from "./clientPlan/exportedNames.js";
export type { TypeUse } from "./clientPlan/typeUse.js";
