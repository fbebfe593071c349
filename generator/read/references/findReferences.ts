import type { Dialect } from "../../document/dialect.js";
import { isExtensionKey, tableEntries, type Field } from "../../document/grammar.js";
import { joinPointer } from "../../document/jsonPointer.js";
import { isJsonObject, ownValue, type JsonObject } from "../../document/record.js";
import { isReference } from "../../document/reference.js";
import type { FilePlace, FileValue, PlaceForm } from "./sourceSet.js";

/** A value to be looked through for references. */
export interface Visit extends FileValue {
  readonly place: PlaceForm;
}

/** A reference as it was found, not followed yet. */
export interface FoundReference {
  readonly site: FilePlace;
  readonly holder: JsonObject;
  /** The key of the reference's text in its holder. */
  readonly key: string;
  readonly text: string;
  readonly place: PlaceForm;
}

/** What stands directly in a value: references, and further values to look through. */
export interface Findings {
  readonly references: readonly FoundReference[];
  readonly visits: readonly Visit[];
}

type Holder = JsonObject & { readonly $ref: string };

const nothing: Findings = { references: [], visits: [] };

/**
 * Looks at one value by the grammar of the document, so that a `$ref` in an example, a default, an enum or an extension
 * is data. A `$ref` in place of a whole table, list or text is taken for what it clearly means, though no version of the
 * specification allows it.
 */
export function findReferences(visit: Visit, dialect: Dialect): Findings {
  const { value, place } = visit;
  if (isReference(value)) return findInHolder(visit, value as unknown as Holder, dialect);
  if (place.form === "list") {
    return Array.isArray(value)
      ? below(visit, Object.entries(value), () => ({ form: "one", kind: place.kind }))
      : nothing;
  }
  if (!isJsonObject(value) || place.form === "text") return nothing;
  if (place.form !== "one") {
    const entries = Object.entries(value).filter(([key]) => place.form === "map" || !isExtensionKey(key));
    return below(visit, entries, () => ({ form: "one", kind: place.kind }));
  }
  return findInNode(visit, value, dialect);
}

/** Beside the `$ref` of a path item, and of a schema since OpenAPI 3.1, there may be more. */
function findInHolder(visit: Visit, holder: Holder, dialect: Dialect): Findings {
  const { place } = visit;
  const own: FoundReference = { ...referenceSite(visit), holder, key: "$ref", text: holder.$ref, place };
  const isNode = place.form === "one";
  const hasMore = isNode && (place.kind === "pathItem" || (place.kind === "schema" && dialect.siblings === "count"));
  const beside = hasMore ? findInNode(visit, holder, dialect) : nothing;
  return { references: [own, ...beside.references], visits: beside.visits };
}

function referenceSite({ file, pointer }: Visit): { readonly site: FilePlace } {
  return { site: { file, pointer } };
}

function findInNode(visit: Visit, node: JsonObject, dialect: Dialect): Findings {
  const { place } = visit;
  if (place.form !== "one") return nothing;
  const entries = tableEntries.get(place.kind);
  if (entries !== undefined)
    return findReferences({ ...visit, place: { form: "extensibleMap", kind: entries } }, dialect);
  const fields = dialect.grammar[place.kind];
  const children = Object.entries(node).filter(([name, value]) => isFollowed(fields.get(name), value));
  const { visits } = below(visit, children, (name) => formOf(fields.get(name)));
  if (place.kind === "discriminator") return { references: findMapping(visit, node), visits };
  return { references: place.kind === "schema" ? findDynamic(visit, node, dialect) : [], visits };
}

/** Text is looked at only where a reference stands in its place. */
function isFollowed(field: Field | undefined, value: unknown): boolean {
  if (field === undefined) return false;
  return "kind" in field || (field.form === "text" && isReference(value));
}

function formOf(field: Field | undefined): PlaceForm {
  return field !== undefined && "kind" in field ? field : { form: "text" };
}

function below(
  { file, pointer }: Visit,
  entries: readonly (readonly [string, unknown])[],
  placeOf: (key: string) => PlaceForm,
): Findings {
  const visits = entries
    .filter(([, value]) => typeof value === "object" && value !== null)
    .map(([key, value]) => ({ file, pointer: joinPointer(pointer, key), value, place: placeOf(key) }));
  return { references: [], visits };
}

const schemaPlace: PlaceForm = { form: "one", kind: "schema" };

function findMapping(visit: Visit, discriminator: JsonObject): readonly FoundReference[] {
  const { file, pointer } = visit;
  const mapping = ownValue(discriminator, "mapping");
  const site = { file, pointer: joinPointer(pointer, "mapping") };
  const entries = isJsonObject(mapping) ? Object.entries(mapping) : [];
  const named = entries.flatMap(([key, text]) =>
    typeof text === "string" ? [{ site, holder: mapping as JsonObject, key, text, place: schemaPlace }] : [],
  );
  const fallback = ownValue(discriminator, "defaultMapping");
  if (typeof fallback !== "string") return named;
  const own = {
    ...referenceSite(visit),
    holder: discriminator,
    key: "defaultMapping",
    text: fallback,
    place: schemaPlace,
  };
  return [...named, own];
}

function findDynamic(visit: Visit, schema: JsonObject, { identifiers }: Dialect): readonly FoundReference[] {
  if (identifiers === "unknown") return [];
  return ["$dynamicRef", "$recursiveRef"].flatMap((key) => {
    const text = ownValue(schema, key);
    return typeof text === "string" ? [{ ...referenceSite(visit), holder: schema, key, text, place: schemaPlace }] : [];
  });
}
