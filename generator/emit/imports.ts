import { ts } from "ts-morph";
import type { ClientPlan } from "../plan/clientPlan.js";
import { joinCode } from "./code.js";
import type { Code } from "./code.js";

/** Which file declares every name that a file may need from elsewhere. */
export interface NameHomes {
  homeOf(name: string): Home | undefined;
}

/** Homes are imported from in the order of their ranks, then of their paths. */
interface Home {
  readonly path: string;
  readonly rank: number;
}

const runtimePath = "runtime/index.ts";

/** The homes of the runtime's names, the client's and those of all types. */
export function createNameHomes(plan: ClientPlan, runtimeNames: ReadonlySet<string>): NameHomes {
  const homes = new Map<string, Home>();
  for (const name of runtimeNames) homes.set(name, { path: runtimePath, rank: 0 });
  homes.set(plan.client.clientType, { path: plan.client.path, rank: 1 });
  for (const type of plan.types) {
    homes.set(type.identifier, { path: type.home, rank: type.home === plan.schemasFile ? 2 : 3 });
  }
  return { homeOf: (name) => homes.get(name) };
}

/** How a name is used: as the type of something, or as a value. */
export type UseKind = "value" | "type";

/** The imports that a file needs for the names that it uses: of each file first its values, then its types. */
export function printImports(names: ReadonlyMap<string, UseKind>, path: string, homes: NameHomes): Code {
  const groups = new Map<string, { readonly home: Home; readonly kind: UseKind; readonly names: string[] }>();
  for (const [name, kind] of names) {
    const home = homes.homeOf(name);
    if (home === undefined || home.path === path) continue;
    const key = `${home.rank} ${home.path} ${kind === "value" ? 0 : 1}`;
    const group = groups.get(key) ?? { home, kind, names: [] };
    groups.set(key, group);
    group.names.push(name);
  }
  const sorted = [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
  return joinCode(
    sorted.map((group) => printImport(group.names.sort(), moduleSpecifier(path, group.home.path), group.kind)),
  );
}

function printImport(names: readonly string[], specifier: string, kind: UseKind): Code {
  const { factory } = ts;
  const bindings = names.map((name) => factory.createImportSpecifier(false, undefined, factory.createIdentifier(name)));
  const phase = kind === "type" ? ts.SyntaxKind.TypeKeyword : undefined;
  const clause = factory.createImportClause(phase, undefined, factory.createNamedImports(bindings));
  const declaration = factory.createImportDeclaration(undefined, clause, factory.createStringLiteral(specifier));
  return printer.printNode(ts.EmitHint.Unspecified, declaration, emptyFile) as Code;
}

const printer = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed });
const emptyFile = ts.createSourceFile("imports.ts", "", ts.ScriptTarget.Latest);

/** How a file names another one of the same package. */
export function moduleSpecifier(from: string, to: string): string {
  const source = from.split("/").slice(0, -1);
  const target = to.split("/");
  let shared = 0;
  while (shared < source.length && source[shared] === target[shared]) shared += 1;
  const steps = source.length === shared ? ["."] : source.slice(shared).map(() => "..");
  return [...steps, ...target.slice(shared)].join("/").replace(/\.ts$/, ".js");
}

/** What the statements of a file refer to: called as functions, held by objects, or used as types. */
export function namesUsedIn(source: ts.SourceFile): Map<string, UseKind> {
  const names = new Map<string, UseKind>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) names.set(node.typeName.text, "type");
    if (ts.isExpressionWithTypeArguments(node) && ts.isIdentifier(node.expression))
      names.set(node.expression.text, "type");
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) names.set(node.expression.text, "value");
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.initializer)) names.set(node.initializer.text, "value");
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}
