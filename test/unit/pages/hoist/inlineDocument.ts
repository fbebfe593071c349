import { isJsonObject, ownValue, type JsonObject } from "../../../../generator/document/record.js";
import { pointerOfReference, valueAt, type JsonPointer } from "../../../../generator/document/jsonPointer.js";
import { httpMethods } from "../../../../generator/document/openapi.js";
import type { Fragment } from "../../../../generator/pages/page/recognition.js";

/** How a page maker loses what it loses. */
export interface Inlining {
  /** Deletes what is in the choices of unions, as old versions of the plugin do. */
  readonly unions?: "kept" | "emptied";
  /** An operation that grows beyond as many objects is left out. */
  readonly mostObjects?: number;
}

export interface Inlined {
  readonly fragments: readonly Fragment[];
  /** Operations that would have become too large. */
  readonly skipped: readonly string[];
}

type Mutable = Record<string, unknown>;

/** Makes of a document a page for each operation, where every reference is replaced by what it leads to. */
export function inlineDocument(root: JsonObject, { unions = "kept", mostObjects = 100_000 }: Inlining = {}): Inlined {
  const graph = resolveAll(withTitles(root));
  const fragments: Fragment[] = [];
  const skipped: string[] = [];
  for (const [path, item] of Object.entries((graph.paths ?? {}) as Record<string, Mutable>)) {
    for (const method of httpMethods.filter((name) => isJsonObject(ownValue(item, name)))) {
      const printed = print(operationOf(item, method), mostObjects);
      if (printed === undefined) {
        skipped.push(`${method} ${path}`);
        continue;
      }
      if (unions === "emptied") emptyUnions(printed);
      const location = `${method}${path.replaceAll("/", "-")}.mdx`;
      fragments.push(fragmentOf(location, { paths: { [path]: { [method]: printed } } }));
    }
  }
  return { fragments, skipped };
}

/** An operation with the parameters of its path. */
export function operationOf(item: JsonObject, method: string): Mutable {
  const operation = { ...(item[method] as Mutable) };
  const lists = [item.parameters, operation.parameters].filter(Array.isArray) as unknown[][];
  if (lists.length > 0) operation.parameters = lists.flat();
  return operation;
}

/** An inlined fragment of a page that has nothing else. */
export function fragmentOf(location: string, document: JsonObject, more: Partial<Fragment> = {}): Fragment {
  const page = { location, text: JSON.stringify(document), ...more.page };
  const placeOf = (pointer: JsonPointer) => ({ file: location, text: page.text, pointer, line: 1, column: 1 });
  return { form: "inlined", format: "docusaurus", document, placeOf, hints: {}, ...more, page };
}

function withTitles(root: JsonObject): JsonObject {
  const copy = structuredClone(root);
  const schemas = (copy.components as JsonObject | undefined)?.schemas;
  for (const [key, schema] of Object.entries((schemas ?? {}) as Record<string, Mutable>)) {
    if (isJsonObject(schema) && !schema.title) schema.title = key;
  }
  return copy;
}

/** The document as a graph in which references are gone; what stood beside one is put on top of a copy. */
function resolveAll(root: JsonObject): Mutable {
  const made = new Map<unknown, unknown>();
  const extended: (() => void)[] = [];
  const resolve = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    const earlier = made.get(value);
    if (earlier !== undefined) return earlier;
    const reference = (value as Mutable).$ref;
    if (typeof reference === "string") return resolveReference(value as Mutable, reference);
    const copy: Mutable | unknown[] = Array.isArray(value) ? [] : {};
    made.set(value, copy);
    for (const [key, entry] of Object.entries(value)) define(copy, key, resolve(entry));
    const mapping =
      typeof ownValue(copy as Mutable, "propertyName") === "string" ? (copy as Mutable).mapping : undefined;
    const targets = Object.entries(isJsonObject(mapping) ? mapping : {});
    for (const [key, target] of targets.filter(([, target]) => String(target).startsWith("#"))) {
      define(mapping as Mutable, key, resolve({ $ref: target }));
    }
    return copy;
  };
  const resolveReference = (value: Mutable, reference: string): unknown => {
    const target = valueAt(root, pointerOfReference(reference) ?? ("/nowhere" as JsonPointer));
    if (target === undefined) return value;
    if (Object.keys(value).length === 1) {
      made.set(value, {}); // A reference to itself.
      const result = resolve(target);
      made.set(value, result);
      return result;
    }
    const merged: Mutable = {};
    made.set(value, merged);
    const resolved = resolve(target);
    extended.push(() => {
      for (const [key, entry] of Object.entries(value)) if (key !== "$ref") define(merged, key, entry);
      for (const [key, entry] of Object.entries(resolved as Mutable))
        if (!Object.hasOwn(merged, key)) define(merged, key, entry);
    });
    return merged;
  };
  const graph = resolve(root) as Mutable;
  for (const fill of [...extended, ...extended]) fill();
  return graph;
}

function define(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
}

/** Writes a graph as a tree: what is met again on the way down is cut off. Undefined where it becomes too large. */
function print(value: unknown, mostObjects: number): Mutable | undefined {
  let left = mostObjects;
  const stack = new Set<unknown>();
  const printValue = (inner: unknown): unknown => {
    if (typeof inner !== "object" || inner === null) return inner;
    if (stack.has(inner)) {
      const { title = "" } = inner as { title?: object | string };
      return `circular(${title as string})`;
    }
    if (left-- <= 0) return undefined;
    stack.add(inner);
    const copy = Array.isArray(inner) ? [] : {};
    for (const [key, entry] of Object.entries(inner)) define(copy, key, printValue(entry));
    stack.delete(inner);
    return copy;
  };
  const printed = printValue(value) as Mutable;
  return left < 0 ? undefined : printed;
}

function emptyUnions(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, entry] of Object.entries(value)) {
    if (key === "mapping") continue;
    emptyUnions(entry);
    if ((key !== "oneOf" && key !== "anyOf") || !Array.isArray(entry)) continue;
    for (const choice of entry as unknown[]) {
      if (!isJsonObject(choice)) continue;
      for (const lost of ["properties", "allOf", "items"]) Reflect.deleteProperty(choice, lost);
    }
  }
}
