import { countByCode, type Diagnostic } from "../../diagnostics/index.js";
import type { ApiReport } from "../../generatePackage.js";
import { countSeverity, plural } from "../counts.js";
import { exitCode } from "../exitCode.js";
import { allDiagnostics, type CommandResult, type Ended, type FailedRun } from "../outcome.js";
import { nothingDone, type FileReport, type GenerateOutcome } from "./generateOutcome.js";

/** The result of `generate --json`, one document on stdout. The keys are a promise. */
export interface GenerateResult extends CommandResult {
  /** The folder of the package; null where no configuration could be used. */
  readonly output: string | null;
  readonly apis: readonly GeneratedApi[];
  /** Those that belong to no document. */
  readonly diagnostics: readonly Diagnostic[];
  /** Paths below the output folder; with `--check`, what would be. */
  readonly files: FileReport;
  /** With `--check`: the unified diff of all that would change. */
  readonly diff?: string;
}

/** An API in the result of `generate --json`. Null is what is not known of a document that cannot be used. */
export interface GeneratedApi {
  readonly name: string;
  readonly title: string | null;
  readonly version: string | null;
  /** The URL that gave the document, where the one that was given redirects. */
  readonly retrievedFrom: string | null;
  readonly operations: number | null;
  readonly schemas: number | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** The outcome as `generate --json` prints it. */
export function jsonOfGenerate(ended: Ended<GenerateOutcome>): GenerateResult {
  const { code, mode, output, apis, diagnostics, files, diff } = ended;
  return {
    ok: code === exitCode.done,
    output: output ?? null,
    apis: apis.map((api) => ({
      name: api.name,
      title: api.title ?? null,
      version: api.version ?? null,
      retrievedFrom: api.retrievedFrom ?? null,
      operations: api.operations ?? null,
      schemas: api.schemas ?? null,
      diagnostics: api.diagnostics,
    })),
    diagnostics,
    counts: countByCode(allDiagnostics(ended)),
    files,
    ...(mode === "check" && { diff }),
  };
}

/** What `generate --json` prints of a run that came to no outcome. */
export function jsonOfFailedGenerate({ words, ...failed }: FailedRun): GenerateResult {
  const nothing = nothingDone(words.includes("--check") ? "check" : "write");
  return jsonOfGenerate({ ...nothing, ...failed, milliseconds: 0 });
}

/** The last lines of a run: a line for each API, one for the files, one for what was not printed; or that it failed. */
export function printGenerateSummary(ended: Ended<GenerateOutcome>): readonly string[] {
  const { apis, code } = ended;
  if (code !== exitCode.done && code !== exitCode.drift) return describeFailure(ended);
  const width = Math.max(...apis.map(({ name }) => name.length));
  return [
    ...apis.map((api) => `${api.name.padEnd(width)}  ${describeApi(api)}`),
    describeFiles(ended),
    ...describeDiagnostics(allDiagnostics(ended)),
  ];
}

/** What became of the output. */
function describeFailure(ended: Ended<GenerateOutcome>): readonly string[] {
  const { output } = ended;
  if (output === undefined) return [];
  // What could not be put back has a diagnostic of its own.
  if (allDiagnostics(ended).some(({ code }) => code === "write/incomplete")) return [];
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
  const listed = `${plural(remarks.length, "remark")} of ${plural(kinds.length, "kind")}: ${list}; --json lists them`;
  return [`${plural(warnings, "warning")}, ${remarks.length === 0 ? "0 remarks" : listed}`];
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

function describeFiles({ mode, state, output = "", files, milliseconds }: Ended<GenerateOutcome>): string {
  const seconds = (milliseconds / 1000).toFixed(1);
  const folder = output === "." ? "this folder" : output;
  if (mode === "write") {
    const counts = `${files.written.length} written, ${files.unchanged.length} unchanged, ${files.removed.length} removed`;
    return `${folder}: ${counts} (${seconds} s)`;
  }
  if (state !== "drifted") return `${folder} is up to date: ${plural(files.unchanged.length, "file")} (${seconds} s)`;
  const counts = `${files.written.length} to write, ${files.removed.length} to remove`;
  return `${folder} is not up to date: ${counts}. \`clientwright generate\` brings it up to date.`;
}
