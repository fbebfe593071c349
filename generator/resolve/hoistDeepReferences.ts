import { componentSections } from "../document/grammar.js";
import { pointerKeys, pointerOfReference, rootPointer, type JsonPointer } from "../document/jsonPointer.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../document/record.js";
import { isReference, placeAt, referenceToComponent } from "../document/reference.js";
import { rewriteNodes, type DocumentNode, type NodeRewrite } from "./rewriteNodes.js";

/**
 * Leaves only references of the form `#/components/<section>/<name>`, in one canonical spelling. A schema that stands
 * elsewhere and is referred to, such as `#/components/schemas/User/properties/id`, is repeated as a component with a
 * derived name; its own place keeps it, so that every pointer stays valid. Any other object is repeated where the
 * reference stood, and so are path items, whose operations belong to one path. `$defs` go: whoever referred into them
 * refers to a component now. References that lead nowhere are left for settleReferences.
 */
export function hoistDeepReferences(root: JsonObject): JsonObject {
  const hoisted = new Map<JsonPointer, string>();
  const taken = new Set(Object.keys(componentsOf(root)));
  const nameFor = (pointer: JsonPointer): string => {
    const name = hoisted.get(pointer) ?? freeName(pointer, taken);
    hoisted.set(pointer, name);
    taken.add(name);
    return name;
  };
  const rewrite: NodeRewrite = (node) => rewriteReference(root, node, nameFor);
  const rewritten = rewriteNodes({ kind: "document", value: root, pointer: rootPointer }, rewrite) as JsonObject;
  const added = new Map<string, unknown>();
  for (const [pointer, name] of hoisted) {
    // The rewrite may hoist more: a Map that grows while it is walked is walked to its new end.
    added.set(name, rewriteNodes({ kind: "schema", value: placeAt(root, pointer)?.value, pointer }, rewrite));
  }
  return addSchemas(rewritten, added);
}

function rewriteReference(root: JsonObject, node: DocumentNode, nameFor: (pointer: JsonPointer) => string): unknown {
  const { kind, value } = node;
  if (!isReference(value)) return kind === "schema" ? withoutDefinitions(value) : value;
  const target = targetOf(root, value.$ref);
  if (target === undefined) return value;
  const section = componentSections.get(kind);
  const name = section === undefined ? undefined : componentName(target.pointer, section);
  if (section !== undefined && name !== undefined && kind !== "pathItem") {
    return withReference(node.value as JsonObject, referenceToComponent(section, name));
  }
  if (kind !== "schema") return inlineTarget(root, node);
  if (!isJsonObject(target.value) && typeof target.value !== "boolean") return value;
  return withReference(node.value as JsonObject, referenceToComponent("schemas", nameFor(target.pointer)));
}

function targetOf(root: JsonObject, reference: string): { value: unknown; pointer: JsonPointer } | undefined {
  const pointer = pointerOfReference(reference);
  return pointer === undefined || pointer === rootPointer ? undefined : placeAt(root, pointer);
}

/** What a chain of references leads to; fields beside a path item's `$ref` are laid over it. */
function inlineTarget(root: JsonObject, node: DocumentNode): unknown {
  const seen = new Set<unknown>();
  let value = node.value;
  let siblings: ReadonlyMap<string, unknown> = new Map();
  while (isReference(value)) {
    const target = targetOf(root, value.$ref);
    if (target === undefined || seen.has(target.value) || !isJsonObject(target.value)) return node.value;
    seen.add(target.value);
    if (node.kind === "pathItem") {
      siblings = new Map([...Object.entries(value).filter(([key]) => key !== "$ref"), ...siblings]);
    }
    value = target.value;
  }
  return withValues(value as JsonObject, siblings);
}

function componentName(pointer: JsonPointer, section: string): string | undefined {
  const keys = pointerKeys(pointer);
  return keys.length === 3 && keys[0] === "components" && keys[1] === section ? keys[2] : undefined;
}

function withReference(value: JsonObject, reference: string): JsonObject {
  return withValues(value, value.$ref === reference ? new Map() : new Map([["$ref", reference]]));
}

function withoutDefinitions(value: unknown): unknown {
  if (!isJsonObject(value) || !Object.hasOwn(value, "$defs")) return value;
  return withValues(value, new Map([["$defs", undefined]]));
}

function componentsOf(root: JsonObject): JsonObject {
  const components = ownValue(root, "components");
  const schemas = isJsonObject(components) ? ownValue(components, "schemas") : undefined;
  return isJsonObject(schemas) ? schemas : {};
}

function addSchemas(root: JsonObject, added: ReadonlyMap<string, unknown>): JsonObject {
  if (added.size === 0) return root;
  const schemas = withValues(componentsOf(root), added);
  const components = ownValue(root, "components");
  const completed = withValues(isJsonObject(components) ? components : {}, new Map([["schemas", schemas]]));
  return withValues(root, new Map([["components", completed]]));
}

/** Keys that say how a place is reached and nothing of what stands there. */
const structuralKeys = new Set(
  "components schemas properties items paths content schema responses requestBodies parameters headers $defs definitions".split(
    " ",
  ),
);

/** `/components/schemas/User/properties/id` gives `UserId`. */
function freeName(pointer: JsonPointer, taken: ReadonlySet<string>): string {
  const words = pointerKeys(pointer)
    .filter((key) => !structuralKeys.has(key))
    .flatMap((key) => key.match(/[A-Za-z0-9]+/g) ?? [])
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const name = words.join("") || "Schema";
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}${number}`)) number += 1;
  return `${name}${number}`;
}
