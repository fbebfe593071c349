import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { documentationKinds, isExtensionKey, tableEntries, type NodeKind } from "../document/grammar.js";
import { lastKey, pointerBelow, writePointer, type LazyPointer } from "../document/lazyPointer.js";
import { latestDialect } from "../document/dialect.js";
import { isJsonObject, withValues, type JsonObject } from "../document/record.js";
import { isReference } from "../document/reference.js";
import { checkValue } from "./checkValue.js";
import { rewriteDocument, withoutAbsent, type NodeField, type Vocabulary } from "../document/walkNodes.js";

/**
 * Gives every field that we read the form that the specification asks for. What cannot be understood is an error; a
 * field that is written without a value is empty, and a plain value of the wrong type is left out.
 *
 * @param vocabulary that of the document, where it is not OpenAPI 3
 */
export function checkStructure(
  root: JsonObject,
  diagnostics: Diagnostics,
  vocabulary: Vocabulary = latestDialect,
): JsonObject {
  return rewriteDocument(
    root,
    ({ kind, value, at }) => {
      if (!isJsonObject(value)) return value;
      const changes = new Map<string, unknown>();
      for (const [name, field] of vocabulary.grammar[kind]) {
        // Of what stands beside a reference, only plain values are read.
        if (!Object.hasOwn(value, name) || ("kind" in field && isReference(value))) continue;
        const place = { value: value[name], at: pointerBelow(at, name) };
        const next =
          "kind" in field ? checkNodes(place, field, diagnostics) : checkValue(place, field.form, diagnostics);
        if (next !== value[name]) changes.set(name, next);
      }
      const checked = withValues(value, changes);
      const entries = tableEntries.get(kind);
      if (entries === undefined || isReference(value)) return checked;
      return checkMap(checked, { at, field: { form: "extensibleMap", kind: entries } }, diagnostics);
    },
    vocabulary,
  );
}

interface Place {
  readonly value: unknown;
  readonly at: LazyPointer;
}

function checkNodes(place: Place, field: NodeField, diagnostics: Diagnostics): unknown {
  const { value } = place;
  if (value === null || (isEmptyList(value) && field.form !== "list")) {
    reportEmpty(place, diagnostics);
    return undefined;
  }
  switch (field.form) {
    case "one":
      return checkNode(place, field.kind, diagnostics);
    case "list":
      return Array.isArray(value)
        ? checkList(value, { ...place, field }, diagnostics)
        : reject({ ...place, kind: field.kind }, "a list", diagnostics);
    case "map":
    case "extensibleMap":
      return isJsonObject(value)
        ? checkMap(value, { ...place, field }, diagnostics)
        : reject({ ...place, kind: field.kind }, "an object", diagnostics);
  }
}

function checkNode(place: Place, kind: NodeKind, diagnostics: Diagnostics): unknown {
  const { value } = place;
  if (kind === "schema" && typeof value === "boolean") return value;
  if (kind === "schema" && !isJsonObject(value)) {
    const message = `${nameOf(place.at)} has to be a schema, not ${describeKind(value)}`;
    diagnostics.report({ code: "document/not-a-schema", pointer: writePointer(place.at), message });
    return {};
  }
  if (!isJsonObject(value)) return reject({ ...place, kind }, "an object", diagnostics);
  if (Object.hasOwn(value, "$ref") && typeof value.$ref !== "string") {
    return reject({ value: value.$ref, at: pointerBelow(place.at, "$ref"), kind }, "a text", diagnostics);
  }
  return value;
}

/** An object in place of nothing means no more than that, and those after it keep their places. */
const placeholderKinds: ReadonlySet<NodeKind> = new Set<NodeKind>(["schema", "server", "encoding"]);

/** Where the value of a field is, and what the grammar wants there. */
interface FieldPlace {
  readonly at: LazyPointer;
  readonly field: NodeField;
}

function checkList(list: readonly unknown[], { at, field }: FieldPlace, diagnostics: Diagnostics): readonly unknown[] {
  const checked = list.map((value, index) => {
    const place = { value, at: pointerBelow(at, index) };
    if (value !== null) return checkNode(place, field.kind, diagnostics);
    reportEmpty(place, diagnostics);
    return placeholderKinds.has(field.kind) ? {} : undefined;
  });
  return checked.every((value, index) => value === list[index]) ? list : withoutAbsent(checked, field.kind);
}

function checkMap(map: JsonObject, { at, field }: FieldPlace, diagnostics: Diagnostics): JsonObject {
  const changes = new Map<string, unknown>();
  for (const [key, value] of Object.entries(map)) {
    const place = { value, at: pointerBelow(at, key) };
    const next = checkEntry(key, place, field, diagnostics);
    if (next !== value) changes.set(key, next);
  }
  return withValues(map, changes);
}

/** An entry without a value still has its name, which is worth keeping: `"204":` is a response. */
function checkEntry(key: string, place: Place, field: NodeField, diagnostics: Diagnostics): unknown {
  if (field.form === "extensibleMap" && isExtensionKey(key)) return undefined;
  if (place.value !== null) return checkNode(place, field.kind, diagnostics);
  reportEmpty(place, diagnostics);
  return {};
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function reportEmpty({ at }: Place, diagnostics: Diagnostics): void {
  const message = `${nameOf(at)} has no value`;
  diagnostics.report({ code: "document/empty-value", pointer: writePointer(at), message });
}

/** A value that is not of the kind of node that belongs there. */
interface WrongPlace extends Place {
  readonly kind: NodeKind;
}

/** Reports the value; undefined takes its place. */
function reject({ value, at, kind }: WrongPlace, wanted: string, diagnostics: Diagnostics): unknown {
  const message = `${nameOf(at)} has to be ${wanted}, not ${describeKind(value)}`;
  const code = documentationKinds.has(kind) ? "document/wrong-value" : "document/wrong-kind";
  diagnostics.report({ code, pointer: writePointer(at), message });
  return undefined;
}

function nameOf(at: LazyPointer): string {
  return `"${lastKey(at) ?? ""}"`;
}

function describeKind(value: unknown): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
