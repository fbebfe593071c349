import { countByCode } from "../../diagnostics/index.js";
import { guessesOf, type Loss, type Recovery } from "../../pages/index.js";
import { countSeverity, plural } from "../counts.js";
import { diagnosticsOfPull, type PullOutcome, type PullReport } from "./pullOutcome.js";

/** The last lines of a run of `pull`: for each API what was found and lost, and what became of its document. */
export function printPullSummary(outcome: PullOutcome, milliseconds: number): readonly string[] {
  const { apis, mode } = outcome;
  if (apis.length === 0) return [];
  const width = Math.max(...apis.map(({ name }) => name.length));
  const seconds = `(${(milliseconds / 1000).toFixed(1)} s)`;
  return [
    ...apis.flatMap(({ name, recovery }) => {
      if (recovery === undefined) return [`${name.padEnd(width)}  no document could be made of the pages`];
      return [`${name.padEnd(width)}  ${describeRecovery(recovery)}`, ...describeLosses(recovery.losses)];
    }),
    ...apis.map((api) => (mode === "check" ? describeComparison(api) : describeWriting(api))),
    `${describeDiagnostics(outcome)} ${seconds}`,
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
function describeDiagnostics(outcome: PullOutcome): string {
  const all = diagnosticsOfPull(outcome);
  const remarks = all.filter(({ severity }) => severity === "info");
  const kinds = Object.entries(countByCode(remarks)).map(([code, count]) => `${code} ${count}`);
  const list = kinds.length === 0 ? "" : `: ${kinds.join(", ")}; --json lists them`;
  return `${plural(countSeverity(all, "warning"), "warning")}, ${plural(remarks.length, "remark")}${list}`;
}
