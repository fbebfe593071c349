import { exec, type JsonValue } from "jsonpath-rfc9535";
import parse, { type JsonPathQuery } from "jsonpath-rfc9535/parser";
import { isJsonObject } from "../../document/record.js";

/** A JSONPath expression (RFC 9535) that was understood. */
export interface NodeQuery {
  readonly expression: string;
}

export type ParsedQuery =
  { readonly kind: "query"; readonly query: NodeQuery } | { readonly kind: "invalid"; readonly reason: string };

/** The keys that lead from the top of a document to a value, outermost first. */
export type NodePath = readonly (string | number)[];

export type FoundNodes =
  | { readonly kind: "found"; readonly paths: readonly NodePath[] }
  | { readonly kind: "tooMany"; readonly limit: number };

/** Longer expressions, and ones that search all descendants more often, would take too long on a large document. */
const maximumLength = 2000;
const maximumDescents = 4;

/** More places than this no action can sensibly change. */
const maximumNodes = 200_000;

/** Understands a JSONPath expression, or says what is wrong with it, to follow the expression in a sentence. */
export function parseQuery(expression: string): ParsedQuery {
  if (expression.length > maximumLength) {
    return { kind: "invalid", reason: `is longer than ${maximumLength} characters` };
  }
  try {
    const descents = countDescents(parse(expression));
    if (descents <= maximumDescents) return { kind: "query", query: { expression } };
    return { kind: "invalid", reason: `searches all descendants (\`..\`) more than ${maximumDescents} times` };
  } catch (error) {
    return { kind: "invalid", reason: describeSyntax(error, expression) };
  }
}

function describeSyntax(error: unknown, expression: string): string {
  const { location } = Object(error) as { readonly location?: { readonly start?: { readonly offset?: unknown } } };
  const offset = location?.start?.offset;
  if (typeof offset !== "number") return "is no JSONPath expression";
  const found =
    offset < expression.length ? `at character ${offset + 1}, "${expression.charAt(offset)}"` : "at its end";
  return `is no JSONPath expression: it breaks the grammar ${found}`;
}

/** Counts those within filters, too. */
function countDescents(query: JsonPathQuery): number {
  let count = 0;
  JSON.stringify(query, (key, value: unknown) => {
    if (key === "type" && value === "DescendantSegment") count += 1;
    return value;
  });
  return count;
}

/** Finds the values that an expression selects. A value that it selects twice is found once only by who groups the paths. */
export function findNodes(root: unknown, { expression }: NodeQuery): FoundNodes {
  const paths: NodePath[] = [];
  const comparable = expression.includes("?") ? withPlainNumbers(root, new Map()) : root;
  const limitPassed = new Error("Too many nodes");
  try {
    exec(comparable as JsonValue, expression, (_, path) => {
      if (paths.length >= maximumNodes) throw limitPassed;
      paths.push(path.map((key) => (typeof key === "number" ? key : plainKey(key))));
    });
  } catch (error) {
    if (error !== limitPassed) throw error;
    return { kind: "tooMany", limit: maximumNodes };
  }
  return { kind: "found", paths };
}

const escapes: ReadonlyMap<string, string> = new Map([
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);

/** Undoes the escapes of a normalized path (RFC 9535 §2.7). */
function plainKey(key: string): string {
  return key.replace(/\\(?:u([0-9a-f]{4})|(.))/gsu, (_, code: string | undefined, sign: string) =>
    code === undefined ? (escapes.get(sign) ?? sign) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** The same tree with exact integers as numbers: filters compare these only. What holds none is shared. */
function withPlainNumbers(value: unknown, known: Map<object, unknown>): unknown {
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "object" || value === null) return value;
  if (known.has(value)) return known.get(value);
  const copy = copyWithPlainNumbers(value, known);
  known.set(value, copy);
  return copy;
}

function copyWithPlainNumbers(value: object, known: Map<object, unknown>): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => withPlainNumbers(item, known));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).map(([key, held]): [string, unknown] => [key, withPlainNumbers(held, known)]);
  return entries.some(([key, held]) => held !== value[key]) ? Object.fromEntries(entries) : value;
}
