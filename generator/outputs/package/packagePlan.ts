import type { ClientPlan } from "../../plan/clientPlan/clientPlan.js";

/** What an output package says of itself, and the clients in it, in the order of their sub-paths. */
export interface PackagePlan {
  /** The name under which it is imported. */
  readonly name: string;
  readonly version: string;
  /** One sentence; made from the titles of the APIs where there is none. */
  readonly description?: string;
  readonly clients: readonly ClientPlan[];
}
