import { SyntaxKind, ts, type Node } from "ts-morph";
import type { TemplateLayout } from "./template.js";

/** Which words of the exemplar become holes. */
export interface Vocabulary {
  readonly holes: ReadonlyMap<string, string>;
  /** All words of the exemplar. None of them may stay. */
  readonly own: ReadonlySet<string>;
}

/** Where a text starts and ends. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export const line: TemplateLayout = { kind: "line", flat: " " };
const softLine: TemplateLayout = { kind: "line", flat: "" };
export const hardLine: TemplateLayout = { kind: "line" };
export const indent = (content: TemplateLayout): TemplateLayout => ({ kind: "indent", content });
export const hole = (name: string): TemplateLayout => ({ kind: "hole", name });

export function textOf(node: Node, vocabulary: Vocabulary): TemplateLayout {
  return words(node, { start: node.getStart(), end: node.getEnd() }, vocabulary);
}

/** The text of a part of a node, its words replaced by holes, each line of it on a line. */
export function words(node: Node, { start, end }: TextRange, vocabulary: Vocabulary): readonly TemplateLayout[] {
  const text = node.getSourceFile().getFullText().slice(start, end);
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, text);
  const parts: TemplateLayout[] = [];
  for (let kind = scanner.scan(); kind !== SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    const token = scanner.getTokenText();
    const isWord = kind === SyntaxKind.Identifier || kind === SyntaxKind.StringLiteral;
    parts.push(...lines(isWord ? replaced(token, vocabulary) : token));
  }
  return parts;
}

/** A word of the exemplar becomes a hole. */
export function replaced(token: string, { holes, own }: Vocabulary): TemplateLayout {
  const name = holes.get(token);
  if (name !== undefined) return hole(name);
  if (own.has(token)) throw new Error(`A word of the exemplar would stay: ${token}`);
  return token;
}

/** Text with the ends of its lines as such. The lines of a declaration keep their own indentation. */
export function lines(part: TemplateLayout): readonly TemplateLayout[] {
  if (typeof part !== "string" || !part.includes("\n")) return [part];
  return part.split("\n").flatMap((text, index) => (index === 0 ? [text] : [hardLine, text]));
}

export function listInParentheses(items: readonly TemplateLayout[]): readonly TemplateLayout[] {
  const separated = items.flatMap((item, index) => (index === 0 ? [item] : [",", line, item]));
  const comma: TemplateLayout = { kind: "ifBroken", broken: ",", flat: "" };
  return ["(", indent([softLine, ...separated, comma]), softLine, ")"];
}

/** The parts in one list, with neighbouring texts put together. */
export function joined(part: TemplateLayout): readonly TemplateLayout[] {
  const parts: TemplateLayout[] = [];
  for (const each of isList(part) ? part.flatMap(joined) : [withJoined(part)]) {
    const last = parts.at(-1);
    if (typeof each === "string" && typeof last === "string") parts[parts.length - 1] = last + each;
    else if (each !== "") parts.push(each);
  }
  return parts;
}

function withJoined(part: Exclude<TemplateLayout, readonly TemplateLayout[]>): TemplateLayout {
  return typeof part === "object" && "content" in part ? { ...part, content: joined(part.content) } : part;
}

function isList(part: TemplateLayout): part is readonly TemplateLayout[] {
  return Array.isArray(part);
}
