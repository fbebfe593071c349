import createMarkdownIt, { type MarkdownIt } from "markdown-it";
import type { TextRange } from "../../../page/page.js";
import { findFrontMatters } from "./findFrontMatters.js";

/** A part of a Markdown page, in the order of the page. Parts within lists and quotes are among the others. */
export type MarkdownBlock = MarkdownHeading | MarkdownParagraph | MarkdownFence;

export interface MarkdownHeading {
  readonly kind: "heading";
  /** From 1. */
  readonly level: number;
  /** As written, marks of emphasis and links too. */
  readonly text: string;
  /** The whole lines. */
  readonly range: TextRange;
}

export interface MarkdownParagraph {
  readonly kind: "paragraph";
  /** As written, without the marks of quotes and lists, lines divided by LF. Tables, HTML and JSX are paragraphs, too. */
  readonly text: string;
  /** The whole lines. */
  readonly range: TextRange;
}

export interface MarkdownFence {
  readonly kind: "fence";
  /** What follows the opening marks: `yaml api/openapi.json get /users`. */
  readonly info: string;
  /** The content, lines divided by LF; the indentation of the fence and the marks of quotes are removed. */
  readonly text: string;
  /** The whole lines of the content in the page. `readFence` gives places for it. */
  readonly range: TextRange;
}

/** The blocks of a Markdown or MDX page (CommonMark 0.31; what is inline is left as text). */
export interface MarkdownScan {
  /** The YAML between pairs of `---` at the top: that of a scraper may be before the page's own. */
  readonly frontMatters: readonly TextRange[];
  readonly blocks: readonly MarkdownBlock[];
}

/**
 * Finds headings, paragraphs and fences only. HTML blocks and indented code are read as paragraphs, since in MDX a fence
 * may follow a tag, and what is indented is not code.
 */
const parser = createParser();

function createParser(): MarkdownIt {
  const markdown = new createMarkdownIt({ html: false });
  markdown.core.ruler.enableOnly(["normalize", "block"]);
  markdown.block.ruler.disable(["reference", "table", "code", "html_block"]);
  return markdown;
}

/** Finds the front matter, headings, paragraphs and fences of a page, in time linear in its length. */
export function scanMarkdown(text: string): MarkdownScan {
  const { frontMatters, end } = findFrontMatters(text);
  return { frontMatters, blocks: scanBlocks(text, end) };
}

function scanBlocks(text: string, from: number): readonly MarkdownBlock[] {
  const body = text.slice(from);
  const starts = lineStarts(body).map((start) => start + from);
  const rangeOf = (first: number, end: number): TextRange => ({
    start: starts[first] ?? text.length,
    end: starts[end] ?? text.length,
  });
  const tokens = parser.parse(body, {});
  return tokens.flatMap((token, index): readonly MarkdownBlock[] => {
    if (!token.map) return [];
    const [first, end] = token.map;
    if (token.type === "fence") {
      const { info, content } = token;
      const range = rangeOf(first + 1, first + 1 + lineCount(content));
      return [{ kind: "fence", info: info.trim(), text: content, range }];
    }
    if (token.type !== "inline") return [];
    const range = rangeOf(first, end);
    const { type = "", tag = "" } = tokens[index - 1] ?? {};
    if (type !== "heading_open") return [{ kind: "paragraph", text: token.content, range }];
    return [{ kind: "heading", level: Number(tag.slice(1)), text: token.content, range }];
  });
}

/** Where lines start for the parser: it takes CRLF, LF and a lone CR as line ends. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return starts;
}

function lineCount(content: string): number {
  const ends = content.split("\n").length - 1;
  return content === "" || content.endsWith("\n") ? ends : ends + 1;
}
