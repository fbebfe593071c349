import { createHash } from "node:crypto";
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createDiagnostics } from "../../../generator/diagnostics/createDiagnostics.js";
import type { OutputFile, OutputPath } from "../../../generator/document/files.js";
import {
  comparePackage,
  type Difference,
  unifiedDiff,
  writePackage,
  type WriteReport,
} from "../../../generator/write/index.js";

let base = "";
let out = "";

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "write-"));
  out = join(base, "out");
});

afterEach(() => {
  rmSync(base, { recursive: true });
});

type Tree = Readonly<Record<string, string>>;

function filesOf(tree: Tree): readonly OutputFile[] {
  return Object.entries(tree).map(([path, text]) => ({ path: path as OutputPath, text }));
}

/** Every file and empty folder below the output folder; the manifest as its list of paths. */
function onDisk(): Tree {
  const tree: Record<string, string> = {};
  for (const path of readdirSync(out, { recursive: true, encoding: "utf8" }).sort()) {
    const location = join(out, path);
    if (statSync(location).isDirectory()) {
      if (readdirSync(location).length === 0) tree[`${path}/`] = "";
    } else tree[path] = readFileSync(location, "utf8");
  }
  const manifest = tree[".clientwright.json"];
  if (manifest === undefined) return tree;
  return { ...tree, ".clientwright.json": Object.keys((JSON.parse(manifest) as { files: object }).files).join(" ") };
}

function put(tree: Tree): void {
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  }
}

async function write(tree: Tree, force?: "overwrite"): Promise<WriteReport | readonly string[]> {
  const diagnostics = createDiagnostics();
  const report = await writePackage(out, filesOf(tree), { diagnostics, ...(force && { force }) });
  const problems = diagnostics.list().map(({ code, file, message }) => `${code} ${file.replace(base, "")} ${message}`);
  expect(report === undefined).toBe(diagnostics.hasErrors());
  return report === undefined || problems.length === 0 ? (report ?? problems) : [...report.removed, ...problems];
}

describe("writePackage", () => {
  test("a first run", async () => {
    expect(await write({ "b/paths.ts": "c", "package.json": "a", "b/client.ts": "ä" })).toEqual({
      written: ["b/client.ts", "b/paths.ts", "package.json"],
      unchanged: [],
      removed: [],
    });
    expect(onDisk()).toEqual({
      "package.json": "a",
      "b/client.ts": "ä",
      "b/paths.ts": "c",
      ".clientwright.json": "b/client.ts b/paths.ts package.json",
    });
  });

  test("the manifest is stable text, with a digest of each file", async () => {
    await write({ "runtime/b.ts": "", "runtime/C.ts": "a\r\n", "runtime/a.ts": "a\n" });
    const digest = (text: string): string => createHash("sha256").update(text).digest("hex");
    expect(readFileSync(join(out, ".clientwright.json"), "utf8")).toBe(
      `{\n  "note": "Files that Clientwright wrote and may replace or remove.",\n  "files": {\n    "runtime/C.ts": "${digest("a\n")}",\n    "runtime/a.ts": "${digest("a\n")}",\n    "runtime/b.ts": "${digest("")}"\n  }\n}\n`,
    );
  });

  test("a second run writes what differs, leaves the rest and removes orphans with their folders", async () => {
    const old = { "old/operations/a.ts": "3", "old/client.ts": "4", "mixed/client.ts": "5" };
    await write({ "runtime/same.ts": "1", "runtime/other.ts": "2", ...old });
    put({ "mixed/own.txt": "mine" });
    const longAgo = new Date(1_000_000_000_000);
    utimesSync(join(out, "runtime/same.ts"), longAgo, longAgo);
    expect(await write({ "runtime/same.ts": "1", "runtime/other.ts": "two", "new/index.ts": "6" })).toEqual({
      written: ["new/index.ts", "runtime/other.ts"],
      unchanged: ["runtime/same.ts"],
      removed: ["mixed/client.ts", "old/client.ts", "old/operations/a.ts"],
    });
    expect(statSync(join(out, "runtime/same.ts")).mtime).toEqual(longAgo);
    expect(onDisk()).toEqual({
      "runtime/same.ts": "1",
      "runtime/other.ts": "two",
      "new/index.ts": "6",
      "mixed/own.txt": "mine",
      ".clientwright.json": "new/index.ts runtime/other.ts runtime/same.ts",
    });
  });

  test("a run that changes nothing touches nothing", async () => {
    await write({ "runtime/a.ts": "a" });
    const longAgo = new Date(1_000_000_000_000);
    utimesSync(join(out, ".clientwright.json"), longAgo, longAgo);
    utimesSync(out, longAgo, longAgo);
    expect(await write({ "runtime/a.ts": "a" })).toEqual({ written: [], unchanged: ["runtime/a.ts"], removed: [] });
    expect(statSync(join(out, ".clientwright.json")).mtime).toEqual(longAgo);
    expect(statSync(out).mtime).toEqual(longAgo);
  });

  test("a file in the place of a folder is not replaced", async () => {
    put({ a: "1" });
    expect(await write({ "a/index.ts": "2" }, "overwrite")).toEqual([
      "write/foreign-file /out/a A folder for generated files has to be here.",
    ]);
    expect(onDisk()).toEqual({ a: "1" });
  });

  test("what a killed run had staged goes", async () => {
    await write({ "runtime/a.ts": "a" });
    const staged = join(base, ".out.clientwright-staging", "new", "runtime");
    mkdirSync(staged, { recursive: true });
    writeFileSync(join(staged, "x.ts"), "x");
    await write({ "runtime/a.ts": "A" });
    expect(readdirSync(base)).toEqual(["out"]);
  });

  test("nothing but the package is left", async () => {
    out = join(base, "deep", "er", "out");
    await write({ "README.md": "a" });
    expect(readdirSync(base, { recursive: true }).sort()).toEqual(
      ["deep", "deep/er", "deep/er/out", "deep/er/out/.clientwright.json", "deep/er/out/README.md"].map((path) =>
        join(path),
      ),
    );
  });

  test("a folder where none can be made ends the run, and at once", async () => {
    out = "/proc/clientwright/out";
    const [problem] = (await write({ "runtime/a.ts": "a" })) as readonly string[];
    expect(problem).toMatch(/^write\/failed \/proc\/clientwright\/out /);
  });

  test("a file whose name changes in case only, where the system takes both names for one", async () => {
    await write({ "runtime/User.ts": "1", "runtime/b.ts": "b" });
    linkSync(join(out, "runtime/User.ts"), join(out, "runtime/user.ts")); // Now both names are one file, as on macOS and Windows.
    expect(await write({ "runtime/user.ts": "1", "runtime/b.ts": "b" })).toEqual({
      written: ["runtime/user.ts"],
      unchanged: ["runtime/b.ts"],
      removed: ["runtime/User.ts"],
    });
    expect(onDisk()).toEqual({
      "runtime/b.ts": "b",
      "runtime/user.ts": "1",
      ".clientwright.json": "runtime/b.ts runtime/user.ts",
    });
  });

  test("two files that one of the systems would take for one are refused", async () => {
    expect(await write({ "runtime/User.ts": "1", "runtime/user.ts": "2" })).toEqual([
      'write/name-collision runtime/user.ts "runtime/User.ts" and "runtime/user.ts" are one name on many systems.',
    ]);
  });
});

describe("files of somebody else", () => {
  test("are not replaced", async () => {
    put({ "README.md": "mine", "runtime/a.ts": "mine too" });
    expect(await write({ "README.md": "generated", "runtime/a.ts": "generated", "runtime/b.ts": "b" })).toEqual([
      "write/foreign-file /out/README.md Clientwright did not write this file.",
      "write/foreign-file /out/runtime/a.ts Clientwright did not write this file.",
    ]);
    expect(onDisk()).toEqual({ "README.md": "mine", "runtime/a.ts": "mine too" });
  });

  test("are replaced by force", async () => {
    put({ "README.md": "mine", "other.md": "mine" });
    expect(await write({ "README.md": "generated" }, "overwrite")).toMatchObject({ written: ["README.md"] });
    expect(onDisk()).toEqual({ "README.md": "generated", "other.md": "mine", ".clientwright.json": "README.md" });
  });

  test("are taken over when they have the same bytes", async () => {
    put({ "runtime/a.ts": "a" });
    expect(await write({ "runtime/a.ts": "a", "runtime/b.ts": "b" })).toMatchObject({
      written: ["runtime/b.ts"],
      unchanged: ["runtime/a.ts"],
    });
    expect(await write({ "runtime/b.ts": "b" })).toMatchObject({ removed: ["runtime/a.ts"] });
  });

  test("are not removed", async () => {
    await write({ "runtime/a.ts": "a" });
    put({ "runtime/mine.ts": "mine" });
    await write({ "runtime/b.ts": "b" });
    expect(onDisk()).toEqual({ "runtime/b.ts": "b", "runtime/mine.ts": "mine", ".clientwright.json": "runtime/b.ts" });
  });

  test("a folder in the place of a file", async () => {
    put({ "runtime/a.ts/x": "mine" });
    expect(await write({ "runtime/a.ts": "a" }, "overwrite")).toEqual([
      "write/foreign-file /out/runtime/a.ts A file is to be written here.",
    ]);
  });

  test("a file in the place of the output folder", async () => {
    writeFileSync(out, "mine");
    expect(await write({ "runtime/a.ts": "a", "b/client.ts": "c" })).toEqual([
      "write/foreign-file /out A folder for generated files has to be here.",
    ]);
    expect(readFileSync(out, "utf8")).toBe("mine");
  });
});

describe("a manifest is not trusted", () => {
  test("it cannot have files outside removed or replaced", async () => {
    writeFileSync(join(base, "precious.txt"), "mine");
    put({
      ".clientwright.json": JSON.stringify({
        files: Object.fromEntries(
          ["../precious.txt", "/etc/hosts", "a/../../precious.txt", ".clientwright.json", ""].map((path) => [
            path,
            createHash("sha256").update("mine").digest("hex"),
          ]),
        ),
      }),
    });
    expect(await write({ "runtime/a.ts": "a" })).toMatchObject({ removed: [] });
    expect(readFileSync(join(base, "precious.txt"), "utf8")).toBe("mine");
  });

  test.each([
    { name: "no JSON", text: "{" },
    { name: "no list", text: '{"files":1}' },
    { name: "paths alone", text: '{"files":["runtime/old.ts"]}' },
    { name: "no digest", text: '{"files":{"runtime/old.ts":"1"}}' },
    { name: "no digests", text: '{"files":{"README.md":1}}' },
    { name: "null", text: "null" },
    { name: "nothing", text: "" },
  ])("a damaged one stops the run: $name", async ({ text }) => {
    put({ ".clientwright.json": text, "runtime/old.ts": "old" });
    expect(await write({ "runtime/a.ts": "a" })).toEqual([
      "write/manifest /out/.clientwright.json This is not a list of generated files.",
    ]);
    expect(Object.keys(await write({ "runtime/a.ts": "a" }, "overwrite"))).toContain("written");
    expect(onDisk()).toEqual({ "runtime/a.ts": "a", "runtime/old.ts": "old", ".clientwright.json": "runtime/a.ts" });
  });
});

describe("paths", () => {
  test.each([
    "../a.ts",
    "/a.ts",
    "a/../../b.ts",
    "a//client.ts",
    "./client.ts",
    "",
    "a\\client.ts",
    "C:client.ts",
    "a\u0000/client.ts",
    ".clientwright.json",
    ".git/client.ts",
    ".prettierrc",
    "a.ts",
    "a/other.ts",
    "a/operations/deep/b.ts",
    "a/operations/.hidden.ts",
    "a/operations/con.ts",
    "aux/client.ts",
    "node_modules/index.ts",
    "readme.md",
  ])("%j is refused", async (path) => {
    expect(await write({ "runtime/ok.ts": "ok", [path]: "x" })).toEqual([
      expect.stringMatching(/^write\/outside-folder .* Files of a package do not have this path\.$/),
    ]);
    expect(existsSync(out)).toBe(false);
  });

  test.each([
    { name: "a file", link: "runtime/a.ts", path: "runtime/a.ts" },
    { name: "a folder", link: "b", path: "b/operations/a.ts" },
    { name: "a folder in a folder", link: "b/operations", path: "b/operations/a.ts" },
  ])("nothing is written through a link: $name", async ({ link, path }) => {
    mkdirSync(join(base, "elsewhere"));
    mkdirSync(dirname(join(out, link)), { recursive: true });
    symlinkSync(join(base, "elsewhere"), join(out, link));
    expect(await write({ [path]: "x", "runtime/ok.ts": "ok" }, "overwrite")).toEqual([
      `write/symbolic-link /out/${link} This is a symbolic link.`,
    ]);
    expect(readdirSync(join(base, "elsewhere"))).toEqual([]);
    expect(existsSync(join(out, "runtime/ok.ts"))).toBe(false);
  });

  test("not even when the output folder itself is one", async () => {
    mkdirSync(join(base, "elsewhere"));
    symlinkSync(join(base, "elsewhere"), out);
    expect(await write({ "runtime/a.ts": "x" })).toEqual(["write/symbolic-link /out This is a symbolic link."]);
    expect(await write({ "runtime/a.ts": "x" }, "overwrite")).toEqual([
      "write/symbolic-link /out This is a symbolic link.",
    ]);
    expect(readdirSync(join(base, "elsewhere"))).toEqual([]);
  });

  test("a file of ours behind a link is not removed", async () => {
    await write({ "b/client.ts": "x" });
    rmSync(join(out, "b"), { recursive: true });
    mkdirSync(join(base, "elsewhere"));
    writeFileSync(join(base, "elsewhere", "client.ts"), "x");
    symlinkSync(join(base, "elsewhere"), join(out, "b"));
    expect(await write({ "runtime/c.ts": "c" })).toEqual([
      "write/left-file /out/b/client.ts This is not what Clientwright wrote here.",
    ]);
    expect(readFileSync(join(base, "elsewhere", "client.ts"), "utf8")).toBe("x");
  });
});

async function compare(tree: Tree): Promise<readonly Difference[]> {
  const diagnostics = createDiagnostics();
  const differences = await comparePackage(out, filesOf(tree), diagnostics);
  expect(diagnostics.list()).toEqual([]);
  return differences;
}

describe("comparePackage", () => {
  test("an output that is up to date", async () => {
    await write({ "runtime/a.ts": "a" });
    expect(await compare({ "runtime/a.ts": "a" })).toEqual([]);
  });

  test("added, changed and removed files, the manifest among them", async () => {
    await write({ "runtime/a.ts": "a\n", "runtime/b.ts": "b\n" });
    put({ "own.txt": "mine" });
    const differences = await compare({ "runtime/b.ts": "B\n", "c/index.ts": "d\n" });
    expect(differences.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      "changed .clientwright.json",
      "added c/index.ts",
      "removed runtime/a.ts",
      "changed runtime/b.ts",
    ]);
    expect(differences.slice(1)).toEqual([
      { kind: "added", path: "c/index.ts", after: "d\n" },
      { kind: "removed", path: "runtime/a.ts", before: "a\n" },
      { kind: "changed", path: "runtime/b.ts", before: "b\n", after: "B\n" },
    ]);
  });

  test("nothing is written where nothing is", async () => {
    expect(await compare({ "runtime/a.ts": "a" })).toHaveLength(2);
    expect(existsSync(out)).toBe(false);
  });

  test("what would keep a run from writing is reported, beside the difference", async () => {
    put({ "runtime/a.ts": "mine\n" });
    const diagnostics = createDiagnostics();
    const differences = await comparePackage(out, filesOf({ "runtime/a.ts": "a\n" }), diagnostics);
    expect(differences.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      "added .clientwright.json",
      "changed runtime/a.ts",
    ]);
    expect(diagnostics.list().map(({ code }) => code)).toEqual(["write/foreign-file"]);
  });
});

describe("unifiedDiff", () => {
  test("a changed file", () => {
    const before = ["1", "2", "3", "4", "5", "6", "7", "8", ""].join("\n");
    const after = before.replace("5", "five");
    expect(unifiedDiff({ kind: "changed", path: "a/b.ts", before, after })).toBe(
      "--- a/a/b.ts\n+++ b/a/b.ts\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n",
    );
  });

  test("an added and a removed file", () => {
    expect(unifiedDiff({ kind: "added", path: "a.ts", after: "x\n" })).toBe(
      "--- /dev/null\n+++ b/a.ts\n@@ -0,0 +1,1 @@\n+x\n",
    );
    expect(unifiedDiff({ kind: "removed", path: "a.ts", before: "x\n" })).toBe(
      "--- a/a.ts\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-x\n",
    );
  });

  test("text that differs all over is shown as a whole", () => {
    const lines = (prefix: string): string =>
      Array.from({ length: 5000 }, (_, index) => `${prefix}${index}\n`).join("");
    const diff = unifiedDiff({ kind: "changed", path: "a.ts", before: lines("a"), after: lines("b") });
    expect(diff.split("\n").slice(0, 4)).toEqual(["--- a/a.ts", "+++ b/a.ts", "@@ -1,5000 +1,5000 @@", "-a0"]);
    expect(diff.split("\n")).toHaveLength(10_004);
  });

  test("text of a document cannot drive the terminal", () => {
    expect(unifiedDiff({ kind: "added", path: "a.ts", after: "// \u001b[2J\u202e\n" })).toContain(
      "+// \\u001b[2J\\u202e\n",
    );
  });
});
