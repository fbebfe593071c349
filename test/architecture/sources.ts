import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import ts from "typescript";

/** One import or export of another module, as a file writes it. */
export interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const root = join(import.meta.dirname, "..", "..");

/** The TypeScript files of a folder of the project, sorted, by their paths from its top. */
export function sourceFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
    .map((path) => join(folder, path).split(sep).join("/"))
    .sort();
}

/** The text of a file of the project. */
export function textOf(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

/** The syntax of a file of the project. */
export function syntaxOf(file: string): ts.SourceFile {
  return ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
}

/** What a file imports or exports from other modules; `import()` is not among it, since it loads later. */
export function importsOf(file: string): readonly Import[] {
  return syntaxOf(file).statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    if (!statement.moduleSpecifier || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    const typeOnly = ts.isImportDeclaration(statement)
      ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : statement.isTypeOnly;
    return [{ specifier: statement.moduleSpecifier.text, typeOnly }];
  });
}

/** The files of the generator, by their paths below `generator/`. */
export const generatorFiles = sourceFiles("generator").map((file) => file.slice("generator/".length));

/** A file of the generator that another one imports. */
export interface OwnImport {
  readonly target: string;
  readonly typeOnly: boolean;
}

/** The files of the generator that each of them imports. */
export const ownImports: ReadonlyMap<string, readonly OwnImport[]> = new Map(
  generatorFiles.map((file) => [
    file,
    importsOf(`generator/${file}`)
      .filter(({ specifier }) => specifier.startsWith("."))
      .map(({ specifier, typeOnly }) => ({ target: targetOf(file, specifier), typeOnly })),
  ]),
);

function targetOf(file: string, specifier: string): string {
  return join(dirname(file), specifier).split(sep).join("/").replace(/\.js$/, ".ts");
}

/** The room of a file of the generator: its folder at the top, or the file itself where it is in none. */
export function roomOf(file: string): string {
  return file.split("/", 1)[0] ?? "";
}
