import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { joinPointer, pointerKeys, type JsonPointer } from "../../document/jsonPointer.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../../document/record.js";
import { isReference } from "../../document/reference.js";
import { followReferences } from "../../references/followReferences.js";
import { originOf } from "./swaggerOrigin.js";

/** What bodies have where nothing is said. */
export const assumedTypes: readonly string[] = ["application/json"];

/** Reports once that media types were assumed, at the first of the operations. */
export function reportAssumed(operations: readonly JsonPointer[], diagnostics: Diagnostics): void {
  const [first] = operations;
  if (first === undefined) return;
  const subject = operations.length === 1 ? "An operation does" : `${operations.length} operations do`;
  const message = `${subject} not say which media types bodies have; JSON is assumed`;
  diagnostics.report({ code: "swagger/assumed-media-type", pointer: first, message });
}

type Direction = "consumes" | "produces";

/** The operation's media types take the place of the document's, even where it names none. */
export function mediaTypesOf(
  operation: JsonObject,
  root: JsonObject,
  direction: Direction,
): readonly string[] | undefined {
  return mediaTypesIn(Object.hasOwn(operation, direction) ? operation : root, direction);
}

export function mediaTypesIn(holder: JsonObject, direction: Direction): readonly string[] | undefined {
  const types = ownValue(holder, direction);
  return Array.isArray(types) && types.length > 0 ? (types as readonly string[]) : undefined;
}

/** True for a response with a body. */
export function hasSchema(response: unknown): boolean {
  return isJsonObject(response) && Object.hasOwn(response, "schema");
}

/** The responses of an operation. References to shared ones stay where the operation gives what the document says. */
export function responsesOf(
  root: JsonObject,
  operation: JsonObject,
  produces: readonly string[],
): JsonObject | undefined {
  const responses = ownValue(operation, "responses");
  if (!isJsonObject(responses)) return undefined;
  const usual = mediaTypesIn(root, "produces") ?? assumedTypes;
  const isUsual = produces.length === usual.length && produces.every((type, index) => type === usual[index]);
  const changes = new Map<string, unknown>();
  for (const [status, response] of Object.entries(responses)) {
    if (!isReference(response)) continue;
    const target = followReferences(root, { value: response, pointer: joinPointer(originOf(operation), "responses") });
    if (target === undefined || !isJsonObject(target.value)) continue;
    const [section, , ...deeper] = pointerKeys(target.pointer);
    const isShared = section === "responses" && deeper.length === 0;
    if (!isShared || (!isUsual && hasSchema(target.value))) changes.set(status, target.value);
  }
  return withValues(responses, changes);
}
