import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import ts from "typescript";

/** One import or export of another module, as a file writes it. */
export interface Import {
  readonly specifier: string;
  /** `type` is gone once the file is compiled; `lazy` is loaded later, by `import()`. */
  readonly kind: "value" | "type" | "lazy";
  /** The exports that are taken; `*` is all of them. */
  readonly names: readonly string[];
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

/** All nodes of a kind within a node, itself among them, in the order of the text. */
export function nodesWithin<Node extends ts.Node>(
  node: ts.Node,
  isWanted: (node: ts.Node) => node is Node,
): readonly Node[] {
  const found: Node[] = [];
  const visit = (inner: ts.Node): void => {
    if (isWanted(inner)) found.push(inner);
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return found;
}

const read = new Map<string, readonly Import[]>();

/** What a file imports or exports from other modules. */
export function importsOf(file: string): readonly Import[] {
  const imports = read.get(file) ?? readImports(syntaxOf(file));
  read.set(file, imports);
  return imports;
}

function readImports(source: ts.SourceFile): readonly Import[] {
  return [
    ...source.statements.flatMap(importOfStatement),
    ...nodesWithin(source, ts.isImportTypeNode).flatMap(importOfType),
    ...nodesWithin(source, ts.isCallExpression).flatMap(importOfCall),
  ];
}

function importOfStatement(statement: ts.Statement): readonly Import[] {
  const isImport = ts.isImportDeclaration(statement);
  if (!isImport && !ts.isExportDeclaration(statement)) return [];
  if (!statement.moduleSpecifier || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
  const specifier = statement.moduleSpecifier.text;
  return [{ specifier, ...(isImport ? takenByImport(statement.importClause) : takenByExport(statement)) }];
}

function takenByImport(clause: ts.ImportClause | undefined): Omit<Import, "specifier"> {
  const kind = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ? "type" : "value";
  const names = clause?.namedBindings ? namesOf(clause.namedBindings) : [];
  return { kind, names: clause?.name ? ["default", ...names] : names };
}

function takenByExport({ isTypeOnly, exportClause }: ts.ExportDeclaration): Omit<Import, "specifier"> {
  return { kind: isTypeOnly ? "type" : "value", names: namesOf(exportClause) };
}

function importOfType({ argument, qualifier }: ts.ImportTypeNode): readonly Import[] {
  if (!ts.isLiteralTypeNode(argument) || !ts.isStringLiteral(argument.literal)) return [];
  const names = qualifier && ts.isIdentifier(qualifier) ? [qualifier.text] : ["*"];
  return [{ specifier: argument.literal.text, kind: "type", names }];
}

function importOfCall({ expression, arguments: [specifier], parent }: ts.CallExpression): readonly Import[] {
  if (expression.kind !== ts.SyntaxKind.ImportKeyword || !specifier || !ts.isStringLiteral(specifier)) return [];
  const binding = ts.isVariableDeclaration(parent.parent) ? parent.parent.name : undefined;
  const names = binding && ts.isObjectBindingPattern(binding) ? binding.elements.map(takenName) : ["*"];
  return [{ specifier: specifier.text, kind: "lazy", names }];
}

function namesOf(taken: ts.NamedImportBindings | ts.NamedExportBindings | undefined): readonly string[] {
  return taken && (ts.isNamedImports(taken) || ts.isNamedExports(taken)) ? taken.elements.map(takenName) : ["*"];
}

/** The name under which another module exports what is taken. */
function takenName({ name, propertyName }: ts.ImportSpecifier | ts.ExportSpecifier | ts.BindingElement): string {
  return (propertyName ?? name).getText();
}

/** The files of the generator, by their paths below `generator/`. */
export const generatorFiles = sourceFiles("generator").map((file) => file.slice("generator/".length));

/** A file of the generator that another one imports. */
export interface OwnImport extends Omit<Import, "specifier"> {
  readonly target: string;
}

/** The files of the generator that each of them imports. */
export const ownImports: ReadonlyMap<string, readonly OwnImport[]> = new Map(
  generatorFiles.map((file) => [file, ownImportsOf(`generator/${file}`)]),
);

/** The files of the generator that a file of the project imports. */
export function ownImportsOf(file: string): readonly OwnImport[] {
  return importsOf(file).flatMap(({ specifier, ...taken }) => {
    const target = join(dirname(file), specifier).split(sep).join("/").replace(/\.js$/, ".ts");
    if (!specifier.startsWith(".") || !target.startsWith("generator/")) return [];
    return [{ ...taken, target: target.slice("generator/".length) }];
  });
}

/** The room of a file of the generator: its folder at the top, or the file itself where it is in none. */
export function roomOf(file: string): string {
  return file.split("/", 1)[0] ?? "";
}
