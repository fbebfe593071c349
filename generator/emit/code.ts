/**
 * Text that may stand in TypeScript source. Text from a document becomes code in `escape.ts` and `docs.ts` only; code
 * is put together from code by the functions below, so that the compiler refuses any other string.
 */
export type Code = string & { readonly __brand: "Code" };

/** The types that the emitted text needs beside those that a document names. */
export type Keyword = "unknown" | "undefined" | "string" | "never" | "Blob" | "BodyInit";

/** A type that TypeScript, its libraries or the runtime name. */
export function keyword(word: Keyword): Code {
  return word as string as Code;
}

/** `A | B`, or `never` where there is nothing to choose from. */
export function unionType(members: readonly Code[]): Code {
  return members.length === 0 ? keyword("never") : (members.join(" | ") as Code);
}

/** `Success<200, User>` */
export function genericType(name: Code, argumentTypes: readonly Code[]): Code {
  return `${name}<${argumentTypes.join(", ")}>` as Code;
}
