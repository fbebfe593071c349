import { createDiagnostics } from "../../../../diagnostics/createDiagnostics.js";
import { joinPointer, type JsonPointer, rootPointer, valueAt } from "../../../../document/jsonPointer.js";
import { parseSource } from "../../../../read/index.js";
import type { SourcePlace } from "../../../../read/sourceDocument.js";
import type { TextRange } from "../../../page/page.js";
import { readEmbedded, type Embedded } from "../../../page/readEmbedded.js";
import type { JsxElement } from "./jsxTree.js";
import { readLiteral } from "./literal.js";
import type { PageContext } from "./pageContext.js";

/** What a prop of a component holds, and where its parts stand: in the page, or in the JSON file beside it. */
export interface PropValue {
  readonly value: unknown;
  readonly placeOf: (pointer: JsonPointer) => SourcePlace;
}

/**
 * A prop of a component, given with it (`responses={..}`, `responses={require("./a.json")}`) or spread with others
 * (`{...require("./a.json")}`). Undefined where it is not there or cannot be read.
 */
export function readProp(context: PageContext, element: JsxElement, name: string): PropValue | undefined {
  const own = element.attributes.get(name);
  if (own?.kind === "expression") return readExpression(context, own);
  for (const spread of element.spreads) {
    const props = readExpression(context, spread);
    const pointer = joinPointer(rootPointer, name);
    const value = props && valueAt(props.value, pointer);
    if (props && value !== undefined) {
      return { value, placeOf: (inner) => props.placeOf(`${pointer}${inner}` as JsonPointer) };
    }
  }
  return undefined;
}

/** A prop that is a text, in quotes or as an expression. */
export function readTextProp({ page }: PageContext, element: JsxElement, name: string): string | undefined {
  const own = element.attributes.get(name);
  if (!own) return undefined;
  const text = page.text.slice(own.start, own.end);
  if (own.kind === "text") return text;
  const value = readSmallLiteral(text.trim());
  return typeof value === "string" ? value : undefined;
}

/** Whether a prop is `{true}`, or is there without a value. */
export function isSetProp({ page }: PageContext, element: JsxElement, name: string): boolean {
  const own = element.attributes.get(name);
  return own !== undefined && ["", "true"].includes(page.text.slice(own.start, own.end).trim());
}

/** Names of JSON files that a component is to get its props from, and that are not among the pages. */
export function missingFiles(context: PageContext, element: JsxElement): readonly string[] {
  return requiredFiles(context, element).filter((target) => !context.neighbours(target, context.page));
}

/** Counts the files that a component gets its props from as used: they repeat what the page says. */
export function noteFiles(context: PageContext, element: JsxElement): void {
  for (const target of requiredFiles(context, element)) {
    const file = context.neighbours(target, context.page);
    if (file) context.uses.add(file);
  }
}

function requiredFiles({ page }: PageContext, { spreads, attributes }: JsxElement): readonly string[] {
  const expressions = [...spreads, ...[...attributes.values()].filter(({ kind }) => kind === "expression")];
  return expressions.flatMap(({ start, end }) => requiredFile(page.text.slice(start, end)) ?? []);
}

function readExpression(context: PageContext, range: TextRange): PropValue | undefined {
  const { page, placeAt } = context;
  const text = page.text.slice(range.start, range.end);
  const target = requiredFile(text);
  if (target !== undefined) return readFile(context, target);
  const indent = text.length - text.trimStart().length;
  const json = text.trim();
  const place = placeAt(range.start + indent);
  if (!/^[{[]/.test(json)) {
    const value = readSmallLiteral(json);
    return value === undefined ? undefined : { value, placeOf: (pointer) => ({ ...place, pointer }) };
  }
  const source = parseSource(page.location, json, createDiagnostics(page.location));
  const value = source ? source.root : readLiteral(json);
  if (value === undefined) return undefined;
  const start = range.start + indent;
  return { value, placeOf: placesIn(context, { start, end: start + json.length }) };
}

/** Places are asked for on few pages, but many at a time: the text is parsed again when the first one is. */
function placesIn({ page, placeAt }: PageContext, range: TextRange): PropValue["placeOf"] {
  let again: Embedded | undefined;
  return (pointer) => {
    again ??= readEmbedded(page, range);
    return again.kind === "parsed" ? again.placeOf(pointer) : placeAt(range.start, pointer);
  };
}

function readSmallLiteral(text: string): unknown {
  if (text === "" || text === "undefined") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return readLiteral(text);
  }
}

function requiredFile(expression: string): string | undefined {
  const call = /^(?:\.\.\.)?\s*require\(\s*(?:"([^"]*)"|'([^']*)')\s*(?:,\s*)?\)$/.exec(expression.trim());
  return call?.[1] ?? call?.[2];
}

function readFile({ page, neighbours, uses }: PageContext, target: string): PropValue | undefined {
  const file = neighbours(target, page);
  if (!file) return undefined;
  const json = readEmbedded(file, { start: 0, end: file.text.length });
  if (json.kind === "broken") return undefined;
  uses.add(file);
  return { value: json.root, placeOf: json.placeOf };
}
