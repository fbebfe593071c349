import type { JsonPointer } from "../document/jsonPointer.js";
import type { Direction, MediaType, Operation, Parameter, Response, SchemaUse, WireName } from "../model/apiModel.js";
import { canSendBody } from "./features/body.js";
import { chooseMediaType, typeOfBody, typeOfResponse } from "./mediaTypes.js";
import { toPascalCase } from "./nameWords.js";

/** A schema that stands in an operation, or in a component that is no schema, and deserves a name. */
export interface InlineType {
  readonly pointer: JsonPointer;
  readonly direction: Direction;
  /** What the name is made of: the component's name or that of the operation comes first. */
  readonly owner:
    | { readonly kind: "component"; readonly name: WireName }
    | { readonly kind: "operation"; readonly operation: Operation };
  /** What the schema is there for: `Body`, `Response404`, `LimitParameter`. */
  readonly role: string;
  /** How many lists it is the item of: `Item`, `ItemItem`. */
  readonly depth: number;
}

/** The schemas that get a type of their own, each place once, in the order of the document. */
export function findInlineTypes(operations: readonly Operation[]): readonly InlineType[] {
  const found = new Map<JsonPointer, InlineType>();
  for (const operation of operations) {
    for (const type of inlineTypesOf(operation)) if (!found.has(type.pointer)) found.set(type.pointer, type);
  }
  return [...found.values()];
}

function inlineTypesOf(operation: Operation): readonly InlineType[] {
  const parameters = operation.parameters.flatMap((parameter) => typesOfParameter(operation, parameter));
  const body = operation.requestBody;
  const mediaType = chooseMediaType(body?.content ?? []);
  const bodyTypes =
    body === undefined || mediaType === undefined || !canSendBody(operation) || typeOfBody(mediaType).kind !== "schema"
      ? []
      : deserving(mediaType.schema, { owner: ownerOf(operation, body.component), role: "Body", direction: "write" });
  const responses = operation.responses.flatMap((response) => typesOfResponse(operation, response));
  return [...parameters, ...bodyTypes, ...responses];
}

type Purpose = Pick<InlineType, "owner" | "role" | "direction">;

function ownerOf(operation: Operation, component: WireName | undefined): InlineType["owner"] {
  return component === undefined ? { kind: "operation", operation } : { kind: "component", name: component };
}

/** The schema itself where it deserves a name, else the items of a list that do. */
function deserving(schema: SchemaUse | undefined, purpose: Purpose): readonly InlineType[] {
  let depth = 0;
  for (let use = schema; use !== undefined; use = use.items, depth += 1) {
    if (use.structure === "object") return [{ ...purpose, pointer: use.pointer, depth }];
  }
  return [];
}

function typesOfParameter(operation: Operation, { component, name, schema }: Parameter): readonly InlineType[] {
  const role = component === undefined ? `${toPascalCase(name)}Parameter` : "Parameter";
  return deserving(schema, { owner: ownerOf(operation, component), role, direction: "write" });
}

function typesOfResponse(operation: Operation, response: Response): readonly InlineType[] {
  const schema = schemaOf(chooseMediaType(response.content));
  const owner = ownerOf(operation, response.component);
  const role = owner.kind === "component" ? "Response" : roleOf(operation, response);
  return deserving(schema, { owner, role, direction: "read" });
}

function schemaOf(mediaType: MediaType | undefined): SchemaUse | undefined {
  return mediaType !== undefined && typeOfResponse(mediaType).kind === "schema" ? mediaType.schema : undefined;
}

/** `Response` for the one response of success that is described here, else the status goes with it. */
function roleOf(operation: Operation, response: Response): string {
  const successes = operation.responses.filter(isSuccess);
  const status = toPascalCase(String(response.status));
  if (!isSuccess(response) && (response.status !== "default" || successes.length > 0)) return `Error${status}`;
  return successes.length > 1 ? `Response${status}` : "Response";
}

function isSuccess({ status }: Response): boolean {
  return status === "2XX" || (typeof status === "number" && status >= 200 && status < 300);
}
