import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../../generator/diagnostics/diagnostic.js";
import { printAnnotations } from "../../../generator/diagnostics/printAnnotations.js";
import type { JsonPointer } from "../../../generator/document/jsonPointer.js";
import { printTerminal } from "../../../generator/diagnostics/printTerminal.js";

const placed: Diagnostic = {
  severity: "error",
  code: "read/duplicate-key",
  message: 'The key "get" is given twice; the first one is at 1:1.',
  file: "specs/a.yaml",
  line: 2,
  column: 1,
  listing: "  1 | get: 1\n> 2 | get: 2\n    | ^",
  hint: "Keep one of the two.",
};

const whole: Diagnostic = {
  severity: "warning",
  code: "read/merge-key",
  message: "Kept.",
  file: "https://api.test/openapi.yaml",
  hint: "Repeat the keys.",
};

const homeless: Diagnostic = { severity: "info", code: "read/empty", message: "Nothing.", file: "", hint: "Check it." };

describe("printTerminal", () => {
  test("blocks with a blank line between", () => {
    expect(printTerminal([placed, whole, homeless], { colours: "never" })).toBe(
      [
        "specs/a.yaml:2:1 - error read/duplicate-key",
        'The key "get" is given twice; the first one is at 1:1.',
        "",
        "  1 | get: 1",
        "> 2 | get: 2",
        "    | ^",
        "",
        "Hint: Keep one of the two.",
        "",
        "https://api.test/openapi.yaml - warning read/merge-key",
        "Kept.",
        "Hint: Repeat the keys.",
        "",
        "info read/empty",
        "Nothing.",
        "Hint: Check it.",
        "",
      ].join("\n"),
    );
  });

  test("the pointer follows the code", () => {
    const pointer = "/paths/~1users/get" as JsonPointer;
    const [head] = printTerminal([{ ...placed, pointer }], { colours: "never" }).split("\n");
    expect(head).toBe("specs/a.yaml:2:1 - error read/duplicate-key at /paths/~1users/get");
  });

  test("the page that a rebuilt document has it from stands before the listing", () => {
    const [, message, origin, blank] = printTerminal([{ ...placed, source: "docs/a.md:4:1" }], {
      colours: "never",
    }).split("\n");
    expect([message, origin, blank]).toEqual([placed.message, "Recovered from docs/a.md:4:1", ""]);
    expect(printAnnotations([{ ...placed, source: "docs/a.md:4:1" }])[0]).toContain(
      "%0ARecovered from docs/a.md:4:1%0A",
    );
  });

  test("nothing for none", () => {
    expect(printTerminal([])).toBe("");
  });

  test("colours on demand", () => {
    const text = printTerminal([homeless], { colours: "always" });
    expect(text).toContain("\u001b[36minfo\u001b[39m");
    expect(text.replace(/\u001b\[\d+m/g, "")).toBe(printTerminal([homeless], { colours: "never" }));
  });

  test("a file name cannot drive the terminal", () => {
    const text = printTerminal([{ ...whole, file: "a\u001b[2J.yaml" }], { colours: "never" });
    expect(text.split("\n")[0]).toBe("a\\u001b[2J.yaml - warning read/merge-key");
  });
});

describe("printAnnotations", () => {
  test.each([
    {
      name: "a placed error",
      given: placed,
      want: '::error file=specs/a.yaml,line=2,col=1,title=A key is given twice::The key "get" is given twice; the first one is at 1:1.%0AKeep one of the two.%0A(read/duplicate-key)',
    },
    {
      name: "a URL is no file of the repository",
      given: whole,
      want: "::warning title=A merge key is not merged::Kept.%0ARepeat the keys.%0A(read/merge-key)",
    },
    {
      name: "an info without a file",
      given: homeless,
      want: "::notice title=The source is empty::Nothing.%0ACheck it.%0A(read/empty)",
    },
    {
      name: "no value starts a command or a property of its own",
      given: { ...homeless, file: "a,b:c%\r\n::error::.yaml", message: "100%\r\n::set-output name=x::y" },
      want: "::notice file=a%2Cb%3Ac%25%0D%0A%3A%3Aerror%3A%3A.yaml,title=The source is empty::100%25%0D%0A::set-output name=x::y%0ACheck it.%0A(read/empty)",
    },
  ])("$name", ({ given, want }) => {
    expect(printAnnotations([given])).toEqual([want]);
  });
});
