import { swaggerDialect } from "../../document/dialect.js";
import {
  joinPointer,
  pointerOfReference,
  referenceToPointer,
  rootPointer,
  type JsonPointer,
} from "../../document/jsonPointer.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../../document/record.js";
import { isReference } from "../../document/reference.js";
import { rewriteNodes } from "../../document/walkNodes.js";

/**
 * A Schema Object in the words of OpenAPI 3.0: files are binary texts, `x-nullable` is `nullable`, and a discriminator
 * is an object. References stay as they are until every target has its new place. Nothing in it changes its pointer
 * but what stands beside a reference.
 */
export function upgradeSchema(schema: JsonObject | boolean): JsonObject | boolean {
  const upgraded = rewriteNodes(
    { kind: "schema", value: schema, at: rootPointer },
    ({ kind, value }) => (kind === "schema" && isJsonObject(value) ? upgradeKeywords(value) : value),
    swaggerDialect,
  );
  return upgraded as JsonObject | boolean;
}

function upgradeKeywords(schema: JsonObject): JsonObject {
  const nullable = ownValue(schema, "x-nullable");
  if (isReference(schema)) {
    // A reference stands alone in OpenAPI 3.0: what is said beside it would be lost.
    return nullable === true ? { allOf: [{ $ref: schema.$ref }], nullable: true } : schema;
  }
  const changes = new Map<string, unknown>();
  if (nullable !== undefined) changes.set("x-nullable", undefined);
  if (nullable !== undefined && !Object.hasOwn(schema, "nullable")) changes.set("nullable", nullable);
  if (ownValue(schema, "type") === "file") changes.set("type", "string").set("format", "binary");
  const discriminator = ownValue(schema, "discriminator");
  if (typeof discriminator === "string") changes.set("discriminator", { propertyName: discriminator });
  return withValues(schema, changes);
}

/**
 * Says in the discriminator of every definition by which values the definitions that extend it are known: by their
 * names (Swagger 2.0, Schema Object, `discriminator`), or by what `x-ms-discriminator-value` says, which is widely used.
 *
 * @param definitions upgraded, with references still as Swagger has them
 */
export function mapDiscriminators(definitions: JsonObject): JsonObject {
  const extensions = extensionsByBase(definitions);
  const changes = new Map<string, unknown>();
  for (const [name, schema] of Object.entries(definitions)) {
    const discriminator = isJsonObject(schema) ? ownValue(schema, "discriminator") : undefined;
    if (!isJsonObject(schema) || !isJsonObject(discriminator) || Object.hasOwn(discriminator, "mapping")) continue;
    const known = [...descendants(name, extensions)].map((child) => [
      discriminatorValue(child, definitions),
      referenceToPointer(definitionPointer(child)),
    ]);
    if (known.length === 0) continue;
    const mapped = withValues(discriminator, new Map([["mapping", Object.fromEntries(known)]]));
    changes.set(name, withValues(schema, new Map([["discriminator", mapped]])));
  }
  return withValues(definitions, changes);
}

function discriminatorValue(name: string, definitions: JsonObject): string {
  const schema = ownValue(definitions, name);
  const value = isJsonObject(schema) ? ownValue(schema, "x-ms-discriminator-value") : undefined;
  return typeof value === "string" ? value : name;
}

/** The definitions that name another one in their `allOf`, by that one's name. */
function extensionsByBase(definitions: JsonObject): ReadonlyMap<string, readonly string[]> {
  const names = new Map(Object.keys(definitions).map((name) => [definitionPointer(name), name]));
  const extensions = new Map<string, string[]>();
  for (const [name, schema] of Object.entries(definitions)) {
    const parts = isJsonObject(schema) ? ownValue(schema, "allOf") : undefined;
    for (const part of Array.isArray(parts) ? (parts as unknown[]) : []) {
      const target = isReference(part) ? pointerOfReference(part.$ref) : undefined;
      const base = target === undefined ? undefined : names.get(target);
      if (base !== undefined) extensions.set(base, [...(extensions.get(base) ?? []), name]);
    }
  }
  return extensions;
}

/** All that extend a definition, directly or through others, in the order in which they are found. */
function descendants(base: string, extensions: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [base];
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    for (const child of extensions.get(name) ?? []) {
      if (child === base || found.has(child)) continue;
      found.add(child);
      waiting.push(child);
    }
  }
  return found;
}

function definitionPointer(name: string): JsonPointer {
  return joinPointer(rootPointer, "definitions", name);
}
