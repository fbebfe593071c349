import type { FunctionPlan, Json } from "../plan/clientPlan.js";
import type { Identifier } from "../plan/names.js";
import type { Code } from "./code.js";

const identifierForm = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;
const plainKeyForm = /^[A-Za-z_$][A-Za-z0-9_$]*$/;
/** Characters that some tool takes for a line break, or that make text read otherwise than it runs (CVE-2021-42574). */
const treacherous = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A name of ours as it stands in code. Throws on anything that is not an identifier: the plan has promised one. */
export function identifier(name: Identifier): Code {
  if (!identifierForm.test(name)) throw new Error(`Not an identifier: ${JSON.stringify(name)}`);
  return name as string as Code;
}

/** A string literal, in double quotes. */
export function stringLiteral(text: string): Code {
  return JSON.stringify(text).replace(treacherous, escapeCodeUnit) as Code;
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

/** Plain data as an expression, which is a type as well where it holds neither arrays nor objects. */
export function literal(value: Json): Code {
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value === "number") return numberLiteral(value);
  if (typeof value !== "object" || value === null) return String(value) as Code;
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]` as Code;
  const members = Object.entries(value).map(([key, member]) => `${propertyKey(key)}: ${literal(member)}`);
  return (members.length === 0 ? "{}" : `{ ${members.join(", ")} }`) as Code;
}

/**
 * The value of a constant: an object with one property on each line, however few they are. Where a name in it is one
 * that every object inherits, TypeScript would check the value against the inherited member and widen it; `as const`
 * keeps it as it is. Functions of the runtime stand in the fields that the plan names.
 */
export function tableLiteral(table: Readonly<Record<string, Json>>, functions: readonly FunctionPlan[] = []): Code {
  const members = Object.entries(table).map(([key, member]) => {
    const held = functions
      .filter(({ field }) => field === key)
      .map(({ member: name, name: value }) => `${name}: ${value}`);
    return `${propertyKey(key)}: ${held.length === 0 ? literal(member) : holding(held, member)},\n`;
  });
  const assertion = hasInheritedName(table) ? " as const" : "";
  return (members.length === 0 ? "{}" : `{\n${members.join("")}}${assertion}`) as Code;
}

/** An object that holds functions of the runtime, by their names, before all else. */
function holding(held: readonly string[], value: Json): string {
  const rest = Object.entries(value as object).map(
    ([key, member]: [string, Json]) => `${propertyKey(key)}: ${literal(member)}`,
  );
  return `{ ${[...held, ...rest].join(", ")} }`;
}

function hasInheritedName(value: Json): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(
    ([key, member]: [string, Json]) => key in Object.prototype || hasInheritedName(member),
  );
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
