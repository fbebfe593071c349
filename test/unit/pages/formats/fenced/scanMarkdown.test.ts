import { describe, expect, test } from "@jest/globals";
import type { JsonPointer } from "../../../../../generator/document/jsonPointer.js";
import { readFence } from "../../../../../generator/pages/formats/fenced/markdown/readFence.js";
import { scanMarkdown } from "../../../../../generator/pages/formats/fenced/markdown/scanMarkdown.js";

/** The blocks of a page, a line each; what a range holds stands in brackets. */
function outline(text: string): readonly string[] {
  const { frontMatters, blocks } = scanMarkdown(text);
  const slice = ({ start, end }: { start: number; end: number }): string => `[${text.slice(start, end)}]`;
  return [
    ...frontMatters.map((range) => `front ${slice(range)}`),
    ...blocks.map((block) => {
      if (block.kind === "heading") return `h${block.level} ${block.text}`;
      if (block.kind === "paragraph") return `p ${block.text}`;
      return `fence ${block.info} ${JSON.stringify(block.text)} ${slice(block.range)}`;
    }),
  ];
}

const scans = [
  {
    name: "headings, paragraphs and a fence of four backticks",
    text: "# A\n\nText\nof two lines\n\n````yaml x.json get /a\na: 1\n```\n\n````\n",
    want: ["h1 A", "p Text\nof two lines", 'fence yaml x.json get /a "a: 1\\n```\\n\\n" [a: 1\n```\n\n]'],
  },
  { name: "tildes", text: "~~~json\n{}\n~~~", want: ['fence json "{}\\n" [{}\n]'] },
  { name: "CRLF", text: "# A\r\n\r\n```json\r\n{}\r\n```\r\n", want: ["h1 A", 'fence json "{}\\n" [{}\r\n]'] },
  { name: "a lone CR ends a line", text: "# A\r```\ra\r```", want: ["h1 A", 'fence  "a\\n" [a\r]'] },
  { name: "an indented fence", text: "  ```\n  a\n   b\n  ```", want: ['fence  "a\\n b\\n" [  a\n   b\n]'] },
  { name: "a fence in a list", text: "- x\n\n  ```\n  a\n  ```", want: ["p x", 'fence  "a\\n" [  a\n]'] },
  { name: "a fence in a quote", text: "> ```\n> a\n> ```\nb", want: ['fence  "a\\n" [> a\n]', "p b"] },
  {
    name: "a fence within a tag",
    text: "<Tab>\n```js theme={null}\na\n```\n</Tab>",
    want: ["p <Tab>", 'fence js theme={null} "a\\n" [a\n]', "p </Tab>"],
  },
  {
    name: "no fence is opened by a block scalar",
    text: "```yaml\na: |\n    ```\n    b\n    ```\nc: 1\n```",
    want: ['fence yaml "a: |\\n    ```\\n    b\\n    ```\\nc: 1\\n" [a: |\n    ```\n    b\n    ```\nc: 1\n]'],
  },
  { name: "an unclosed fence", text: "```\na", want: ['fence  "a" [a]'] },
  { name: "an empty fence", text: "```\n```\nb", want: ['fence  "" []', "p b"] },
  { name: "front matter", text: "---\ntitle: A\n---\n# B", want: ["front [title: A\n]", "h1 B"] },
  {
    name: "front matter with CRLF after a byte order mark",
    text: "\uFEFF---\r\na: 1\r\n---\r\nB",
    want: ["front [a: 1\r\n]", "p B"],
  },
  {
    name: "two front matters, one of a scraper",
    text: "---\nsource: u\n---\n\n---\ntitle: A\n---\nB",
    want: ["front [source: u\n]", "front [title: A\n]", "p B"],
  },
  {
    name: "front matter after the line of a scraper",
    text: "# Source: u\n\n---\ntitle: A\n---\nB",
    want: ["front [title: A\n]", "p B"],
  },
  { name: "rulers are no front matter", text: "---\n\nText\n\n---\nB", want: ["p Text", "p B"] },
  { name: "front matter that does not end", text: "---\ntitle: A\n", want: ["p title: A"] },
];

test.each(scans)("$name", ({ text, want }) => {
  expect(outline(text)).toEqual(want);
});

const places = [
  { name: "plain", text: "x\n\n```\na:\n  b: 1\n```", want: "5:6" },
  { name: "CRLF", text: "x\r\n\r\n```\r\na:\r\n  b: 1\r\n```", want: "5:6" },
  { name: "below front matter", text: "---\nt: 1\n---\n```\na:\n  b: 1\n```", want: "6:6" },
  { name: "indented", text: "- x\n\n  ```\n  a:\n    b: 1\n  ```", want: "5:8" },
  { name: "quoted", text: "> ```\n> a:\n>   b: 1\n> ```", want: "3:8" },
  { name: "quoted with CRLF", text: "> ```\r\n> a:\r\n>   b: 1\r\n> ```", want: "3:8" },
  { name: "JSON on one line", text: '```json\n{"a":{"b":1}}\n```', want: "2:11" },
  { name: "less indented than the fence", text: "  ```\n  a:\n    b: 1\nc: 1\n  ```", want: "3:8" },
];

describe("places", () => {
  test.each(places)("$name", ({ text, want }) => {
    const page = { location: "page.md", text };
    const fence = scanMarkdown(text).blocks.find((block) => block.kind === "fence");
    const read = fence?.kind === "fence" ? readFence(page, fence) : undefined;
    if (read?.kind !== "parsed") throw new Error("The fence was not parsed.");
    const { file, line, column, text: whole } = read.placeOf("/a/b" as JsonPointer);
    expect({ file, place: `${line}:${column}`, whole }).toEqual({ file: "page.md", place: want, whole: text });
  });

  test("what is broken in a quote has the place of the page", () => {
    const text = '> ```json\n> {"a": 1\n> ```';
    const [fence] = scanMarkdown(text).blocks;
    const read = fence?.kind === "fence" ? readFence({ location: "page.md", text }, fence) : undefined;
    expect(read).toMatchObject({ kind: "broken", place: { file: "page.md", line: 2 } });
  });
});

const hostile = [
  { name: "quotes", text: `${"> ".repeat(200)}a\n`.repeat(2000) },
  { name: "openings", text: "```\n".repeat(200_000) },
  { name: "blank lines before no front matter", text: `${"\n".repeat(500_000)}--\n` },
  { name: "front matter that never ends", text: `---\na: 1\n${"--- \u00a0\n".repeat(100_000)}` },
];

test.each(hostile)("a page of many $name takes no long time", ({ text }) => {
  const before = performance.now();
  scanMarkdown(text);
  expect(performance.now() - before).toBeLessThan(3000);
});
