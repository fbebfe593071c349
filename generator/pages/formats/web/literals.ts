import ts from "typescript";
import { pointerKeys, type JsonPointer } from "../../../document/jsonPointer.js";

/** A script that was parsed, never run. */
export interface ParsedScript {
  readonly source: ts.SourceFile;
  /** What names stand for, where each is given a value once. */
  readonly constants: ReadonlyMap<string, ts.Expression>;
}

/** A value that a script writes out in full. */
export interface LiteralValue {
  readonly value: unknown;
}

/** Deeper literals are no documents, more steps on the way to a value and more parts of a text are not followed. */
const maximumDepth = 200;
const maximumSteps = 8;
const maximumParts = 50;
const maximumLength = 4000;

/** The value of an object, list, text, number, true, false or null that is written out; undefined where a part is computed. */
export function literalOf(node: ts.Expression, depth = 0): LiteralValue | undefined {
  if (depth > maximumDepth) return undefined;
  if (ts.isParenthesizedExpression(node)) return literalOf(node.expression, depth + 1);
  if (ts.isStringLiteralLike(node)) return { value: node.text };
  if (ts.isNumericLiteral(node)) return { value: exactNumber(node.text) };
  if (node.kind === ts.SyntaxKind.TrueKeyword) return { value: true };
  if (node.kind === ts.SyntaxKind.FalseKeyword) return { value: false };
  if (node.kind === ts.SyntaxKind.NullKeyword) return { value: null };
  if (ts.isPrefixUnaryExpression(node)) return negativeOf(node);
  if (ts.isArrayLiteralExpression(node)) return listOf(node, depth);
  return ts.isObjectLiteralExpression(node) ? objectOf(node, depth) : undefined;
}

function exactNumber(text: string): number | bigint {
  const number = Number(text);
  return Number.isInteger(number) && !Number.isSafeInteger(number) && /^\d+$/.test(text) ? BigInt(text) : number;
}

function negativeOf({ operator, operand }: ts.PrefixUnaryExpression): LiteralValue | undefined {
  if (operator !== ts.SyntaxKind.MinusToken || !ts.isNumericLiteral(operand)) return undefined;
  return { value: -exactNumber(operand.text) };
}

function listOf({ elements }: ts.ArrayLiteralExpression, depth: number): LiteralValue | undefined {
  const items = elements.map((element) => literalOf(element, depth + 1));
  return items.includes(undefined) ? undefined : { value: items.map((item) => item?.value) };
}

function objectOf(node: ts.ObjectLiteralExpression, depth: number): LiteralValue | undefined {
  const entries: [string, unknown][] = [];
  for (const property of node.properties) {
    const key = keyOf(property);
    const held = ts.isPropertyAssignment(property) ? literalOf(property.initializer, depth + 1) : undefined;
    if (key === undefined || held === undefined) return undefined;
    entries.push([key, held.value]);
  }
  return { value: Object.fromEntries(entries) };
}

function keyOf({ name }: ts.ObjectLiteralElementLike): string | undefined {
  if (name === undefined) return undefined;
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name) ? name.text : undefined;
}

/** What an object that is written out has under a key; the last, where it is given twice. */
export function propertyOf(node: ts.Node, key: string): ts.Expression | undefined {
  if (ts.isArrayLiteralExpression(node)) return node.elements[Number(key)];
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  for (const property of node.properties.toReversed()) {
    if (keyOf(property) !== key) continue;
    if (ts.isPropertyAssignment(property)) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property)) return property.name;
  }
  return undefined;
}

/** The node of a value within a literal, or its nearest ancestor. */
export function nodeAt(root: ts.Expression, pointer: JsonPointer): ts.Expression {
  let node = root;
  for (const key of pointerKeys(pointer)) {
    while (ts.isParenthesizedExpression(node)) node = node.expression;
    const next = propertyOf(node, key);
    if (next === undefined) return node;
    node = next;
  }
  return node;
}

/** Follows names and fields to what they stand for, as far as the script says it. */
export function resolveExpression(script: ParsedScript, node: ts.Expression, steps = 0): ts.Expression | undefined {
  if (steps > maximumSteps) return undefined;
  const follow = (next: ts.Expression | undefined): ts.Expression | undefined =>
    next && resolveExpression(script, next, steps + 1);
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return follow(node.expression);
  if (ts.isIdentifier(node)) return follow(script.constants.get(node.text));
  if (ts.isPropertyAccessExpression(node)) {
    const holder = follow(node.expression);
    return holder && follow(propertyOf(holder, node.name.text));
  }
  return node;
}

/** The text that an expression gives, where the script says it: `base + "/openapi.json"`. */
export function textOf(script: ParsedScript, node: ts.Expression): string | undefined {
  return joinedText(script, node, { parts: maximumParts });
}

/** How many more parts a text may have. */
interface Budget {
  parts: number;
}

function joinedText(script: ParsedScript, node: ts.Expression, budget: Budget): string | undefined {
  budget.parts -= 1;
  if (budget.parts < 0) return undefined;
  // An address that starts from the origin of the page is one from the root of its site.
  if (/^(?:(?:window|document|self|globalThis)\.)?location\.origin$/.test(shortText(script, node))) return "";
  if (ts.isStringLiteralLike(node)) return node.text.length <= maximumLength ? node.text : undefined;
  const parts = partsOf(node);
  if (parts !== undefined) {
    const texts = parts.map((part) => (typeof part === "string" ? part : joinedText(script, part, budget)));
    return texts.includes(undefined) ? undefined : texts.join("");
  }
  const resolved = resolveExpression(script, node);
  return resolved === undefined || resolved === node ? undefined : joinedText(script, resolved, budget);
}

/** What a text is put together from: a sum, or a template. */
function partsOf(node: ts.Expression): readonly (string | ts.Expression)[] | undefined {
  if (ts.isTemplateExpression(node)) {
    return [node.head.text, ...node.templateSpans.flatMap(({ expression, literal }) => [expression, literal.text])];
  }
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined;
  return [node.left, node.right];
}

function shortText({ source }: ParsedScript, node: ts.Node): string {
  return ts.isPropertyAccessExpression(node) && node.end - node.pos < 60 ? node.getText(source) : "";
}
