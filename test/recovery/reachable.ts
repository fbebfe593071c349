import {
  joinPointer,
  pointerKeys,
  pointerOfReference,
  rootPointer,
  valueAt,
} from "../../generator/document/jsonPointer.js";
import { isJsonObject, ownValue, type JsonObject } from "../../generator/document/record.js";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/** The operations of a document by `PUT /users`, each with the parameters of its path. */
export function operationsOf(root: JsonObject): ReadonlyMap<string, JsonObject> {
  const items = Object.entries(asObject(ownValue(root, "paths")));
  return new Map(
    items.flatMap(([path, item]) =>
      Object.entries(asObject(item))
        .filter(([method]) => methods.includes(method))
        .map(([method, operation]): [string, JsonObject] => {
          const shared = ownValue(asObject(item), "parameters");
          const own = ownValue(asObject(operation), "parameters");
          const parameters = mergeParameters(root, [asList(shared), asList(own)]);
          return [`${method.toUpperCase()} ${path}`, { ...asObject(operation), parameters }];
        }),
    ),
  );
}

function mergeParameters(root: JsonObject, lists: readonly (readonly unknown[])[]): readonly unknown[] {
  const byKey = new Map(lists.flat().map((parameter) => [parameterKey(root, parameter), parameter]));
  return [...byKey.values()];
}

/** `userId in path`, for a parameter or a reference to one. */
export function parameterKey(root: JsonObject, parameter: unknown): string {
  const { name, in: place } = asObject(follow(root, parameter));
  return `${String(name)} in ${String(place)}`;
}

/** What a reference leads to; the value itself where it is none. */
export function follow(root: JsonObject, value: unknown): unknown {
  let found = value;
  for (let hops = 0; hops < 32 && isJsonObject(found); hops += 1) {
    const reference = ownValue(found, "$ref");
    const pointer = typeof reference === "string" ? pointerOfReference(reference) : undefined;
    if (pointer === undefined) break;
    found = valueAt(root, pointer);
  }
  return found;
}

/** The document with some operations only and with the components that these reach; security schemes all stay. */
export function cutToOperations(root: JsonObject, wanted: ReadonlySet<string>): JsonObject {
  const paths = Object.fromEntries(
    Object.entries(asObject(ownValue(root, "paths"))).flatMap(([path, item]) => {
      const kept = Object.entries(asObject(item)).filter(
        ([key]) => !methods.includes(key) || wanted.has(`${key.toUpperCase()} ${path}`),
      );
      return kept.some(([key]) => methods.includes(key)) ? [[path, Object.fromEntries(kept)]] : [];
    }),
  );
  const cut = { ...root, paths };
  const reached = reachedComponents(cut);
  const components = Object.entries(asObject(ownValue(root, "components"))).map(([section, named]) => {
    if (section === "securitySchemes") return [section, named];
    const kept = Object.entries(asObject(named)).filter(([name]) =>
      reached.has(joinPointer(rootPointer, "components", section, name)),
    );
    return [section, Object.fromEntries(kept)];
  });
  return { ...cut, components: Object.fromEntries(components) as JsonObject };
}

/** The names of the component schemas that operations reach. */
export function reachedSchemas(root: JsonObject): readonly string[] {
  return [...reachedComponents(root)]
    .map((pointer) => pointerKeys(pointer as typeof rootPointer))
    .filter(([, section]) => section === "schemas")
    .map(([, , name]) => name ?? "")
    .sort();
}

function reachedComponents(root: JsonObject): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting: unknown[] = [ownValue(root, "paths"), ownValue(root, "webhooks")];
  while (waiting.length > 0) {
    for (const pointer of referencesIn(waiting.pop())) {
      const component = joinPointer(rootPointer, ...pointerKeys(pointer).slice(0, 3));
      if (reached.has(component)) continue;
      reached.add(component);
      waiting.push(valueAt(root, component));
    }
  }
  return reached;
}

/** The schemas that a schema refers to by name, wherever in it. */
export function referredSchemas(root: JsonObject, name: string): readonly string[] {
  const schema = valueAt(root, joinPointer(rootPointer, "components", "schemas", name));
  return referencesIn(schema)
    .map((pointer) => pointerKeys(pointer))
    .filter(([, section]) => section === "schemas")
    .map(([, , target]) => target ?? "");
}

function referencesIn(value: unknown): readonly (typeof rootPointer)[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    if (key === "$ref" && typeof member === "string") return pointerOfReference(member) ?? [];
    if (key === "mapping" && isJsonObject(member))
      return Object.values(member).flatMap((target) => (typeof target === "string" ? mappedSchema(target) : []));
    return referencesIn(member);
  });
}

function mappedSchema(target: string): readonly (typeof rootPointer)[] {
  const pointer = pointerOfReference(target);
  return pointer === undefined ? [joinPointer(rootPointer, "components", "schemas", target)] : [pointer];
}

/** The value where it is an object, else one without keys. */
export function asObject(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}

/** The value where it is a list, else an empty one. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
