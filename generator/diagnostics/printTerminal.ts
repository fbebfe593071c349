import pc from "picocolors";
import type { Severity } from "./catalogueEntry.js";
import type { Diagnostic } from "./diagnostic.js";
import { excerptOf } from "./excerpt.js";
import { visibleText } from "./visibleText.js";

/** What of picocolors the printer needs. */
type Palette = Pick<typeof pc, "bold" | "cyan" | "dim" | "red" | "yellow">;

export interface TerminalOptions {
  /** `excerpt` prints the first places of each code only, and counts the others; `all` (the default) prints all. */
  readonly amount?: "all" | "excerpt";
  /** `auto` (the default) follows `NO_COLOR`, `FORCE_COLOR`, `TERM` and whether there is a terminal. */
  readonly colours?: "auto" | "always" | "never";
}

/**
 * Diagnostics as a person reads them, one block each with a blank line between, ending in a line end; empty for none.
 *
 * ```text
 * specs/users.yaml:7:5 - error read/duplicate-key at /paths/~1users/get
 * The key "get" is given twice; the first one is at 6:5.
 *
 *   6 |     get: {}
 * > 7 |     get: {}
 *     |     ^
 *
 * Hint: Keep one of the two.
 * ```
 */
export function printTerminal(diagnostics: readonly Diagnostic[], options: TerminalOptions = {}): string {
  const palette = paletteFor(options.colours ?? "auto");
  const { shown, left } =
    options.amount === "excerpt" ? excerptOf(diagnostics) : { shown: diagnostics, left: new Map<string, number>() };
  const others = [...left].map(([code, count]) => `and ${count} more of ${code}`);
  const more = others.length === 0 ? [] : [`${others.join("\n")}; --json lists all of them\n`];
  return [...shown.map((diagnostic) => `${renderDiagnostic(diagnostic, palette)}\n`), ...more].join("\n");
}

function paletteFor(colours: "auto" | "always" | "never"): Palette {
  return colours === "auto" ? pc : pc.createColors(colours === "always");
}

function renderDiagnostic(diagnostic: Diagnostic, palette: Palette): string {
  const severity = paintSeverity(diagnostic.severity, palette);
  const place = renderPlace(diagnostic);
  const code = palette.dim(diagnostic.code + renderPointer(diagnostic));
  const head = [place === "" ? "" : `${palette.cyan(place)} - `, severity, " ", code].join("");
  const because = diagnostic.errorBecause === undefined ? [] : [`An error because of ${diagnostic.errorBecause}.`];
  const origin = diagnostic.source === undefined ? [] : [`Recovered from ${visibleText(diagnostic.source)}`];
  const listing = diagnostic.listing === undefined ? [] : ["", palette.dim(diagnostic.listing), ""];
  return [head, palette.bold(diagnostic.message), ...because, ...origin, ...listing, `Hint: ${diagnostic.hint}`].join(
    "\n",
  );
}

/** `file:line:column`, the form that terminals and editors turn into a link. */
function renderPlace({ file, line, column }: Diagnostic): string {
  return [visibleText(file), line, column].filter((part) => part !== undefined).join(":");
}

/** The same place as a JSON Pointer, which stays the same when lines move. */
function renderPointer({ pointer }: Diagnostic): string {
  return pointer === undefined || pointer === "" ? "" : ` at ${visibleText(pointer)}`;
}

function paintSeverity(severity: Severity, palette: Palette): string {
  switch (severity) {
    case "error":
      return palette.red(severity);
    case "warning":
      return palette.yellow(severity);
    case "info":
      return palette.cyan(severity);
  }
}
