import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { joinPointer, pointerKeys, type JsonPointer } from "../../document/jsonPointer.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../../document/record.js";
import { isReference } from "../../document/reference.js";
import { followReferences } from "../../references/followReferences.js";
import { swaggerDialect } from "../../document/dialect.js";
import { rewriteDocument } from "../../document/walkNodes.js";
import { originOf } from "./origins.js";

const json = "application/json";

/**
 * Says in every operation which media types it takes and gives: its own, else the document's, else JSON, which is
 * reported once. A shared response takes the document's; an operation that gives others has a copy of it.
 */
export function spreadMediaTypes(root: JsonObject, diagnostics: Diagnostics): JsonObject {
  const assumed: JsonPointer[] = [];
  const rewritten = rewriteDocument(
    root,
    ({ kind, value }) => {
      if (kind !== "operation" || !isJsonObject(value) || isReference(value)) return value;
      const consumes = typesOf(value, root, "consumes");
      const produces = typesOf(value, root, "produces");
      const responses = settleResponses(root, value, produces ?? [json]);
      const upgraded = withValues(
        value,
        new Map<string, unknown>([
          ["consumes", consumes ?? [json]],
          ["produces", produces ?? [json]],
          ["responses", responses],
        ]),
      );
      if (isAssumed(upgraded, { consumes, produces })) assumed.push(originOf(value));
      return upgraded;
    },
    swaggerDialect,
  );
  const [first] = assumed;
  if (first !== undefined) {
    const subject = assumed.length === 1 ? "An operation does" : `${assumed.length} operations do`;
    const message = `${subject} not say which media types bodies have; JSON is assumed`;
    diagnostics.report({ code: "swagger/assumed-media-type", pointer: first, message });
  }
  return withValues(rewritten, new Map([["produces", mediaTypesIn(root, "produces") ?? [json]]]));
}

type Direction = "consumes" | "produces";

/** The operation's media types take the place of the document's, even where it names none. */
function typesOf(operation: JsonObject, root: JsonObject, direction: Direction): readonly string[] | undefined {
  return mediaTypesIn(Object.hasOwn(operation, direction) ? operation : root, direction);
}

function mediaTypesIn(holder: JsonObject, direction: Direction): readonly string[] | undefined {
  const types = ownValue(holder, direction);
  return Array.isArray(types) && types.length > 0 ? (types as readonly string[]) : undefined;
}

function isAssumed(
  operation: JsonObject,
  { consumes, produces }: Readonly<Record<Direction, readonly string[] | undefined>>,
): boolean {
  const parameters = ownValue(operation, "parameters");
  const responses = ownValue(operation, "responses");
  const hasBody = Array.isArray(parameters) && parameters.some((parameter: JsonObject) => parameter.in === "body");
  const answers = isJsonObject(responses) && Object.values(responses).some(hasSchema);
  return (hasBody && consumes === undefined) || (answers && produces === undefined);
}

function hasSchema(response: unknown): boolean {
  return isJsonObject(response) && Object.hasOwn(response, "schema");
}

/** References to shared responses stay where the operation gives what the document says. */
function settleResponses(root: JsonObject, operation: JsonObject, produces: readonly string[]): unknown {
  const responses = ownValue(operation, "responses");
  if (!isJsonObject(responses)) return responses;
  const usual = mediaTypesIn(root, "produces") ?? [json];
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
