import { joinPointer, pointerKeys, rootPointer, valueAt } from "../../document/jsonPointer.js";
import type { JsonPointer } from "../../document/jsonPointer.js";
import { isJsonObject } from "../../document/record.js";
import { schemasOfDocument } from "../../document/walkNodes.js";
import type { SchemaNode } from "../../document/walkNodes.js";
import { entriesAt, listAt, ownValue, textAt } from "./readValue.js";
import { settleTags } from "./settleTags.js";
import { targetOf } from "./typeNames.js";

/** A value by which a schema is told from others: the literal that its property has. */
export type Tag = string | number | boolean;

/** Which values tell the schema at a place from its alternatives (Discriminator Object, OpenAPI 3.1 §4.8.25). */
export interface DiscriminatorValues {
  /** The values of each discriminating property; undefined where no discriminator leads to the place. */
  valuesAt(pointer: JsonPointer): ReadonlyMap<string, readonly Tag[]> | undefined;
}

/** One discriminator that leads to a schema by a value: as its mapping says, or by the name of the schema. */
interface Lead {
  readonly target: JsonPointer;
  readonly property: string;
  readonly value: string;
  readonly source: "said" | "inherited";
}

/** Gathers the discriminators of a document. */
export function findDiscriminators(root: unknown): DiscriminatorValues {
  const nodes = schemasOfDocument(root).filter(({ schema }) => propertyOf(schema) !== undefined);
  const isUnion = ({ schema }: SchemaNode): boolean => variantsOf(schema).length > 0;
  const children = nodes.every(isUnion) ? new Map<JsonPointer, readonly JsonPointer[]>() : childrenOf(root);
  const leads = nodes.flatMap((node) =>
    isUnion(node) ? leadsOfUnion(root, node) : leadsOfParent(root, node, children),
  );
  const table = new Map<JsonPointer, Map<string, readonly Tag[]>>();
  for (const [target, ofTarget] of groupBy(leads, (lead) => lead.target)) {
    for (const [property, ofProperty] of groupBy(ofTarget, (lead) => lead.property)) {
      const tags = settleTags(root, { target, property, values: valuesOf(ofProperty) });
      if (tags.length === 0) continue;
      const entry = table.get(target) ?? new Map<string, readonly Tag[]>();
      table.set(target, entry.set(property, tags));
    }
  }
  return { valuesAt: (pointer) => table.get(pointer) };
}

function propertyOf(schema: unknown): string | undefined {
  return textAt(ownValue(schema, "discriminator"), "propertyName");
}

function variantsOf(schema: unknown): readonly unknown[] {
  return [...(listAt(schema, "oneOf") ?? []), ...(listAt(schema, "anyOf") ?? [])];
}

/** The values of a mapping, and the names of the variants that it does not mention. */
function leadsOfUnion(root: unknown, { schema }: SchemaNode): readonly Lead[] {
  const property = propertyOf(schema) ?? "";
  const variants = variantsOf(schema).flatMap((variant) => targetOf(root, ownValue(variant, "$ref")) ?? []);
  return leadsTo(variants, mappingOf(root, schema), { property, source: "said" });
}

/** What a parent's children are called, unless its mapping says otherwise. The parent itself may be any of them. */
function leadsOfParent(
  root: unknown,
  { schema, pointer }: SchemaNode,
  children: ReadonlyMap<JsonPointer, readonly JsonPointer[]>,
): readonly Lead[] {
  const descendants = new Set<JsonPointer>();
  const waiting = [...(children.get(pointer) ?? [])];
  for (let child = waiting.pop(); child !== undefined; child = waiting.pop()) {
    if (descendants.has(child) || child === pointer) continue;
    descendants.add(child);
    for (const next of children.get(child) ?? []) waiting.push(next);
  }
  const property = propertyOf(schema) ?? "";
  const mapping = mappingOf(root, schema);
  const said = { ...mapping, mapped: mapping.mapped.filter(([, target]) => target !== pointer) };
  return leadsTo([...descendants], said, { property, source: "inherited" });
}

interface Mapping {
  readonly mapped: readonly (readonly [string, JsonPointer])[];
  /** Where values lead that are not mapped (OpenAPI 3.2); such a schema is not told by one value. */
  readonly fallback: JsonPointer | undefined;
}

function mappingOf(root: unknown, schema: unknown): Mapping {
  const discriminator = ownValue(schema, "discriminator");
  const fallback = mappedTarget(root, ownValue(discriminator, "defaultMapping"));
  const mapped = entriesAt(discriminator, "mapping").flatMap(([value, name]) => {
    const target = mappedTarget(root, name);
    return target === undefined || target === fallback ? [] : [[value, target] as const];
  });
  return { mapped, fallback };
}

/** A mapping leads to a reference or to the name of a component. */
function mappedTarget(root: unknown, name: unknown): JsonPointer | undefined {
  if (typeof name !== "string") return undefined;
  const component = joinPointer(rootPointer, "components", "schemas", name);
  return valueAt(root, component) === undefined ? targetOf(root, name) : component;
}

function leadsTo(
  targets: readonly JsonPointer[],
  { mapped, fallback }: Mapping,
  { property, source }: Pick<Lead, "property" | "source">,
): readonly Lead[] {
  const known = new Set([...mapped.map(([, target]) => target), fallback]);
  const explicit = mapped.map(([value, target]) => ({ target, property, value, source: "said" }) as const);
  const implied = targets
    .filter((target) => !known.has(target))
    .map((target) => ({ target, property, value: pointerKeys(target).at(-1) ?? "", source }));
  return [...explicit, ...implied];
}

/** The name that a schema inherits counts only where nothing is said of it anywhere. */
function valuesOf(leads: readonly Lead[]): readonly string[] {
  const said = leads.filter(({ source }) => source === "said");
  return [...new Set((said.length > 0 ? said : leads).map(({ value }) => value))];
}

/** Which component schemas have one in their `allOf`. */
function childrenOf(root: unknown): ReadonlyMap<JsonPointer, readonly JsonPointer[]> {
  const children = new Map<JsonPointer, JsonPointer[]>();
  for (const [name, schema] of entriesAt(ownValue(root, "components"), "schemas")) {
    const child = joinPointer(rootPointer, "components", "schemas", name);
    for (const parent of parentsOf(root, schema)) {
      const known = children.get(parent) ?? [];
      children.set(parent, known);
      known.push(child);
    }
  }
  return children;
}

function parentsOf(root: unknown, schema: unknown): readonly JsonPointer[] {
  return (listAt(schema, "allOf") ?? []).flatMap((member) => {
    if (!isJsonObject(member)) return [];
    return targetOf(root, member.$ref) ?? parentsOf(root, member);
  });
}

function groupBy<T, Key>(items: readonly T[], keyOf: (item: T) => Key): ReadonlyMap<Key, readonly T[]> {
  const groups = new Map<Key, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    groups.set(keyOf(item), group);
    group.push(item);
  }
  return groups;
}
