import { grammar, isExtensionKey, tableEntries, type Field, type NodeKind } from "../../document/grammar.js";
import { joinPointer, rootPointer, type JsonPointer } from "../../document/jsonPointer.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../../document/record.js";
import { replaceEntries } from "./schemaSlots.js";

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

type Replace = (use: SchemaUse) => unknown;

type Context = Omit<SchemaUse, "value">;

const start: Context = { pointer: rootPointer, direction: "request", owner: "", isComponent: false };

/** A copy of a document with other schemas; the document itself where nothing changes. Undefined removes a schema. */
export function replaceSchemas(document: JsonObject, replace: Replace): JsonObject {
  return replaceBelow("document", document, start, replace) as JsonObject;
}

function replaceBelow(kind: NodeKind, value: unknown, context: Context, replace: Replace): unknown {
  if (kind === "schema") return replace({ ...context, value });
  if (!isJsonObject(value)) return value;
  const entryKind = tableEntries.get(kind);
  if (entryKind !== undefined) return replaceField({ form: "extensibleMap", kind: entryKind }, value, context, replace);
  const inner = kind === "parameter" ? { ...context, name: nameOfParameter(value, context) } : context;
  const changes = [...grammar[kind]]
    .filter(([name]) => Object.hasOwn(value, name))
    .map(([name, field]): [string, unknown] => [
      name,
      replaceField(field, value[name], enter(kind, name, inner), replace),
    ]);
  return withValues(value, new Map(changes));
}

function nameOfParameter(parameter: JsonObject, { name = "" }: Context): string {
  const own = ownValue(parameter, "name");
  return typeof own === "string" ? own : name;
}

function replaceField(field: Field, value: unknown, context: Context, replace: Replace): unknown {
  if (!("kind" in field)) return value;
  const { kind, form } = field;
  if (form === "one") return replaceBelow(kind, value, context, replace);
  return replaceEntries(value, (key, entry) => {
    if (form === "extensibleMap" && isExtensionKey(key)) return entry;
    const inner = { ...context, pointer: joinPointer(context.pointer, key) };
    return replaceBelow(kind, entry, named(kind, key, inner), replace);
  });
}

/** What is known of a field before its entries are looked at. */
function enter(kind: NodeKind, name: string, context: Context): Context {
  const inner = { ...context, pointer: joinPointer(context.pointer, name) };
  if (kind === "operation" && name === "responses") return { ...inner, direction: "response" };
  if (kind === "components") return { ...inner, isComponent: name === "schemas" };
  if (kind === "pathItem" && grammar.pathItem.get(name)?.form === "one") {
    return { ...inner, owner: `${name} ${context.owner}`.trim() };
  }
  return inner;
}

/** What the key of an entry says. */
function named(kind: NodeKind, key: string, context: Context): Context {
  if (kind === "pathItem") return { ...context, owner: key };
  if (kind === "header" || context.isComponent) return { ...context, name: key };
  return context;
}
