import { isJsonObject, ownValue, type JsonObject } from "../../generator/document/record.js";
import {
  asList,
  asObject,
  cutToOperations,
  follow,
  operationsOf,
  parameterKey,
  reachedSchemas,
  referredSchemas,
} from "./reachable.js";
import { sameValue } from "./sameValue.js";

/** So many of so many, and the names of those that fail. */
export interface Share {
  readonly held: number;
  readonly of: number;
  readonly failing: readonly string[];
}

/** How near a rebuilt document comes to the true one; the measures that need nothing but the two documents. */
export interface DocumentMeasures {
  readonly operations: Share;
  readonly parameters: Share;
  readonly parameterSchemas: Share;
  /** Request bodies and responses by status and media type. */
  readonly contents: Share;
  /** The same with equal schemas. */
  readonly contentSchemas: Share;
  readonly schemaNames: Share;
  readonly schemaValues: Share;
  /** Component schemas that the true document does not have. */
  readonly falseSchemas: readonly string[];
  readonly securitySchemes: Share;
  readonly security: Share;
  readonly cycles: Share;
}

/** Compares a rebuilt document with the true one, as far as the operations reach that the pages describe. */
export function compareDocuments(
  rebuilt: JsonObject,
  whole: JsonObject,
  claimed: ReadonlySet<string>,
): DocumentMeasures {
  const truth = cutToOperations(whole, claimed);
  const documents = { truth, rebuilt };
  const operations = pairOperations(documents);
  const names = reachedSchemas(truth);
  const own = Object.keys(componentsOf(rebuilt, "schemas"));
  return {
    operations: share([...operationsOf(truth).keys()], (key) => operationsOf(rebuilt).has(key)),
    ...compareParameters(operations, documents),
    ...compareContents(operations, documents),
    schemaNames: share(names, (name) => own.includes(name)),
    schemaValues: share(names, (name) => sameComponent(documents, "schemas", name)),
    falseSchemas: own.filter((name) => !Object.hasOwn(componentsOf(whole, "schemas"), name)),
    securitySchemes: share(Object.keys(componentsOf(truth, "securitySchemes")), (name) =>
      sameComponent(documents, "securitySchemes", name),
    ),
    security: share([...operations.keys()], (key) => sameSecurity(operations.get(key), documents)),
    cycles: share(inCircles(truth, names), (name) => inCircles(rebuilt, own).includes(name)),
  };
}

interface Documents {
  readonly truth: JsonObject;
  readonly rebuilt: JsonObject;
}

interface OperationPair {
  readonly truth: JsonObject;
  readonly rebuilt: JsonObject;
}

function pairOperations({ truth, rebuilt }: Documents): ReadonlyMap<string, OperationPair> {
  const found = operationsOf(rebuilt);
  return new Map(
    [...operationsOf(truth)].flatMap(([key, operation]) => {
      const match = found.get(key);
      return match === undefined ? [] : [[key, { truth: operation, rebuilt: match }]];
    }),
  );
}

/** Counts for which of some names something holds. */
export function share(names: readonly string[], holds: (name: string) => boolean): Share {
  const failing = names.filter((name) => !holds(name));
  return { held: names.length - failing.length, of: names.length, failing };
}

function compareParameters(
  operations: ReadonlyMap<string, OperationPair>,
  { truth, rebuilt }: Documents,
): Pick<DocumentMeasures, "parameters" | "parameterSchemas"> {
  const parametersOf = (root: JsonObject, operation: JsonObject): ReadonlyMap<string, JsonObject> =>
    new Map(
      asList(ownValue(operation, "parameters")).map((one) => [parameterKey(root, one), asObject(follow(root, one))]),
    );
  const sites = [...operations].flatMap(([key, pair]) => {
    const found = parametersOf(rebuilt, pair.rebuilt);
    return [...parametersOf(truth, pair.truth)].map(([name, parameter]) => ({
      name: `${key}: ${name}`,
      one: parameter,
      other: found.get(name),
    }));
  });
  const isThere = new Map(sites.map(({ name, other }) => [name, other !== undefined]));
  const isEqual = new Map(
    sites.map(({ name, one, other }) => [
      name,
      sameValue({ value: typeOf(one), root: truth }, { value: typeOf(asObject(other)), root: rebuilt }) &&
        (ownValue(one, "required") ?? false) === (ownValue(asObject(other), "required") ?? false),
    ]),
  );
  const names = sites.map(({ name }) => name);
  return {
    parameters: share(names, (name) => isThere.get(name) === true),
    parameterSchemas: share(names, (name) => isEqual.get(name) === true),
  };
}

function typeOf(parameter: JsonObject): unknown {
  return ownValue(parameter, "schema") ?? ownValue(parameter, "content");
}

function compareContents(
  operations: ReadonlyMap<string, OperationPair>,
  { truth, rebuilt }: Documents,
): Pick<DocumentMeasures, "contents" | "contentSchemas"> {
  const sites = [...operations].flatMap(([key, pair]) => {
    const found = contentsOf(rebuilt, pair.rebuilt);
    return [...contentsOf(truth, pair.truth)].map(([name, value]) => ({
      name: `${key}: ${name}`,
      isThere: found.has(name),
      isEqual: found.has(name) && sameValue({ value, root: truth }, { value: found.get(name), root: rebuilt }),
    }));
  });
  const names = sites.map(({ name }) => name);
  const holds = (field: "isThere" | "isEqual") => (name: string) =>
    sites.some((site) => site.name === name && site[field]);
  return { contents: share(names, holds("isThere")), contentSchemas: share(names, holds("isEqual")) };
}

/** The schemas of an operation's bodies: `request application/json`, `200 application/json`; `204` for one without. */
function contentsOf(root: JsonObject, operation: JsonObject): ReadonlyMap<string, unknown> {
  const body = ownValue(operation, "requestBody");
  const answers = Object.entries(asObject(ownValue(operation, "responses")));
  const bodies = [...(body === undefined ? [] : [["request", body] as const]), ...answers];
  return new Map(
    bodies.flatMap(([name, value]) => {
      const types = Object.entries(asObject(ownValue(asObject(follow(root, value)), "content")));
      const found = types.map(([type, media]): [string, unknown] => [
        `${name} ${type}`,
        ownValue(asObject(media), "schema"),
      ]);
      return [[name, undefined] as [string, unknown], ...found];
    }),
  );
}

function componentsOf(root: JsonObject, section: string): JsonObject {
  return asObject(ownValue(asObject(ownValue(root, "components")), section));
}

function sameComponent({ truth, rebuilt }: Documents, section: string, name: string): boolean {
  const one = ownValue(componentsOf(truth, section), name);
  const other = ownValue(componentsOf(rebuilt, section), name);
  return other !== undefined && sameValue({ value: one, root: truth }, { value: other, root: rebuilt });
}

function sameSecurity(pair: OperationPair | undefined, documents: Documents): boolean {
  const effective = (root: JsonObject, operation: JsonObject | undefined): string =>
    JSON.stringify(ownValue(operation, "security") ?? ownValue(root, "security") ?? []);
  return effective(documents.truth, pair?.truth) === effective(documents.rebuilt, pair?.rebuilt);
}

/** The schemas that lead back to themselves. */
function inCircles(root: JsonObject, names: readonly string[]): readonly string[] {
  const targets = new Map(names.map((name) => [name, referredSchemas(root, name)]));
  return names.filter((name) => {
    const seen = new Set<string>();
    const waiting = [...(targets.get(name) ?? [])];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next === name) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(...(targets.get(next) ?? []));
    }
    return false;
  });
}

/** A document that was read, which has to be an object. */
export function rootOf(value: unknown): JsonObject {
  if (!isJsonObject(value)) throw new Error("The document is no object.");
  return value;
}
