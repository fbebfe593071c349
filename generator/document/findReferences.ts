import type { Dialect } from "./dialect.js";
import type { Field, NodeKind } from "./grammar.js";
import { pointerBelow, type LazyPointer } from "./lazyPointer.js";
import { isJsonObject, ownValue, type JsonObject } from "./record.js";
import { isReference } from "./reference.js";
import { hasContent, type DocumentNode, type NodeField } from "./walkNodes.js";

/** What may stand at a place: one object of a kind, a list or a table of them, or text. */
export type PlaceForm = NodeField | { readonly form: "text" };

/** A reference as it is written. */
export interface WrittenReference {
  readonly holder: JsonObject;
  /** Where the holder stands. */
  readonly at: LazyPointer;
  /** The key of the reference's text in its holder: `$ref`, or the key of a mapping. */
  readonly key: string;
  readonly text: string;
  /** What the reference stands for. */
  readonly place: PlaceForm;
}

/**
 * The references that a node is or has directly in it: a `$ref` in place of the node, or of a whole list, table or text
 * in it; the values of a discriminator's mapping (OpenAPI 3.1 §4.8.25); `$dynamicRef` and `$recursiveRef`. Those of the
 * nodes in it are their own. Everything else is data, whatever it looks like: examples, defaults, constants, values of an
 * `enum`, extensions, the arguments of links.
 */
export function referencesOf(node: DocumentNode, dialect: Dialect): readonly WrittenReference[] {
  const { kind, value, at } = node;
  if (!isJsonObject(value)) return [];
  const own = referenceIn({ form: "one", kind }, value, at);
  if (!hasContent(node, dialect)) return own;
  return [...own, ...containerReferences(node, value, dialect), ...referencesByOtherKeys(node, value, dialect)];
}

/** The reference in the place of a value; none where the value is there itself. */
export function referenceIn(place: PlaceForm, value: unknown, at: LazyPointer): readonly WrittenReference[] {
  if (!isReference(value)) return [];
  const holder: JsonObject = value as unknown as JsonObject;
  return [{ holder, at, key: "$ref", text: value.$ref, place }];
}

function containerReferences(
  { kind, at }: DocumentNode,
  value: JsonObject,
  { grammar }: Dialect,
): readonly WrittenReference[] {
  const fields = grammar[kind];
  const found: WrittenReference[] = [];
  for (const name of Object.keys(value)) {
    if (!isReference(value[name])) continue;
    const field = fields.get(name);
    if (field !== undefined && isContainer(field))
      found.push(...referenceIn(field, value[name], pointerBelow(at, name)));
  }
  return found;
}

/** Whether a reference in place of a field stands for all that the field holds, and not for one node. */
export function isContainer(field: Field): field is PlaceForm {
  return field.form === "text" || ("kind" in field && field.form !== "one");
}

function referencesByOtherKeys(
  { kind, at }: DocumentNode,
  value: JsonObject,
  { identifiers }: Dialect,
): readonly WrittenReference[] {
  if (kind === "discriminator") {
    const mapping = ownValue(value, "mapping");
    const mapped = isJsonObject(mapping)
      ? schemaReferences(mapping, pointerBelow(at, "mapping"), Object.keys(mapping))
      : [];
    return [...mapped, ...schemaReferences(value, at, ["defaultMapping"])];
  }
  const isDynamic = kind === "schema" && identifiers === "known";
  return isDynamic ? schemaReferences(value, at, ["$dynamicRef", "$recursiveRef"]) : [];
}

const schemaPlace = { form: "one", kind: "schema" satisfies NodeKind } as const;

function schemaReferences(holder: JsonObject, at: LazyPointer, keys: readonly string[]): readonly WrittenReference[] {
  return keys.flatMap((key) => {
    const text = ownValue(holder, key);
    return typeof text === "string" ? [{ holder, at, key, text, place: schemaPlace }] : [];
  });
}
