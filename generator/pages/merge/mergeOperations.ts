import { httpMethods } from "../../document/openapi.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../../document/record.js";
import { isReference } from "../../document/reference.js";
import { canonicalText } from "../../document/canonicalText.js";
import type { SourcePlace } from "../../read/sourceDocument.js";
import { listAt, methodOf, templateShape, textAt } from "../page/fragmentContent.js";
import { groupBy } from "../../document/groupBy.js";
import type { ConflictPolicy } from "../page/recovery.js";
import type { Variant } from "../conflict/chooseVariant.js";
import { settlePart, type SettledPart } from "./mergePart.js";
import { withOperation, type StatedOperation } from "./statedOperation.js";
import { withoutProse } from "./withoutProse.js";

/** An operation that is settled, where it goes. */
export interface SettledOperation extends SettledPart {
  readonly stated: StatedOperation;
  /** Where pages write the path with a slash at its end and the chosen one without, or the other way round. */
  readonly otherSpellings: readonly SourcePlace[];
}

/** What stands in a path item beside its operations. */
export type ItemRests = ReadonlyMap<string, JsonObject>;

/** Where an item stands: paths and webhooks may have the same name. */
export function itemKey({ section, path }: Pick<StatedOperation, "section" | "path">): string {
  return `${section} ${path}`;
}

/**
 * What path items say for all of their operations. Pages that differ in parameters or servers of a path give them to
 * their own operations; of the rest, which is only prose, the first counts.
 */
export function settleRests(operations: readonly StatedOperation[]): {
  readonly rests: ItemRests;
  readonly operations: readonly StatedOperation[];
} {
  const rests = new Map<string, JsonObject>();
  const settled = new Map<StatedOperation, StatedOperation>();
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
    for (const stated of members) settled.set(stated, areAlike ? stated : pushDown(stated));
  }
  return { rests, operations: operations.map((stated) => settled.get(stated) ?? stated) };
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

/**
 * Settles each operation among the pages that have it. Neither the names in a path's braces nor a slash at its end tell
 * paths apart, unless a page has both.
 */
export function settleOperations(
  operations: readonly StatedOperation[],
  policy: ConflictPolicy,
): readonly SettledOperation[] {
  const loose = [...groupBy(operations, (stated) => operationKey(withoutSlash(stated))).values()];
  const groups = loose.flatMap((members) => (areSpellings(members) ? [members] : separate(members)));
  return groups.map((members) => {
    const variants = new Map(members.map((stated): [Variant, StatedOperation] => [variantOf(stated), stated]));
    const [{ pointer } = { pointer: undefined }] = members;
    if (pointer === undefined) throw new Error("A group has members.");
    const part = settlePart({ pointer, kind: "operation", variants: [...variants.keys()] }, policy);
    const stated = variants.get(part.chosen);
    if (stated === undefined) throw new Error("What is chosen is one of the variants.");
    const others = members.filter(({ path }) => path.endsWith("/") !== stated.path.endsWith("/"));
    const otherSpellings = others.map((other) => other.fragment.placeOf(other.pointer));
    return { ...part, pointer: stated.pointer, stated, otherSpellings };
  });
}

function withoutSlash(stated: StatedOperation): StatedOperation {
  return stated.section === "paths" ? { ...stated, path: stated.path.replace(/(?<=.)\/$/, "") } : stated;
}

function separate(members: readonly StatedOperation[]): readonly (readonly StatedOperation[])[] {
  return [...groupBy(members, operationKey).values()];
}

/** Whether paths that differ in the slash at their end are of one operation: no page has both, nor have they two ids. */
function areSpellings(members: readonly StatedOperation[]): boolean {
  const spellings = groupBy(members, ({ path }) => path.endsWith("/"));
  if (spellings.size < 2) return true;
  const [some, others] = [...spellings.values()].map((list) => new Set(list.map(({ fragment }) => fragment)));
  if ([...(some ?? [])].some((fragment) => others?.has(fragment))) return false;
  return new Set(members.flatMap(({ operation }) => textAt(operation, "operationId") ?? [])).size < 2;
}

/** Tells operations apart that may stand in one document side by side. */
export function operationKey(stated: Pick<StatedOperation, "section" | "path" | "keys">): string {
  const { section, path } = stated;
  return canonicalText([section, methodOf(stated), section === "paths" ? templateShape(path) : path]);
}

function variantOf({ operation, fragment, pointer }: StatedOperation): Variant {
  return { value: operation, page: fragment.page, place: fragment.placeOf(pointer) };
}
