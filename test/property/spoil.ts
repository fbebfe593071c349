import fc from "fast-check";

/** One thing that goes wrong with a document, at a place that is chosen by a number. */
export type Mishap =
  | { readonly kind: "delete"; readonly at: number }
  | { readonly kind: "replace"; readonly at: number; readonly value: unknown }
  | { readonly kind: "rename"; readonly at: number; readonly key: string }
  | { readonly kind: "duplicate"; readonly at: number; readonly key: string }
  | { readonly kind: "transplant"; readonly at: number; readonly from: number };

const oddNames = [
  "",
  " ",
  "__proto__",
  "constructor",
  "toString",
  "a/b",
  "a~b",
  "1",
  "-",
  "200",
  "$ref",
  "x-",
  "größe",
  "\ud800",
];

/** Keys and values that mean something somewhere, and some that mean nothing anywhere. */
const keys = fc.oneof(
  fc.constantFrom(
    ...oddNames,
    "type",
    "properties",
    "items",
    "allOf",
    "enum",
    "const",
    "default",
    "schema",
    "in",
    "name",
  ),
  fc.string({ maxLength: 8, unit: "binary" }),
);

const values = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 1e300, "", [], {}, [null], [[]], [{}]),
  fc.constantFrom<unknown>("object", "string", "path", "#/components/schemas/None", "#", "#/", "#/paths", {
    $ref: "#",
  }),
  fc.constantFrom(...oddNames),
  fc.string({ maxLength: 12, unit: "binary" }),
  fc.jsonValue({ maxDepth: 3 }),
);

const place = fc.nat(1_000_000);

/** Mishaps, a few at a time. */
export const mishaps: fc.Arbitrary<readonly Mishap[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("delete" as const), at: place }),
    fc.record({ kind: fc.constant("replace" as const), at: place, value: values }),
    fc.record({ kind: fc.constant("rename" as const), at: place, key: keys }),
    fc.record({ kind: fc.constant("duplicate" as const), at: place, key: keys }),
    fc.record({ kind: fc.constant("transplant" as const), at: place, from: place }),
  ),
  { minLength: 1, maxLength: 5 },
);

interface Spot {
  readonly owner: object;
  readonly key: string;
}

/** A copy of the document to which all of it has happened, one after the other. */
export function spoil(root: object, all: readonly Mishap[]): unknown {
  const holder = { root: structuredClone(root) };
  for (const mishap of all) {
    const spots = listSpots(holder);
    const spot = spots[mishap.at % spots.length];
    if (spot) befall(spot, mishap, spots);
  }
  return holder.root;
}

function listSpots(holder: object): readonly Spot[] {
  const spots: Spot[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    for (const key of Object.keys(node)) {
      spots.push({ owner: node, key });
      walk(valueOf({ owner: node, key }));
    }
  };
  walk(holder);
  return spots;
}

function valueOf({ owner, key }: Spot): unknown {
  return Object.getOwnPropertyDescriptor(owner, key)?.value as unknown;
}

function put(owner: object, key: string, value: unknown): void {
  if (Array.isArray(owner)) owner.push(value);
  else Object.defineProperty(owner, key, { value, enumerable: true, configurable: true, writable: true });
}

function befall(spot: Spot, mishap: Mishap, spots: readonly Spot[]): void {
  const { owner } = spot;
  const isRoot = owner === spots[0]?.owner;
  if (mishap.kind === "duplicate") put(owner, mishap.key, structuredClone(valueOf(spot)));
  else if (!isRoot) change(spot, mishap, spots);
}

function change(spot: Spot, mishap: Exclude<Mishap, { kind: "duplicate" }>, spots: readonly Spot[]): void {
  const { owner, key } = spot;
  const value = valueOf(spot);
  switch (mishap.kind) {
    case "delete":
      remove(spot);
      return;
    case "replace":
      Reflect.set(owner, key, structuredClone(mishap.value));
      return;
    case "rename":
      remove(spot);
      put(owner, mishap.key, value);
      return;
    case "transplant": {
      const from = spots[mishap.from % spots.length];
      if (from) Reflect.set(owner, key, structuredClone(valueOf(from)));
    }
  }
}

function remove({ owner, key }: Spot): void {
  if (Array.isArray(owner)) owner.splice(Number(key), 1);
  else Reflect.deleteProperty(owner, key);
}
