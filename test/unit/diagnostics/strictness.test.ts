import { describe, expect, test } from "@jest/globals";
import { createDiagnostics } from "../../../generator/diagnostics/createDiagnostics.js";
import { countByCode, excerptOf } from "../../../generator/diagnostics/excerpt.js";
import { printTerminal } from "../../../generator/diagnostics/printTerminal.js";
import { judge, type SeveritySetting } from "../../../generator/diagnostics/strictness.js";

const configured = (code: string): string => `\`diagnostics["${code}"]\` of the configuration`;

describe("how a finding counts", () => {
  const loss = "plan/body-ignored";
  const warning = "document/wrong-value";
  const remark = "names/reserved";
  const error = "read/empty";
  test.each([
    { name: "a warning", code: warning, want: { severity: "warning" } },
    {
      name: "a warning with --strict",
      code: warning,
      strict: true,
      want: { severity: "error", errorBecause: "--strict" },
    },
    { name: "a loss with --strict", code: loss, strict: true, want: { severity: "error", errorBecause: "--strict" } },
    { name: "a remark with --strict", code: remark, strict: true, want: { severity: "info" } },
    { name: "an error with --strict", code: error, strict: true, want: { severity: "error" } },
    {
      name: "a remark configured as an error",
      code: remark,
      set: "error",
      want: { severity: "error", errorBecause: configured(remark) },
    },
    {
      name: "a remark configured as a warning, with --strict",
      code: remark,
      set: "warning",
      strict: true,
      want: { severity: "error", errorBecause: "--strict" },
    },
    {
      name: "a warning that is accepted, with --strict",
      code: warning,
      set: "info",
      strict: true,
      want: { severity: "info" },
    },
    {
      name: "a warning that is off, with --strict",
      code: warning,
      set: "off",
      strict: true,
      want: { severity: "off" },
    },
    { name: "an error is never off", code: error, set: "off", want: { severity: "error" } },
  ] as const)("$name", ({ code, want, ...given }) => {
    const severities = "set" in given ? { [code]: given.set satisfies SeveritySetting } : {};
    expect(judge(code, { fails: "strict" in given ? "everything" : "errors", severities })).toEqual(want);
  });
});

test("an error that strictness made says so; what is off is neither listed nor counted", () => {
  const diagnostics = createDiagnostics("a.yaml", { fails: "everything", severities: { "names/reserved": "off" } });
  diagnostics.report({ code: "names/reserved", message: "Off." });
  expect(diagnostics.hasErrors()).toBe(false);
  diagnostics.report({ code: "document/wrong-value", message: "Wrong." });
  expect(diagnostics.hasErrors()).toBe(true);
  expect(diagnostics.list()).toMatchObject([{ severity: "error", errorBecause: "--strict", message: "Wrong." }]);
  expect(printTerminal(diagnostics.list(), { colours: "never" }).split("\n").slice(0, 3)).toEqual([
    "a.yaml - error document/wrong-value",
    "Wrong.",
    "An error because of --strict.",
  ]);
});

describe("many diagnostics", () => {
  const many = createDiagnostics("a.yaml");
  for (let number = 10; number < 35; number++) {
    many.report({ code: "document/wrong-value", message: `Warning ${number}.` });
    many.report({ code: "document/wrong-kind", message: `Error ${number}.` });
  }

  test("the first three places of a warning, the first twenty of an error", () => {
    const { shown, left } = excerptOf(many.list());
    expect(shown).toHaveLength(23);
    expect([...left]).toEqual([
      ["document/wrong-kind", 5],
      ["document/wrong-value", 22],
    ]);
  });

  test("a terminal says how many there are beside", () => {
    const text = printTerminal(many.list(), { colours: "never", amount: "excerpt" });
    expect(
      text.endsWith(
        "\n\nand 5 more of document/wrong-kind\nand 22 more of document/wrong-value; --json lists all of them\n",
      ),
    ).toBe(true);
  });

  test("they are counted by code", () => {
    expect(countByCode(many.list())).toEqual({ "document/wrong-kind": 25, "document/wrong-value": 25 });
  });
});
