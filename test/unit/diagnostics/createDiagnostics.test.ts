import { describe, expect, test } from "@jest/globals";
import { catalogue } from "../../../generator/diagnostics/catalogue.js";
import { createDiagnostics, type DiagnosticSource } from "../../../generator/diagnostics/createDiagnostics.js";
import { joinPointer, rootPointer } from "../../../generator/document/jsonPointer.js";

const source: DiagnosticSource = {
  location: "specs/a.yaml",
  placeOf: (pointer) => ({ file: "specs/a.yaml", text: "one: 1\ntwo: 2\n", pointer, line: 1, column: 1 }),
};

const hint = catalogue["read/empty"].fix;

describe("createDiagnostics", () => {
  test("a finding gets its place, listing and hint", () => {
    const diagnostics = createDiagnostics(source);
    diagnostics.report({ code: "read/empty", pointer: rootPointer, message: "Nothing." });
    expect(diagnostics.list()).toEqual([
      {
        severity: "error",
        code: "read/empty",
        message: "Nothing.",
        file: "specs/a.yaml",
        line: 1,
        column: 1,
        pointer: "",
        listing: "> 1 | one: 1\n    | ^\n  2 | two: 2",
        hint,
      },
    ]);
  });

  test("a source may come after its findings", () => {
    const diagnostics = createDiagnostics("specs/a.yaml");
    diagnostics.report({ code: "read/empty", pointer: rootPointer, message: "Nothing." });
    expect(diagnostics.list()).toEqual([
      { severity: "error", code: "read/empty", message: "Nothing.", file: "specs/a.yaml", pointer: "", hint },
    ]);
    diagnostics.useSource(source);
    expect(diagnostics.list()).toMatchObject([{ line: 1, column: 1 }]);
  });

  test("without a pointer the document as a whole is meant", () => {
    const diagnostics = createDiagnostics(source);
    diagnostics.report({ code: "read/empty", message: "Nothing." });
    expect(diagnostics.list()).toEqual([
      { severity: "error", code: "read/empty", message: "Nothing.", file: "specs/a.yaml", hint },
    ]);
  });

  test("a place of its own overrules the pointer", () => {
    const diagnostics = createDiagnostics(source);
    const place = { file: "other.json", line: 1, column: 2, text: "{}" };
    diagnostics.report({ code: "read/empty", pointer: rootPointer, place, message: "Nothing." });
    expect(diagnostics.list()).toMatchObject([
      { file: "other.json", line: 1, column: 2, listing: "> 1 | {}\n    |  ^" },
    ]);
  });

  test("a pointer may lead into another file", () => {
    const elsewhere = {
      file: "specs/b.yaml",
      text: "x: 1",
      pointer: joinPointer(rootPointer, "x"),
      line: 1,
      column: 4,
    };
    const diagnostics = createDiagnostics({ location: "specs/a.yaml", placeOf: () => elsewhere });
    diagnostics.report({ code: "read/empty", pointer: joinPointer(rootPointer, "two"), message: "Nothing." });
    const listing = "> 1 | x: 1\n    |    ^";
    expect(diagnostics.list()).toMatchObject([{ file: "specs/b.yaml", pointer: "/x", line: 1, column: 4, listing }]);
  });

  test("the order is that of places, whatever the order of reports", () => {
    const diagnostics = createDiagnostics();
    const findings = [
      { code: "read/empty", message: "5", place: { file: "b" } },
      { code: "read/empty", message: "4", place: { file: "a", line: 10, column: 1 } },
      { code: "read/empty", message: "3", place: { file: "a", line: 9, column: 2 } },
      { code: "read/too-deep", message: "0", place: { file: "a", line: 9, column: 1 } },
      { code: "read/empty", message: "2", place: { file: "a", line: 9, column: 1 } },
      { code: "read/empty", message: "1", place: { file: "Z", line: 99, column: 1 } },
    ] as const;
    findings.forEach((finding) => {
      diagnostics.report(finding);
    });
    expect(diagnostics.list().map(({ message }) => message)).toEqual(["1", "2", "0", "3", "4", "5"]);
  });

  test("what is reported twice is listed once", () => {
    const diagnostics = createDiagnostics(source);
    diagnostics.report({ code: "read/empty", message: "Nothing." });
    diagnostics.report({ code: "read/empty", message: "Nothing." });
    diagnostics.report({ code: "read/empty", message: "Nothing at all." });
    expect(diagnostics.list().map(({ message }) => message)).toEqual(["Nothing at all.", "Nothing."]);
  });

  test("warnings are no errors", () => {
    const diagnostics = createDiagnostics();
    expect(diagnostics.hasErrors()).toBe(false);
    diagnostics.report({ code: "read/merge-key", message: "Kept." });
    expect(diagnostics.hasErrors()).toBe(false);
    diagnostics.report({ code: "read/empty", message: "Nothing." });
    expect(diagnostics.hasErrors()).toBe(true);
  });

  test("text of a document cannot drive the terminal nor fill it", () => {
    const diagnostics = createDiagnostics();
    diagnostics.report({ code: "read/empty", message: `\u001b[2J${"x".repeat(10_000)}` });
    const [diagnostic] = diagnostics.list();
    expect(diagnostic?.message.startsWith("\\u001b[2Jxxx")).toBe(true);
    expect(diagnostic?.message.length).toBe(501 - "\u001b".length + "\\u001b".length);
  });

  test("of a long message the middle goes: what is wrong with a long name is said after it", () => {
    const diagnostics = createDiagnostics();
    diagnostics.report({ code: "read/empty", message: `"${"a".repeat(600)}" is wrong` });
    const [{ message } = { message: "" }] = diagnostics.list();
    expect(message).toMatch(/^"a+…a+" is wrong$/);
    expect(message).toHaveLength(501);
  });

  test("a diagnostic is plain data in a fixed order of keys", () => {
    const diagnostics = createDiagnostics(source);
    diagnostics.report({ code: "read/empty", pointer: rootPointer, message: "Nothing." });
    const [diagnostic] = diagnostics.list();
    expect(JSON.parse(JSON.stringify(diagnostic))).toEqual(diagnostic);
    expect(Object.keys(diagnostic ?? {})).toEqual([
      "severity",
      "code",
      "message",
      "file",
      "line",
      "column",
      "pointer",
      "listing",
      "hint",
    ]);
  });
});

describe("the catalogue", () => {
  test.each(Object.entries(catalogue))("%s is complete and reads as sentences", (code, { title, cause, fix }) => {
    expect(code).toMatch(/^[a-z]+\/[a-z]+(?:-[a-z0-9]+)*$/);
    expect(title).toMatch(/^[A-Z`-].*[^.]$/);
    expect(cause).toMatch(/^[A-Z`].*[.]$/);
    expect(fix).toMatch(/^[A-Z`].*[.]$/);
  });
});
