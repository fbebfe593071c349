import type { OutputPath } from "../../document/files.js";
import type { JsonPointer } from "../../document/jsonPointer.js";
import type { Direction, Operation, WireName } from "../../model/apiModel.js";
import type { Identifier } from "../clientPlan/identifier.js";

/** What an operation is called in all that is generated for it. */
export interface OperationNames {
  readonly identifier: Identifier;
  readonly inputType: Identifier;
  readonly resultType: Identifier;
  readonly constant: Identifier;
  /** Of the documented header fields of its responses, in the order of their sets. */
  readonly headerTypes: readonly Identifier[];
  /** `netbird/operations/users.ts` */
  readonly file: OutputPath;
}

/** A component schema as a server sends it and as a client does; the same name where there is one type. */
export interface SchemaNames {
  readonly read: Identifier;
  readonly write: Identifier;
}

/** All names of one client. */
export interface Names {
  readonly api: Readonly<
    Record<"factory" | "clientType" | "optionsType" | "authType" | "serverType" | "constant" | "variable", Identifier>
  >;
  readonly folder: OutputPath;
  readonly files: Readonly<Record<"client" | "schemas" | "paths" | "index" | "webhooks" | "callbacks", OutputPath>>;
  readonly operations: ReadonlyMap<JsonPointer, OperationNames>;
  readonly schemas: ReadonlyMap<WireName, SchemaNames>;
  /** What the API sends: the names of the two tables and of each payload. */
  readonly incoming: {
    readonly webhooks: Identifier;
    readonly callbacks: Identifier;
    readonly payloads: ReadonlyMap<JsonPointer, Identifier>;
  };
  /** The schemas outside components.schemas that have a type of their own, in the order of the document. */
  readonly inlineTypes: readonly NamedInlineType[];
}

export type NamedInlineType = InlineType & { readonly identifier: Identifier };

/** A schema in an operation, or in a component that is no schema, that deserves a name. */
export interface InlineType {
  readonly pointer: JsonPointer;
  readonly direction: Direction;
  /** What the name is made of: the component's name or that of the operation comes first. */
  readonly owner:
    | { readonly kind: "component"; readonly name: WireName }
    | { readonly kind: "operation"; readonly operation: Operation }
    /** A webhook or a callback; `file` says which. */
    | { readonly kind: "incoming"; readonly file: "webhooks" | "callbacks"; readonly operation: Operation };
  /** What the schema is there for: `Body`, `Response404`, `LimitParameter`. */
  readonly role: string;
  /** How many lists it is the item of: `Item`, `ItemItem`. */
  readonly depth: number;
}

/** What a configuration can say about names. */
export interface NamingOptions {
  /** The API's folder in the output and its sub-path of the package: `netbird`. */
  readonly name: string;
  readonly naming?:
    | {
        /** By operation id, or by method and path: `PUT /users`. */
        readonly operations?: Readonly<Record<string, string>> | undefined;
        /** By the name of the component. */
        readonly schemas?: Readonly<Record<string, string>> | undefined;
      }
    | undefined;
}
