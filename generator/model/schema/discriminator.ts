import { joinPointer, rootPointer, valueAt, type JsonPointer } from "../../document/jsonPointer.js";
import { entriesAt, fieldAt, textAt } from "../../document/readValue.js";
import type { Discriminator, WireName } from "./schema.js";
import { targetOf } from "./targetOf.js";

/** The discriminator of a schema, its mapping resolved. */
export function discriminatorOf(root: unknown, schema: unknown): Discriminator | undefined {
  const property = discriminatingProperty(schema);
  if (property === undefined) return undefined;
  const { mapped, fallback } = mappingOf(root, schema);
  return {
    property: property as WireName,
    mapping: mapped.map(([tag, target]) => ({ tag, target })),
    ...(fallback === undefined ? {} : { fallback }),
  };
}

/** The name of the property by which the alternatives of a schema are distinguished. */
export function discriminatingProperty(schema: unknown): string | undefined {
  return textAt(fieldAt(schema, "discriminator"), "propertyName");
}

/** Where the tags of a discriminator lead. */
export interface Mapping {
  readonly mapped: readonly (readonly [string, JsonPointer])[];
  /** Where tags lead that are not mapped (OpenAPI 3.2); such a schema has no tag of its own. */
  readonly fallback: JsonPointer | undefined;
}

/** The mapping of a discriminator, resolved. */
export function mappingOf(root: unknown, schema: unknown): Mapping {
  const discriminator = fieldAt(schema, "discriminator");
  const fallback = mappedTarget(root, fieldAt(discriminator, "defaultMapping"));
  const mapped = entriesAt(discriminator, "mapping").flatMap(([tag, name]) => {
    const target = mappedTarget(root, name);
    return target === undefined || target === fallback ? [] : [[tag, target] as const];
  });
  return { mapped, fallback };
}

/** A mapping leads to a reference or to the name of a component. */
function mappedTarget(root: unknown, name: unknown): JsonPointer | undefined {
  if (typeof name !== "string") return undefined;
  const component = joinPointer(rootPointer, "components", "schemas", name);
  return valueAt(root, component) === undefined ? targetOf(root, name) : component;
}
