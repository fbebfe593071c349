import type { EnumMember } from "../model/apiModel.js";
import type { EnumMemberPlan } from "./clientPlan.js";
import { docsOf } from "./docs.js";
import { numberName } from "./nameRegistry.js";
import { asIdentifierText, isIdentifierText, toPascalCase } from "./nameWords.js";

/** The members of the object that holds an enum's values, each under a key of its own, in the order of the document. */
export function planEnum(members: readonly EnumMember[]): readonly EnumMemberPlan[] {
  const spoken = isShouting(members) ? members.map(lowered) : members;
  const wanted = spoken.map(keyOf);
  const taken = new Set<string>();
  return members.map(({ value, description }, index) => {
    const key = freeKey(wanted[index] ?? "", taken, new Set(wanted));
    taken.add(key);
    return { key, value, docs: docsOf([description], []) };
  });
}

/**
 * True where capitals are no more than a habit: of texts without small letters some have several words. `VISITOR` then
 * goes with `AGENT_USER` as `Visitor` with `AgentUser`, while `USD` stays beside `EUR`.
 */
function isShouting(members: readonly EnumMember[]): boolean {
  const texts = members.flatMap(({ value }) => (typeof value === "string" ? [value] : []));
  return texts.every((text) => !/\p{Ll}/u.test(text)) && texts.some((text) => /\p{Lu}\P{L}+\p{Lu}/u.test(text));
}

function lowered({ value, ...rest }: EnumMember): EnumMember {
  return { ...rest, value: typeof value === "string" ? value.toLowerCase() : value };
}

/** The key itself, or the key with the first number that nobody has or wants. */
function freeKey(wanted: string, taken: ReadonlySet<string>, others: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const key = numberName(wanted, number);
    if (!taken.has(key) && !others.has(key)) return key;
  }
}

/** The document's own name where it can stand, else one that is made of it or of the value. */
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

/** `InProgress`; where no letter or digit stands, the names of what does. A sign at the start is a word. */
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
