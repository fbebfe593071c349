import type { Docs } from "../plan/clientPlan/clientPlan.js";
import type { Code } from "./code.js";
import { identifier } from "./escape.js";
import type { Identifier } from "../plan/clientPlan/identifier.js";

/** No line of a comment that stands alone in one is longer. */
const shortLine = 100;
const lineBreaks = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
const invisible = /[\0-\x08\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Half a character: it has no bytes in UTF-8. */
const loneSurrogates = /\p{Surrogate}/gu;

/**
 * A documentation comment with its marks, or nothing where there is nothing to say.
 *
 * @param opening - a sentence of ours that comes first
 */
export function docComment(docs: Docs, opening?: Code): Code {
  const lines = docText(docs, opening).split("\n");
  if (lines.length === 1) return (lines[0] === "" ? "" : `/** ${lines[0]} */`) as Code;
  const body = lines.slice(1).map((line) => (line === "" ? " *\n" : ` * ${line}\n`));
  return `/**\n${body.join("")} */` as Code;
}

/** The text of a documentation comment. It starts with a line break where the comment takes several lines. */
function docText(docs: Docs, opening: Code | undefined): Code {
  const blocks = [opening ?? "", ...docs.text.map(escapeText), ...tagBlocks(docs)].filter((block) => block !== "");
  const text = blocks.join("\n\n");
  return (text.includes("\n") || text.length > shortLine ? `\n${text}` : text) as Code;
}

/** `Result of {@link getThing}.` */
export function sentenceOn(phrase: string, operation: Identifier): Code {
  return `${phrase} {@link ${identifier(operation)}}.` as Code;
}

/** A few words on one line, for a comment that ends with the line. */
export function linePhrase(text: string): Code {
  return text.split(lineBreaks).map(visibleLine).join(" ") as Code;
}

/** A few words of a document inside a sentence of ours. */
export function docPhrase(text: string): Code {
  return escapeText(text).replaceAll("\n", " ") as Code;
}

function tagBlocks(docs: Docs): string[] {
  const tags = docs.tags.map((tag) => `@${tag.name} ${escapeText(tag.text)}`.trimEnd());
  return tags.length === 0 ? [] : [tags.join("\n")];
}

/** Text in which nothing ends the comment, opens a tag or hides. Blank lines at both ends and trailing blanks go. */
function escapeText(text: string): string {
  const lines = text.split(lineBreaks).map((line) => escapeLine(line).trimEnd());
  const first = lines.findIndex((line) => line !== "");
  const end = lines.findLastIndex((line) => line !== "") + 1;
  return first < 0 ? "" : withoutRepeatedBlanks(lines.slice(first, end)).join("\n");
}

/** `@` opens a tag after anything but a letter, a digit or a full stop, as in `{@link}`; an address keeps its own. */
function escapeLine(line: string): string {
  return visibleLine(line)
    .replaceAll("*/", "*\\/")
    .replace(/(?<![\p{L}\p{N}._+-])@/gu, "\\@");
}

/** A line without characters that hide or turn text around, and without what has no bytes in UTF-8. */
export function visibleLine(line: string): string {
  return line.replace(invisible, "").replace(loneSurrogates, "\ufffd");
}

function withoutRepeatedBlanks(lines: readonly string[]): string[] {
  return lines.filter((line, index) => line !== "" || lines[index - 1] !== "");
}
