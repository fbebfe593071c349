import { ts } from "ts-morph";
import type { Code } from "./code.js";
import { stringLiteral } from "./escape.js";
import { exemplarName } from "./skeleton.js";
import type { Skeleton } from "./skeleton.js";

/** What stands for each word of the exemplar in the client of another API. */
export type Words = ReadonlyMap<string, Code>;

/**
 * A declaration of the skeleton, as ts-morph describes it, for another API: each token that is a word of the exemplar is
 * replaced, in code and in comments, and the holes are filled. Throws on a word that would stay, and on a hole that the
 * skeleton does not have.
 */
export function specialise<Structure extends object, Hole extends keyof Structure>(
  structure: Structure,
  holes: Pick<Structure, Hole>,
  vocabulary: Vocabulary,
): Structure {
  const missing = Object.keys(holes).filter((hole) => !Object.hasOwn(structure, hole));
  if (missing.length > 0) throw new Error(`The skeleton has no hole ${missing.join(", ")}`);
  const solid = Object.entries(structure).filter(([key]) => !Object.hasOwn(holes, key));
  const replaced = solid.map(([key, value]) => [key, replaceIn(value, key, vocabulary)] as const);
  return { ...(Object.fromEntries(replaced) as Structure), ...holes };
}

/** Code of the exemplar for another API, its comments left as they are. Throws on a word that would stay. */
export function specialiseText(text: string, vocabulary: Vocabulary): string {
  return replaceInCode(text, vocabulary);
}

/** The words to replace and those that must not stay. */
export interface Vocabulary {
  readonly words: Words;
  readonly skeleton: Skeleton;
}

function replaceIn(value: unknown, key: string, vocabulary: Vocabulary): unknown {
  if (typeof value === "string")
    return key === "description" ? replaceInComment(value, vocabulary) : replaceInCode(value, vocabulary);
  if (Array.isArray(value)) return value.map((item) => replaceIn(item, key, vocabulary));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, replaceIn(member, name, vocabulary)]));
}

function replaceInCode(text: string, vocabulary: Vocabulary): string {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, text);
  const tokens: string[] = [];
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    const isName = kind === ts.SyntaxKind.Identifier || kind === ts.SyntaxKind.StringLiteral;
    tokens.push(isName ? replaceWord(scanner.getTokenText(), vocabulary) : scanner.getTokenText());
  }
  return tokens.join("");
}

function replaceInComment(text: string, vocabulary: Vocabulary): string {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, text);
  const tokens: string[] = [];
  for (let kind = scanner.scanJsDocToken(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scanJsDocToken()) {
    const isName = kind === ts.SyntaxKind.Identifier;
    tokens.push(isName ? replaceWord(scanner.getTokenText(), vocabulary) : scanner.getTokenText());
  }
  return tokens.join("");
}

function replaceWord(token: string, { words, skeleton }: Vocabulary): string {
  const replacement = words.get(token);
  if (replacement !== undefined) return replacement;
  if (skeleton.words.has(token) || token === stringLiteral(exemplarName)) {
    throw new Error(`A word of the exemplar would stay: ${token}`);
  }
  return token;
}
