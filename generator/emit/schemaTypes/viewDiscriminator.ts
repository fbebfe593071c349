import { joinPointer, pointerKeys, rootPointer, valueAt } from "../../document/jsonPointer.js";
import type { JsonPointer } from "../../document/jsonPointer.js";
import { entriesAt, listAt, ownValue, textAt } from "./readValue.js";
import { targetOf } from "./typeNames.js";
import { typeReference } from "./viewSchema.js";
import type { Place, ViewContext } from "./viewSchema.js";

/**
 * `discriminator` with its mapping complete: openapi-typescript derives values that are not mapped from the last part of
 * a reference, which in a view is our name and no longer the document's (OpenAPI 3.1 §4.8.25).
 */
export function viewDiscriminator(schema: unknown, place: Place, context: ViewContext): object {
  const discriminator = ownValue(schema, "discriminator");
  const propertyName = textAt(discriminator, "propertyName");
  if (propertyName === undefined) return {};
  const explicit = entriesAt(discriminator, "mapping").map(
    ([value, name]) => [value, mappedTarget(name, context)] as const,
  );
  const mapped = new Set(explicit.map(([, target]) => target));
  const variants = [...(listAt(schema, "oneOf") ?? []), ...(listAt(schema, "anyOf") ?? [])];
  const inferred = variants
    .map((variant) => targetOf(context.root, ownValue(variant, "$ref")))
    .flatMap((target) => (target === undefined || mapped.has(target) ? [] : [[valueOf(target), target] as const]));
  const mapping = [...explicit, ...inferred].flatMap(([value, target]) => {
    const type = target === undefined ? undefined : context.names.at(target, place.direction);
    return type === undefined ? [] : [[value, typeReference(type.identifier)] as const];
  });
  return {
    discriminator: { propertyName: context.safeNames.aliasOf(propertyName), mapping: Object.fromEntries(mapping) },
  };
}

/** The value that stands for a schema without being mapped: its name. */
function valueOf(target: JsonPointer): string {
  return pointerKeys(target).at(-1) ?? "";
}

/** A mapping leads to a reference or to the name of a component. */
function mappedTarget(target: unknown, context: ViewContext): JsonPointer | undefined {
  if (typeof target !== "string") return undefined;
  const component = joinPointer(rootPointer, "components", "schemas", target);
  return valueAt(context.root, component) === undefined ? targetOf(context.root, target) : component;
}
