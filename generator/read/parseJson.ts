import { type Node, parseTree, printParseErrorCode, visit } from "jsonc-parser";
import type { LineIndex } from "../diagnostics/lineIndex.js";
import {
  arrayIndex,
  maxDepth,
  offsetByKeys,
  type ParsedText,
  type ReportProblem,
  type TreeEntry,
} from "./parsedText.js";
import { type JsonSurvey, surveyJson } from "./surveyJson.js";

/**
 * Parses JSON (RFC 8259), strictly: no comments, no trailing commas, no key twice in an object. Returns undefined when
 * a problem was reported.
 */
export function parseJson(lines: LineIndex, report: ReportProblem): ParsedText | undefined {
  const survey = surveyJson(lines.text);
  if (survey.tooDeepAt !== undefined) {
    const message = `More than ${maxDepth} levels are nested here.`;
    report({ code: "read/too-deep", offset: survey.tooDeepAt, message });
    return undefined;
  }
  const parsed = parseStrictly(lines.text, survey.inexact);
  if (!parsed) {
    reportSyntax(lines, survey, report);
    return undefined;
  }
  for (const { key, offset, firstOffset } of survey.duplicates) {
    const first = lines.positionAt(firstOffset);
    const message = `The key "${key}" is given twice; the first one is at ${first.line}:${first.column}.`;
    report({ code: "read/duplicate-key", offset, message });
  }
  const endless = survey.inexact.filter(({ source }) => !isInteger(source));
  for (const { source, offset } of endless) {
    report({
      code: "read/number-range",
      offset,
      message: `${source} is not a number that JSON and JavaScript can hold.`,
    });
  }
  return survey.duplicates.length + endless.length > 0
    ? undefined
    : { root: parsed.value, offsetOf: createLocator(lines.text) };
}

/** `JSON.parse` rounds large integers, so that these travel through it as text with a mark that no other text has. */
function parseStrictly(text: string, inexact: JsonSurvey["inexact"]): { readonly value: unknown } | undefined {
  try {
    if (inexact.length === 0) return { value: JSON.parse(text) };
    let mark = "integer:";
    while (text.includes(mark)) mark = `_${mark}`;
    const marked = new Set<unknown>(inexact.map(({ source }) => `${mark}${source}`));
    const revive = (_: string, value: unknown): unknown =>
      marked.has(value) ? BigInt(String(value).slice(mark.length)) : value;
    return { value: JSON.parse(withMarks(text, inexact, mark), revive) };
  } catch {
    return undefined; // The parser that follows says where and why.
  }
}

function withMarks(text: string, inexact: JsonSurvey["inexact"], mark: string): string {
  const pieces: string[] = [];
  let end = 0;
  for (const { source, offset } of inexact.filter((number) => isInteger(number.source))) {
    pieces.push(text.slice(end, offset), `"${mark}${source}"`);
    end = offset + source.length;
  }
  return [...pieces, text.slice(end)].join("");
}

function isInteger(source: string): boolean {
  return /^-?\d+$/.test(source);
}

type ParseErrorName = ReturnType<typeof printParseErrorCode>;

interface FoundError {
  readonly name: ParseErrorName;
  readonly offset: number;
  readonly end: number;
}

/** Reports the first error only: those after it are mostly its consequences. */
function reportSyntax(lines: LineIndex, survey: JsonSurvey, report: ReportProblem): void {
  const error = firstError(lines.text);
  const end = lines.text.trimEnd().length;
  if (survey.unclosedAt !== undefined && error.end >= end) {
    const kind = lines.text[survey.unclosedAt] === "{" ? "object" : "array";
    const start = lines.positionAt(survey.unclosedAt);
    const message = `The text ends inside the ${kind} that starts at ${start.line}:${start.column}.`;
    report({ code: "read/json-syntax", offset: end, message });
    return;
  }
  report({ code: "read/json-syntax", ...describeError(lines.text, error) });
}

function firstError(text: string): FoundError {
  const errors: FoundError[] = [];
  const onError = (code: Parameters<typeof printParseErrorCode>[0], offset: number, length: number): void => {
    errors.push({ name: printParseErrorCode(code), offset, end: offset + length });
  };
  visit(text, { onError }, { disallowComments: true });
  return errors[0] ?? { name: "<unknown ParseErrorCode>", offset: 0, end: 0 };
}

interface Described {
  readonly message: string;
  readonly offset: number;
}

function describeError(text: string, { name, offset }: FoundError): Described {
  const sign = text[offset] ?? "";
  const before = text.slice(0, offset).trimEnd();
  if (sign === "'") return { message: "JSON needs double quotes, not single ones.", offset };
  if ((sign === "}" || sign === "]") && before.endsWith(",")) {
    return { message: "There is a comma after the last item.", offset: before.length - 1 };
  }
  if (name === "CommaExpected") return { message: describeMissingComma(sign, before), offset };
  if (name === "InvalidSymbol") return { message: describeSymbol(sign), offset };
  return { message: errorSentences[name] ?? "This is not valid JSON.", offset };
}

/** Where an item ends and neither another one nor the end of the collection follows. */
function describeMissingComma(sign: string, before: string): string {
  if (sign === "}") return 'An array is open here: "]" is missing before this.';
  if (sign === "]") return 'An object is open here: "}" is missing before this.';
  return /\d/.test(sign) && before.endsWith("0")
    ? "A number in JSON cannot begin with 0."
    : "A comma is missing before this.";
}

function describeSymbol(sign: string): string {
  if (/[-+.]/.test(sign))
    return "This is not a JSON number: it needs a digit first, after a minus sign if there is one.";
  return /[\s\ufeff]/.test(sign)
    ? "This space is not one that JSON allows: write an ordinary one."
    : "This is not a JSON value: text needs double quotes; only true, false and null go without.";
}

/** The errors that can come first in a text. Those that only follow from others are missing. */
const errorSentences: Readonly<Partial<Record<ParseErrorName, string>>> = {
  PropertyNameExpected: "A key in double quotes is missing here.",
  ValueExpected: "A value is missing here.",
  ColonExpected: "A colon is missing after the key.",
  EndOfFileExpected: "There is more text after the end of the document.",
  InvalidCommentToken: "JSON has no comments.",
  UnexpectedEndOfString: "This text has no closing quote on its line.",
  UnexpectedEndOfNumber: "This number is incomplete.",
  InvalidUnicode: "A \\u escape needs four hexadecimal digits.",
  InvalidEscapeCharacter: "JSON has no such escape; write a backslash itself as two.",
  InvalidCharacter: "A control character must be written as an escape.",
};

/** Positions are asked for only when something is reported, so the syntax tree is built then. */
function createLocator(text: string): ParsedText["offsetOf"] {
  let tree: Node | undefined;
  const properties = new WeakMap<Node, ReadonlyMap<string, Node>>();
  const propertiesOf = (node: Node): ReadonlyMap<string, Node> => {
    const known = properties.get(node);
    if (known) return known;
    const named = new Map((node.children ?? []).map((property) => [String(property.children?.[0]?.value), property]));
    properties.set(node, named);
    return named;
  };
  return (pointer) => {
    tree ??= parseTree(text);
    if (!tree) return 0;
    return offsetByKeys({ node: tree, offset: tree.offset }, pointer, (node, key) =>
      node.type === "array" ? itemAt(node, key) : propertyAt(propertiesOf(node), key),
    );
  };
}

function itemAt(array: Node, key: string): TreeEntry<Node> | undefined {
  const node = array.children?.[arrayIndex(key) ?? -1];
  return node && { node, offset: node.offset };
}

function propertyAt(properties: ReadonlyMap<string, Node>, key: string): TreeEntry<Node> | undefined {
  const property = properties.get(key);
  const node = property?.children?.[1];
  if (!property || !node) return undefined;
  return { node, offset: node.children ? property.offset : node.offset };
}
