import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const printer = ts.createPrinter({ removeComments: true });

/**
 * What a module of the generated package exports, one line for each symbol, sorted: the declaration without its
 * comments and without function bodies and initialisers.
 *
 * @param entry - path of the module, `index.ts` of an API
 */
export function publicSurface(entry: string): string[] {
  return [...new Set(exportsOf(entry))].sort();
}

function exportsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) return reExports(file, statement, source);
    return isExported(statement) ? [oneLine(printDeclaration(statement, source))] : [];
  });
}

function reExports(file: string, statement: ts.ExportDeclaration, source: ts.SourceFile): string[] {
  if (!statement.moduleSpecifier || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
  if (statement.exportClause) return [oneLine(printer.printNode(ts.EmitHint.Unspecified, statement, source))];
  return exportsOf(join(file, "..", statement.moduleSpecifier.text.replace(/\.js$/, ".ts")));
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)
  );
}

function printDeclaration(statement: ts.Statement, source: ts.SourceFile): string {
  const node = ts.isFunctionDeclaration(statement) ? withoutBody(statement) : statement;
  return printer.printNode(ts.EmitHint.Unspecified, node, source);
}

function withoutBody(node: ts.FunctionDeclaration): ts.FunctionDeclaration {
  const { modifiers, asteriskToken, name, typeParameters, parameters, type } = node;
  return ts.factory.createFunctionDeclaration(
    modifiers,
    asteriskToken,
    name,
    typeParameters,
    parameters,
    type,
    undefined,
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
