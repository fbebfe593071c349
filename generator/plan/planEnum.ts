import type { EnumMember } from "../model/schema/schema.js";
import type { EnumMemberPlan } from "./clientPlan/clientPlan.js";
import { docsOf } from "./clientPlan/docsOf.js";
import { asIdentifierText, isIdentifierText, toPascalCase } from "./naming/nameWords.js";
import { createNumbering, numberName, type Numbering } from "./naming/numbering.js";

/** The members of the object that holds an enum's values, each under a key of its own, in the order of the document. */
export function planEnum(members: readonly EnumMember[]): readonly EnumMemberPlan[] {
  const spoken = isShouting(members) ? members.map(lowered) : members;
  const wanted = spoken.map(keyOf);
  const keys: Keys = { taken: new Set(), wanted: new Set(wanted), numbering: createNumbering() };
  return members.map(({ value, description }, index) => {
    const key = freeKey(wanted[index] ?? "", keys);
    keys.taken.add(key);
    return { key, value, docs: docsOf([description], []) };
  });
}

/**
 * True where capitals are no more than a habit: of texts without small letters some have several words. `VISITOR` then
 * goes with `AGENT_USER` as `Visitor` with `AgentUser`, while `USD` remains as it is beside `EUR`.
 */
function isShouting(members: readonly EnumMember[]): boolean {
  const texts = members.flatMap(({ value }) => (typeof value === "string" ? [value] : []));
  return texts.every((text) => !/\p{Ll}/u.test(text)) && texts.some((text) => /\p{Lu}\P{L}+\p{Lu}/u.test(text));
}

function lowered({ value, ...rest }: EnumMember): EnumMember {
  return { ...rest, value: typeof value === "string" ? value.toLowerCase() : value };
}

/** The keys of one enum: those that members have, and all that members want. */
interface Keys {
  readonly taken: Set<string>;
  readonly wanted: ReadonlySet<string>;
  readonly numbering: Numbering;
}

/** The key itself, or the key with the first number that nobody has or wants. */
function freeKey(key: string, { taken, wanted, numbering }: Keys): string {
  if (!taken.has(key)) return key;
  const isFree = (each: string): boolean => !taken.has(each) && !wanted.has(each);
  return numberName(
    key,
    numbering.firstFree(key, (number) => isFree(numberName(key, number))),
  );
}

/** The document's own name where that is an identifier, else one that is made of it or of the value. */
function keyOf({ name, value }: EnumMember): string {
  if (name !== undefined && isIdentifierText(name) && name !== "__proto__") return name;
  const named = name === undefined ? "" : toPascalCase(name);
  if (named !== "") return asIdentifierText(named);
  return typeof value === "number" ? keyOfNumber(value) : keyOfText(value);
}

/** `Value1`, `ValueMinus1`, `Value1_5` */
function keyOfNumber(value: number): string {
  const text = String(Math.abs(value)).replace("e+", "e").replace("e-", "eMinus").replace(".", "_");
  return `Value${value < 0 || Object.is(value, -0) ? "Minus" : ""}${text}`;
}

/** `InProgress`; where the value has no letter or digit, the names of its signs. A sign at the start is a word. */
function keyOfText(value: string): string {
  if (value === "") return "Empty";
  const [first = ""] = value;
  const sign = first === "-" || first === "+" ? (symbolNames.get(first) ?? "") : "";
  const words = toPascalCase(value);
  if (words !== "") return /^\d/.test(words) ? `Value${sign}${words}` : asIdentifierText(`${sign}${words}`);
  const symbols = Array.from(value, (symbol) => symbolNames.get(symbol) ?? codePointName(symbol));
  return symbols.join("");
}

function codePointName(symbol: string): string {
  return `U${(symbol.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

const symbolNames: ReadonlyMap<string, string> = new Map([
  ["<", "LessThan"],
  [">", "GreaterThan"],
  ["=", "Equals"],
  ["!", "Not"],
  ["~", "Tilde"],
  ["+", "Plus"],
  ["-", "Minus"],
  ["*", "Star"],
  ["/", "Slash"],
  ["\\", "Backslash"],
  ["%", "Percent"],
  ["&", "And"],
  ["|", "Or"],
  ["^", "Caret"],
  [".", "Dot"],
  [",", "Comma"],
  [":", "Colon"],
  [";", "Semicolon"],
  ["?", "Question"],
  ["#", "Hash"],
  ["@", "At"],
  ["$", "Dollar"],
  ["_", "Underscore"],
  [" ", "Space"],
  ['"', "Quote"],
  ["'", "Apostrophe"],
  ["`", "Backtick"],
  ["(", "LeftParenthesis"],
  [")", "RightParenthesis"],
  ["[", "LeftBracket"],
  ["]", "RightBracket"],
  ["{", "LeftBrace"],
  ["}", "RightBrace"],
]);
