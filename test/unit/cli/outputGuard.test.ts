import { describe, expect, test } from "@jest/globals";
import { guardOutput } from "../../../generator/cli/outputGuard.js";
import { captureStream } from "../../behaviour/cli/runCaptured.js";

/** What comes of pieces of output that are printed one after the other. */
function print(...pieces: readonly (string | Uint8Array)[]): string {
  return printOn({ isTTY: false }, ...pieces);
}

function printOn(kind: { readonly isTTY: boolean }, ...pieces: readonly (string | Uint8Array)[]): string {
  const { stream, text } = captureStream(kind);
  const release = guardOutput({ stdout: stream, stderr: captureStream().stream, env: {} });
  for (const piece of pieces) stream.write(piece);
  release();
  return text();
}

const blanks = " ".repeat(1000);
const letters = "x".repeat(1000);

describe("what is printed without colours", () => {
  const table: readonly { name: string; given: readonly (string | Uint8Array)[]; want: string }[] = [
    { name: "ordinary text", given: ["Grüße\n", "a::b\t", "c\n"], want: "Grüße\na::b\tc\n" },
    { name: "bytes", given: [Buffer.from("##[error]\n")], want: "##\\u005berror]\n" },
    { name: "a command", given: ["##[error]\n::error::\n"], want: "##\\u005berror]\n:\\u003aerror::\n" },
    {
      name: "a command in pieces",
      given: ["a #", "#", "vs", "o", "[a]\n :", ":b::\n"],
      want: "a ##vso\\u005ba]\n :\\u003ab::\n",
    },
    { name: "a line in pieces", given: ["a", "::b", " ::c\n", "::d\n"], want: "a::b ::c\n:\\u003ad\n" },
    { name: "a command after many blanks", given: [blanks, blanks, "::a::"], want: `${blanks}${blanks}:\\u003aa::` },
    { name: "a colon after many blanks", given: [`${blanks}:`, ":a::"], want: `${blanks}:\\u003aa::` },
    { name: "a character in pieces", given: [Buffer.from([0xc3]), Buffer.from([0xbc, 0x0a])], want: "ü\n" },
    { name: "a long line that has blanks", given: [letters, blanks, "::a::"], want: `${letters}${blanks}::a::` },
    {
      name: "controls",
      given: ["\u001b[2J\u001b]0;a\u0007\u009b\r\u202e\u{e0041}"],
      want: "\\u001b[2J\\u001b]0;a\\u0007\\u009b\\u000d\\u202e\\udb40\\udc41",
    },
    { name: "colours", given: ["\u001b[31ma\u001b[39m"], want: "\\u001b[31ma\\u001b[39m" },
  ];
  test.each(table)("$name", ({ given, want }) => {
    expect(print(...given)).toBe(want);
  });

  test("JSON has the values that it had", () => {
    const value = { "##[a]": ["::b", "\\##[c]", "\u007f\u009b\u202e\u2028\u{e0041}\ud800 @@x[1]"], "::": "#" };
    const text = print(`${JSON.stringify(value, undefined, 2)}\n`);
    expect(JSON.parse(text)).toEqual(value);
    expect(text).toMatch(/^[\n\x20-\x7e]*$/);
    expect(text).not.toMatch(/##\w*\[|^\s*::/m);
  });
});

test("on a terminal colours and the movements of the progress display stay, and no command hides behind them", () => {
  const movements = "\u001b[1G\u001b[0K\u001b[36m-\u001b[39m";
  expect(printOn({ isTTY: true }, `${movements}\u001b[2J\u001b[5;1H\u001b[8m`)).toBe(
    `${movements}\\u001b[2J\\u001b[5;1H\\u001b[8m`,
  );
  expect(printOn({ isTTY: true }, "\u001b[1m ::a::\u001b[22m\n")).toBe("\u001b[1m :\\u003aa::\u001b[22m\n");
});
