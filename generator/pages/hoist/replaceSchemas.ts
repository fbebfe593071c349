import { dialectOf } from "../../document/dialect.js";
import type { JsonPointer } from "../../document/jsonPointer.js";
import { lastKey } from "../../document/lazyPointer.js";
import { isJsonObject, ownValue, type JsonObject } from "../../document/record.js";
import { documentNode, pointerOf, replaceChildren, type DocumentNode } from "../../document/walkNodes.js";

/** A place in a document, outside of other schemas, where a schema stands. */
export interface SchemaUse {
  readonly value: unknown;
  readonly pointer: JsonPointer;
  /** Which way the values go. */
  readonly direction: "request" | "response";
  /** What the schema belongs to: `get /users`, or the name of a component. */
  readonly owner: string;
  /** The parameter, header or component that it describes, where it describes one. */
  readonly name?: string;
  /** True for what stands in `components.schemas`: the name is the author's. */
  readonly isComponent: boolean;
}

type Context = Omit<SchemaUse, "value" | "pointer">;

/** A copy of a document with other schemas; the document itself where nothing changes. Undefined removes a schema. */
export function replaceSchemas(document: JsonObject, replace: (use: SchemaUse) => unknown): JsonObject {
  const vocabulary = dialectOf(document);
  const replaceBelow = (node: DocumentNode, context: Context): unknown => {
    if (node.kind === "schema") return replace({ ...context, value: node.value, pointer: pointerOf(node) });
    return replaceChildren(node, (child) => replaceBelow(child, contextOf(child, node, context)), vocabulary);
  };
  return replaceBelow(documentNode(document), start) as JsonObject;
}

const start: Context = { direction: "request", owner: "", isComponent: false };

/** What is known of an object from the one around it, and by its key. */
function contextOf({ kind, value, at }: DocumentNode, around: DocumentNode, context: Context): Context {
  const key = lastKey(at) ?? "";
  switch (kind) {
    case "pathItem":
      return { ...context, owner: key };
    case "operation":
      return { ...context, owner: `${key} ${context.owner}`.trim() };
    case "response":
      return around.kind === "operation" ? { ...context, direction: "response" } : context;
    case "header":
      return { ...context, name: key };
    case "parameter":
      return { ...context, name: nameOfParameter(value, context) };
    case "schema":
      return around.kind === "components" ? { ...context, name: key, isComponent: true } : context;
    default:
      return context;
  }
}

function nameOfParameter(parameter: unknown, { name = "" }: Context): string {
  const own = isJsonObject(parameter) ? ownValue(parameter, "name") : undefined;
  return typeof own === "string" ? own : name;
}
