import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { joinPointer, type JsonPointer } from "../document/jsonPointer.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../document/record.js";
import { writePointer } from "../document/lazyPointer.js";
import { rewriteDocument } from "../document/walkNodes.js";

/** Gives every operation a Responses Object whose keys are statuses, `1XX` to `5XX`, or `default` (OpenAPI 3.1 §4.8.16). */
export function repairResponses(root: JsonObject, diagnostics: Diagnostics): JsonObject {
  return rewriteDocument(root, ({ kind, value, at }) => {
    if (kind !== "operation" || !isJsonObject(value)) return value;
    const pointer = writePointer(at);
    const responses = ownValue(value, "responses");
    if (!isJsonObject(responses)) {
      if (!isRequired(root)) return value;
      diagnostics.report({
        code: "document/missing-responses",
        pointer,
        message: "The operation has no `responses`",
      });
      return withValues(value, new Map([["responses", {}]]));
    }
    const repaired = repairKeys(responses, joinPointer(pointer, "responses"), diagnostics);
    return repaired === responses ? value : withValues(value, new Map([["responses", repaired]]));
  });
}

/** OpenAPI 3.1 lets an operation go without responses. */
function isRequired(root: JsonObject): boolean {
  return String(root.openapi).startsWith("3.0");
}

function repairKeys(responses: JsonObject, pointer: JsonPointer, diagnostics: Diagnostics): JsonObject {
  const entries = Object.entries(responses);
  if (entries.every(([key]) => statusOf(key) === key)) return responses;
  const repaired = new Map<string, unknown>();
  for (const [key, response] of entries) {
    const status = statusOf(key);
    const place = joinPointer(pointer, key);
    if (status === undefined) {
      diagnostics.report({ code: "document/unknown-status", pointer: place, message: `"${key}" is not a status` });
      continue;
    }
    if (status !== key) {
      const isTaken = Object.hasOwn(responses, status) || repaired.has(status);
      const message = isTaken
        ? `"${key}" is left out: it means "${status}", which is described as well`
        : `"${key}" is read as "${status}"`;
      diagnostics.report({ code: "document/status-spelling", pointer: place, message });
      if (isTaken) continue;
    }
    repaired.set(status, response);
  }
  return Object.fromEntries(repaired);
}

function statusOf(key: string): string | undefined {
  const [status] = key.trim().toUpperCase().split(/\s/, 1); // `200 OK` has its reason with it.
  if (status !== undefined && /^[1-5](?:[0-9]{2}|XX)$/.test(status)) return status;
  return status === "DEFAULT" ? "default" : undefined;
}
