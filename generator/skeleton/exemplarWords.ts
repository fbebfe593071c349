/** The part of a declaration that is different in every API. */
export type DeclarationHole = "docs" | "members" | "type" | "initializer";

/** Title and name of the exemplar API. */
export const exemplarTitle = "Exemplar";
export const exemplarName = "exemplar";

/** The words of the exemplar, each with the hole that it leaves. Whole tokens are compared, in code and in comments. */
const clientWords: ReadonlyMap<string, string> = new Map([
  ["createExemplar", "factory"],
  ["ExemplarClient", "clientType"],
  ["ExemplarOptions", "optionsType"],
  ["ExemplarAuth", "authType"],
  ["ExemplarServer", "serverType"],
  ["exemplarApi", "constant"],
  [`"${exemplarName}"`, "name"],
  [exemplarTitle, "title"],
]);

/** The package that `templates/package` is written for. */
export const exemplarPackage = { name: "@clientwright/exemplar", api: exemplarName } as const;

/** The words of the example of use in its readme. */
export const usageWords: ReadonlyMap<string, string> = new Map([
  [`"${exemplarPackage.name}/${exemplarPackage.api}"`, "specifier"],
  [exemplarName, "variable"],
  ["createExemplar", "factory"],
  ["listThings", "operation"],
]);

function operationWords(operation: string): ReadonlyMap<string, string> {
  const type = `${operation.charAt(0).toUpperCase()}${operation.slice(1)}`;
  return new Map([
    [operation, "operation"],
    [`${type}Input`, "inputType"],
    [`${type}Result`, "resultType"],
    [`${type}Headers`, "headersType"],
    [`${operation}Operation`, "constant"],
    ["ExemplarClient", "clientType"],
  ]);
}

/** A declaration of the skeleton that is repeated for other APIs. */
export interface Exemplar {
  readonly file: "client.ts" | "operations/things.ts";
  readonly name: string;
  readonly holes: readonly DeclarationHole[];
  readonly words: ReadonlyMap<string, string>;
}

const ofClient = (name: string, ...holes: readonly DeclarationHole[]): Exemplar => ({
  file: "client.ts",
  name,
  holes,
  words: clientWords,
});

const ofOperation = (operation: string, name: string, ...holes: readonly DeclarationHole[]): Exemplar => ({
  file: "operations/things.ts",
  name,
  holes,
  words: operationWords(operation),
});

/** All of them. `replaceThing` needs input, `listThings` takes some, and `watchThings` none; it has response headers. */
export const exemplars: readonly Exemplar[] = [
  ofClient("ExemplarAuth", "members"),
  ofClient("ExemplarServer", "type"),
  ofClient("ExemplarOptions"),
  ofClient("ExemplarClient"),
  ofClient("exemplarApi", "initializer"),
  ofClient("createExemplar", "docs"),
  ofOperation("listThings", "ListThingsInput", "members"),
  ofOperation("listThings", "ListThingsResult", "docs", "type"),
  ofOperation("listThings", "listThingsOperation", "initializer"),
  ofOperation("listThings", "listThings", "docs"),
  ofOperation("replaceThing", "ReplaceThingInput", "members"),
  ofOperation("replaceThing", "ReplaceThingResult", "docs", "type"),
  ofOperation("replaceThing", "replaceThingOperation", "initializer"),
  ofOperation("replaceThing", "replaceThing", "docs"),
  ofOperation("watchThings", "WatchThingsInput"),
  ofOperation("watchThings", "WatchThingsHeaders", "members"),
  ofOperation("watchThings", "WatchThingsResult", "docs", "type"),
  ofOperation("watchThings", "watchThingsOperation", "initializer"),
  ofOperation("watchThings", "watchThings", "docs"),
];
