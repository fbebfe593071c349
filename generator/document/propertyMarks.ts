import { pointerOfReference, valueAt } from "./jsonPointer.js";
import { isJsonObject, type JsonObject } from "./record.js";
import { schemasOfDocument } from "./walkSchemas.js";

/** The keywords that keep a property out of what is sent, or out of what is received (OpenAPI 3.1 §4.8.24). */
export type PropertyMark = "readOnly" | "writeOnly";

/** True where a property is marked: by itself, at the end of its reference, or in a member of its `allOf`. */
export function isMarked(root: unknown, property: unknown, mark: PropertyMark): boolean {
  if (!isJsonObject(property)) return false;
  if (!isJsonObject(root)) return marksFrom([property], root)[mark].has(property);
  const known = marksOfRoots.get(root) ?? marksFrom(allSchemas(root), root);
  marksOfRoots.set(root, known);
  const { [mark]: marked } = known.seen.has(property) ? known : marksFrom([property], root);
  return marked.has(property);
}

/** Which of the schemas that were looked at are marked. */
type Marks = Readonly<Record<PropertyMark, ReadonlySet<JsonObject>>> & { readonly seen: ReadonlySet<JsonObject> };

/** One schema may mark all properties of a document, so that the marks of a document are found in one go. */
const marksOfRoots = new WeakMap<JsonObject, Marks>();

function allSchemas(root: JsonObject): readonly JsonObject[] {
  return Array.from(schemasOfDocument(root), ({ schema }) => schema);
}

/** Goes from schemas to all that they take their marks from, and carries the marks back. */
function marksFrom(starts: readonly JsonObject[], root: unknown): Marks {
  const takers = new Map<JsonObject, JsonObject[]>();
  const seen = new Set<JsonObject>(starts);
  for (const schema of seen) {
    for (const source of sourcesOf(schema, root)) {
      seen.add(source); // A set goes on with what is added to it on the way.
      const known = takers.get(source) ?? [];
      takers.set(source, known);
      known.push(schema);
    }
  }
  const carryBack = (mark: PropertyMark): ReadonlySet<JsonObject> => {
    const marked = new Set([...seen].filter((schema) => Object.hasOwn(schema, mark) && schema[mark] === true));
    for (const schema of marked) for (const taker of takers.get(schema) ?? []) marked.add(taker);
    return marked;
  };
  return { seen, readOnly: carryBack("readOnly"), writeOnly: carryBack("writeOnly") };
}

/** The schemas whose marks hold of a schema as well. */
function sourcesOf(schema: JsonObject, root: unknown): readonly JsonObject[] {
  const target =
    Object.hasOwn(schema, "$ref") && typeof schema.$ref === "string" ? targetOf(root, schema.$ref) : undefined;
  const members = Object.hasOwn(schema, "allOf") && Array.isArray(schema.allOf) ? (schema.allOf as unknown[]) : [];
  return [target, ...members].filter(isJsonObject);
}

function targetOf(root: unknown, reference: string): unknown {
  const pointer = pointerOfReference(reference);
  return pointer === undefined ? undefined : valueAt(root, pointer);
}
