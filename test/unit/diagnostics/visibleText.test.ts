import { describe, expect, test } from "@jest/globals";
import { visibleLines, visibleText } from "../../../generator/diagnostics/visibleText.js";

const rows: readonly { name: string; given: string; want: string }[] = [
  { name: "plain text stays", given: "Grüße, 世界 👋", want: "Grüße, 世界 👋" },
  { name: "joined emoji and joiners stay", given: "👩\u200d🚀 می\u200cخواهم", want: "👩\u200d🚀 می\u200cخواهم" },
  { name: "escape sequences", given: "\u001b[2J\u001b]0;x\u0007", want: "\\u001b[2J\\u001b]0;x\\u0007" },
  { name: "C1 controls", given: "\u009b31m", want: "\\u009b31m" },
  { name: "carriage return and backspace", given: "a\rb\bc\u007f", want: "a\\u000db\\u0008c\\u007f" },
  {
    name: "directions",
    given: "\u202eevil\u202c\u2066x\u2069\u200f",
    want: "\\u202eevil\\u202c\\u2066x\\u2069\\u200f",
  },
  { name: "line separators", given: "a\u2028b\u2029c", want: "a\\u2028b\\u2029c" },
  { name: "invisible characters", given: "a\u200bb\ufeffc\u2060", want: "a\\u200bb\\ufeffc\\u2060" },
  { name: "tags beyond the first plane", given: "a\u{e0041}", want: "a\\udb40\\udc41" },
  { name: "commands of GitHub", given: "a ##[error]b", want: "a ##\\u005berror]b" },
  {
    name: "commands of Azure, TeamCity and Continua",
    given: "##vso[ ##TeamCity[ @@a[",
    want: "##vso\\u005b ##TeamCity\\u005b @@a\\u005b",
  },
  { name: "commands at the start of a line", given: "::add-mask::x", want: ":\\u003aadd-mask::x" },
  { name: "blanks before them", given: " \u00a0\u3000::a::b", want: " \u00a0\u3000:\\u003aa::b" },
  { name: "a mark of a diff before them", given: "+ ::a::b", want: "+ :\\u003aa::b" },
  { name: "colons elsewhere", given: "a::b :: ::c", want: "a::b :: ::c" },
  { name: "headings, links and lists", given: "## [a](b) #[c] ## d[e]", want: "## [a](b) #[c] ## d[e]" },
  { name: "text that was made visible before", given: "##\\u005berror] :\\u003aa", want: "##\\u005berror] :\\u003aa" },
  { name: "half a character", given: "a\ud83d!", want: "a\\ud83d!" },
];

describe("visibleText", () => {
  test.each(rows)("$name", ({ given, want }) => {
    expect(visibleText(given)).toBe(want);
  });

  test("line ends and tabs are escaped", () => {
    expect(visibleText("a\n\tb")).toBe("a\\u000a\\u0009b");
  });
});

describe("visibleLines", () => {
  test.each(rows)("$name", ({ given, want }) => {
    expect(visibleLines(given)).toBe(want);
  });

  test("line ends and tabs stay", () => {
    expect(visibleLines("a\n\tb")).toBe("a\n\tb");
  });

  test("commands are broken in every line", () => {
    expect(visibleLines("::a::\n\t::b::\n-::c::\n\n ::d::")).toBe(
      ":\\u003aa::\n\t:\\u003ab::\n-:\\u003ac::\n\n :\\u003ad::",
    );
  });
});
