import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import ts from "typescript";
import { recognisePage } from "../../generator/pages/gather/recognisePage.js";
import { projectRoot } from "../compile/compile.js";

/** A regular expression of our own, and where it is written. */
interface Pattern {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

function patternsOf(folder: string): readonly Pattern[] {
  const files = readdirSync(join(projectRoot, folder), { recursive: true, encoding: "utf8" });
  return files.filter((name) => name.endsWith(".ts")).flatMap((name) => patternsIn(join(folder, name)));
}

function patternsIn(file: string): readonly Pattern[] {
  const source = ts.createSourceFile(file, readFileSync(join(projectRoot, file), "utf8"), ts.ScriptTarget.Latest, true);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ place: `${file}:${line}`, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What is repeated: signs that patterns look for, and what stands between them. */
const pumps = [
  " ",
  "\t",
  "\n",
  "\r\n",
  "\uFEFF",
  "#",
  "/",
  "-",
  "a",
  "0",
  "_",
  "{",
  "[",
  "<",
  ":",
  ",",
  "=",
  "`",
].concat([
  '"',
  "'",
  '\\"',
  "&",
  "?",
  "./",
  "a: ",
  "a:",
  " a",
  "#\r\n\t",
  "\t#\r\n",
  "\n ",
  " \n",
  "[a](",
  "<a ",
  "---\n",
  "a\n",
]);

/** Patterns that take more than linear time on texts whose length something else bounds. */
const bounded: Readonly<Record<string, string>> = {
  "(?:sidebar|swagger-(?:ui-)?init)[^/]*\\.[cm]?[jt]s$": "names of files have 255 bytes",
  "\\S+$": "it looks at what was found in the first 2,000 characters of a page",
};

/** The words of a pattern lead attacks to its later parts. */
function beginningsFor({ source }: Pattern): readonly string[] {
  const words = [...new Set(source.match(/(?<!\\)[A-Za-z]{3,}/g))].slice(0, 4);
  return ["", "\0", ...words.flatMap((word) => [word, `${word}:`, `${word}: a`, `${word}(''`])];
}

/** In milliseconds of this process: other processes on the machine do not count. */
function timeOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Repeated so often, an attack takes a few hundred milliseconds where the time is the square of its length. */
const length = 30_000;
const limit = 100;

function slowestAttack(pattern: Pattern): { readonly time: number; readonly attack: string } {
  const expression = new RegExp(pattern.source, pattern.flags);
  let slowest = { time: 0, attack: "" };
  for (const pump of [...pumps, ...(pattern.source.match(/(?<!\\)[A-Za-z]{4,}/g) ?? []).slice(0, 4)]) {
    const middle = pump.repeat(Math.ceil(length / pump.length));
    for (const beginning of beginningsFor(pattern)) {
      const text = `${beginning}${middle}\n\0`;
      const once = (): number => timeOf(() => text.replace(expression, ""));
      // What is slow once may have met the collector of garbage.
      const time = Math.min(once(), once());
      if (time > slowest.time) slowest = { time, attack: JSON.stringify(text.slice(0, 40)) };
      if (time > limit) return slowest;
    }
  }
  return slowest;
}

const patterns = [...patternsOf("generator"), ...patternsOf(join("templates", "runtime"))].filter(({ source }) =>
  /[*+]|\{\d+,\}/.test(source),
);

describe("our own regular expressions take linear time", () => {
  test("all of them are looked at", () => {
    expect(patterns.length).toBeGreaterThan(200);
    const sources = new Set(patterns.map(({ source }) => source));
    expect(Object.keys(bounded).filter((source) => !sources.has(source))).toEqual([]);
  });

  test.each(patterns.filter(({ source }) => !Object.hasOwn(bounded, source)))("$place /$source/", (pattern) => {
    const { time, attack } = slowestAttack(pattern);
    expect({ attack: time > limit ? attack : undefined }).toEqual({ attack: undefined });
  });
});

describe("pages that took exponential time", () => {
  test.each([
    { name: "comments with carriage returns", text: "\t#\r\n".repeat(400) },
    { name: "byte order marks", text: "\uFEFF".repeat(400) + "# Title\n\nText\n" },
  ])("$name", ({ text }) => {
    for (const location of ["page.yaml", "page.md", "page.txt"]) {
      const time = timeOf(() => recognisePage({ location, text }, () => undefined));
      expect(time).toBeLessThan(2000);
    }
  });
});
