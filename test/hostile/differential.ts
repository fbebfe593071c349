import type { Mutable } from "./placements.js";

/** Keys whose values steer how a document is read: with another text there, what hangs on them is gone. */
const structural: ReadonlySet<string> = new Set([
  ...["openapi", "swagger", "$ref", "$dynamicRef", "$schema", "$self", "jsonSchemaDialect", "type", "in", "style"],
  ...["propertyName", "operationRef", "scheme", "collectionFormat", "flow", "parent", "contentEncoding"],
]);

/** Keys below which every key is a name that the document gives. */
const maps: ReadonlySet<string> = new Set([
  ...["paths", "properties", "patternProperties", "responses", "content", "headers", "examples", "links", "callbacks"],
  ...["schemas", "parameters", "requestBodies", "securitySchemes", "securityDefinitions", "definitions", "$defs"],
  ...["variables", "scopes", "mapping", "encoding", "webhooks", "pathItems", "dependentRequired", "dependentSchemas"],
]);

/** A text of a document: the value that a path of keys leads to, or its last key. */
export interface Position {
  readonly kind: "value" | "key";
  readonly path: readonly string[];
  /** Whether the document still means the same with another text here. */
  readonly role: "structural" | "free";
}

/** Every position of a document at which a text stands, in the document's order. */
export function listPositions(root: unknown): readonly Position[] {
  const positions: Position[] = [];
  const walk = (node: unknown, path: readonly string[]): void => {
    if (typeof node === "string") {
      const key = path.findLast((part) => !/^\d+$/.test(part)) ?? "";
      positions.push({ kind: "value", path, role: structural.has(key) ? "structural" : "free" });
    }
    if (typeof node !== "object" || node === null) return;
    for (const [key, member] of Object.entries(node)) {
      const inner = [...path, key];
      const isName = maps.has(path.at(-1) ?? "");
      if (!Array.isArray(node)) positions.push({ kind: "key", path: inner, role: isName ? "free" : "structural" });
      walk(member, inner);
    }
  };
  walk(root, []);
  return positions;
}

/** A copy of the document in which each of these positions has the text that `textAt` gives for its number. */
export function replaceAt(root: unknown, positions: readonly Position[], textAt: (number: number) => string): unknown {
  const values = new Map<string, string>();
  const keys = new Map<string, string>();
  positions.forEach(({ kind, path }, index) => {
    (kind === "value" ? values : keys).set(JSON.stringify(path), textAt(index));
  });
  const copy = (node: unknown, path: readonly string[]): unknown => {
    if (typeof node === "string") return values.get(JSON.stringify(path)) ?? node;
    if (Array.isArray(node)) return node.map((member, index) => copy(member, [...path, String(index)]));
    if (typeof node !== "object" || node === null) return node;
    const entries = Object.entries(node).map(([key, member]) => {
      const inner = [...path, key];
      return [keys.get(JSON.stringify(inner)) ?? key, copy(member, inner)] as const;
    });
    return Object.fromEntries(entries);
  };
  return followReferences(copy(root, []) as Mutable, keys);
}

/** Lets references lead to what they led to before keys of components were replaced. */
function followReferences(root: Mutable, keys: ReadonlyMap<string, string>): unknown {
  const targets = new Map<string, string>();
  for (const [path, text] of keys) {
    const parts = JSON.parse(path) as string[];
    if (parts[0] !== "components" && parts[0] !== "definitions") continue;
    targets.set(pointerTo(parts), pointerTo([...parts.slice(0, -1), text]));
  }
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, member] of Object.entries(node)) {
      const target = typeof member === "string" ? targets.get(member) : undefined;
      if (target !== undefined) Object.defineProperty(node, key, { value: target, enumerable: true });
      walk(member);
    }
  };
  walk(root);
  return root;
}

function pointerTo(parts: readonly string[]): string {
  const tokens = parts.map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1")));
  return `#/${tokens.join("/")}`;
}
