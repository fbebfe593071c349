import { isJsonObject, ownValue, type JsonObject } from "../../../generator/document/record.js";
import type { Leaf } from "./leaves.js";
import { deref, listIn, nodesOf, objectIn } from "./schemaNodes.js";
import type { Variants } from "./variants.js";

/** A schema as one direction sees it, or another part of a document. */
export interface Site {
  readonly node: JsonObject;
  readonly root: JsonObject;
  readonly direction: Leaf["direction"];
  /** The schemas that discriminators concern. */
  readonly variants: Variants;
}

/** A way in which our types differ from those of openapi-typescript, on purpose. */
export interface Correction {
  readonly says: string;
  /**
   * How a type that differs by this alone stands to theirs: whether it allows at least what theirs allows, at most that,
   * just that in another form, or what cannot be said in general.
   */
  readonly ours: "wider" | "narrower" | "equivalent" | "other";
  /** Whether the document gives reason for it. */
  readonly concerns: (site: Site) => boolean;
}

const has = (node: JsonObject, ...keys: readonly string[]): boolean => keys.some((key) => Object.hasOwn(node, key));
const properties = ({ node }: Site): readonly unknown[] => Object.values(objectIn(node, "properties"));

/** The corrections of types. Each is tried on all that a type says itself, not on what it refers to. */
export const typeCorrections: readonly Correction[] = [
  {
    says: "what is only written is not read",
    ours: "wider",
    concerns: (site) => site.direction === "read" && properties(site).some((one) => isMarked(one, "writeOnly", site)),
  },
  {
    says: "what is only read is not written",
    ours: "wider",
    concerns: (site) =>
      site.direction === "write" &&
      (properties(site).some((one) => isMarked(one, "readOnly", site)) || hasReadOnlyParent(site)),
  },
  {
    says: "what is read only at the end of its reference is so in a type as well",
    ours: "equivalent",
    concerns: (site) =>
      site.direction === "read" &&
      properties(site).some((one) => isMarked(one, "readOnly", site) && !(isJsonObject(one) && has(one, "readOnly"))),
  },
  {
    says: "what has a default may be left out",
    ours: "wider",
    concerns: (site) => properties(site).some((one) => hasDefault(one)),
  },
  {
    says: "a discriminator has the values that the variants give it",
    ours: "other",
    concerns: ({ node, variants }) => variants.has(node),
  },
  {
    says: "null beside a reference counts",
    ours: "wider",
    concerns: ({ node }) => has(node, "$ref") && node.nullable === true,
  },
  {
    says: "what else stands beside a reference counts",
    ours: "narrower",
    concerns: ({ node }) => has(node, "$ref") && has(node, ...assertions),
  },
  {
    says: "what is required is present, wherever it is described",
    ours: "narrower",
    concerns: ({ node }) => listIn(node, "required").some((name) => !has(objectIn(node, "properties"), String(name))),
  },
  {
    says: "what is required of an object is present though nothing is described",
    ours: "other",
    concerns: ({ node }) => node.type === "object" && has(node, "required") && !has(node, "properties", "allOf"),
  },
  {
    says: "what is required beside allOf and described there is not described twice",
    ours: "equivalent",
    concerns: ({ node }) => has(node, "allOf") && listIn(node, "required").length > 0,
  },
  {
    says: "other properties stand beside those that are named",
    ours: "wider",
    concerns: ({ node }) =>
      has(node, "properties") && (isOpen(ownValue(node, "additionalProperties")) || has(node, "patternProperties")),
  },
  {
    says: "property names that are listed are keys",
    ours: "equivalent",
    concerns: ({ node }) => has(node, "propertyNames"),
  },
  {
    says: "lists that are only written may be readonly",
    ours: "wider",
    concerns: ({ node, direction }) =>
      direction === "write" &&
      (has(node, "items", "prefixItems") || [node.type, ...listIn(node, "type")].includes("array")),
  },
  { says: "tuples go on", ours: "wider", concerns: ({ node }) => has(node, "prefixItems") },
  {
    says: "a choice of what is required is one",
    ours: "other",
    concerns: ({ node }) => ["anyOf", "oneOf"].some((keyword) => listIn(node, keyword).some(isDemand)),
  },
  {
    says: "a choice beside something else is a choice of both at once",
    ours: "narrower",
    concerns: ({ node }) => has(node, "anyOf", "oneOf") && has(node, "properties", "allOf", "type", "required"),
  },
  {
    says: "a const of null is null",
    ours: "narrower",
    concerns: ({ node }) => has(node, "const") && node.const === null,
  },
  {
    says: "values that are spelled out are those values and nothing else",
    ours: "wider",
    concerns: ({ node }) => has(node, "enum", "const") && hasOddValues(node),
  },
  {
    says: "a list is one though nothing says so but its items",
    ours: "narrower",
    concerns: ({ node }) => has(node, "items") && !has(node, "type"),
  },
  { says: "not null is anything but null", ours: "narrower", concerns: ({ node }) => has(node, "not") },
  {
    says: "what says nothing in allOf adds nothing",
    ours: "equivalent",
    concerns: ({ node }) => listIn(node, "allOf").some((one) => isJsonObject(one) && saysNothing(one)),
  },
];

/** The corrections of which members there are, and which of them are optional. */
export const memberCorrections: readonly Correction[] = [
  {
    says: "a header by reference is as optional as what it refers to",
    ours: "other",
    concerns: ({ node, root }) =>
      Object.values(node).some((one) => isJsonObject(one) && has(one, "$ref") && deref(one, root).required !== true),
  },
  {
    says: "headers that belong to the client are no parameters",
    ours: "other",
    concerns: ({ node }) => listIn(node, "list").some((one) => isJsonObject(one) && isOfClient(one)),
  },
  {
    says: "the type of what is answered is no header",
    ours: "other",
    concerns: ({ node }) => Object.keys(node).some((name) => name.toLowerCase() === "content-type"),
  },
  {
    says: "methods that came with OpenAPI 3.2 are there",
    ours: "other",
    concerns: ({ node }) => has(node, "query", "additionalOperations"),
  },
];

const aliasCorrection: Correction = {
  says: "a component that is a reference is what it refers to",
  ours: "other",
  concerns: ({ node }) => has(node, "$ref"),
};

/** Those that explain why a type may differ. */
export function correctionsOf(leaf: Leaf, root: JsonObject, variants: Variants): readonly Correction[] {
  const { made, direction, keys } = leaf;
  if (!isJsonObject(made)) return [];
  if (keys[1] !== "schemas" && has(made, "$ref")) return [aliasCorrection];
  const site = { root, direction, variants };
  if (leaf.compares === "members") return memberCorrections.filter(({ concerns }) => concerns({ ...site, node: made }));
  if (isOfClient(made))
    return memberCorrections.filter(({ concerns }) => concerns({ ...site, node: { list: [made] } }));
  const nodes = [...nodesOf(has(made, "schema") ? made.schema : made)];
  return typeCorrections.filter(({ concerns }) => nodes.some((node) => concerns({ ...site, node })));
}

const assertions = ["type", "properties", "required", "enum", "allOf", "anyOf", "oneOf", "items"];

function isMarked(property: unknown, mark: "readOnly" | "writeOnly", { root }: Site): boolean {
  const target = deref(property, root);
  const all = [property, target, ...listIn(target, "allOf"), ...listIn(target, "allOf").map((one) => deref(one, root))];
  return all.some((one) => isJsonObject(one) && ownValue(one, mark) === true);
}

/** A member of `allOf` with nothing that could be written is left out as a whole. */
function hasReadOnlyParent(site: Site): boolean {
  return listIn(site.node, "allOf").some((parent) => {
    const inside = Object.values(objectIn(deref(parent, site.root), "properties"));
    return inside.length > 0 && inside.every((one) => isMarked(one, "readOnly", site));
  });
}

function hasDefault(property: unknown): boolean {
  return isJsonObject(property) && has(property, "default");
}

function isOpen(additional: unknown): boolean {
  return additional !== undefined && additional !== false;
}

function saysNothing(schema: JsonObject): boolean {
  return schema.type === "object" && !has(schema, "properties", "additionalProperties", "allOf", "anyOf", "oneOf");
}

/** OpenAPI 3.1 §4.8.12.1: they are not described by parameters. */
function isOfClient({ in: location, name }: JsonObject): boolean {
  return location === "header" && /^(?:accept|authorization|content-type)$/i.test(String(name));
}

/** Whether a branch requires what it does not describe. */
function isDemand(branch: unknown): boolean {
  return isJsonObject(branch) && has(branch, "required") && !has(branch, "properties");
}

/** No values at all, structured ones, numbers that JavaScript cannot hold, or null. */
function hasOddValues(node: JsonObject): boolean {
  const values = has(node, "const") ? [node.const].filter((value) => value !== null) : listIn(node, "enum");
  const isOdd = (value: unknown): boolean =>
    typeof value === "object" || (typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value));
  return (has(node, "enum") && values.length === 0) || values.some(isOdd);
}
