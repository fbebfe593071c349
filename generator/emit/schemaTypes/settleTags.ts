import { valueAt } from "../../document/jsonPointer.js";
import type { JsonPointer } from "../../document/jsonPointer.js";
import { listedValues } from "../../document/listedValues.js";
import { isJsonObject } from "../../document/record.js";
import type { Tag } from "./findDiscriminators.js";
import { holds, listAt, ownValue } from "./readValue.js";
import { declaredTypes } from "./schemaTypeNames.js";
import { targetOf } from "./typeNames.js";

/** The values by which discriminators tell a schema. */
interface Claim {
  readonly target: JsonPointer;
  readonly property: string;
  readonly values: readonly string[];
}

/**
 * The literals of a discriminating property: the values that lead to the schema, as far as what the schema and its
 * parents say of the property agrees. Values of its own that the discriminator does not know stay; none where the
 * property can have no such value, or where the schema is no object.
 */
export function settleTags(root: unknown, { target, property, values }: Claim): readonly Tag[] {
  const schema = valueAt(root, target);
  if (!isObjectLike(root, schema)) return [];
  const said = declarationsOf(root, { schema, property });
  const tags = inTypeOf(values, said);
  const own = said.own.flatMap((declaration) => literalsOf(root, declaration));
  const inherited = said.inherited.flatMap((declaration) => literalsOf(root, declaration));
  const [allowed] = [own, inherited].filter((literals) => literals.length > 0);
  const agreed = allowed === undefined ? tags : tags.filter((tag) => holds(allowed, tag));
  return agreed.length > 0 ? agreed : [...new Set(own)];
}

interface Declarations {
  readonly own: readonly unknown[];
  readonly inherited: readonly unknown[];
}

interface Sought {
  readonly schema: unknown;
  readonly property: string;
}

/** What a schema says of a property itself, and what those say that it has in `allOf`. */
function declarationsOf(root: unknown, sought: Sought, seen = new Set<unknown>()): Declarations {
  const { schema, property } = sought;
  if (!isJsonObject(schema) || seen.has(schema)) return { own: [], inherited: [] };
  seen.add(schema);
  const properties = ownValue(schema, "properties");
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

/** The values that the schema of a property lists, here, where it refers to, or in all of its branches. */
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
  return declaredTypes(schema).some((type) => type !== "null") || declaredTypes(schema).length === 0;
}

/** A mapping writes every value as text; a property of numbers or booleans has numbers or booleans. */
function inTypeOf(values: readonly string[], { own, inherited }: Declarations): readonly Tag[] {
  const types = [...own, ...inherited].flatMap(declaredTypes).filter((type) => type !== "null");
  if (types.length === 0 || types.includes("string")) return values;
  return values.flatMap((value): readonly Tag[] => {
    const isNumber = String(Number(value)) === value && (types.includes("number") || types.includes("integer"));
    if (isNumber) return [Number(value)];
    return types.includes("boolean") && (value === "true" || value === "false") ? [value === "true"] : [];
  });
}

/** True for a schema that has properties, or could have some. */
function isObjectLike(root: unknown, schema: unknown, seen: ReadonlySet<unknown> = new Set()): boolean {
  if (!isJsonObject(schema) || seen.has(schema)) return false;
  const target = targetOf(root, schema.$ref);
  if (target !== undefined) return isObjectLike(root, valueAt(root, target), new Set([...seen, schema]));
  const types = declaredTypes(schema);
  if (types.length > 0) return types.includes("object");
  return isJsonObject(schema.properties) || isJsonObject(schema.additionalProperties) || Array.isArray(schema.allOf);
}
