import type { DiagnosticCode } from "./catalogue.js";
import type { Diagnostic } from "./diagnostic.js";

/** What of many diagnostics a person is shown. */
export interface Excerpt {
  readonly shown: readonly Diagnostic[];
  /** How many of each code are left out. */
  readonly left: ReadonlyMap<DiagnosticCode, number>;
}

/** Errors of their own right each want a correction; of all else the first places show what is meant. */
const placesOfErrors = 20;
const placesOfOthers = 3;

/** The first places of each code, in the given order. */
export function excerptOf(diagnostics: readonly Diagnostic[]): Excerpt {
  const counts = new Map<DiagnosticCode, number>();
  const left = new Map<DiagnosticCode, number>();
  const shown = diagnostics.filter((diagnostic) => {
    const { code, severity, errorBecause } = diagnostic;
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    const limit = severity === "error" && errorBecause === undefined ? placesOfErrors : placesOfOthers;
    if (count > limit) left.set(code, count - limit);
    return count <= limit;
  });
  return { shown, left };
}

/** How often each code was raised, in the order of codes. */
export function countByCode(diagnostics: readonly Diagnostic[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
}
