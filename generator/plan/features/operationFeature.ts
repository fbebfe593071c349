import type { Operation } from "../../model/apiModel.js";
import type { Docs, HeadersPlan, InputGroup, ResultMember } from "../clientPlan.js";
import type { OperationDescription } from "../description.js";
import type { Planning } from "../planning.js";

/** What a feature adds to the plan of an operation. */
export interface OperationShare {
  readonly input?: readonly InputGroup[];
  readonly result?: readonly ResultMember[];
  readonly resultDocs?: Docs;
  /** What is to be said of the input, for the documentation of the function. */
  readonly inputDocs?: string | undefined;
  readonly headers?: readonly HeadersPlan[];
  /** Fields of the operation's description. */
  readonly description?: Omit<Partial<OperationDescription>, "method" | "path">;
}

/** Looks for something in an operation, and plans it where it is there. */
export type OperationFeature = (operation: Operation, planning: Planning) => OperationShare;
