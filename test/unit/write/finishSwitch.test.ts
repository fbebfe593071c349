import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createDiagnostics } from "../../../generator/diagnostics/createDiagnostics.js";
import { finishEarlierRun } from "../../../generator/write/index.js";

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

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

async function finish(journal: unknown): Promise<readonly string[]> {
  put({ [`${staging}/journal.json`]: typeof journal === "string" ? journal : JSON.stringify(journal) });
  const diagnostics = createDiagnostics();
  const isWhole = await finishEarlierRun(join(base, "out"), diagnostics);
  const problems = diagnostics.list();
  expect(isWhole).toBe(problems.every(({ severity }) => severity !== "error"));
  return problems.map(({ code, message }) => `${code} ${message}`);
}

const resumed = "write/resumed An earlier run was stopped while it switched packages;";

/** `a` is replaced, `b` added, `c` removed; `a` was in its place when the run was killed. */
const journal = { removals: ["c"], moves: ["a", "b"], files: { a: digest("A"), b: digest("B") } };

describe("a killed run's work", () => {
  test("is finished where all of it is there", async () => {
    put({
      "out/a": "A",
      "out/c": "c",
      [`${staging}/new/b`]: "B",
      [`${staging}/old/a`]: "a",
      [`${staging}/old/c`]: "c",
    });
    expect(await finish(journal)).toEqual([`${resumed} its package is in place now.`]);
    expect([read("out/a"), read("out/b"), read("out/c")]).toEqual(["A", "B", undefined]);
    expect(existsSync(join(base, staging))).toBe(false);
  });

  test.each([
    { name: "a new file is damaged", files: { [`${staging}/new/b`]: "B of another" } },
    { name: "a new file is gone", files: {} },
    { name: "somebody put a file in the way", files: { [`${staging}/new/b`]: "B", "out/b": "mine" } },
  ])("is undone where $name", async ({ files }) => {
    put({ "out/a": "A", [`${staging}/old/a`]: "a", [`${staging}/old/c`]: "c", ...files });
    expect(await finish(journal)).toEqual([`${resumed} the package before it is in place again.`]);
    expect([read("out/a"), read("out/c"), read("out/b")]).toEqual(["a", "c", files["out/b" as keyof typeof files]]);
    expect(existsSync(join(base, staging))).toBe(false);
  });
});

describe("a journal is not trusted", () => {
  test.each([
    { name: "no JSON", journal: "{" },
    { name: "no journal", journal: {} },
    { name: "a removal outside", journal: { removals: ["../precious"], moves: [], files: {} } },
    { name: "the output itself removed", journal: { removals: [""], moves: [], files: {} } },
    { name: "a move outside", journal: { removals: [], moves: ["../precious"], files: { "../precious": "x" } } },
    { name: "an absolute path", journal: { removals: ["/etc/hosts"], moves: [], files: {} } },
    { name: "files that nothing moves", journal: { removals: [], moves: [], files: { a: "x" } } },
    { name: "moves of unknown files", journal: { removals: [], moves: ["a"], files: {} } },
    { name: "a removal through a link", journal: { removals: ["link/precious"], moves: [], files: {} } },
    { name: "a move through a link", journal: { removals: [], moves: ["link/b"], files: { "link/b": "x" } } },
    { name: "a prototype", journal: '{"removals":[],"moves":["__proto__"],"files":{"__proto__":{}}}' },
  ])("$name", async ({ journal: given }) => {
    put({ precious: "mine", "elsewhere/precious": "mine", [`${staging}/new/link/b`]: "x", "out/a": "a" });
    symlinkSync(join(base, "elsewhere"), join(base, "out/link"));
    expect(await finish(given)).toEqual(["write/journal This is not the journal of a run of Clientwright."]);
    expect([read("precious"), read("elsewhere/precious"), read("elsewhere/b")]).toEqual(["mine", "mine", undefined]);
    expect(read("out/a")).toBe("a");
  });

  test("a staging folder that is a link is not followed", async () => {
    put({ "elsewhere/journal.json": JSON.stringify(journal), "elsewhere/new/b": "B" });
    symlinkSync(join(base, "elsewhere"), join(base, staging));
    const diagnostics = createDiagnostics();
    expect(await finishEarlierRun(join(base, "out"), diagnostics)).toBe(false);
    expect(diagnostics.list().map(({ code }) => code)).toEqual(["write/journal"]);
    expect([read("elsewhere/new/b"), read("out/b")]).toEqual(["B", undefined]);
  });
});
