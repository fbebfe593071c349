import { Project, StructureKind } from "ts-morph";
import type { SourceFile, StatementStructures } from "ts-morph";
import type { DraftFile } from "../document/files.js";
import type { Code } from "./code.js";
import { namesUsedIn, printImports } from "./imports.js";
import type { NameHomes, UseKind } from "./imports.js";
import type { Declarations } from "./schemaTypes/index.js";

/** Statements that belong together, with the declarations that go before them. */
export interface Section {
  readonly declarations: readonly Declarations[];
  readonly statements: readonly StatementStructures[];
}

/** A file of statements and declarations, with the imports that they need. It is left to be formatted. */
export function printFile(path: DraftFile["path"], sections: readonly Section[], homes: NameHomes): DraftFile {
  const { texts, names } = printStatements(sections.map(({ statements }) => statements));
  const declared = sections.map(({ declarations }) => declarations);
  for (const { names: used } of declared.flat()) addTypeNames(names, used);
  const parts = sections.flatMap((_, index) => [...(declared[index] ?? []).map(({ code }) => code), texts[index]]);
  return { path, text: assemble(printImports(names, path, homes), parts), layout: "prettier" };
}

/** A file of declarations only. */
export function printDeclarations(
  draft: Omit<DraftFile, "text">,
  declarations: readonly Declarations[],
  homes: NameHomes,
): DraftFile {
  const names = new Map<string, UseKind>();
  for (const { names: used } of declarations) addTypeNames(names, used);
  const imports = printImports(names, draft.path, homes);
  return {
    ...draft,
    text: assemble(
      imports,
      declarations.map(({ code }) => code),
    ),
  };
}

function addTypeNames(names: Map<string, UseKind>, used: ReadonlySet<string>): void {
  for (const name of used) if (!names.has(name)) names.set(name, "type");
}

/** A file that exports nothing is still a module. */
const emptyModule = "export {};" as Code;

function assemble(imports: Code, parts: readonly (Code | undefined)[]): string {
  const written = [imports, ...parts].filter((part) => part !== undefined && part !== "") as Code[];
  const complete = written.length === (imports === "" ? 0 : 1) ? [...written, emptyModule] : written;
  return `${complete.join("\n\n")}\n`;
}

const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });

/** Prints groups of statements, all of them in one edit, and answers the text of each group. */
function printStatements(groups: readonly (readonly StatementStructures[])[]): {
  texts: Code[];
  names: Map<string, UseKind>;
} {
  const file = project.createSourceFile("statements.ts");
  try {
    file.addStatements(groups.flat().map(apart));
    return { texts: textsOf(file, groups), names: namesUsedIn(file.compilerNode) };
  } finally {
    file.forget();
  }
}

function textsOf(file: SourceFile, groups: readonly (readonly StatementStructures[])[]): Code[] {
  const text = file.getFullText();
  const { statements } = file.compilerNode;
  let first = 0;
  return groups.map((group) => {
    const start = statements[first]?.pos ?? text.length;
    first += group.length;
    return text.slice(start, statements[first]?.pos ?? text.length).trim() as Code;
  });
}

/** A declaration with a blank line before it; formatting takes away those that are too many. */
function apart(statement: StatementStructures): StatementStructures {
  return statement.kind === StructureKind.ExportDeclaration ? statement : { ...statement, leadingTrivia: "\n" };
}
