import { describe, expect, test } from "@jest/globals";
import { exitCode } from "../../../generator/cli/exitCode.js";
import type { GenerateOutcome } from "../../../generator/cli/generate/generateOutcome.js";
import { jsonOfGenerate, printGenerateSummary } from "../../../generator/cli/generate/printGenerate.js";
import type { Ended } from "../../../generator/cli/outcome.js";
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

const outcome: Ended<GenerateOutcome> = {
  state: "ran",
  code: exitCode.done,
  milliseconds: 1234,
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
    expect(printGenerateSummary(outcome)).toEqual([
      "contextual  Endpoints 1.0: 1 operation, 4 schemas, 1 warning",
      "netbird     NetBird 0.0.1: 2 operations, 1 schema, 0 warnings",
      "generated: 1 written, 2 unchanged, 0 removed (1.2 s)",
      "1 warning, 1 remark of 1 kind: read/not-found 1; --json lists them",
    ]);
  });

  test("that failed: the output is as it was, unless something could not be put back", () => {
    const failed = { ...outcome, code: exitCode.write };
    expect(printGenerateSummary(failed)).toEqual(["Nothing was written; generated is as it was."]);
    const incomplete: Diagnostic = { ...warning, severity: "error", code: "write/incomplete" };
    expect(printGenerateSummary({ ...failed, diagnostics: [incomplete] })).toEqual([]);
  });

  test.each([
    {
      name: "that found the output stale",
      files: outcome.files,
      state: "drifted",
      want: "generated is not up to date: 1 to write, 0 to remove. `clientwright generate` brings it up to date.",
    },
    {
      name: "that found the output fresh",
      files: { written: [], unchanged: ["package.json"], removed: [] },
      state: "ran",
      want: "generated is up to date: 1 file (0.1 s)",
    },
  ] as const)("$name", ({ files, state, want }) => {
    const checked = { ...outcome, mode: "check", milliseconds: 100, apis: outcome.apis.slice(0, 1) } as const;
    expect(printGenerateSummary({ ...checked, state, files })[1]).toBe(want);
  });
});

describe("the outcome as JSON", () => {
  test("of a run that wrote", () => {
    expect(jsonOfGenerate(outcome)).toEqual({
      ok: true,
      output: "generated",
      apis: outcome.apis.map((api) => ({ retrievedFrom: null, ...api })),
      diagnostics: [],
      counts: { "read/not-found": 2 },
      files: outcome.files,
    });
  });

  test("of a document that cannot be used: the keys stay, their values are null", () => {
    const apis = [{ name: "a", diagnostics: [{ ...warning, severity: "error" as const }] }];
    expect(jsonOfGenerate({ ...outcome, code: exitCode.spec, apis })).toMatchObject({
      ok: false,
      apis: [{ name: "a", title: null, version: null, operations: null, schemas: null, diagnostics: [{ line: 1 }] }],
    });
  });

  test("of a comparison that found drift", () => {
    const drifted = { ...outcome, code: exitCode.drift, mode: "check", diff: "--- a/x\n" } as const;
    expect(jsonOfGenerate(drifted)).toMatchObject({ ok: false, diff: "--- a/x\n" });
  });
});
