import { RE2JS } from "re2js";
import { spend, type QueryBudget } from "./queryBudget.js";

/** Longer patterns would take too long to compile. */
const maximumLength = 1000;

/** The steps that compiling one instruction of a pattern costs, measured at the slowest patterns. */
const stepsOfInstruction = 20;

/** As many instructions are tried at one character in a step, where it comes to the worst. */
const instructionsOfStep = 16;

/** Whether a text matches a pattern. */
export type MatchText = (text: string, pattern: string) => boolean;

/**
 * Understands a regular expression of JSONPath, an I-Regexp (RFC 9485), which takes linear time on any text. What RE2
 * has beyond I-Regexp is let through, `^` and `$` above all.
 *
 * @returns undefined for what is no regular expression
 */
export function compilePattern(pattern: string): RE2JS | undefined {
  if (pattern.length > maximumLength) return undefined;
  try {
    return RE2JS.compile(withNarrowDots(pattern));
  } catch {
    return undefined;
  }
}

/** A dot stands for all but line feeds and carriage returns (RFC 9485 §5.3); to RE2 a carriage return is like any other. */
function withNarrowDots(pattern: string): string {
  return pattern.replace(/\\[^]|\[(?:\\[^]|[^\]\\])*\]?|\./g, (part) => (part === "." ? "[^\\n\\r]" : part));
}

/**
 * The functions `match`, for the whole of a text, and `search`, for any part of it (RFC 9535 §2.4.6 and §2.4.7). What is
 * no regular expression matches nothing. Each pattern is compiled once, and all that is done costs steps of the budget.
 */
export function patternFunctions(budget: QueryBudget): { readonly match: MatchText; readonly search: MatchText } {
  const known = new Map<string, RE2JS | undefined>();
  const patternOf = (pattern: string): RE2JS | undefined => {
    if (known.has(pattern)) return known.get(pattern);
    spend(budget, stepsOfInstruction);
    const compiled = compilePattern(pattern);
    known.set(pattern, compiled);
    if (compiled !== undefined) spend(budget, stepsOfInstruction * compiled.programSize());
    return compiled;
  };
  const prepare = (text: string, pattern: string): RE2JS | undefined => {
    const compiled = patternOf(pattern);
    if (compiled !== undefined) spend(budget, Math.ceil((text.length * compiled.programSize()) / instructionsOfStep));
    return compiled;
  };
  return {
    match: (text, pattern) => prepare(text, pattern)?.testExact(text) === true,
    search: (text, pattern) => prepare(text, pattern)?.test(text) === true,
  };
}
