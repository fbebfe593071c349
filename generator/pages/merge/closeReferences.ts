import { dialectOf } from "../../document/dialect.js";
import { referencesOf, type WrittenReference } from "../../document/findReferences.js";
import { joinPointer, pointerOfReference } from "../../document/jsonPointer.js";
import { lastKey, writePointer } from "../../document/lazyPointer.js";
import { withValues, type JsonObject } from "../../document/record.js";
import { componentOfReference } from "../../document/reference.js";
import { nodesIn, documentNode } from "../../document/walkNodes.js";
import { placeAt } from "../../references/followReferences.js";
import { objectAt } from "../page/fragmentContent.js";
import type { LooseReference } from "./merged.js";

/** Finds the references of a document that lead to nothing in it, in the order of the document. */
export function findLooseReferences(document: JsonObject): readonly LooseReference[] {
  return writtenReferences(document)
    .filter(({ key, text }) => key === "$ref" && leadsNowhere(document, text))
    .map(({ text, at }) => ({ reference: text, pointer: writePointer(at) }));
}

/**
 * The targets that mappings of discriminators name and the document lacks: references, or names of schemas. They stay
 * as they are: what a value of that kind looks like, nobody knows, but the others keep their types.
 */
export function findLooseTargets(document: JsonObject): readonly LooseReference[] {
  return writtenReferences(document).flatMap(({ key, text, at }) => {
    const reference = lastKey(at) === "mapping" ? referenceOfTarget(text) : undefined;
    if (reference === undefined || !leadsNowhere(document, reference)) return [];
    return [{ reference, pointer: joinPointer(writePointer(at), key) }];
  });
}

function writtenReferences(document: JsonObject): readonly WrittenReference[] {
  const dialect = dialectOf(document);
  return [...nodesIn(documentNode(document), dialect)].flatMap((node) => referencesOf(node, dialect));
}

/** A target is a reference or the name of a schema; files and other addresses are left alone. */
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
const openSchema: JsonObject = { description: "No page shows this schema; any value is accepted." };

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
