import { grammar, isExtensionKey } from "./grammar.js";
import type { Field } from "./grammar.js";
import { joinPointer } from "./jsonPointer.js";
import type { JsonPointer } from "./jsonPointer.js";
import { isJsonObject } from "./record.js";
import type { JsonObject } from "./record.js";
import { isReference } from "./reference.js";

/** A schema where it is written. */
export interface SchemaNode {
  readonly schema: JsonObject;
  readonly pointer: JsonPointer;
}

interface Waiting {
  readonly kind: keyof typeof grammar;
  readonly value: unknown;
  readonly pointer: JsonPointer;
}

/** All schemas that are written anywhere in a document, the outer before the inner. References are not followed. */
export function schemasOfDocument(root: unknown): readonly SchemaNode[] {
  const found: SchemaNode[] = [];
  const waiting: Waiting[] = [{ kind: "document", value: root, pointer: "" as JsonPointer }];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const { kind, value, pointer } = node;
    if (!isJsonObject(value)) continue;
    if (kind === "schema") found.push({ schema: value, pointer });
    else if (isReference(value)) continue;
    const below = [...grammar[kind]].flatMap(([name, field]) =>
      Object.hasOwn(value, name) ? nodesOf(field, value[name], joinPointer(pointer, name)) : [],
    );
    // One by one: a call takes as many arguments as the stack has room for.
    for (const next of below.reverse()) waiting.push(next);
  }
  return found;
}

function nodesOf(field: Field, value: unknown, pointer: JsonPointer): readonly Waiting[] {
  if (!("kind" in field)) return [];
  const { kind, form } = field;
  if (form === "one") return [{ kind, value, pointer }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => form !== "extensibleMap" || !isExtensionKey(key))
    .map(([key, child]) => ({ kind, value: child as unknown, pointer: joinPointer(pointer, key) }));
}
