import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { generatorFiles, importsOf, ownImports, roomOf, sourceFiles } from "./sources.js";

/** The rooms that import a library, and all of them. */
const homes: Readonly<Record<string, readonly string[]>> = {
  "openapi-typescript": ["outputs"],
  typescript: ["outputs", "pages"],
  "ts-morph": ["skeleton"],
  "string-width": ["print"],
  yaml: ["pages", "read"],
  "jsonc-parser": ["read"],
  "markdown-it": ["pages"],
  htmlparser2: ["pages"],
  tinyglobby: ["pages"],
  "json-p3": ["resolve"],
  re2js: ["resolve"],
  commander: ["cli"],
  picocolors: ["diagnostics"],
  zod: ["config"],
  jiti: ["config"],
  diff: ["write"],
};

/** The libraries that a file of the generator loads, by their names alone. */
function librariesOf(file: string, isLoaded: "now" | "ever"): readonly string[] {
  return importsOf(`generator/${file}`)
    .filter(({ kind }) => isLoaded === "ever" || kind === "value")
    .map(({ specifier }) => specifier)
    .filter((specifier) => !specifier.startsWith(".") && !specifier.startsWith("node:"))
    .map((specifier) => specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/"));
}

test("each library is imported in its homes, and in all of them", () => {
  const found = generatorFiles.flatMap((file) =>
    librariesOf(file, "ever").map((library) => ({ library, room: roomOf(file) })),
  );
  const roomsOf = (library: string): readonly string[] =>
    [...new Set(found.filter((each) => each.library === library).map(({ room }) => room))].sort();
  expect(Object.fromEntries(found.map(({ library }) => [library, roomsOf(library)]))).toEqual(homes);
});

/** The libraries that are loaded with a file: its own and those of all that it imports, but for what loads later. */
function librariesLoadedBy(file: string): ReadonlySet<string> {
  const loaded = new Set([file]);
  for (const next of loaded) {
    for (const { target, kind } of ownImports.get(next) ?? []) if (kind === "value") loaded.add(target);
  }
  return new Set([...loaded].flatMap((each) => librariesOf(each, "now")));
}

describe("a run loads what is heavy only where it needs it", () => {
  const heavy = ["json-p3", "openapi-typescript", "prettier", "re2js", "ts-morph", "typescript"];

  test.each([
    { entry: "index.ts", loads: [] },
    { entry: "cli/main.ts", loads: [] },
    { entry: "cli/generate/runGenerate.ts", loads: [] },
    { entry: "cli/init/runInit.ts", loads: [] },
    { entry: "cli/where/runWhere.ts", loads: [] },
    { entry: "cli/pull/runPull.ts", loads: ["typescript"] },
    { entry: "outputs/paths/typesOfPaths.ts", loads: ["openapi-typescript", "typescript"] },
    { entry: "resolve/overlay/index.ts", loads: ["json-p3", "re2js"] },
  ])("$entry", ({ entry, loads }) => {
    const libraries = librariesLoadedBy(entry);
    expect(libraries.size).toBeGreaterThan(0);
    expect(heavy.filter((library) => libraries.has(library))).toEqual(loads);
  });
});

describe("templates and generator do not know each other", () => {
  test.each(sourceFiles("templates"))("%s", (file) => {
    const strangers = importsOf(file)
      .map(({ specifier }) => specifier)
      .filter((specifier) => {
        if (!specifier.startsWith(".")) return specifier !== "openapi-fetch";
        return relative("templates", join(dirname(file), specifier)).startsWith("..");
      });
    expect(strangers).toEqual([]);
  });

  test("the generator opens templates as text only", () => {
    const imports = generatorFiles.flatMap((file) => importsOf(`generator/${file}`).map(({ specifier }) => specifier));
    expect(imports.filter((specifier) => specifier.includes("templates"))).toEqual([]);
  });
});
