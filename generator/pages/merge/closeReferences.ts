import { componentOfReference, placeAt } from "../../document/reference.js";
import {
  joinPointer,
  pointerKeys,
  pointerOfReference,
  rootPointer,
  type JsonPointer,
} from "../../document/jsonPointer.js";
import { schemasOfDocument } from "../../document/walkNodes.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../../document/record.js";
import { objectAt } from "../fragmentContent.js";

/** A reference of a document that leads to nothing in it. */
export interface LooseReference {
  readonly reference: string;
  /** Where it stands. */
  readonly pointer: JsonPointer;
}

/** Keys whose values are only values: a `$ref` in them is no reference. */
const valueKeys: ReadonlySet<string> = new Set(["example", "examples", "default", "enum", "const"]);

/** Tables with names as keys: in them `default` is a name. */
const tableKeys: ReadonlySet<string> = new Set(["properties", "patternProperties", "responses", "schemas", "$defs"]);

/** Finds the references of a document that lead to nothing in it, in the order of the document. */
export function findLooseReferences(document: JsonObject): readonly LooseReference[] {
  const found: LooseReference[] = [];
  const waiting: { readonly value: unknown; readonly pointer: JsonPointer }[] = [
    { value: document, pointer: rootPointer },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, pointer } = next;
    if (typeof value !== "object" || value === null) continue;
    const reference = isJsonObject(value) ? ownValue(value, "$ref") : undefined;
    if (typeof reference === "string" && leadsNowhere(document, reference)) found.push({ reference, pointer });
    const isTable = tableKeys.has(pointerKeys(pointer).at(-1) ?? "");
    const inner = Object.entries(value).filter(([key]) => isTable || !valueKeys.has(key));
    waiting.push(
      ...inner.map(([key, child]) => ({ value: child as unknown, pointer: joinPointer(pointer, key) })).reverse(),
    );
  }
  return found;
}

/**
 * The targets that mappings of discriminators name and the document lacks: references, or names of schemas. They stay
 * as they are: what a value of that kind looks like, nobody knows, but the others keep their types.
 */
export function findLooseTargets(document: JsonObject): readonly LooseReference[] {
  return schemasOfDocument(document).flatMap(({ schema, pointer }) => {
    const discriminator = ownValue(schema, "discriminator");
    const mapping = isJsonObject(discriminator) ? ownValue(discriminator, "mapping") : undefined;
    if (!isJsonObject(mapping)) return [];
    return Object.entries(mapping).flatMap(([key, target]) => {
      const reference = typeof target === "string" ? referenceOfTarget(target) : undefined;
      if (reference === undefined || !leadsNowhere(document, reference)) return [];
      return [{ reference, pointer: joinPointer(pointer, "discriminator", "mapping", key) }];
    });
  });
}

/** A target is a reference or the name of a schema; files and other addresses are not asked. */
function referenceOfTarget(target: string): string | undefined {
  if (target.startsWith("#/")) return target;
  return /^[\w-]+$/.test(target) ? `#/components/schemas/${target}` : undefined;
}

function leadsNowhere(document: JsonObject, reference: string): boolean {
  const target = pointerOfReference(reference);
  return target === undefined || placeAt(document, target) === undefined;
}

/** The name of the component schema that a reference means. */
export function schemaOfReference({ reference }: LooseReference): string | undefined {
  return componentOfReference(reference, "schemas");
}

/** What stands for a schema that references name and no page shows: any value, and it says so. */
export const openSchema: JsonObject = { description: "No page shows this schema; any value is accepted." };

/** Adds an open schema for each name, so that the document is whole in itself and the name can be filled in later. */
export function addOpenSchemas(document: JsonObject, names: readonly string[]): JsonObject {
  if (names.length === 0) return document;
  const components = objectAt(document, "components");
  const schemas = withValues(objectAt(components, "schemas"), new Map(names.map((name) => [name, openSchema])));
  const sorted = Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)));
  const rest = Object.entries(components).filter(([section]) => section !== "schemas");
  const next = Object.fromEntries([["schemas", sorted] as const, ...rest]);
  return withValues(document, new Map([["components", next]]));
}
