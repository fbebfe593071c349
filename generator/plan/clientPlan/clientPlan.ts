import type { AskedOutput } from "../../config/askedOutputs.js";
import type { JsonPointer } from "../../document/jsonPointer.js";
import type { OutputPath } from "../../document/files.js";
import type { Direction, Json, ParameterLocation, WireName } from "../../model/apiModel.js";
import type { ApiDescription, OperationDescription } from "./description.js";
import type { Identifier } from "./identifier.js";
import type { TypeUse } from "./typeUse.js";

/**
 * What is to be emitted for one API: plain JSON, nothing left to decide. Imports follow from it: every name has one
 * home, and a file imports the names that its text uses.
 */
export interface ClientPlan {
  /** The sub-path and folder: `netbird`. */
  readonly name: OutputPath;
  /** How sentences call the API: `Exemplar` in "the Exemplar API". */
  readonly title: string;
  readonly version: string;
  /** The name of the document's file, where it has one. */
  readonly document: string | undefined;
  /** What is made of it: the client, and what else was asked for. */
  readonly outputs: readonly OutputName[];
  readonly client: ClientFilePlan;
  readonly schemas: SchemasFilePlan;
  readonly pathsFile: OutputPath;
  readonly indexFile: OutputPath;
  readonly operationFiles: readonly OperationFilePlan[];
  /** `webhooks.ts` and `callbacks.ts`, where the API sends anything. */
  readonly incomingFiles: readonly IncomingFilePlan[];
}

/** What can be made of an API. */
export type OutputName = "client" | AskedOutput;

/** A file of types for what the API sends to its callers. */
export interface IncomingFilePlan {
  readonly kind: "webhooks" | "callbacks";
  readonly path: OutputPath;
  /** `Webhooks` */
  readonly identifier: Identifier;
  readonly docs: Docs;
  /** Those of payloads that are written in place, and of what they contain. */
  readonly types: readonly TypePlan[];
  readonly table: IncomingTable;
}

/** Requests by the names of webhooks, or by functions and then by the names of callbacks. */
export type IncomingTable = readonly {
  readonly name: string;
  readonly docs: Docs;
  readonly content: IncomingTable | { readonly requests: readonly IncomingPlan[] };
}[];

/** A request that the API sends. */
export interface IncomingPlan {
  /** The type of its payload: `ThingCreatedWebhook`. */
  readonly identifier: Identifier;
  readonly pointer: JsonPointer;
  /** True where the payload is written in place, so that its declaration is among the types. */
  readonly isDeclared: boolean;
  readonly docs: Docs;
  readonly method: string;
  /** Headers, cookies and query. */
  readonly groups: readonly InputGroup[];
  readonly payload: TypeUse;
  readonly presence: "required" | "optional" | "absent";
  readonly responses: readonly ResponsePlan[];
}

/** What the receiver of a request may respond. */
export interface ResponsePlan {
  readonly status: number | "2XX" | "3XX" | "4XX" | "5XX" | "default";
  /** Undefined where the document describes no body. */
  readonly body: TypeUse | undefined;
}

export interface ClientFilePlan {
  /** As all paths of a plan from the root of the package: `netbird/client.ts`. */
  readonly path: OutputPath;
  /** `createNetbird` */
  readonly factory: Identifier;
  /** `NetbirdClient` */
  readonly clientType: Identifier;
  /** `NetbirdOptions` */
  readonly optionsType: Identifier;
  /** `NetbirdAuth` */
  readonly authType: Identifier;
  /** `NetbirdServer` */
  readonly serverType: Identifier;
  /** `netbirdApi`, the constant that describes the API to the runtime. */
  readonly constant: Identifier;
  /** `netbird`, the name of a client in examples. */
  readonly variable: Identifier;
  readonly docs: Docs;
  readonly credentials: readonly CredentialPlan[];
  readonly servers: readonly ServerPlan[];
  /** The initialiser of the constant. */
  readonly description: ApiDescription;
}

/** The file of the types that belong to no single operation: component schemas first. */
export interface SchemasFilePlan {
  readonly path: OutputPath;
  readonly types: readonly TypePlan[];
}

export interface CredentialPlan {
  readonly scheme: WireName;
  readonly type: "string" | "BasicCredential";
  readonly docs: Docs;
}

export interface ServerPlan {
  readonly url: string;
  readonly variables: readonly {
    readonly name: WireName;
    readonly enum: readonly string[] | undefined;
    readonly docs: Docs;
  }[];
}

/** A schema that has a name of its own in the output. */
export interface TypePlan {
  readonly identifier: Identifier;
  /** Where the schema stands and how it is seen. */
  readonly pointer: JsonPointer;
  readonly direction: Direction;
  /** True where the other direction has the same shape and so the same name. */
  readonly bothDirections: boolean;
  readonly docs: Docs;
  /** The values of an enum, for a constant of the type's name; undefined for every other type. */
  readonly values: readonly EnumMemberPlan[] | undefined;
}

/** One value of an enum and the key that it has in the constant. */
export interface EnumMemberPlan {
  readonly key: string;
  readonly value: string | number;
  readonly docs: Docs;
}

export interface OperationFilePlan {
  readonly path: OutputPath;
  readonly operations: readonly OperationPlan[];
}

export interface OperationPlan {
  /** The exemplar function that this one is made after. */
  readonly shape: "requiredInput" | "optionalInput" | "noInput";
  readonly pointer: JsonPointer;
  /** `GET` */
  readonly method: string;
  /** `updateUser` */
  readonly identifier: Identifier;
  /** `UpdateUserInput` */
  readonly inputType: Identifier;
  /** `UpdateUserResult` */
  readonly resultType: Identifier;
  /** `updateUserOperation`, the constant that describes the operation to the runtime. */
  readonly constant: Identifier;
  readonly docs: Docs;
  /** The types of schemas that are written in it. One that other operations share belongs to the first. */
  readonly types: readonly TypePlan[];
  readonly input: readonly InputGroup[];
  readonly result: readonly ResultMember[];
  /** What the document says of the responses. */
  readonly resultDocs: Docs;
  /** The types of the documented header fields of its responses. */
  readonly headers: readonly HeadersPlan[];
  /** The initialiser of the constant. */
  readonly description: OperationDescription;
}

/** The documented header fields of responses of one operation: an interface of their own. */
export interface HeadersPlan {
  readonly identifier: Identifier;
  readonly members: readonly Omit<InputMember, "example">[];
}

export type InputGroup =
  | {
      readonly kind: "parameters";
      readonly name: ParameterLocation;
      readonly required: boolean;
      readonly members: readonly InputMember[];
    }
  | {
      readonly kind: "body";
      readonly required: boolean;
      readonly type: TypeUse;
      readonly docs: Docs;
      readonly example: Json | undefined;
    };

export interface InputMember {
  readonly name: WireName;
  readonly required: boolean;
  readonly type: TypeUse;
  readonly docs: Docs;
  /** A value that shows how a call is written; undefined where there is none to show. */
  readonly example: Json | undefined;
}

/** The classes of failures, by their names in the runtime. */
export type ErrorClass = "RedirectStatus" | "ClientErrorStatus" | "ServerErrorStatus";

/** All statuses of a kind, by its name in the runtime. */
export type StatusClass = "SuccessStatus" | "ErrorStatus" | ErrorClass;

/** One member of the result union, in the order of the document; see `runtime/result.ts`. */
export type ResultMember =
  | {
      readonly kind: "success" | "failure";
      readonly statuses: readonly number[];
      readonly type: TypeUse;
      readonly headers: Identifier | undefined;
    }
  /** `4XX`, `default`: all statuses of a class except those that the document names. */
  | {
      readonly kind: "success" | "failure";
      readonly statusClass: StatusClass;
      readonly except: readonly (number | ErrorClass)[];
      readonly type: TypeUse;
      readonly headers: Identifier | undefined;
    }
  /** Every success that no other member has. */
  | {
      readonly kind: "undocumentedSuccess";
      readonly except: readonly number[];
      /** What all documented successes have in common. */
      readonly type: TypeUse;
    }
  /** Every failure that no other member has. */
  | {
      readonly kind: "undocumented";
      readonly except: readonly (number | ErrorClass)[];
    };

/** Text from the document for a TSDoc comment, still raw: the emit stage escapes it. */
export interface Docs {
  /** Paragraphs, in order, each possibly of several lines. */
  readonly text: readonly string[];
  /** Block tags after the text: `deprecated` without a value, `param` with `name - text`. */
  readonly tags: readonly {
    readonly name: "deprecated" | "param" | "returns" | "defaultValue" | "example" | "see";
    readonly text: string;
  }[];
}

/** Every type of the plan, in the order of its files. */
export function typesOfPlan(plan: ClientPlan): readonly TypePlan[] {
  return typesByFile(plan).flatMap(({ types }) => types);
}

/** The files that declare types, with the types of each. */
export function typesByFile({ schemas, operationFiles, incomingFiles }: ClientPlan): readonly SchemasFilePlan[] {
  const ofOperations = operationFiles.map(({ path, operations }) => ({
    path,
    types: operations.flatMap(({ types }) => types),
  }));
  return [schemas, ...ofOperations, ...incomingFiles];
}

/** The requests in a table, in its order. */
export function requestsIn(table: IncomingTable): readonly IncomingPlan[] {
  return table.flatMap(({ content }) => ("requests" in content ? content.requests : requestsIn(content)));
}
