import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { joinPointer, rootPointer, type JsonPointer } from "../document/jsonPointer.js";
import { operationsOf, rewriteOperations } from "../document/pathItemOperations.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../document/record.js";
import { meantName, templateNames } from "../document/pathTemplate.js";
import { parameterOf } from "./repairParameters.js";

interface PathPlace {
  readonly item: JsonObject;
  readonly pointer: JsonPointer;
  readonly path: string;
  readonly names: ReadonlySet<string>;
}

/**
 * Makes the path parameters of every operation those of its path template: a name in braces that nothing declares
 * becomes a required string, null stands for a declaration that the template does not have.
 */
export function matchPathTemplates(root: JsonObject, diagnostics: Diagnostics): JsonObject {
  const paths = ownValue(root, "paths");
  if (!isJsonObject(paths)) return root;
  const changes = new Map<string, unknown>();
  for (const [path, item] of Object.entries(paths)) {
    if (!isJsonObject(item)) continue;
    const place = { item, path, pointer: joinPointer(rootPointer, "paths", path) };
    const next = matchPathItem(root, { ...place, names: namesMeant(root, place, diagnostics) }, diagnostics);
    if (next !== item) changes.set(path, next);
  }
  return changes.size === 0 ? root : withValues(root, new Map([["paths", withValues(paths, changes)]]));
}

/** What routers write beside a name in braces (`{id:int}`, `{path*}`) is no part of it where the bare name is declared. */
function namesMeant(
  root: JsonObject,
  { item, path, pointer }: Omit<PathPlace, "names">,
  diagnostics: Diagnostics,
): ReadonlySet<string> {
  const owners = [item, ...operationsOf(item).map(({ operation }) => operation)];
  const declared = new Set(owners.flatMap((owner) => [...declaredNames(root, owner)]));
  const names = [...templateNames(path)].map((written) => {
    const { name } = meantName(written) ?? {};
    if (name === undefined || declared.has(written) || !declared.has(name)) return written;
    const message = `"{${written}}" in the path ${path} is read as the parameter "${name}"`;
    diagnostics.report({ code: "document/unusual-path", pointer, message });
    return name;
  });
  return new Set(names);
}

function matchPathItem(root: JsonObject, place: PathPlace, diagnostics: Diagnostics): JsonObject {
  const item = dropUnknown(root, place, diagnostics);
  const shared = declaredNames(root, item);
  const undeclared = new Set<string>();
  const complete = (operation: JsonObject, pointer: JsonPointer): JsonObject => {
    const known = dropUnknown(root, { ...place, item: operation, pointer }, diagnostics);
    const declared = declaredNames(root, known);
    const missing = [...place.names].filter((name) => !shared.has(name) && !declared.has(name));
    missing.forEach((name) => undeclared.add(name));
    return addMissing(known, missing);
  };
  const completed = rewriteOperations(item, complete, place.pointer);
  for (const name of undeclared) {
    const message = `The path ${place.path} names "${name}", and no parameter describes it`;
    diagnostics.report({ code: "document/undeclared-path-parameter", pointer: place.pointer, message });
  }
  return completed;
}

function parametersOf(owner: JsonObject): readonly unknown[] {
  const parameters = ownValue(owner, "parameters");
  return Array.isArray(parameters) ? parameters : [];
}

function declaredNames(root: JsonObject, owner: JsonObject): ReadonlySet<unknown> {
  const parameters = parametersOf(owner).map((value) => parameterOf(root, value));
  return new Set(parameters.flatMap((parameter) => (parameter?.in === "path" ? [parameter.name] : [])));
}

function dropUnknown(
  root: JsonObject,
  { item: owner, names, path, pointer }: PathPlace,
  diagnostics: Diagnostics,
): JsonObject {
  const list = parametersOf(owner);
  const kept = list.map((value, index) => {
    const parameter = parameterOf(root, value);
    if (parameter?.in !== "path" || names.has(String(parameter.name))) return value;
    const message = `The path ${path} has no place for its parameter "${String(parameter.name)}"`;
    diagnostics.report({
      code: "document/unknown-path-parameter",
      pointer: joinPointer(pointer, "parameters", index),
      message,
    });
    return null;
  });
  return kept.every((value, index) => value === list[index])
    ? owner
    : withValues(owner, new Map([["parameters", kept]]));
}

function addMissing(operation: JsonObject, missing: readonly string[]): JsonObject {
  if (missing.length === 0) return operation;
  const added = missing.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } }));
  return withValues(operation, new Map([["parameters", [...parametersOf(operation), ...added]]]));
}
