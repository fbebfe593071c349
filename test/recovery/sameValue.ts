import { pointerOfReference, valueAt } from "../../generator/document/jsonPointer.js";
import { isJsonObject, ownValue, type JsonObject } from "../../generator/document/record.js";

/** A value and the document that its references lead into. */
export interface Placed {
  readonly value: unknown;
  readonly root: JsonObject;
}

/** Whether a key names something of the author's, names a keyword, or stands in data. */
type Role = "keywords" | "names" | "data";

/**
 * Whether two values mean the same, each in its own document: references are followed, however far and in circles, and
 * titles of schemas are ignored, since tools that inline schemas add them.
 */
export function sameValue(one: Placed, other: Placed): boolean {
  return compare(one, other, { role: "keywords", assumed: new Map() });
}

interface Comparison {
  readonly role: Role;
  /** Pairs that are being compared further out: in a circle they are taken for equal until a difference shows. */
  readonly assumed: Map<unknown, Set<unknown>>;
}

function compare(left: Placed, right: Placed, comparison: Comparison): boolean {
  const one = resolve(left, comparison.role);
  const other = resolve(right, comparison.role);
  if (Array.isArray(one) && Array.isArray(other)) {
    const pairs = one.map((item: unknown, index) => [item, other[index] as unknown] as const);
    return one.length === other.length && pairs.every(([a, b]) => step(a, b, comparison.role));
  }
  if (!isJsonObject(one) || !isJsonObject(other)) return one === other;
  const known = comparison.assumed.get(one) ?? new Set();
  if (known.has(other)) return true;
  comparison.assumed.set(one, known.add(other));
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (key) => comparison.role !== "keywords" || key !== "title",
  );
  return keys.every((key) => {
    const a = ownValue(one, key);
    const b = ownValue(other, key);
    if (comparison.role === "keywords" && key === "mapping") return sameMapping(a, b);
    return step(a, b, roleBelow(key, comparison.role));
  });

  function step(a: unknown, b: unknown, role: Role): boolean {
    return compare({ value: a, root: left.root }, { value: b, root: right.root }, { ...comparison, role });
  }
}

function roleBelow(key: string, role: Role): Role {
  if (role === "data") return "data";
  if (role === "names") return "keywords";
  if (["properties", "patternProperties", "content", "responses", "headers", "schemas"].includes(key)) return "names";
  return ["example", "examples", "default", "enum", "const"].includes(key) ? "data" : "keywords";
}

function resolve({ value, root }: Placed, role: Role): unknown {
  let found = value;
  for (let hops = 0; hops < 32 && role === "keywords" && isJsonObject(found); hops += 1) {
    const reference = ownValue(found, "$ref");
    const pointer = typeof reference === "string" ? pointerOfReference(reference) : undefined;
    if (pointer === undefined) break;
    found = valueAt(root, pointer);
  }
  return found;
}

/** A mapping may name a schema or refer to it. */
function sameMapping(one: unknown, other: unknown): boolean {
  const names = (mapping: unknown): string =>
    JSON.stringify(
      Object.entries(isJsonObject(mapping) ? mapping : {})
        .map(([value, target]) => [value, String(target).split("/").at(-1)])
        .sort(),
    );
  return names(one) === names(other);
}
