import { countByCode, type Diagnostic } from "../../diagnostics/index.js";
import type { ApiReport } from "../../generatePackage.js";
import { countSeverity, plural } from "../counts.js";
import { allDiagnostics, hasDrifted, type Outcome } from "./outcome.js";

/** The last lines of a run that came to its end: a line for each API, one for the files, one for what was not printed. */
export function printSummary(outcome: Outcome, milliseconds: number): readonly string[] {
  const width = Math.max(...outcome.apis.map(({ name }) => name.length));
  return [
    ...outcome.apis.map((api) => `${api.name.padEnd(width)}  ${describeApi(api)}`),
    describeFiles(outcome, (milliseconds / 1000).toFixed(1)),
    ...describeDiagnostics(allDiagnostics(outcome)),
  ];
}

/** The last line of a run that failed: what became of the output. */
export function printFailure(outcome: Outcome): readonly string[] {
  const { output } = outcome;
  if (output === undefined) return [];
  // What could not be put back has a diagnostic of its own.
  if (allDiagnostics(outcome).some(({ code }) => code === "write/incomplete")) return [];
  return [`Nothing was written; ${output} is as it was.`];
}

/** The most frequent kinds are named; more would not fit on a line. */
const namedKinds = 4;

/** `2 warnings; 340 remarks of 9 kinds, not shown: schema/not-represented 120, …; --json lists them` */
function describeDiagnostics(diagnostics: readonly Diagnostic[]): readonly string[] {
  const warnings = countSeverity(diagnostics, "warning");
  const remarks = diagnostics.filter(({ severity }) => severity === "info");
  if (warnings + remarks.length === 0) return [];
  const kinds = Object.entries(countByCode(remarks)).sort(([, one], [, other]) => other - one);
  const named = kinds.slice(0, namedKinds).map(([code, count]) => `${code} ${count}`);
  const list = [...named, ...(kinds.length > namedKinds ? ["…"] : [])].join(", ");
  const told = `${plural(remarks.length, "remark")} of ${plural(kinds.length, "kind")}: ${list}; --json lists them`;
  return [`${plural(warnings, "warning")}, ${remarks.length === 0 ? "0 remarks" : told}`];
}

function describeApi(api: ApiReport): string {
  const { title = "", version = "", operations = 0, schemas = 0, retrievedFrom, diagnostics } = api;
  const counts = [
    plural(operations, "operation"),
    plural(schemas, "schema"),
    plural(countSeverity(diagnostics, "warning"), "warning"),
  ];
  const origin = retrievedFrom === undefined ? "" : `; read from ${retrievedFrom}`;
  return `${`${title} ${version}`.trim()}: ${counts.join(", ")}${origin}`;
}

function describeFiles(outcome: Outcome, seconds: string): string {
  const { mode, output = "", files } = outcome;
  const folder = output === "." ? "this folder" : output;
  if (mode === "write") {
    const counts = `${files.written.length} written, ${files.unchanged.length} unchanged, ${files.removed.length} removed`;
    return `${folder}: ${counts} (${seconds} s)`;
  }
  if (!hasDrifted(outcome)) return `${folder} is up to date: ${plural(files.unchanged.length, "file")} (${seconds} s)`;
  const counts = `${files.written.length} to write, ${files.removed.length} to remove`;
  return `${folder} is not up to date: ${counts}. \`clientwright generate\` brings it up to date.`;
}
