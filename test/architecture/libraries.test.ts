import { dirname, join, relative, sep } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { generatorFiles, importsOf, roomOf, sourceFiles } from "./sources.js";

/** The one room that may import a library. */
const homes: Readonly<Record<string, readonly string[]>> = {
  "openapi-typescript": ["outputs"],
  typescript: ["outputs", "pages"],
  "ts-morph": ["skeleton"],
  "string-width": ["print"],
  yaml: ["read", "pages"],
  "jsonc-parser": ["read", "pages"],
  "markdown-it": ["pages"],
  htmlparser2: ["pages"],
  tinyglobby: ["pages"],
  "json-p3": ["resolve"],
  re2js: ["resolve"],
  commander: ["cli"],
  picocolors: ["cli", "diagnostics"],
  zod: ["config"],
  jiti: ["config"],
  diff: ["write"],
};

describe("each library has one home", () => {
  test.each(generatorFiles)("generator/%s", (file) => {
    const guests = importsOf(`generator/${file}`)
      .map(({ specifier }) => specifier)
      .filter((specifier) => !specifier.startsWith(".") && !specifier.startsWith("node:"))
      .map((specifier) =>
        specifier
          .split("/")
          .slice(0, specifier.startsWith("@") ? 2 : 1)
          .join("/"),
      )
      .filter((library) => !homes[library]?.includes(roomOf(file)));
    expect(guests).toEqual([]);
  });
});

/** The libraries that are loaded with a file: its own and those of all that it imports. */
function librariesLoadedBy(files: readonly string[]): ReadonlySet<string> {
  const libraries = new Set<string>();
  const loaded = new Set<string>();
  const waiting = [...files];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (loaded.has(file)) continue;
    loaded.add(file);
    for (const { specifier, typeOnly } of importsOf(`generator/${file}`)) {
      if (typeOnly) continue;
      if (!specifier.startsWith(".")) libraries.add(specifier);
      else waiting.push(join(dirname(file), specifier).split(sep).join("/").replace(/\.js$/, ".ts"));
    }
  }
  return libraries;
}

describe("a run that does not ask for it loads neither a compiler nor a formatter", () => {
  const heavy = ["typescript", "openapi-typescript", "ts-morph", "prettier"];

  test.each(["cli/main.ts", "cli/generate/runGenerate.ts", "index.ts"])("%s", (file) => {
    const libraries = librariesLoadedBy([file]);
    expect(libraries.size).toBeGreaterThan(0);
    expect(heavy.filter((library) => libraries.has(library))).toEqual([]);
  });

  test("the output that needs them does, so that it would be noticed", () => {
    expect([...librariesLoadedBy(["outputs/paths/typesOfPaths.ts"])]).toEqual(
      expect.arrayContaining(["typescript", "openapi-typescript"]),
    );
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
