import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { describe, expect, test } from "@jest/globals";
import ts from "typescript";

/** What each room of generator/ may import, and how low it stands. */
const floors: Readonly<Record<string, readonly string[]>> = {
  diagnostics: ["document"],
  document: [],
  config: ["diagnostics", "document", "read"],
  read: ["diagnostics", "document"],
  write: ["diagnostics", "document"],
  references: ["diagnostics", "document", "config", "read", "write"],
  pages: ["diagnostics", "document", "read", "references"],
  resolve: ["diagnostics", "document", "read", "references"],
  model: ["diagnostics", "document", "references"],
  plan: ["diagnostics", "model", "config"],
  print: ["plan", "model"],
  skeleton: ["print"],
  outputs: ["plan", "model", "print", "skeleton"],
  "pipeline.ts": [
    "diagnostics",
    "document",
    "config",
    "read",
    "references",
    "write",
    "resolve",
    "model",
    "plan",
    "outputs",
  ],
  cli: ["pipeline.ts", "pages", "config", "write", "diagnostics"],
  "index.ts": ["pipeline.ts", "config", "diagnostics"],
};

/** Plain data that passes between rooms; importing its types makes nobody depend on anybody. */
const sharedTypes = ["document/files", "document/jsonPointer", "model/apiModel", "read/sourceDocument"];

/** What every stage may use: pointers, and grouping by a key. */
const sharedValues = ["document/groupBy", "document/jsonPointer", "document/mediaTypes"];

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

const root = join(import.meta.dirname, "..");

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
    .map((path) => join(folder, path).split(sep).join("/"))
    .sort();
}

function importsOf(file: string): { specifier: string; typeOnly: boolean }[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    if (!statement.moduleSpecifier || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    const typeOnly = ts.isImportDeclaration(statement)
      ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : statement.isTypeOnly;
    return [{ specifier: statement.moduleSpecifier.text, typeOnly }];
  });
}

/** The room of a file below generator/: `plan`, or the file itself at the top. */
function roomOf(path: string): string {
  const parts = path.split("/");
  return parts[0] ?? "";
}

const generatorFiles = sourceFiles("generator").map((file) => file.slice("generator/".length));

describe("who may import whom", () => {
  test.each(generatorFiles)("generator/%s", (file) => {
    const room = roomOf(file);
    const allowed = floors[room];
    expect({ room, known: allowed !== undefined }).toEqual({ room, known: true });
    const strangers = importsOf(`generator/${file}`)
      .filter(({ specifier }) => specifier.startsWith("."))
      .map(({ specifier, typeOnly }) => ({ target: join(dirname(file), specifier).split(sep).join("/"), typeOnly }))
      .filter(({ target, typeOnly }) => {
        const targetRoom = roomOf(target).replace(/\.js$/, ".ts");
        if (targetRoom === room || allowed?.includes(targetRoom)) return false;
        const module = target.replace(/\.js$/, "");
        return !(sharedValues.includes(module) || (typeOnly && sharedTypes.includes(module)));
      });
    expect(strangers).toEqual([]);
  });
});

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

/** The modules of its own room that each file imports, types included. */
const neighbours = new Map(
  generatorFiles.map((file) => {
    const targets = importsOf(`generator/${file}`)
      .filter(({ specifier }) => specifier.startsWith("."))
      .map(({ specifier }) => join(dirname(file), specifier).split(sep).join("/").replace(/\.js$/, ".ts"));
    return [file, targets.filter((target) => roomOf(target) === roomOf(file))] as const;
  }),
);

/** All modules of the room that a file imports, directly or through others. */
function reachedFrom(file: string): ReadonlySet<string> {
  const reached = new Set(neighbours.get(file));
  for (const next of reached) for (const target of neighbours.get(next) ?? []) reached.add(target);
  return reached;
}

test.each(["document", "read", "references", "resolve"])("no module of %s imports itself through others", (room) => {
  const files = generatorFiles.filter((file) => roomOf(file) === room);
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => reachedFrom(file).has(file))).toEqual([]);
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

test("folders and files carry names that mean something", () => {
  const vague = /(^|\/)(utils?|helpers?|common|misc|shared|lib)(\/|\.ts$)/i;
  expect([...sourceFiles("generator"), ...sourceFiles("templates")].filter((file) => vague.test(file))).toEqual([]);
});
