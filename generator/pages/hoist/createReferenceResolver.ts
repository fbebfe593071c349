import { isJsonObject, ownValue, withValues, type JsonObject } from "../../document/record.js";
import { referenceToComponent } from "../../document/reference.js";
import { circularMark } from "./circularMark.js";
import type { FamilyNames } from "./family.js";
import { replaceSlots, type Slot } from "./schemaSlots.js";
import { titleOfReference, type ShapeReference } from "./shapeReference.js";

/** Turns shapes into schemas: their references name components, and what is cut off for good is open. */
export interface ReferenceResolver {
  readonly resolve: (shape: unknown) => unknown;
  /** The marks that no component and no copy could fill: their titles, and `undefined` for those without one. */
  readonly unfilled: ReadonlySet<string | undefined>;
}

/** Makes a resolver that looks once at each shape. */
export function createReferenceResolver(names: FamilyNames, fallbacks: ReadonlyMap<string, string>): ReferenceResolver {
  const known = new WeakMap<object, unknown>();
  const unfilled = new Set<string | undefined>();

  function nameOf(reference: string): string | undefined {
    const exact = names.get(reference as ShapeReference);
    return exact ?? fallbacks.get(titleOfReference(reference as ShapeReference));
  }

  function resolveSlot({ value, role }: Slot): unknown {
    const mark = circularMark(value);
    if (mark !== undefined) {
      unfilled.add(mark.title);
      return role === "target" ? undefined : {};
    }
    return role === "target" ? resolveTarget(value) : resolve(value);
  }

  function resolveTarget(value: unknown): unknown {
    if (typeof value !== "string") return undefined; // A schema without a name is no target.
    const name = nameOf(value);
    return name === undefined ? value : referenceToComponent("schemas", name);
  }

  function resolve(shape: unknown): unknown {
    if (circularMark(shape) !== undefined) return resolveSlot({ value: shape, role: "other", path: [] });
    if (!isJsonObject(shape)) return shape;
    const earlier = known.get(shape);
    if (earlier !== undefined) return earlier;
    const resolved = resolveObject(shape);
    known.set(shape, resolved);
    return resolved;
  }

  function resolveObject(shape: JsonObject): JsonObject {
    const reference = ownValue(shape, "$ref");
    const name = typeof reference === "string" ? nameOf(reference) : undefined;
    if (name !== undefined) return withValues(shape, new Map([["$ref", referenceToComponent("schemas", name)]]));
    const cut = Object.entries(shape).filter(([key, value]) => isCutTable(key, value));
    for (const [, value] of cut) unfilled.add(circularMark(value)?.title);
    const kept = withValues(shape, new Map(cut.map(([key]) => [key, undefined])));
    return resolveMapping(replaceSlots(kept, resolveSlot), nameOf);
  }

  return { resolve, unfilled };
}

/** A table or list of schemas met itself. */
function isCutTable(keyword: string, value: unknown): boolean {
  return tables.has(keyword) && circularMark(value) !== undefined;
}

const tables: ReadonlySet<string> = new Set(["properties", "patternProperties", "allOf", "oneOf", "anyOf"]);

/** References in a mapping are plain texts and so no slots. */
function resolveMapping(schema: JsonObject, nameOf: (reference: string) => string | undefined): JsonObject {
  const discriminator = ownValue(schema, "discriminator");
  const mapping = isJsonObject(discriminator) ? ownValue(discriminator, "mapping") : undefined;
  if (!isJsonObject(discriminator) || !isJsonObject(mapping)) return schema;
  const targets = Object.entries(mapping).map(([key, value]): [string, unknown] => {
    const name = typeof value === "string" ? nameOf(value) : undefined;
    return [key, name === undefined ? value : referenceToComponent("schemas", name)];
  });
  const resolved = withValues(discriminator, new Map([["mapping", withValues(mapping, new Map(targets))]]));
  return withValues(schema, new Map([["discriminator", resolved]]));
}
