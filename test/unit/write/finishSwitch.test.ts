import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createDiagnostics } from "../../../generator/diagnostics/createDiagnostics.js";
import { finishEarlierRun } from "../../../generator/write/index.js";
import { digestOf, printJournal } from "../../../generator/write/transaction/journal.js";
import { keepRecord } from "../../../generator/write/transaction/runRecord.js";

let base = "";

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "finish-"));
});

afterEach(() => {
  rmSync(base, { recursive: true });
});

const staging = ".out.clientwright-staging";

function put(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(base, path)), { recursive: true });
    writeFileSync(join(base, path), text);
  }
}

function read(path: string): string | undefined {
  return existsSync(join(base, path)) ? readFileSync(join(base, path), "utf8") : undefined;
}

/** Lets a run find a journal that a run of this user has written. */
async function finish(text: string): Promise<readonly string[]> {
  put({ [`${staging}/journal.json`]: text });
  await keepRecord(join(base, staging), text);
  const diagnostics = createDiagnostics();
  const isWhole = await finishEarlierRun(join(base, "out"), diagnostics);
  expect(isWhole).toBe(!diagnostics.hasErrors());
  return diagnostics.list().map(({ code, message }) => `${code} ${message}`);
}

const resumed = "write/resumed An earlier run was stopped while it switched packages;";
const [a, b, c] = ["api/client.ts", "api/index.ts", "api/paths.ts"] as const;

/** `a` is replaced, `b` added, `c` removed; `a` was in its place when the run was killed. */
const journal = printJournal({
  kind: "package",
  removals: [c],
  moves: [a, b],
  files: { [a]: digestOf("A"), [b]: digestOf("B") },
});

/** What such a run leaves. */
const left = {
  [`out/${a}`]: "A",
  [`out/${c}`]: "c",
  [`${staging}/new/${b}`]: "B",
  [`${staging}/old/${a}`]: "a",
  [`${staging}/old/${c}`]: "c",
};

describe("a killed run's work", () => {
  test("is finished where all of it is there", async () => {
    put(left);
    expect(await finish(journal)).toEqual([`${resumed} its package is in place now.`]);
    expect([read(`out/${a}`), read(`out/${b}`), read(`out/${c}`)]).toEqual(["A", "B", undefined]);
    expect(existsSync(join(base, staging))).toBe(false);
  });

  test.each([
    { name: "a new file is damaged", files: { [`${staging}/new/${b}`]: "B of another" } },
    { name: "a new file is gone", files: {} },
    { name: "somebody's file has the name of one that is gone", files: { [`out/${b}`]: "mine" } },
    { name: "somebody put a file in the way", files: { [`${staging}/new/${b}`]: "B", [`out/${b}`]: "mine" } },
  ])("is undone where $name", async ({ files }) => {
    put({ [`out/${a}`]: "A", [`${staging}/old/${a}`]: "a", [`${staging}/old/${c}`]: "c", ...files });
    expect(await finish(journal)).toEqual([`${resumed} the package before it is in place again.`]);
    expect([read(`out/${a}`), read(`out/${c}`)]).toEqual(["a", "c"]);
    expect(read(`out/${b}`)).toBe((files as Readonly<Record<string, string>>)[`out/${b}`]);
    expect(existsSync(join(base, staging))).toBe(false);
  });

  test("is finished once: its journal is worth nothing after that", async () => {
    put(left);
    await finish(journal);
    put({ ...left, [`${staging}/journal.json`]: journal });
    const diagnostics = createDiagnostics();
    expect(await finishEarlierRun(join(base, "out"), diagnostics)).toBe(false);
    expect(read(`out/${c}`)).toBe("c");
  });
});

describe("even a journal with a record touches nothing but files of a package", () => {
  const of = (journal: object): string =>
    JSON.stringify({ kind: "package", removals: [], moves: [], files: {}, ...journal });

  test.each([
    { name: "no JSON", journal: "{" },
    { name: "no journal", journal: "{}" },
    { name: "null", journal: "null" },
    { name: "of no kind", journal: of({ kind: "folder" }) },
    { name: "a removal outside", journal: of({ removals: ["../precious"] }) },
    { name: "the output itself removed", journal: of({ removals: [""] }) },
    { name: "a move outside", journal: of({ moves: ["../precious"], files: { "../precious": "x" } }) },
    { name: "an absolute path", journal: of({ removals: ["/etc/hosts"] }) },
    { name: "a git hook", journal: of({ moves: [".git"], files: { ".git/hooks/pre-commit": "x" } }) },
    { name: "a removal of what no run writes", journal: of({ removals: ["src/app.ts"] }) },
    { name: "a removal of the manifest", journal: of({ removals: [".clientwright.json"] }) },
    { name: "files that nothing moves", journal: of({ files: { [a]: "x" } }) },
    { name: "moves of unknown files", journal: of({ moves: ["api"] }) },
    { name: "a removal through a link", journal: of({ removals: ["link/client.ts"] }) },
    { name: "a move through a link", journal: of({ moves: ["link/paths.ts"], files: { "link/paths.ts": "x" } }) },
    { name: "a prototype", journal: '{"kind":"package","removals":[],"moves":["__proto__"],"files":{"__proto__":{}}}' },
    {
      name: "three documents",
      journal: of({
        kind: "document",
        moves: ["a.json", "b.json", "c.json"],
        files: { "a.json": "x", "b.json": "x", "c.json": "x" },
      }),
    },
    {
      name: "two documents",
      journal: of({ kind: "document", moves: ["a.json", "b.json"], files: { "a.json": "x", "b.json": "x" } }),
    },
    {
      name: "a hidden document",
      journal: of({ kind: "document", moves: [".eslintrc.json"], files: { ".eslintrc.json": "x" } }),
    },
    { name: "a document in a folder", journal: of({ kind: "document", moves: ["a"], files: { "a/b.json": "x" } }) },
    { name: "a document that is none", journal: of({ kind: "document", moves: ["a.ts"], files: { "a.ts": "x" } }) },
    {
      name: "a document and a removal",
      journal: of({ kind: "document", moves: ["a.json"], files: { "a.json": "x" }, removals: [a] }),
    },
  ])("$name", async ({ journal: given }) => {
    put({ precious: "mine", "elsewhere/client.ts": "mine", [`out/${a}`]: "a" });
    symlinkSync(join(base, "elsewhere"), join(base, "out/link"));
    const [problem] = await finish(given);
    expect(problem).toMatch(/^write\/journal (?:This is not the journal of a run|What is beside this journal)/);
    expect([read("precious"), read("elsewhere/client.ts"), read("elsewhere/paths.ts")]).toEqual([
      "mine",
      "mine",
      undefined,
    ]);
    expect(read(`out/${a}`)).toBe("a");
    expect(existsSync(join(base, staging, "journal.json"))).toBe(true);
  });

  test.each([
    { name: "a file that it does not name", more: { [`${staging}/new/api/unlisted.ts`]: "x" } },
    { name: "a backup that it does not name", more: { [`${staging}/old/README.md`]: "x" } },
    { name: "a file beside it", more: { [`${staging}/notes`]: "x" } },
  ])("with $name in its folder", async ({ more }) => {
    put({ ...left, ...more });
    expect(await finish(journal)).toEqual([
      "write/journal What is beside this journal, or in the output, is not what its run has left.",
    ]);
    expect([read(`out/${a}`), read(`out/${b}`), read(`out/${c}`)]).toEqual(["A", undefined, "c"]);
  });

  test("with a link in its folder", async () => {
    put(left);
    symlinkSync(base, join(base, staging, "new/api/link"));
    expect(await finish(journal)).toHaveLength(1);
    expect([read(`out/${a}`), read(`out/${b}`), read(`out/${c}`)]).toEqual(["A", undefined, "c"]);
  });
});
