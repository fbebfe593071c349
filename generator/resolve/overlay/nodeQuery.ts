import { JSONPathLexerError, JSONPathRecursionLimitError, JSONPathSyntaxError, type JSONValue } from "json-p3";
import type { NodePath } from "./overlayOrigin.js";
import { BudgetSpent, countedView, type QueryBudget } from "./queryBudget.js";
import { openEnvironment } from "./queryEnvironment.js";

/** A JSONPath expression (RFC 9535) that was understood. */
export interface NodeQuery {
  readonly expression: string;
}

export type ParsedQuery =
  { readonly kind: "query"; readonly query: NodeQuery } | { readonly kind: "invalid"; readonly reason: string };

export type FoundNodes =
  | { readonly kind: "found"; readonly paths: readonly NodePath[] }
  | { readonly kind: "tooMany"; readonly limit: number }
  /** The budget was spent before all of the document was looked at. */
  | { readonly kind: "tooCostly" };

/** Longer expressions are refused. */
const maximumLength = 2000;

/** More places than this no action can sensibly change. */
const maximumNodes = 200_000;

/** Understands a JSONPath expression, or says what is wrong with it, to follow the expression in a sentence. */
export function parseQuery(expression: string): ParsedQuery {
  if (expression.length > maximumLength) {
    return { kind: "invalid", reason: `is longer than ${maximumLength} characters` };
  }
  try {
    openEnvironment({ steps: 0 }).compile(expression);
    return { kind: "query", query: { expression } };
  } catch (error) {
    return { kind: "invalid", reason: `is no JSONPath expression: ${describeError(error, expression)}` };
  }
}

function describeError(error: unknown, expression: string): string {
  const { message, token } = Object(error) as {
    readonly message?: unknown;
    readonly token?: { readonly index: number };
  };
  if (token === undefined) return "it is nested too deeply";
  const { index } = token;
  const place = index < expression.length ? `at character ${index + 1}, "${expression.charAt(index)}"` : "at its end";
  const isGrammar = error instanceof JSONPathSyntaxError || error instanceof JSONPathLexerError;
  return isGrammar ? `it breaks the grammar ${place}` : `${withoutExcerpt(String(message))}, ${place}`;
}

/** The library ends its messages with a part of the expression: `no such function 'mach' ('$[?mach(@':3)`. */
function withoutExcerpt(message: string): string {
  return message.slice(0, message.lastIndexOf(" ('")).replaceAll("  ", " ");
}

/** Finds the values that an expression selects. One that it selects twice is found twice. */
export function findNodes(root: unknown, { expression }: NodeQuery, budget: QueryBudget): FoundNodes {
  const paths: NodePath[] = [];
  const query = openEnvironment(budget).compile(expression);
  try {
    for (const { location } of query.lazyQuery(countedView(root, budget) as JSONValue)) {
      if (paths.length >= maximumNodes) return { kind: "tooMany", limit: maximumNodes };
      paths.push(location);
    }
  } catch (error) {
    if (!isTooCostly(error)) throw error;
    return { kind: "tooCostly" };
  }
  return { kind: "found", paths };
}

/** Besides the budget, the depth of the document and what an engine passes to a function at once have limits. */
function isTooCostly(error: unknown): boolean {
  return error instanceof BudgetSpent || error instanceof JSONPathRecursionLimitError || error instanceof RangeError;
}
