import { describe, expect, test } from "@jest/globals";
import { indexLines } from "../../../generator/diagnostics/lineIndex.js";
import { renderListing } from "../../../generator/diagnostics/listing.js";

const filler = "x".repeat(200);

const rows: readonly {
  name: string;
  text: string;
  line: number;
  column?: number;
  want: readonly string[];
}[] = [
  {
    name: "a line between its neighbours",
    text: "one\ntwo\nthree\nfour\n",
    line: 2,
    column: 2,
    want: ["  1 | one", "> 2 | two", "    |  ^", "  3 | three"],
  },
  { name: "the first line", text: "one\ntwo", line: 1, column: 1, want: ["> 1 | one", "    | ^", "  2 | two"] },
  { name: "the last line", text: "one\ntwo\n", line: 2, column: 1, want: ["  1 | one", "> 2 | two", "    | ^"] },
  { name: "the empty line at the end", text: "one\n", line: 2, column: 1, want: ["  1 | one", "> 2 |", "    | ^"] },
  {
    name: "numbers of different length",
    text: "\n".repeat(8) + "nine\nten\n",
    line: 9,
    column: 4,
    want: ["   8 |", ">  9 | nine", "     |    ^", "  10 | ten"],
  },
  { name: "without a column there is no mark", text: "one\ntwo", line: 2, want: ["  1 | one", "> 2 | two"] },
  { name: "CRLF", text: "one\r\ntwo\r\n", line: 1, column: 3, want: ["> 1 | one", "    |   ^", "  2 | two"] },
  { name: "past the end of the line", text: "one", line: 1, column: 40, want: ["> 1 | one", "    |    ^"] },
  { name: "tabs take two blanks", text: "\t\ta: 1", line: 1, column: 3, want: ["> 1 |     a: 1", "    |     ^"] },
  { name: "wide characters", text: "名前: 👋!", line: 1, column: 7, want: ["> 1 | 名前: 👋!", "    |         ^"] },
  {
    name: "controls are shown, the mark stays below",
    text: "a\u001b[31mb",
    line: 1,
    column: 7,
    want: ["> 1 | a\\u001b[31mb", "    |            ^"],
  },
  {
    name: "a long line is cropped around the mark",
    text: `${filler}!${filler}`,
    line: 1,
    column: 201,
    want: [`> 1 | …${"x".repeat(40)}!${"x".repeat(59)}…`, `    | ${" ".repeat(41)}^`],
  },
  {
    name: "a long line marked at its start",
    text: `!${filler}`,
    line: 1,
    column: 1,
    want: [`> 1 | !${"x".repeat(99)}…`, "    | ^"],
  },
  {
    name: "a long line marked at its end",
    text: `${filler}!`,
    line: 1,
    column: 201,
    want: [`> 1 | …${"x".repeat(99)}!`, `    | ${" ".repeat(100)}^`],
  },
  {
    name: "long neighbours are cropped at their start",
    text: `${filler}\nb`,
    line: 2,
    column: 1,
    want: [`  1 | ${"x".repeat(100)}…`, "> 2 | b", "    | ^"],
  },
];

describe("renderListing", () => {
  test.each(rows)("$name", ({ text, want, ...position }) => {
    expect(renderListing(indexLines(text), position)?.split("\n")).toEqual(want);
  });

  test("a line that is not there", () => {
    expect(renderListing(indexLines("one"), { line: 2 })).toBeUndefined();
  });
});

describe("indexLines", () => {
  test.each([
    { name: "the start", offset: 0, want: { line: 1, column: 1 } },
    { name: "a line end belongs to its line", offset: 2, want: { line: 1, column: 3 } },
    { name: "the next line", offset: 3, want: { line: 2, column: 1 } },
    { name: "an empty line", offset: 4, want: { line: 3, column: 1 } },
    { name: "the end", offset: 6, want: { line: 3, column: 3 } },
  ])("$name", ({ offset, want }) => {
    expect(indexLines("ab\n\ncd").positionAt(offset)).toEqual(want);
  });
});
