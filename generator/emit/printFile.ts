import { Project, StructureKind } from "ts-morph";
import type { SourceFile, StatementStructures } from "ts-morph";
import type { DraftFile } from "../document/files.js";
import type { Code } from "./code.js";
import { importsFor } from "./imports.js";
import type { NameHomes } from "./imports.js";

/** A file of statements, printed by ts-morph and left to be formatted. All statements go in at once. */
export function printFile(
  path: DraftFile["path"],
  statements: readonly (Code | StatementStructures)[],
  homes: NameHomes,
): DraftFile {
  return withFile((file) => {
    file.addStatements(statements.map((statement) => apart(statement)));
    return { path, text: withImports(file, path, homes), layout: "prettier" };
  });
}

/** A file of declarations that openapi-typescript has made. */
export function printDeclarations(
  draft: Omit<DraftFile, "text">,
  declarations: readonly Code[],
  homes: NameHomes,
): DraftFile {
  return withFile((file) => {
    file.replaceWithText(`${declarations.join("\n\n")}\n`);
    return { ...draft, text: withImports(file, draft.path, homes) };
  });
}

/** A declaration with a blank line before it; formatting takes away those that are too many. */
function apart(statement: Code | StatementStructures): string | StatementStructures {
  if (typeof statement === "string") return `\n${statement}`;
  return statement.kind === StructureKind.ExportDeclaration ? statement : { ...statement, leadingTrivia: "\n" };
}

/** A file that exports nothing is still a module. */
const emptyModule = "export {};\n";

function withImports(file: SourceFile, path: string, homes: NameHomes): string {
  const text = file.getFullText();
  const imports = importsFor(file.compilerNode, path, homes);
  const body = text.trim() === "" ? emptyModule : text;
  if (imports.length === 0) return body;
  return withFile((head) => {
    head.addImportDeclarations([...imports]);
    return `${head.getFullText()}\n${body}`;
  });
}

const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });

function withFile<T>(use: (file: SourceFile) => T): T {
  const file = project.createSourceFile(`file${project.getSourceFiles().length}.ts`);
  try {
    return use(file);
  } finally {
    file.forget();
  }
}
