import { StructureKind, ts } from "ts-morph";
import type { ImportDeclarationStructure } from "ts-morph";
import type { ClientPlan } from "../plan/clientPlan.js";

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

/** The imports that the statements of a file need: of each file first its values, then its types. */
export function importsFor(
  source: ts.SourceFile,
  path: string,
  homes: NameHomes,
): readonly ImportDeclarationStructure[] {
  const groups = new Map<string, { readonly home: Home; readonly kind: UseKind; readonly names: string[] }>();
  for (const [name, kind] of namesUsedIn(source)) {
    const home = homes.homeOf(name);
    if (home === undefined || home.path === path) continue;
    const key = `${home.rank} ${home.path} ${kind === "value" ? 0 : 1}`;
    const group = groups.get(key) ?? { home, kind, names: [] };
    groups.set(key, group);
    group.names.push(name);
  }
  const sorted = [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
  return sorted.map(([, { home, kind, names }]) => ({
    kind: StructureKind.ImportDeclaration,
    isTypeOnly: kind === "type",
    moduleSpecifier: moduleSpecifier(path, home.path),
    namedImports: names.sort(),
  }));
}

/** How a file names another one of the same package. */
export function moduleSpecifier(from: string, to: string): string {
  const source = from.split("/").slice(0, -1);
  const target = to.split("/");
  let shared = 0;
  while (shared < source.length && source[shared] === target[shared]) shared += 1;
  const steps = source.length === shared ? ["."] : source.slice(shared).map(() => "..");
  return [...steps, ...target.slice(shared)].join("/").replace(/\.ts$/, ".js");
}

type UseKind = "value" | "type";

/** What the statements of a file refer to: called as functions, or used as types. */
function namesUsedIn(source: ts.SourceFile): ReadonlyMap<string, UseKind> {
  const names = new Map<string, UseKind>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) names.set(node.typeName.text, "type");
    if (ts.isExpressionWithTypeArguments(node) && ts.isIdentifier(node.expression))
      names.set(node.expression.text, "type");
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) names.set(node.expression.text, "value");
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}
