import { isJsonObject, ownValue, withValues, type JsonObject } from "./record.js";
import { isReference } from "./reference.js";
import { rewriteDocument, type Vocabulary } from "./walkNodes.js";

/** A copy of a document with other texts of its references: those of `$ref` and those in mappings of discriminators. */
export function renameReferences(
  root: JsonObject,
  rename: (reference: string) => string,
  vocabulary?: Vocabulary,
): JsonObject {
  return rewriteDocument(
    root,
    ({ kind, value }) => {
      if (!isJsonObject(value)) return value;
      if (kind === "discriminator") return renameMapping(value, rename);
      return isReference(value) ? withValues(value, new Map([["$ref", rename(value.$ref)]])) : value;
    },
    vocabulary,
  );
}

function renameMapping(discriminator: JsonObject, rename: (reference: string) => string): JsonObject {
  const mapping = ownValue(discriminator, "mapping");
  if (!isJsonObject(mapping)) return discriminator;
  const renamed = Object.entries(mapping).map(([tag, target]): [string, unknown] => [
    tag,
    typeof target === "string" ? rename(target) : target,
  ]);
  return withValues(discriminator, new Map([["mapping", withValues(mapping, new Map(renamed))]]));
}
