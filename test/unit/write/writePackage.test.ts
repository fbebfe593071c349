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
  return { ...tree, ".clientwright.json": (JSON.parse(manifest) as { files: string[] }).files.join(" ") };
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
  expect(report === undefined).toBe(problems.length > 0);
  return report ?? problems;
}

describe("writePackage", () => {
  test("a first run", async () => {
    expect(await write({ "b/c.ts": "c", "a.ts": "a", "b/a.ts": "ä" })).toEqual({
      written: ["a.ts", "b/a.ts", "b/c.ts"],
      unchanged: [],
      removed: [],
    });
    expect(onDisk()).toEqual({ "a.ts": "a", "b/a.ts": "ä", "b/c.ts": "c", ".clientwright.json": "a.ts b/a.ts b/c.ts" });
  });

  test("the manifest is stable text", async () => {
    await write({ "b.ts": "", "C.ts": "", "a.ts": "" });
    expect(readFileSync(join(out, ".clientwright.json"), "utf8")).toBe(
      `{\n  "note": "Files that Clientwright wrote and may replace or remove.",\n  "files": [\n    "C.ts",\n    "a.ts",\n    "b.ts"\n  ]\n}\n`,
    );
  });

  test("a second run writes what differs, leaves the rest and removes orphans with their folders", async () => {
    await write({ "same.ts": "1", "other.ts": "2", "old/deep/a.ts": "3", "old/b.ts": "4", "mixed/c.ts": "5" });
    put({ "mixed/own.txt": "mine" });
    const longAgo = new Date(1_000_000_000_000);
    utimesSync(join(out, "same.ts"), longAgo, longAgo);
    expect(await write({ "same.ts": "1", "other.ts": "two", "new/d.ts": "6" })).toEqual({
      written: ["new/d.ts", "other.ts"],
      unchanged: ["same.ts"],
      removed: ["mixed/c.ts", "old/b.ts", "old/deep/a.ts"],
    });
    expect(statSync(join(out, "same.ts")).mtime).toEqual(longAgo);
    expect(onDisk()).toEqual({
      "same.ts": "1",
      "other.ts": "two",
      "new/d.ts": "6",
      "mixed/own.txt": "mine",
      ".clientwright.json": "new/d.ts other.ts same.ts",
    });
  });

  test("a run that changes nothing touches nothing", async () => {
    await write({ "a.ts": "a" });
    const longAgo = new Date(1_000_000_000_000);
    utimesSync(join(out, ".clientwright.json"), longAgo, longAgo);
    utimesSync(out, longAgo, longAgo);
    expect(await write({ "a.ts": "a" })).toEqual({ written: [], unchanged: ["a.ts"], removed: [] });
    expect(statSync(join(out, ".clientwright.json")).mtime).toEqual(longAgo);
    expect(statSync(out).mtime).toEqual(longAgo);
  });

  test("a file may become a folder's name only when it is gone", async () => {
    await write({ a: "1" });
    expect(await write({ "a/b.ts": "2" })).toEqual([
      "write/foreign-file /out/a A folder for generated files has to be here.",
    ]);
    expect(onDisk()).toEqual({ a: "1", ".clientwright.json": "a" });
  });

  test("what a killed run had staged goes", async () => {
    await write({ "a.ts": "a" });
    const staged = join(base, ".out.clientwright-staging", "new");
    mkdirSync(staged, { recursive: true });
    writeFileSync(join(staged, "x.ts"), "x");
    await write({ "a.ts": "A" });
    expect(readdirSync(base)).toEqual(["out"]);
  });

  test("nothing but the package is left", async () => {
    out = join(base, "deep", "er", "out");
    await write({ "a.ts": "a" });
    expect(readdirSync(base, { recursive: true }).sort()).toEqual(
      ["deep", "deep/er", "deep/er/out", "deep/er/out/.clientwright.json", "deep/er/out/a.ts"].map((path) =>
        join(path),
      ),
    );
  });

  test("a folder where none can be made ends the run, and at once", async () => {
    out = "/proc/clientwright/out";
    const [problem] = (await write({ "a.ts": "a" })) as readonly string[];
    expect(problem).toMatch(/^write\/failed \/proc\/clientwright\/out /);
  });

  test("a file whose name changes in case only, where the system takes both names for one", async () => {
    await write({ "User.ts": "1", "b.ts": "b" });
    linkSync(join(out, "User.ts"), join(out, "user.ts")); // Now both names are one file, as on macOS and Windows.
    expect(await write({ "user.ts": "1", "b.ts": "b" })).toEqual({
      written: ["user.ts"],
      unchanged: ["b.ts"],
      removed: ["User.ts"],
    });
    expect(onDisk()).toEqual({ "b.ts": "b", "user.ts": "1", ".clientwright.json": "b.ts user.ts" });
  });

  test("two files that one of the systems would take for one are refused", async () => {
    expect(await write({ "User.ts": "1", "user.ts": "2", "caf\u00e9.ts": "", "cafe\u0301.ts": "" })).toEqual([
      'write/name-collision cafe\u0301.ts "caf\u00e9.ts" and "cafe\u0301.ts" are one name on many systems.',
      'write/name-collision user.ts "User.ts" and "user.ts" are one name on many systems.',
    ]);
  });
});

describe("files of somebody else", () => {
  test("are not replaced", async () => {
    put({ "README.md": "mine", "a.ts": "mine too" });
    expect(await write({ "README.md": "generated", "a.ts": "generated", "b.ts": "b" })).toEqual([
      "write/foreign-file /out/README.md Clientwright did not write this file.",
      "write/foreign-file /out/a.ts Clientwright did not write this file.",
    ]);
    expect(onDisk()).toEqual({ "README.md": "mine", "a.ts": "mine too" });
  });

  test("are replaced by force", async () => {
    put({ "README.md": "mine", "other.md": "mine" });
    expect(await write({ "README.md": "generated" }, "overwrite")).toMatchObject({ written: ["README.md"] });
    expect(onDisk()).toEqual({ "README.md": "generated", "other.md": "mine", ".clientwright.json": "README.md" });
  });

  test("are taken over when they have the same bytes", async () => {
    put({ "a.ts": "a" });
    expect(await write({ "a.ts": "a", "b.ts": "b" })).toMatchObject({ written: ["b.ts"], unchanged: ["a.ts"] });
    expect(await write({ "b.ts": "b" })).toMatchObject({ removed: ["a.ts"] });
  });

  test("are not removed", async () => {
    await write({ "a.ts": "a" });
    put({ "mine.ts": "mine" });
    await write({ "b.ts": "b" });
    expect(onDisk()).toEqual({ "b.ts": "b", "mine.ts": "mine", ".clientwright.json": "b.ts" });
  });

  test("a folder in the place of a file", async () => {
    put({ "a.ts/x": "mine" });
    expect(await write({ "a.ts": "a" }, "overwrite")).toEqual([
      "write/foreign-file /out/a.ts A file is to be written here.",
    ]);
  });

  test("a file in the place of the output folder", async () => {
    writeFileSync(out, "mine");
    expect(await write({ "a.ts": "a", "b/c.ts": "c" })).toEqual([
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
        files: ["../precious.txt", "/etc/hosts", "a/../../precious.txt", ".clientwright.json", ""],
      }),
    });
    expect(await write({ "a.ts": "a" })).toMatchObject({ removed: [] });
    expect(readFileSync(join(base, "precious.txt"), "utf8")).toBe("mine");
  });

  test.each([
    { name: "no JSON", text: "{" },
    { name: "no list", text: '{"files":{}}' },
    { name: "no paths", text: '{"files":[1]}' },
    { name: "nothing", text: "" },
  ])("a damaged one stops the run: $name", async ({ text }) => {
    put({ ".clientwright.json": text, "old.ts": "old" });
    expect(await write({ "a.ts": "a" })).toEqual([
      "write/manifest /out/.clientwright.json This is not a list of generated files.",
    ]);
    expect(Object.keys(await write({ "a.ts": "a" }, "overwrite"))).toContain("written");
    expect(onDisk()).toEqual({ "a.ts": "a", "old.ts": "old", ".clientwright.json": "a.ts" });
  });
});

describe("paths", () => {
  test.each([
    "../a.ts",
    "/a.ts",
    "a/../../b.ts",
    "a//b.ts",
    "./a.ts",
    "",
    "a\\b.ts",
    "C:a.ts",
    "a\u0000.ts",
    ".clientwright.json",
  ])("%j is refused", async (path) => {
    expect(await write({ "ok.ts": "ok", [path]: "x" })).toEqual([
      expect.stringMatching(/^write\/outside-folder .* This path does not stay below the output folder\.$/),
    ]);
    expect(existsSync(out)).toBe(false);
  });

  test.each([
    { name: "a file", link: "a.ts", path: "a.ts" },
    { name: "a folder", link: "b", path: "b/c/a.ts" },
    { name: "the manifest's neighbour", link: "b/c", path: "b/c/a.ts" },
  ])("nothing is written through a link: $name", async ({ link, path }) => {
    mkdirSync(join(base, "elsewhere"));
    mkdirSync(dirname(join(out, link)), { recursive: true });
    symlinkSync(join(base, "elsewhere"), join(out, link));
    expect(await write({ [path]: "x", "ok.ts": "ok" }, "overwrite")).toEqual([
      `write/symbolic-link /out/${link} This is a symbolic link.`,
    ]);
    expect(readdirSync(join(base, "elsewhere"))).toEqual([]);
    expect(existsSync(join(out, "ok.ts"))).toBe(false);
  });

  test("not even when the output folder itself is one", async () => {
    mkdirSync(join(base, "elsewhere"));
    symlinkSync(join(base, "elsewhere"), out);
    expect(await write({ "a.ts": "x" })).toEqual(["write/symbolic-link /out This is a symbolic link."]);
    expect(await write({ "a.ts": "x" }, "overwrite")).toEqual(["write/symbolic-link /out This is a symbolic link."]);
    expect(readdirSync(join(base, "elsewhere"))).toEqual([]);
  });

  test("a file of ours behind a link is not removed", async () => {
    await write({ "b/a.ts": "x" });
    rmSync(join(out, "b"), { recursive: true });
    mkdirSync(join(base, "elsewhere"));
    writeFileSync(join(base, "elsewhere", "a.ts"), "precious");
    symlinkSync(join(base, "elsewhere"), join(out, "b"));
    expect(await write({ "c.ts": "c" })).toMatchObject({ removed: [] });
    expect(readFileSync(join(base, "elsewhere", "a.ts"), "utf8")).toBe("precious");
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
    await write({ "a.ts": "a" });
    expect(await compare({ "a.ts": "a" })).toEqual([]);
  });

  test("added, changed and removed files, the manifest among them", async () => {
    await write({ "a.ts": "a\n", "b.ts": "b\n" });
    put({ "own.txt": "mine" });
    const differences = await compare({ "b.ts": "B\n", "c/d.ts": "d\n" });
    expect(differences.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      "changed .clientwright.json",
      "removed a.ts",
      "changed b.ts",
      "added c/d.ts",
    ]);
    expect(differences.slice(1)).toEqual([
      { kind: "removed", path: "a.ts", before: "a\n" },
      { kind: "changed", path: "b.ts", before: "b\n", after: "B\n" },
      { kind: "added", path: "c/d.ts", after: "d\n" },
    ]);
  });

  test("nothing is written where nothing is", async () => {
    expect(await compare({ "a.ts": "a" })).toHaveLength(2);
    expect(existsSync(out)).toBe(false);
  });

  test("what would keep a run from writing is reported, beside the difference", async () => {
    put({ "a.ts": "mine\n" });
    const diagnostics = createDiagnostics();
    const differences = await comparePackage(out, filesOf({ "a.ts": "a\n" }), diagnostics);
    expect(differences.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      "added .clientwright.json",
      "changed a.ts",
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
