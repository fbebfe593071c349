import { isJsonObject, ownValue, type JsonObject } from "../../../generator/document/record.js";
import { deref, listIn, objectIn } from "./schemaNodes.js";

/** Schemas whose type a discriminator has a say in. */
export type Variants = ReadonlySet<JsonObject>;

/** Those with a discriminator, those that it leads to, and those that say in `allOf` that they are a kind of one. */
export function variantsOf(root: JsonObject): Variants {
  const schemas = [...nodesIn(root)];
  const found = new Set<JsonObject>();
  for (const schema of schemas.filter((one) => isJsonObject(ownValue(one, "discriminator")))) {
    found.add(schema);
    for (const target of targetsOf(schema)) found.add(deref(target, root));
  }
  for (let size = -1; size < found.size;) {
    size = found.size;
    for (const schema of schemas)
      if (listIn(schema, "allOf").some((parent) => found.has(deref(parent, root)))) found.add(schema);
  }
  return found;
}

function targetsOf(schema: JsonObject): readonly unknown[] {
  const mapping = Object.values(objectIn(objectIn(schema, "discriminator"), "mapping"));
  return [...listIn(schema, "oneOf"), ...listIn(schema, "anyOf"), ...mapping.map(($ref) => ({ $ref }))];
}

/** All objects that may be schemas: whatever is not one has no discriminator. */
function* nodesIn(value: unknown): Generator<JsonObject, void> {
  if (Array.isArray(value)) for (const one of value as unknown[]) yield* nodesIn(one);
  if (!isJsonObject(value)) return;
  yield value;
  for (const one of Object.values(value)) yield* nodesIn(one);
}
