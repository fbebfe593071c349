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
  format: ["diagnostics", "document"],
  write: ["diagnostics", "document"],
  pages: ["diagnostics", "document", "read"],
  resolve: ["diagnostics", "document", "read"],
  model: ["diagnostics", "document"],
  plan: ["diagnostics", "model", "config"],
  emit: ["plan", "emit/schemaTypes"],
  "emit/schemaTypes": ["plan", "document", "emit"],
  "pipeline.ts": ["diagnostics", "document", "config", "read", "format", "write", "resolve", "model", "plan", "emit"],
  cli: ["pipeline.ts", "pages", "config", "write", "diagnostics"],
  "index.ts": ["pipeline.ts", "config", "diagnostics"],
};

/** Plain data that passes between rooms; importing its types makes nobody depend on anybody. */
const sharedTypes = ["document/files", "document/jsonPointer", "model/apiModel", "read/sourceDocument"];

/** The one room that may import a library. */
const homes: Readonly<Record<string, readonly string[]>> = {
  "openapi-typescript": ["emit/schemaTypes"],
  typescript: ["emit", "emit/schemaTypes", "format", "pages"],
  "ts-morph": ["emit"],
  prettier: ["format"],
  yaml: ["read", "pages"],
  "@scalar/openapi-upgrader": ["resolve"],
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

/** The room of a file below generator/: `emit/schemaTypes`, `plan`, or the file itself at the top. */
function roomOf(path: string): string {
  const parts = path.split("/");
  if (parts[0] === "emit" && parts[1] === "schemaTypes") return "emit/schemaTypes";
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
        return !(typeOnly && sharedTypes.includes(target.replace(/\.js$/, "")));
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
