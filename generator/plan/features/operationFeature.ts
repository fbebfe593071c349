import type { Operation } from "../../model/apiModel.js";
import type { FunctionPlan, HeadersPlan, InputGroup, Json, ResultMember } from "../clientPlan.js";
import type { Planning } from "../planning.js";

/** What a feature adds to the plan of an operation. */
export interface OperationShare {
  readonly input?: readonly InputGroup[];
  readonly result?: readonly ResultMember[];
  readonly headers?: readonly HeadersPlan[];
  /** Fields of the operation's description, in the order in which `Operation` of the runtime has them. */
  readonly description?: Readonly<Record<string, Json>>;
  /** The functions of the runtime that these fields hold. */
  readonly functions?: readonly FunctionPlan[];
}

/** Looks for something in an operation, and plans it where it is there. */
export type OperationFeature = (operation: Operation, planning: Planning) => OperationShare;
