import { canonicalText } from "../../document/canonicalText.js";
import { groupBy } from "../../document/groupBy.js";
import { httpMethods } from "../../document/openapi.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../../document/record.js";
import { isReference } from "../../document/reference.js";
import { listAt } from "../page/fragmentContent.js";
import { withOperation, type StatedOperation } from "./statedOperation.js";
import { withoutProse } from "./withoutProse.js";

/** What a path item has beside its operations. */
export type ItemRests = ReadonlyMap<string, JsonObject>;

/** Where an item stands: paths and webhooks may have the same name. */
export function itemKey({ section, path }: Pick<StatedOperation, "section" | "path">): string {
  return `${section} ${path}`;
}

/** Operations, and what their path items say beside them. */
export interface MergedItems {
  readonly rests: ItemRests;
  readonly operations: readonly StatedOperation[];
}

/**
 * What path items say for all of their operations. Pages that differ in parameters or servers of a path give them to
 * their own operations; of the rest, which is only prose, the first counts.
 */
export function mergeItems(operations: readonly StatedOperation[]): MergedItems {
  const rests = new Map<string, JsonObject>();
  const merged = new Map<StatedOperation, StatedOperation>();
  for (const [key, members] of groupBy(operations, itemKey)) {
    const variants = members.map(({ item }) => restOf(item));
    const [first = {}] = variants.toSorted((a, b) => Object.keys(b).length - Object.keys(a).length);
    const areAlike = variants.every((rest) => sameMeaning(rest, first));
    rests.set(
      key,
      areAlike
        ? first
        : withValues(
            first,
            new Map([
              ["parameters", undefined],
              ["servers", undefined],
            ]),
          ),
    );
    for (const stated of members) merged.set(stated, areAlike ? stated : pushDown(stated));
  }
  return { rests, operations: operations.map((stated) => merged.get(stated) ?? stated) };
}

const operationKeys: ReadonlySet<string> = new Set([...httpMethods, "additionalOperations"]);

function restOf(item: JsonObject): JsonObject {
  return withValues(
    item,
    new Map(Object.keys(item).flatMap((key) => (operationKeys.has(key) ? [[key, undefined]] : []))),
  );
}

function sameMeaning(a: JsonObject, b: JsonObject): boolean {
  return canonicalText(withoutProse("pathItem", a)) === canonicalText(withoutProse("pathItem", b));
}

function pushDown(stated: StatedOperation): StatedOperation {
  const { operation, item } = stated;
  const shared = listAt(item, "parameters");
  const own = listAt(operation, "parameters");
  const names = new Set(own.map(parameterKey));
  const parameters = [...shared.filter((parameter) => !names.has(parameterKey(parameter))), ...own];
  const servers = ownValue(operation, "servers") ?? ownValue(item, "servers");
  const changes = new Map<string, unknown>([["servers", servers]]);
  if (shared.length > 0) changes.set("parameters", parameters);
  return withOperation(stated, withValues(operation, changes));
}

/** Two parameters of one place and name are the same (OpenAPI 3.1 §4.8.9.1). */
function parameterKey(parameter: unknown): string {
  if (isReference(parameter)) return canonicalText(["reference", parameter.$ref]);
  return isJsonObject(parameter) ? canonicalText([ownValue(parameter, "in"), ownValue(parameter, "name")]) : "";
}
