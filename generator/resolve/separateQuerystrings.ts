import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { joinPointer, type JsonPointer } from "../document/jsonPointer.js";
import { operationsOf, rewriteOperations } from "../document/pathItemOperations.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../document/record.js";
import { parameterKey, parameterOf } from "./repairParameters.js";
import { writePointer } from "../document/lazyPointer.js";
import { rewriteDocument } from "../document/walkNodes.js";

/**
 * Leaves either one parameter for the whole query string in an operation or parameters in `query`, never both
 * (OpenAPI 3.2 §4.12): null stands for a parameter in `querystring` that is not alone.
 */
export function separateQuerystrings(root: JsonObject, diagnostics: Diagnostics): JsonObject {
  return rewriteDocument(root, ({ kind, value, at }) => {
    if (kind !== "pathItem" || !isJsonObject(value)) return value;
    const places = [value, ...operationsOf(value).map(({ operation }) => operation)];
    if (!places.some((owner) => keysIn(root, owner, "querystring").length > 0)) return value;
    const pointer = writePointer(at);
    const own = places.slice(1).flatMap((operation) => keysIn(root, operation, "query"));
    const item = separate(root, { owner: value, pointer, others: own }, diagnostics);
    const shared = [...keysIn(root, item, "query"), ...keysIn(root, item, "querystring")];
    return rewriteOperations(
      item,
      (owner, place) => separate(root, { owner, pointer: place, others: shared }, diagnostics),
      pointer,
    );
  });
}

interface Place {
  /** A path item or an operation. */
  readonly owner: JsonObject;
  readonly pointer: JsonPointer;
  /** The parameters around it with which a query string cannot be. */
  readonly others: readonly string[];
}

function separate(root: JsonObject, { owner, pointer, others }: Place, diagnostics: Diagnostics): JsonObject {
  const list = listOf(owner);
  const [first] = keysIn(root, owner, "querystring");
  const isCrowded = keysIn(root, owner, "query").length > 0 || others.some((key) => key !== first);
  const kept = list.map((value, index) => {
    const parameter = parameterOf(root, value);
    if (parameter?.in !== "querystring" || (parameterKey(parameter) === first && !isCrowded)) return value;
    const message = `The querystring parameter "${String(parameter.name)}" is left out: it is not the only one of the query string`;
    const place = joinPointer(pointer, "parameters", index);
    diagnostics.report({ code: "document/conflicting-querystring", pointer: place, message });
    return null;
  });
  const isSame = kept.every((value, index) => value === list[index]);
  return isSame ? owner : withValues(owner, new Map([["parameters", kept]]));
}

function keysIn(root: JsonObject, owner: JsonObject, location: string): readonly string[] {
  const parameters = listOf(owner).map((value) => parameterOf(root, value));
  return parameters.flatMap((parameter) => (parameter?.in === location ? [parameterKey(parameter)] : []));
}

function listOf(owner: JsonObject): readonly unknown[] {
  const list = ownValue(owner, "parameters");
  return Array.isArray(list) ? list : [];
}
