import { valueAt, type JsonPointer } from "../../document/jsonPointer.js";
import type { OpenApiDocument, SchemaObject } from "../../document/openapi.js";
import { startBuilding } from "./buildSchema.js";
import { isDirectional } from "./directional.js";
import { findTags } from "./findTags.js";
import type { Schema, SchemaTable } from "./schema.js";

/**
 * Builds the schemas at the places given and all that they refer to, in the order in which they are reached. The effort
 * grows with the size of the document.
 */
export function buildSchemaTable(document: OpenApiDocument, places: Iterable<JsonPointer>): SchemaTable {
  const { root } = document;
  const tags = findTags(root);
  const reading = startBuilding(document, "read", tags);
  const writing = startBuilding(document, "write", tags);
  const read = new Map<JsonPointer, Schema>();
  const references = new Map<JsonPointer, readonly JsonPointer[]>();
  const waiting = [...new Set(places)].reverse();
  for (let pointer = waiting.pop(); pointer !== undefined; pointer = waiting.pop()) {
    if (read.has(pointer)) continue;
    const schema = reading.schemaAt({ schema: valueAt(root, pointer), pointer });
    const targets = referencesIn(schema);
    read.set(pointer, schema);
    references.set(pointer, targets);
    for (const target of targets.toReversed()) waiting.push(target);
  }
  const directional = [...read.keys()].filter((pointer) => isDirectional(root, valueAt(root, pointer) as SchemaObject));
  const write = [...reaching(references, directional)].map(
    (pointer) => [pointer, writing.schemaAt({ schema: valueAt(root, pointer), pointer })] as const,
  );
  return { read: Object.fromEntries(read), write: Object.fromEntries(write) };
}

/** Where the references in a schema lead, each place once. */
function referencesIn(schema: Schema): readonly JsonPointer[] {
  const targets = new Set<JsonPointer>();
  const waiting = [schema];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind === "reference") targets.add(next.target);
    for (const inner of innerSchemas(next).toReversed()) waiting.push(inner);
  }
  return [...targets];
}

/** The schemas directly in a schema, in their order. What a reference leads to is not among them. */
function innerSchemas(schema: Schema): readonly Schema[] {
  switch (schema.kind) {
    case "list":
      return [schema.items];
    case "tuple":
      return schema.rest === undefined ? schema.elements : [...schema.elements, schema.rest];
    case "object":
      return [
        ...schema.properties.map((property) => property.schema),
        ...(schema.patterns ?? []).map((pattern) => pattern.schema),
        ...(schema.additional === undefined ? [] : [schema.additional]),
        ...(schema.keys === undefined ? [] : [schema.keys]),
      ];
    case "union":
    case "intersection":
      return schema.members;
    default:
      return [];
  }
}

/** The places given and all whose references lead to one of them, in the order of the graph. */
function reaching(
  references: ReadonlyMap<JsonPointer, readonly JsonPointer[]>,
  ends: readonly JsonPointer[],
): ReadonlySet<JsonPointer> {
  const sources = new Map<JsonPointer, JsonPointer[]>();
  for (const [source, targets] of references) {
    for (const target of targets) {
      const known = sources.get(target);
      if (known === undefined) sources.set(target, [source]);
      else known.push(source);
    }
  }
  const reached = new Set<JsonPointer>();
  const waiting = [...ends];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    for (const source of sources.get(next) ?? []) waiting.push(source);
  }
  return new Set([...references.keys()].filter((pointer) => reached.has(pointer)));
}
