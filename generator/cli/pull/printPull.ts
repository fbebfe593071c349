import { countByCode, type Diagnostic } from "../../diagnostics/index.js";
import {
  guessesOf,
  sourcesFileOf,
  type Conflict,
  type Loss,
  type PageOutcome,
  type Recovery,
} from "../../pages/index.js";
import type { DocumentReport } from "../../write/index.js";
import { countSeverity, plural } from "../counts.js";
import { exitCode } from "../exitCode.js";
import { allDiagnostics, type CommandResult, type Ended } from "../outcome.js";
import type { PullOutcome, PullReport } from "./pullOutcome.js";

/** The result of `pull --json`, one document on stdout. The keys are a promise. */
export interface PullResult extends CommandResult {
  readonly apis: readonly PulledDocument[];
  /** Those that belong to no API. */
  readonly diagnostics: readonly Diagnostic[];
}

/** An API in the result of `pull --json`. */
export interface PulledDocument extends RecoveryResult {
  readonly name: string;
  /** The document. */
  readonly file: string;
  /** Its table of sources. */
  readonly table: string;
  /** What became of the document; with `--check`, what would. Null where it was not touched. */
  readonly state: DocumentReport["document"] | null;
  readonly tableState: DocumentReport["table"] | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The unified diff of the document, with `--check` or where edits of it went. */
  readonly diff?: string;
}

/** What the pages gave. Everything is null where no document could be made of them; places are `file:line:column`. */
export interface RecoveryResult {
  readonly kind: Recovery["kind"] | null;
  /** What was copied. */
  readonly original: string | null;
  readonly pages: readonly PageResult[] | null;
  readonly operations: readonly string[] | null;
  readonly missing: readonly MissingResult[] | null;
  readonly conflicts: readonly ConflictResult[] | null;
  readonly guesses: readonly string[] | null;
  readonly losses: readonly Loss[] | null;
}

/** What became of a page. */
export interface PageResult {
  readonly location: string;
  readonly format: PageOutcome["format"] | null;
  readonly outcome: PageOutcome["outcome"];
  readonly reason: string | null;
}

/** What an outline names and no page has. */
export interface MissingResult {
  readonly title: string | null;
  readonly method: string | null;
  readonly path: string | null;
  readonly target: string | null;
  readonly place: string;
}

/** Where pages disagree. */
export interface ConflictResult extends Pick<Conflict, "pointer" | "differences" | "policy"> {
  readonly chosen: string;
  readonly others: readonly string[];
}

/** The outcome as `pull --json` prints it. */
export function jsonOfPull(ended: Ended<PullOutcome>): PullResult {
  const { code, mode, apis, diagnostics } = ended;
  return {
    ok: code === exitCode.done,
    apis: apis.map((api) => jsonOfApi(api, mode)),
    diagnostics,
    counts: countByCode(allDiagnostics(ended)),
  };
}

function jsonOfApi(api: PullReport, mode: PullOutcome["mode"]): PulledDocument {
  const { name, file, files, recovery, diagnostics, diff } = api;
  return {
    name,
    file,
    table: sourcesFileOf(file),
    state: files?.document ?? null,
    tableState: files?.table ?? null,
    ...(recovery ? jsonOfRecovery(recovery) : noRecovery),
    diagnostics,
    ...((mode === "check" || diff !== "") && { diff }),
  };
}

const noRecovery: RecoveryResult = {
  kind: null,
  original: null,
  pages: null,
  operations: null,
  missing: null,
  conflicts: null,
  guesses: null,
  losses: null,
};

function jsonOfRecovery(recovery: Recovery): RecoveryResult {
  const { kind, original, pages, operations, missing, conflicts, losses } = recovery;
  return {
    kind,
    original: original?.location ?? null,
    pages: pages.map(({ location, format = null, outcome, reason = null }) => ({ location, format, outcome, reason })),
    operations,
    missing: missing.map(({ title = null, method = null, path = null, target = null, place }) => {
      return { title, method, path, target, place: placeText(place) };
    }),
    conflicts: conflicts.map(({ pointer, differences, chosen, others, policy }) => {
      return { pointer, differences, chosen: placeText(chosen), others: others.map(placeText), policy };
    }),
    guesses: guessesOf(recovery),
    losses,
  };
}

function placeText({ file, line, column }: Conflict["chosen"]): string {
  return `${file}:${line}:${column}`;
}

/** The last lines of a run of `pull`: for each API what was found and lost, and what became of its document. */
export function printPullSummary(ended: Ended<PullOutcome>): readonly string[] {
  const { apis, mode, milliseconds } = ended;
  if (apis.length === 0) return [];
  const width = Math.max(...apis.map(({ name }) => name.length));
  const seconds = `(${(milliseconds / 1000).toFixed(1)} s)`;
  return [
    ...apis.flatMap(({ name, recovery }) => {
      if (recovery === undefined) return [`${name.padEnd(width)}  no document could be made of the pages`];
      return [`${name.padEnd(width)}  ${describeRecovery(recovery)}`, ...describeLosses(recovery.losses)];
    }),
    ...apis.map((api) => (mode === "check" ? describeComparison(api) : describeWriting(api))),
    `${describeDiagnostics(allDiagnostics(ended))} ${seconds}`,
  ];
}

/** `46 operations, 26 schemas from 46 pages (docusaurus); 0 missing, 0 conflicts, 3 guesses` */
function describeRecovery(recovery: Recovery): string {
  const { kind, document, operations, pages, original, missing, conflicts } = recovery;
  const { components, definitions } = document as {
    readonly components?: { readonly schemas?: object };
    /** Where Swagger 2.0 has them. */
    readonly definitions?: object;
  };
  const schemas = Object.keys(components?.schemas ?? definitions ?? {}).length;
  const found = `${plural(operations.length, "operation")}, ${plural(schemas, "schema")}`;
  const silent = pages.filter(({ outcome }) => outcome === "reported").length;
  const others = silent === 0 ? "" : `, ${plural(silent, "page")} without use (--json says why)`;
  if (kind === "copied") return `${found}, as published in ${original?.location ?? "one piece"}${others}`;
  const used = pages.filter(({ outcome }) => outcome === "used");
  const formats = [...new Set(used.flatMap(({ format }) => format ?? []))].sort().join(", ");
  const doubts = [
    `${missing.length} missing`,
    plural(conflicts.length, "conflict"),
    plural(guessesOf(recovery).length, "guess", "guesses"),
  ];
  return `${found} from ${plural(used.length, "page")} (${formats}); ${doubts.join(", ")}${others}`;
}

/** More would hide the lines around them. */
const shownLosses = 3;

function describeLosses(losses: readonly Loss[]): readonly string[] {
  const left = losses.length - shownLosses;
  return [
    ...losses.slice(0, shownLosses).map(({ format, sentence }) => `  ${format}: ${sentence}`),
    ...(left > 0 ? [`  and ${plural(left, "more loss", "more losses")}; --json lists them`] : []),
  ];
}

function describeWriting({ file, files }: PullReport): string {
  if (files === undefined) return `${file}: nothing was written`;
  return files.document === "unchanged" && files.table === "written"
    ? `${file}: unchanged, its table of sources written`
    : `${file}: ${files.document}`;
}

function describeComparison({ file, files, diagnostics }: PullReport): string {
  if (files === undefined) return `${file}: cannot be compared`;
  if (files.document === "written") {
    // Whose file it is, or what else stands against it, has been said.
    const isHindered = diagnostics.some(({ severity }) => severity === "error");
    return `${file} is not up to date.${isHindered ? "" : " `clientwright pull` brings it up to date."}`;
  }
  const table = "; lines in its table of sources have moved, which does not count";
  return `${file} is up to date${files.table === "written" ? table : ""}`;
}

/** `2 warnings, 3 remarks: pages/guess 2, …; --json lists them` */
function describeDiagnostics(all: readonly Diagnostic[]): string {
  const remarks = all.filter(({ severity }) => severity === "info");
  const kinds = Object.entries(countByCode(remarks)).map(([code, count]) => `${code} ${count}`);
  const list = kinds.length === 0 ? "" : `: ${kinds.join(", ")}; --json lists them`;
  return `${plural(countSeverity(all, "warning"), "warning")}, ${plural(remarks.length, "remark")}${list}`;
}
