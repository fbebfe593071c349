import { valueAt, type JsonPointer } from "../../document/jsonPointer.js";
import { listedValues } from "../../document/listedValues.js";
import { listAt, fieldAt } from "../../document/readValue.js";
import { isJsonObject } from "../../document/record.js";
import type { Tag } from "./building.js";
import { declaredTypes } from "./typeNames.js";
import { targetOf } from "./targetOf.js";

/** The tags by which discriminators lead to a schema. */
interface Claim {
  readonly target: JsonPointer;
  readonly property: string;
  readonly tags: readonly string[];
}

/**
 * The tags that a schema really accepts: those of the discriminators, as far as they agree with what the schema and its
 * parents say of the property. Its own values that no discriminator knows stay. None where the property can have no such
 * value, or where the schema is no object.
 */
export function acceptedTags(root: unknown, { target, property, tags }: Claim): readonly Tag[] {
  const schema = valueAt(root, target);
  if (!isObjectLike(root, schema)) return [];
  const declarations = declarationsOf(root, { schema, property });
  const claimed = inTypeOf(tags, declarations);
  const own = declarations.own.flatMap((declaration) => literalsOf(root, declaration));
  const inherited = declarations.inherited.flatMap((declaration) => literalsOf(root, declaration));
  const [allowed] = [own, inherited].filter((literals) => literals.length > 0);
  const agreed = allowed === undefined ? claimed : claimed.filter((tag) => allowed.includes(tag));
  return agreed.length > 0 ? agreed : [...new Set(own)];
}

/** The schemas of one property: the schema's own, and those of the schemas that it refers to in `allOf`. */
interface Declarations {
  readonly own: readonly unknown[];
  readonly inherited: readonly unknown[];
}

/** A property of a schema. */
interface Sought {
  readonly schema: unknown;
  readonly property: string;
}

function declarationsOf(root: unknown, sought: Sought, seen = new Set<unknown>()): Declarations {
  const { schema, property } = sought;
  if (!isJsonObject(schema) || seen.has(schema)) return { own: [], inherited: [] };
  seen.add(schema);
  const properties = fieldAt(schema, "properties");
  const own = isJsonObject(properties) && Object.hasOwn(properties, property) ? [properties[property]] : [];
  const parent = targetOf(root, schema.$ref);
  const below = [
    ...(parent === undefined ? [] : [{ isOwn: false, schema: valueAt(root, parent) }]),
    ...(listAt(schema, "allOf") ?? []).map((member) => ({ isOwn: true, schema: member })),
  ].map(({ isOwn, schema: next }) => ({ isOwn, found: declarationsOf(root, { schema: next, property }, seen) }));
  return {
    own: [...own, ...below.flatMap(({ isOwn, found }) => (isOwn ? found.own : []))],
    inherited: below.flatMap(({ isOwn, found }) => (isOwn ? found.inherited : [...found.own, ...found.inherited])),
  };
}

/** The values that the schema of a property lists: itself, where it refers to, or in all of its branches. */
function literalsOf(root: unknown, declaration: unknown, seen: ReadonlySet<unknown> = new Set()): readonly Tag[] {
  if (!isJsonObject(declaration) || seen.has(declaration)) return [];
  const within = new Set([...seen, declaration]);
  const target = targetOf(root, declaration.$ref);
  if (target !== undefined) return literalsOf(root, valueAt(root, target), within);
  const listed = listedValues(declaration)?.filter(isTag) ?? [];
  if (listed.length > 0) return listed;
  const branches = ["anyOf", "oneOf"]
    .flatMap((keyword) => listAt(declaration, keyword) ?? [])
    .filter(allowsMoreThanNull);
  const ofBranches = branches.map((branch) => literalsOf(root, branch, within));
  return ofBranches.every((literals) => literals.length > 0) ? ofBranches.flat() : [];
}

function isTag(value: unknown): value is Tag {
  return ["string", "number", "boolean"].includes(typeof value);
}

function allowsMoreThanNull(schema: unknown): boolean {
  const types = declaredTypes(schema);
  return types.length === 0 || types.some((type) => type !== "null");
}

/** A mapping writes every tag as text; a property of numbers or booleans has numbers or booleans. */
function inTypeOf(tags: readonly string[], { own, inherited }: Declarations): readonly Tag[] {
  const types = [...own, ...inherited].flatMap(declaredTypes).filter((type) => type !== "null");
  if (types.length === 0 || types.includes("string")) return tags;
  return tags.flatMap((tag): readonly Tag[] => {
    const isNumber = String(Number(tag)) === tag && (types.includes("number") || types.includes("integer"));
    if (isNumber) return [Number(tag)];
    return types.includes("boolean") && (tag === "true" || tag === "false") ? [tag === "true"] : [];
  });
}

/** Whether a schema has properties, or could have some. */
function isObjectLike(root: unknown, schema: unknown, seen: ReadonlySet<unknown> = new Set()): boolean {
  if (!isJsonObject(schema) || seen.has(schema)) return false;
  const target = targetOf(root, schema.$ref);
  if (target !== undefined) return isObjectLike(root, valueAt(root, target), new Set([...seen, schema]));
  const types = declaredTypes(schema);
  if (types.length > 0) return types.includes("object");
  return isJsonObject(schema.properties) || isJsonObject(schema.additionalProperties) || Array.isArray(schema.allOf);
}
