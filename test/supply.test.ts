import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import ts from "typescript";

const root = join(import.meta.dirname, "..");

interface Manifest {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function readManifest(path: string): Manifest {
  return JSON.parse(readFileSync(join(root, path), "utf8")) as Manifest;
}

/** What a package manager runs by itself when somebody installs a package. */
const installScripts = ["preinstall", "install", "postinstall", "prepare", "prepublish", "preprepare", "postprepare"];

test.each(["package.json", "templates/package/package.json", "generated/package.json"])(
  "%s runs nothing when it is installed",
  (path) => {
    const scripts = Object.keys(readManifest(path).scripts ?? {});
    expect(scripts.filter((name) => installScripts.includes(name))).toEqual([]);
  },
);

test("every dependency is pinned", () => {
  const { dependencies, devDependencies } = readManifest("package.json");
  const versions = Object.entries({ ...dependencies, ...devDependencies });
  expect(versions.filter(([, version]) => !/^(?:npm:[^@]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test("nothing that users get was to run a script at its installation", () => {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    packages: Readonly<Record<string, { readonly hasInstallScript?: boolean; readonly dev?: boolean }>>;
  };
  const installed = Object.entries(lock.packages).filter(([path, { dev }]) => path !== "" && dev !== true);
  expect(installed.length).toBeGreaterThan(10);
  expect(installed.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path)).toEqual([]);
});

function sourcesIn(folder: string): readonly string[] {
  const paths = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  return paths
    .filter((path) => /\.[cm]?[jt]s$/.test(path) && !path.includes("node_modules"))
    .map((path) => join(folder, path));
}

/** Places where text becomes code. */
function findEvaluation(path: string): readonly string[] {
  const source = ts.createSourceFile(path, readFileSync(join(root, path), "utf8"), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isCall = ts.isCallExpression(node) || ts.isNewExpression(node);
    const name = isCall ? node.expression.getText(source).replace(/^(?:globalThis|window|self)\./, "") : "";
    const isTimer =
      /^set(?:Timeout|Interval)$/.test(name) && isCall && ts.isStringLiteralLike(node.arguments?.[0] ?? node);
    if (/^(?:eval|Function|execScript)$/.test(name) || isTimer) found.push(`${path}: ${name}`);
    const isVm = ts.isImportDeclaration(node) && /^['"](?:node:)?vm['"]$/.test(node.moduleSpecifier.getText(source));
    if (isVm) found.push(`${path}: vm`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test.each(["generator", "templates", "generated"])("nothing in %s makes code of text", (folder) => {
  const sources = sourcesIn(folder);
  expect(sources.length).toBeGreaterThan(5);
  expect(sources.flatMap(findEvaluation)).toEqual([]);
});
