import { describe, expect, test } from "@jest/globals";
import { exitCode } from "../../../generator/cli/exitCode.js";
import type { Outcome } from "../../../generator/cli/generate/outcome.js";
import { printJson } from "../../../generator/cli/generate/printJson.js";
import { printFailure, printSummary } from "../../../generator/cli/generate/printSummary.js";
import type { Diagnostic } from "../../../generator/diagnostics/index.js";

const warning: Diagnostic = {
  severity: "warning",
  code: "read/not-found",
  message: "m",
  file: "a.yaml",
  line: 1,
  column: 2,
  hint: "h",
};

const outcome: Outcome = {
  mode: "write",
  output: "generated",
  apis: [
    { name: "contextual", title: "Endpoints", version: "1.0", operations: 1, schemas: 4, diagnostics: [warning] },
    {
      name: "netbird",
      title: "NetBird",
      version: "0.0.1",
      operations: 2,
      schemas: 1,
      diagnostics: [{ ...warning, severity: "info" }],
    },
  ],
  diagnostics: [],
  files: { written: ["netbird/index.ts"], unchanged: ["package.json", "README.md"], removed: [] },
  diff: "",
};

describe("the last lines of a run", () => {
  test("that wrote: a line for each API, the files, what was not shown", () => {
    expect(printSummary(outcome, 1234)).toEqual([
      "contextual  Endpoints 1.0: 1 operation, 4 schemas, 1 warning",
      "netbird     NetBird 0.0.1: 2 operations, 1 schema, 0 warnings",
      "generated: 1 written, 2 unchanged, 0 removed (1.2 s)",
      "1 warning, 1 remark of 1 kind: read/not-found 1; --json lists them",
    ]);
  });

  test("that failed: the output is as it was, unless something could not be put back", () => {
    expect(printFailure(outcome)).toEqual(["Nothing was written; generated is as it was."]);
    const incomplete: Diagnostic = { ...warning, severity: "error", code: "write/incomplete" };
    expect(printFailure({ ...outcome, diagnostics: [incomplete] })).toEqual([]);
  });

  test.each([
    {
      name: "that found the output stale",
      files: outcome.files,
      want: "generated is not up to date: 1 to write, 0 to remove. `clientwright generate` brings it up to date.",
    },
    {
      name: "that found the output fresh",
      files: { written: [], unchanged: ["package.json"], removed: [] },
      want: "generated is up to date: 1 file (0.1 s)",
    },
  ])("$name", ({ files, want }) => {
    expect(printSummary({ ...outcome, mode: "check", apis: outcome.apis.slice(0, 1), files }, 100)[1]).toBe(want);
  });
});

describe("the outcome as JSON", () => {
  test("of a run that wrote", () => {
    expect(JSON.parse(printJson(outcome, exitCode.done))).toEqual({
      ok: true,
      output: "generated",
      apis: outcome.apis.map((api) => ({ retrievedFrom: null, ...api })),
      diagnostics: [],
      counts: { "read/not-found": 2 },
      files: outcome.files,
    });
  });

  test("of a document that cannot be used: the keys stay, their values are null", () => {
    const failed: Outcome = { ...outcome, apis: [{ name: "a", diagnostics: [{ ...warning, severity: "error" }] }] };
    expect(JSON.parse(printJson(failed, exitCode.spec))).toMatchObject({
      ok: false,
      apis: [{ name: "a", title: null, version: null, operations: null, schemas: null, diagnostics: [{ line: 1 }] }],
    });
  });

  test("of a comparison that found drift", () => {
    const drifted: Outcome = { ...outcome, mode: "check", diff: "--- a/x\n" };
    expect(JSON.parse(printJson(drifted, exitCode.drift))).toMatchObject({ ok: false, diff: "--- a/x\n" });
  });
});
