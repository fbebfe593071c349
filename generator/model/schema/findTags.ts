import { groupBy } from "../../document/groupBy.js";
import { joinPointer, pointerKeys, rootPointer, type JsonPointer } from "../../document/jsonPointer.js";
import { entriesAt, listAt, fieldAt } from "../../document/readValue.js";
import { isJsonObject } from "../../document/record.js";
import { pointerOf } from "../../document/walkNodes.js";
import { schemasOfDocument, type SchemaNode } from "../../document/walkSchemas.js";
import type { Tag, TagTable } from "./building.js";
import { discriminatingProperty, mappingOf, type Mapping } from "./discriminator.js";
import { acceptedTags } from "./tags.js";
import { targetOf } from "./targetOf.js";

/** One way from a discriminator to a schema: a tag of its mapping, or the name of the schema. */
interface Lead {
  readonly target: JsonPointer;
  readonly property: string;
  readonly tag: string;
  /** `inherited` for the name of a child that no mapping mentions. */
  readonly source: "explicit" | "inherited";
}

/** Gathers the discriminators of a document (Discriminator Object, OpenAPI 3.1 §4.8.25). */
export function findTags(root: unknown): TagTable {
  const nodes = [...schemasOfDocument(root)].filter(({ schema }) => discriminatingProperty(schema) !== undefined);
  const isUnion = ({ schema }: SchemaNode): boolean => variantsOf(schema).length > 0;
  const children = nodes.every(isUnion) ? new Map<JsonPointer, readonly JsonPointer[]>() : childrenOf(root);
  const leads = nodes.flatMap((node) =>
    isUnion(node) ? leadsOfUnion(root, node) : leadsOfParent(root, node, children),
  );
  const table = new Map<JsonPointer, Map<string, readonly Tag[]>>();
  for (const [target, ofTarget] of groupBy(leads, (lead) => lead.target)) {
    for (const [property, ofProperty] of groupBy(ofTarget, (lead) => lead.property)) {
      const tags = acceptedTags(root, { target, property, tags: tagsOf(ofProperty) });
      if (tags.length === 0) continue;
      const entry = table.get(target) ?? new Map<string, readonly Tag[]>();
      table.set(target, entry.set(property, tags));
    }
  }
  return { tagsAt: (pointer) => table.get(pointer) };
}

function variantsOf(schema: unknown): readonly unknown[] {
  return [...(listAt(schema, "oneOf") ?? []), ...(listAt(schema, "anyOf") ?? [])];
}

/** The tags of a mapping, and the names of the variants that it does not mention. */
function leadsOfUnion(root: unknown, { schema }: SchemaNode): readonly Lead[] {
  const property = discriminatingProperty(schema) ?? "";
  const variants = variantsOf(schema).flatMap((variant) => targetOf(root, fieldAt(variant, "$ref")) ?? []);
  return leadsTo(variants, mappingOf(root, schema), { property, source: "explicit" });
}

/** The names of a parent's children, unless its mapping says otherwise. The parent itself may be any of them. */
function leadsOfParent(
  root: unknown,
  node: SchemaNode,
  children: ReadonlyMap<JsonPointer, readonly JsonPointer[]>,
): readonly Lead[] {
  const { schema } = node;
  const pointer = pointerOf(node);
  const descendants = new Set<JsonPointer>();
  const waiting = [...(children.get(pointer) ?? [])];
  for (let child = waiting.pop(); child !== undefined; child = waiting.pop()) {
    if (descendants.has(child) || child === pointer) continue;
    descendants.add(child);
    for (const next of children.get(child) ?? []) waiting.push(next);
  }
  const mapping = mappingOf(root, schema);
  const ofOthers = { ...mapping, mapped: mapping.mapped.filter(([, target]) => target !== pointer) };
  return leadsTo([...descendants], ofOthers, { property: discriminatingProperty(schema) ?? "", source: "inherited" });
}

function leadsTo(
  targets: readonly JsonPointer[],
  { mapped, fallback }: Mapping,
  { property, source }: Pick<Lead, "property" | "source">,
): readonly Lead[] {
  const known = new Set([...mapped.map(([, target]) => target), fallback]);
  const explicit = mapped.map(([tag, target]) => ({ target, property, tag, source: "explicit" }) as const);
  const implied = targets
    .filter((target) => !known.has(target))
    .map((target) => ({ target, property, tag: pointerKeys(target).at(-1) ?? "", source }));
  return [...explicit, ...implied];
}

/** The name that a schema inherits counts only where no discriminator names it. */
function tagsOf(leads: readonly Lead[]): readonly string[] {
  const explicit = leads.filter(({ source }) => source === "explicit");
  return [...new Set((explicit.length > 0 ? explicit : leads).map(({ tag }) => tag))];
}

/** Which component schemas have one in their `allOf`. */
function childrenOf(root: unknown): ReadonlyMap<JsonPointer, readonly JsonPointer[]> {
  const children = new Map<JsonPointer, JsonPointer[]>();
  for (const [name, schema] of entriesAt(fieldAt(root, "components"), "schemas")) {
    const child = joinPointer(rootPointer, "components", "schemas", name);
    for (const parent of parentsOf(root, schema)) {
      const siblings = children.get(parent);
      if (siblings === undefined) children.set(parent, [child]);
      else siblings.push(child);
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
