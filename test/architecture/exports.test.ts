import { describe, expect, test } from "@jest/globals";
import ts from "typescript";
import { generatorFiles, ownImportsOf, sourceFiles, syntaxOf } from "./sources.js";

/** What a file exports under a name. */
interface Export {
  readonly file: string;
  readonly name: string;
  /** `passed` is what is declared elsewhere: a door opens for it. */
  readonly kind: "function" | "value" | "passed";
}

/** What programs outside of the generator take: the package's own door, and what the scripts print files from. */
const entries: ReadonlySet<string> = new Set([
  "index.ts",
  "config/configJsonSchema.ts",
  "diagnostics/renderCatalogue.ts",
]);

const exported = generatorFiles.filter((file) => !entries.has(file)).flatMap(exportsOf);

function exportsOf(file: string): readonly Export[] {
  return syntaxOf(`generator/${file}`).statements.flatMap((statement): readonly Export[] => {
    if (ts.isExportDeclaration(statement)) {
      const clause = statement.exportClause;
      if (!clause || !ts.isNamedExports(clause)) return [];
      return clause.elements.map(({ name }) => ({ file, name: name.text, kind: "passed" }));
    }
    if (!ts.canHaveModifiers(statement)) return [];
    if (!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isFunctionDeclaration(statement))
      return [{ file, name: statement.name?.text ?? "default", kind: "function" }];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.map(({ name }) => ({ file, name: name.getText(), kind: "value" }));
  });
}

/** What files take from those of the generator, as `file#name`; `file#*` is all of it. */
function takenBy(files: readonly string[]): ReadonlySet<string> {
  return new Set(
    files.flatMap((file) =>
      ownImportsOf(file).flatMap(({ target, names }) => names.map((name) => `${target}#${name}`)),
    ),
  );
}

describe("what is exported has a user in another file", () => {
  const generator = takenBy(sourceFiles("generator"));
  const tests = takenBy([...sourceFiles("test"), ...sourceFiles("bench")]);
  const isTaken = (from: ReadonlySet<string>, { file, name }: Export): boolean =>
    from.has(`${file}#${name}`) || from.has(`${file}#*`);

  test.each(["function", "value", "passed"] as const)("%s", (kind) => {
    const idle = exported.filter((one) => one.kind === kind && !isTaken(generator, one) && !isTaken(tests, one));
    expect(idle.map(({ file, name }) => `${file} ${name}`)).toEqual([]);
  });
});
