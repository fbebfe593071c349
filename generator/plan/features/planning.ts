import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import type { JsonPointer } from "../../document/jsonPointer.js";
import type { ApiModel, Link, Operation } from "../../model/apiModel.js";
import type { Docs, HeadersPlan, InputGroup, ResultMember, TypePlan } from "../clientPlan/clientPlan.js";
import type { OperationDescription } from "../clientPlan/description.js";
import type { Names } from "../naming/clientNames.js";

/** What is known before the parts of a client are planned. */
export interface Planning {
  readonly model: ApiModel;
  readonly names: Names;
  readonly types: PlannedTypes;
  readonly linkTargets: LinkTargets;
  readonly diagnostics: Diagnostics;
}

/** Every type with a name of its own, by what declares it. */
export interface PlannedTypes {
  /** Those of components: schemas first, each with its write view after it. */
  readonly components: readonly TypePlan[];
  /** Those of an operation. */
  readonly operations: ReadonlyMap<JsonPointer, readonly TypePlan[]>;
  readonly webhooks: readonly TypePlan[];
  readonly callbacks: readonly TypePlan[];
}

/** Finds the operation that a link leads to. */
export type LinkTargets = (link: Pick<Link, "operationId" | "operation">) => Operation | undefined;

/** Looks for something in an operation, and plans it where it is there. */
export type OperationFeature = (operation: Operation, planning: Planning) => OperationShare;

/** What a feature adds to the plan of an operation. */
export interface OperationShare {
  readonly input?: readonly InputGroup[];
  readonly result?: readonly ResultMember[];
  readonly resultDocs?: Docs;
  /** Paragraphs for the documentation of the function, after what the document says of the operation. */
  readonly docs?: readonly string[];
  /** What is to be said of the input, for the documentation of the function. */
  readonly inputDocs?: string | undefined;
  readonly headers?: readonly HeadersPlan[];
  /** Fields of the operation's description. */
  readonly description?: Omit<Partial<OperationDescription>, "method" | "path">;
}
