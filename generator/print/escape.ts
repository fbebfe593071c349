import type { Code } from "./code.js";
import type { Identifier } from "../plan/clientPlan/identifier.js";

const identifierForm = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;
/** Prettier writes names bare up to the end of the Basic Multilingual Plane. */
const plainKeyForm = /^(?!.*[\u{10000}-\u{10ffff}])[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;
/** Characters that some tool takes for a line break, or that make text read otherwise than it runs (CVE-2021-42574). */
const treacherous = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A name of ours as code. Throws on anything that is not an identifier: the plan has promised one. */
export function identifier(name: Identifier): Code {
  if (!identifierForm.test(name)) throw new Error(`Not an identifier: ${JSON.stringify(name)}`);
  return name as string as Code;
}

/** A string literal, in double quotes, or in single ones where it would need fewer escapes in these. */
export function stringLiteral(text: string): Code {
  const literal = JSON.stringify(text).replace(treacherous, escapeCodeUnit);
  if (!text.includes('"') || countOf('"', text) <= countOf("'", text)) return literal as Code;
  const content = literal.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${content}'` as Code;
}

function countOf(quote: string, text: string): number {
  return text.split(quote).length - 1;
}

/**
 * The name of a property: bare where that is possible, a number where it reads as one (so that `keyof` gives `200` for
 * a status), else a string. `__proto__` is computed, because a literal `"__proto__": x` would set the prototype.
 */
export function propertyKey(name: string): Code {
  if (name === "__proto__") return '["__proto__"]' as Code;
  if (plainKeyForm.test(name) || isCanonicalNumber(name)) return name as Code;
  return stringLiteral(name);
}

/** A text, a number, a truth value or null as an expression, which is a type as well. */
export function literal(value: string | number | boolean | null): Code {
  if (typeof value === "string") return stringLiteral(value);
  return typeof value === "number" ? numberLiteral(value) : (String(value) as Code);
}

function numberLiteral(value: number): Code {
  if (!Number.isFinite(value)) throw new Error(`Not a number of JSON: ${value}`);
  return (Object.is(value, -0) ? "-0" : String(value)) as Code;
}

function isCanonicalNumber(name: string): boolean {
  return /^[0-9]/.test(name) && String(Number(name)) === name;
}

function escapeCodeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
