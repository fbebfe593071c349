import type { TextRange } from "../../../page/page.js";
import { endOfBraces } from "./endOfBraces.js";

/** An element of JSX in the body of a page. What its attributes hold is left as written. */
export interface JsxElement {
  readonly kind: "element";
  readonly name: string;
  /** Where its tag begins. */
  readonly start: number;
  /** The first value of each attribute: an expression between braces, or a text in quotes, without these. */
  readonly attributes: ReadonlyMap<string, JsxValue>;
  /** The expressions of `{...expression}`. */
  readonly spreads: readonly TextRange[];
  readonly children: readonly JsxNode[];
}

export interface JsxValue extends TextRange {
  readonly kind: "expression" | "text";
}

export interface JsxText {
  readonly kind: "text";
  readonly text: string;
  readonly start: number;
}

export type JsxNode = JsxElement | JsxText;

/** Real pages nest about five elements for each level of a schema. */
const maxOpen = 400;

/** HTML's elements without content; in MDX they close themselves, in descriptions often not. */
const empty: ReadonlySet<string> = new Set(["br", "hr", "img", "input", "wbr"]);

interface Open {
  readonly name: string;
  readonly children: JsxNode[];
}

/**
 * Reads the elements of JSX in Markdown. It is not strict, since descriptions may hold anything: what is no tag is text,
 * an end tag closes what is open within its element, one without an element is left out. Code is text.
 */
export function parseJsx(text: string, { start, end }: TextRange): readonly JsxNode[] {
  const open: Open[] = [{ name: "", children: [] }];
  let at = start;
  let textStart = start;
  const endText = (until: number): void => {
    if (until > textStart) addTo(open, { kind: "text", text: text.slice(textStart, until), start: textStart });
  };
  while (at < end) {
    const next = nextSign(text, at, end);
    if (next >= end) break;
    at = text[next] === "`" ? endOfCode(text, next, end) : next;
    if (at !== next) continue;
    const tag = readTag(text, next, end);
    if (tag === "endless") break;
    at = tag?.end ?? next + 1;
    if (!tag) continue;
    endText(next);
    textStart = at;
    if (tag.isEnd) close(open, tag.element.name);
    else begin(open, tag);
  }
  endText(end);
  return open[0]?.children ?? [];
}

function addTo(open: readonly Open[], node: JsxNode): void {
  open.at(-1)?.children.push(node);
}

function begin(open: Open[], { element, isClosed }: Tag): void {
  const children: JsxNode[] = [];
  addTo(open, { ...element, children });
  if (!isClosed && !empty.has(element.name) && open.length < maxOpen) open.push({ name: element.name, children });
}

function close(open: Open[], name: string): void {
  const index = open.findLastIndex((element) => element.name === name);
  if (index > 0) open.length = index;
}

function nextSign(text: string, at: number, end: number): number {
  const sign = /[<`]/g;
  sign.lastIndex = at;
  return sign.exec(text)?.index ?? end;
}

/** A code span ends with as many backticks as it begins with; one that is not closed soon is no code. */
function endOfCode(text: string, start: number, end: number): number {
  const run = /`+/g;
  run.lastIndex = start;
  const length = run.exec(text)?.[0].length ?? 1;
  const limit = Math.min(start + (length >= 3 ? 200_000 : 2000), end);
  for (let next = run.exec(text); next !== null && next.index < limit; next = run.exec(text)) {
    if (next[0].length === length) return run.lastIndex;
  }
  return start + length;
}

interface Tag {
  readonly element: Omit<JsxElement, "children">;
  readonly end: number;
  readonly isEnd: boolean;
  /** Whether it has no content: `<a />`. */
  readonly isClosed: boolean;
}

/** The tag at a `<`; undefined where there is none, `endless` where quotes or braces of one are never closed. */
function readTag(text: string, start: number, end: number): Tag | "endless" | undefined {
  const name = /<(\/?)([A-Za-z][\w.-]*)/y;
  name.lastIndex = start;
  const [, slash, word] = name.exec(text) ?? [];
  if (word === undefined) return undefined;
  const attributes = new Map<string, JsxValue>();
  const spreads: TextRange[] = [];
  const element = { kind: "element", name: word, start, attributes, spreads } as const;
  let at = name.lastIndex;
  while (at < end) {
    const sign = text.charAt(at);
    if (sign === ">") return { element, end: at + 1, isEnd: slash === "/", isClosed: false };
    if (text.startsWith("/>", at)) return { element, end: at + 2, isEnd: slash === "/", isClosed: true };
    if (/\s/.test(sign)) at += 1;
    else {
      const attribute = readAttribute(text, at, end);
      if (!attribute || attribute === "endless") return attribute;
      at = attribute.end;
      if (attribute.name === "") spreads.push(attribute.value);
      else if (!attributes.has(attribute.name)) attributes.set(attribute.name, attribute.value);
    }
  }
  return "endless";
}

interface Attribute {
  /** Empty for a spread. */
  readonly name: string;
  readonly value: JsxValue;
  readonly end: number;
}

function readAttribute(text: string, start: number, end: number): Attribute | "endless" | undefined {
  const pattern = /(?:([A-Za-z_][\w:.-]*)\s*(?:(=)\s*)?)?/y;
  pattern.lastIndex = start;
  const [all = "", name = "", equals] = pattern.exec(text) ?? [];
  const at = start + all.length;
  if (name !== "" && equals === undefined) return { name, value: { start: at, end: at, kind: "text" }, end: at };
  const sign = text.charAt(at);
  if (sign !== "{" && (name === "" || !/["']/.test(sign))) return undefined;
  const kind = sign === "{" ? "expression" : "text";
  const close = kind === "expression" ? endOfBraces(text, at, end) : endOfText(text, at, end);
  return close === undefined ? "endless" : { name, value: { start: at + 1, end: close - 1, kind }, end: close };
}

/** Quotes in JSX know no escapes. */
function endOfText(text: string, start: number, end: number): number | undefined {
  const close = text.indexOf(text.charAt(start), start + 1);
  return close === -1 || close >= end ? undefined : close + 1;
}

/** All elements of these names, in order; those within an element of `without` are left out. */
export function findElements(
  nodes: readonly JsxNode[],
  names: ReadonlySet<string>,
  without: ReadonlySet<string> = new Set(),
): readonly JsxElement[] {
  const found: JsxElement[] = [];
  const visit = (node: JsxNode): void => {
    if (node.kind === "text" || without.has(node.name)) return;
    if (names.has(node.name)) found.push(node);
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return found;
}

/** The text within elements, white space as it is. */
export function textWithin(nodes: readonly JsxNode[]): string {
  return nodes.map((node) => (node.kind === "text" ? node.text : textWithin(node.children))).join("");
}
