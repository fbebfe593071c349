import { describe, expect, test } from "@jest/globals";
import { exitCode } from "../../../generator/cli/exitCode.js";
import { jsonOfPull, printPullSummary } from "../../../generator/cli/pull/printPull.js";
import type { PullOutcome, PullReport } from "../../../generator/cli/pull/pullOutcome.js";
import type { Ended } from "../../../generator/cli/outcome.js";
import type { Diagnostic } from "../../../generator/diagnostics/index.js";
import { joinPointer, rootPointer } from "../../../generator/document/jsonPointer.js";
import type { Recovery } from "../../../generator/pages/index.js";

const placeIn = (file: string) => ({ file, text: "", pointer: rootPointer, line: 4, column: 2 });

const recovery: Recovery = {
  kind: "rebuilt",
  document: {
    "x-recovered": { formats: ["readme"], guesses: ["No page says which version of OpenAPI it is."] },
    components: { schemas: { A: {}, B: {} } },
  },
  sources: new Map(),
  pages: [
    { location: "docs/a.md", format: "readme", outcome: "used" },
    { location: "docs/b.md", format: "readme", outcome: "duplicate", reason: "Other pages say all of it." },
    { location: "docs/c.md", outcome: "reported", reason: "Nothing of an API." },
  ],
  operations: ["GET /a"],
  missing: [{ title: "Lists b", target: "b.md", place: placeIn("llms.txt") }],
  conflicts: [
    {
      pointer: joinPointer(rootPointer, "components", "schemas", "A"),
      differences: [joinPointer(rootPointer, "type")],
      chosen: placeIn("docs/a.md"),
      others: [placeIn("docs/b.md")],
      policy: "majority",
    },
  ],
  losses: [1, 2, 3, 4].map((number) => ({ format: "readme", sentence: `Loss ${number}.` })),
};

const remark: Diagnostic = {
  severity: "info",
  code: "read/flow-indentation",
  message: "m",
  file: "docs/a.md",
  line: 1,
  column: 2,
  hint: "h",
};

const report: PullReport = {
  name: "a",
  file: "specs/a.yaml",
  recovery,
  files: { document: "written", table: "written" },
  diff: "",
  diagnostics: [remark],
};
const failed: PullReport = { name: "other", file: "specs/other.json", diff: "", diagnostics: [] };
const copied: PullReport = {
  ...report,
  recovery: {
    ...recovery,
    kind: "copied",
    original: { location: "https://x.test/a.json", text: "{}" },
    losses: [],
  },
  files: { document: "unchanged", table: "written" },
  diagnostics: [],
};

function ended(mode: PullOutcome["mode"], ...apis: PullReport[]): Ended<PullOutcome> {
  return { state: "ran", mode, apis, diagnostics: [], code: exitCode.done, milliseconds: 1234 };
}

function summaryOf(mode: PullOutcome["mode"], ...apis: PullReport[]): readonly string[] {
  return printPullSummary(ended(mode, ...apis));
}

describe("the last lines of a pull", () => {
  test("say what was found and lost, and what became of each document", () => {
    expect(summaryOf("write", report, failed)).toEqual([
      "a      1 operation, 2 schemas from 1 page (readme); 1 missing, 1 conflict, 1 guess, 1 page without use (--json says why)",
      "  readme: Loss 1.",
      "  readme: Loss 2.",
      "  readme: Loss 3.",
      "  and 1 more loss; --json lists them",
      "other  no document could be made of the pages",
      "specs/a.yaml: written",
      "specs/other.json: nothing was written",
      "0 warnings, 1 remark: read/flow-indentation 1; --json lists them (1.2 s)",
    ]);
  });

  test("of a document that was copied name the original", () => {
    expect(summaryOf("write", copied)).toEqual([
      "a  1 operation, 2 schemas, as published in https://x.test/a.json, 1 page without use (--json says why)",
      "specs/a.yaml: unchanged, its table of sources written",
      "0 warnings, 0 remarks (1.2 s)",
    ]);
  });

  test("with --check tell what would be written; the table alone does not count", () => {
    expect(summaryOf("check", { ...report, recovery: { ...recovery, losses: [] } }).slice(1, 2)).toEqual([
      "specs/a.yaml is not up to date. `clientwright pull` brings it up to date.",
    ]);
    const foreign = { ...report.diagnostics[0], severity: "error", code: "write/foreign-file" } as Diagnostic;
    expect(summaryOf("check", { ...report, diagnostics: [foreign] })).toContain("specs/a.yaml is not up to date.");
    expect(summaryOf("check", copied, failed).slice(2, 4)).toEqual([
      "specs/a.yaml is up to date; lines in its table of sources have moved, which does not count",
      "specs/other.json: cannot be compared",
    ]);
  });

  test("are none where nothing was begun", () => {
    expect(summaryOf("write")).toEqual([]);
  });
});

describe("the report as JSON", () => {
  test("has pages, operations, conflicts with both places, guesses and losses", () => {
    expect(jsonOfPull(ended("write", report))).toEqual({
      ok: true,
      apis: [
        {
          name: "a",
          file: "specs/a.yaml",
          table: "specs/a.sources.json",
          state: "written",
          tableState: "written",
          kind: "rebuilt",
          original: null,
          pages: [
            { location: "docs/a.md", format: "readme", outcome: "used", reason: null },
            { location: "docs/b.md", format: "readme", outcome: "duplicate", reason: "Other pages say all of it." },
            { location: "docs/c.md", format: null, outcome: "reported", reason: "Nothing of an API." },
          ],
          operations: ["GET /a"],
          missing: [{ title: "Lists b", method: null, path: null, target: "b.md", place: "llms.txt:4:2" }],
          conflicts: [
            {
              pointer: "/components/schemas/A",
              differences: ["/type"],
              chosen: "docs/a.md:4:2",
              others: ["docs/b.md:4:2"],
              policy: "majority",
            },
          ],
          guesses: ["No page says which version of OpenAPI it is."],
          losses: recovery.losses,
          diagnostics: [remark],
        },
      ],
      diagnostics: [],
      counts: { "read/flow-indentation": 1 },
    });
  });

  test("keeps its keys where no document could be made", () => {
    expect(jsonOfPull({ ...ended("check", failed), code: exitCode.spec })).toMatchObject({
      ok: false,
      apis: [{ name: "other", state: null, kind: null, pages: null, guesses: null, losses: null, diff: "" }],
    });
  });
});
