import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import ts from "typescript";
import { isScalar, parseDocument, visit, type Scalar } from "yaml";

const root = join(import.meta.dirname, "..");

interface Manifest {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly publishConfig?: Readonly<Record<string, unknown>>;
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

test("nothing that users install runs a script when it is installed", () => {
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

/** Every file that GitHub runs: workflows, and actions of this repository. */
const workflows = readdirSync(join(root, ".github"), { recursive: true, encoding: "utf8" })
  .filter((path) => /\.ya?ml$/.test(path) && !path.startsWith("dependabot"))
  .map((path) => ({ path, text: readFileSync(join(root, ".github", path), "utf8") }));

/** The values of `uses`, wherever and however they are written. */
function usesOf(text: string): readonly Scalar[] {
  const found: Scalar[] = [];
  visit(parseDocument(text), {
    Pair: (_, { key, value }) => {
      if (isScalar(key) && key.value === "uses") found.push(isScalar(value) ? value : key);
    },
  });
  return found;
}

/** The actions that a tag or a branch of somebody else can change, and those whose version no reader sees. */
function findUnpinned(text: string): readonly string[] {
  const isLocal = (uses: string): boolean => uses.startsWith("./");
  const isPinned = (uses: string): boolean => /^[\w.-]+(?:\/[\w.-]+)+@[0-9a-f]{40}$/.test(uses);
  const isVersion = (comment: string): boolean => /^ v\d+\.\d+\.\d+$/.test(comment);
  return usesOf(text).flatMap(({ value, comment }) => {
    const uses = String(value);
    return isLocal(uses) || (isPinned(uses) && isVersion(comment ?? "")) ? [] : [uses];
  });
}

const sha = "0123456789abcdef0123456789abcdef01234567";

test.each([
  ["a commit and its version", `uses: a/b@${sha} # v1.2.3`, []],
  ["an action in a folder", `uses: a/b/c@${sha} # v1.2.3`, []],
  ["an action of this repository", "uses: ./.github/actions/a", []],
  ["a tag", "uses: a/b@v4", ["a/b@v4"]],
  ["a branch", "uses: a/b@main # v1.2.3", ["a/b@main"]],
  ["a short commit", "uses: a/b@0123456 # v1.2.3", ["a/b@0123456"]],
  ["no version at all", "uses: a/b", ["a/b"]],
  ["a commit without its version", `uses: a/b@${sha}`, [`a/b@${sha}`]],
  ["a commit with half its version", `uses: a/b@${sha} # v1`, [`a/b@${sha}`]],
  ["an image by its tag", "uses: docker://alpine:3 # v3.0.0", ["docker://alpine:3"]],
  ["quotes and braces", '{ name: a, "uses": "a/b@v4" }', ["a/b@v4"]],
  ["no text", "uses: [a/b@v4]", ["uses"]],
])("of the ways to name an action, %s", (_, step, unpinned) => {
  expect(findUnpinned(`jobs: # the steps\n  a:\n    steps:\n      - ${step}\n`)).toEqual(unpinned);
});

test("the workflows are found, and they use actions", () => {
  expect(workflows.length).toBeGreaterThan(2);
  expect(workflows.flatMap(({ text }) => usesOf(text)).length).toBeGreaterThan(5);
});

describe.each(workflows)("$path", ({ text }) => {
  interface Step {
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Readonly<Record<string, unknown>>;
  }
  interface Job {
    readonly permissions?: Readonly<Record<string, string>>;
    readonly steps: readonly Step[];
  }
  const { permissions, jobs } = parseDocument(text).toJS() as {
    readonly permissions?: unknown;
    readonly jobs: Readonly<Record<string, Job>>;
  };

  test("pins every action by its commit and names the version", () => {
    expect(findUnpinned(text)).toEqual([]);
  });

  test("may only read, except in jobs that name what they write", () => {
    expect(permissions).toEqual({ contents: "read" });
  });

  test("leaves no token in the checkout", () => {
    const checkouts = Object.values(jobs)
      .flatMap(({ steps }) => steps)
      .filter(({ uses }) => uses?.startsWith("actions/checkout@"));
    expect(checkouts.length).toBeGreaterThan(0);
    expect(checkouts.filter(({ with: given }) => given?.["persist-credentials"] !== false)).toEqual([]);
  });

  test("puts nothing of an event into a script", () => {
    const scripts = Object.values(jobs).flatMap(({ steps }) => steps.map(({ run }) => run ?? ""));
    expect(scripts.filter((script) => script.includes("${{"))).toEqual([]);
  });
});

describe("publishing", () => {
  test("our package is published with its provenance, the generated one as its owner decides", () => {
    expect(readManifest("package.json").publishConfig).toEqual({ access: "public", provenance: true });
    for (const generated of ["templates/package/package.json", "generated/package.json"]) {
      expect(readManifest(generated)).not.toHaveProperty("publishConfig");
    }
  });

  test("starts from the tag of a version, comes after all that CI checks, and signs in a job without tests", () => {
    const workflow = parseDocument(readFileSync(join(root, ".github/workflows/publish.yml"), "utf8"));
    expect(workflow.toJS()).toMatchObject({
      on: { push: { tags: ["v*"] } },
      jobs: {
        test: { steps: expect.arrayContaining([{ run: "bash .ci/run" }]) as unknown },
        publish: { needs: "test", permissions: { contents: "read", "id-token": "write" } },
      },
    });
    expect(workflow.getIn(["on", "workflow_dispatch"])).toBeUndefined();
    expect(workflow.getIn(["jobs", "test", "permissions"])).toBeUndefined();
  });
});
