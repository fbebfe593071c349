import type { JsonPointer } from "../document/jsonPointer.js";
import { catalogue } from "./catalogue.js";
import type { Diagnostic, Diagnostics, Finding, Place } from "./diagnostic.js";
import { indexLines, type LineIndex } from "./lineIndex.js";
import { renderListing } from "./listing.js";
import { judge, ordinaryStrictness, type Judgement, type Strictness } from "./strictness.js";
import { visibleText } from "./visibleText.js";

/** Where pointers lead: a `SourceDocument` is one. */
export interface DiagnosticSource {
  readonly location: string;
  readonly placeOf: (pointer: JsonPointer) => Place;
}

/** Takes findings and gives them back as diagnostics. */
export interface DiagnosticsCollector extends Diagnostics {
  /** Says where pointers lead, those reported before included. A run over one document calls it once that is read. */
  useSource(source: DiagnosticSource): void;
  hasErrors(): boolean;
  /** Where a pointer leads. */
  placeOf(pointer: JsonPointer): Pick<Place, "file" | "line" | "column" | "source">;
  /** All diagnostics in the order of file, line, column, code and message; what was reported twice is listed once. */
  list(): readonly Diagnostic[];
}

/**
 * Longer messages lose their middle: names come from the document and have no limit, and what is wrong with a name is
 * said after it.
 */
const maxMessageLength = 500;
const keptAtEnd = 200;

/**
 * Starts a collection of diagnostics.
 *
 * @param origin what findings without a place of their own belong to: a path or URL, or a document that was read already
 * @param strictness what counts as an error, and what is not listed at all
 */
export function createDiagnostics(
  origin: string | DiagnosticSource = "",
  strictness: Strictness = ordinaryStrictness,
): DiagnosticsCollector {
  const findings: Finding[] = [];
  const location = typeof origin === "string" ? origin : origin.location;
  let source = typeof origin === "string" ? undefined : origin;
  return {
    report: (finding) => void findings.push({ ...finding, message: visibleText(shorten(finding.message)) }),
    useSource: (read) => void (source = read),
    hasErrors: () => findings.some(({ code }) => judge(code, strictness).severity === "error"),
    placeOf: (pointer) => {
      const { file, line, column, source: page } = source?.placeOf(pointer) ?? { file: location };
      return {
        file,
        ...(line !== undefined && { line }),
        ...(column !== undefined && { column }),
        ...(page !== undefined && { source: page }),
      };
    },
    list: () => {
      const linesOf = indexOnce();
      const described = findings.flatMap((finding) => {
        const { severity, errorBecause } = judge(finding.code, strictness);
        if (severity === "off") return [];
        const judged = { ...finding, severity, ...(errorBecause !== undefined && { errorBecause }) };
        return [describeFinding(judged, placeOf(finding, source, location), linesOf)];
      });
      return inOrder(described);
    },
  };
}

/** A finding with its severity in this run. */
type JudgedFinding = Finding & Pick<Diagnostic, "severity"> & Pick<Judgement, "errorBecause">;

function placeOf(finding: Finding, source: DiagnosticSource | undefined, location: string): Place {
  if (finding.place) return finding.place;
  if (!source) return { file: location };
  if (finding.pointer === undefined) return { file: source.location };
  return source.placeOf(finding.pointer);
}

function describeFinding(finding: JudgedFinding, place: Place, linesOf: (text: string) => LineIndex): Diagnostic {
  const { line, column, text, pointer = finding.pointer, source } = place;
  const hasListing = text !== undefined && text !== "" && line !== undefined;
  const listing = hasListing ? renderListing(linesOf(text), { ...place, line }) : undefined;
  return {
    severity: finding.severity,
    ...(finding.errorBecause !== undefined && { errorBecause: finding.errorBecause }),
    code: finding.code,
    message: finding.message,
    file: place.file,
    ...(line !== undefined && { line }),
    ...(line !== undefined && column !== undefined && { column }),
    ...(pointer !== undefined && { pointer }),
    ...(source !== undefined && { source }),
    ...(listing !== undefined && { listing }),
    hint: catalogue[finding.code].fix,
  };
}

/** Copies what it keeps: many findings may quote one long text, and slices of it would hold the whole in memory. */
function shorten(message: string): string {
  if (message.length <= maxMessageLength) return message;
  const shortened = `${message.slice(0, maxMessageLength - keptAtEnd)}…${message.slice(-keptAtEnd)}`;
  return Buffer.from(shortened, "utf16le").toString("utf16le");
}

/** Indexes each text once, however many findings lie in it. */
function indexOnce(): (text: string) => LineIndex {
  const indexes = new Map<string, LineIndex>();
  return (text) => {
    const known = indexes.get(text);
    if (known) return known;
    const index = indexLines(text);
    indexes.set(text, index);
    return index;
  };
}

function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const byIdentity = new Map(diagnostics.map((diagnostic) => [JSON.stringify(sortKey(diagnostic)), diagnostic]));
  return [...byIdentity.values()].sort((a, b) => compareKeys(sortKey(a), sortKey(b)));
}

type SortKey = readonly (string | number)[];

function sortKey({ file, line, column, code, message }: Diagnostic): SortKey {
  return [file, line ?? 0, column ?? 0, code, message];
}

/** Compares part by part with `<`, so that the order is the same in every locale. */
function compareKeys(a: SortKey, b: SortKey): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? "";
    if (left < right) return -1;
    if (left > right) return 1;
  }
  return 0;
}
