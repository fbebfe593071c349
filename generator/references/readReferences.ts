import { realpath } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { catalogue } from "../diagnostics/catalogue.js";
import type { Diagnostics, Finding } from "../diagnostics/diagnostic.js";
import { decodeText } from "../read/decodeText.js";
import { parseSource } from "../read/parseSource.js";
import { fetchBytes } from "../read/fetchBytes.js";
import { isUrl, readFileBytes, type ByteResult } from "../read/readFileBytes.js";
import type { SourceDocument } from "../read/sourceDocument.js";
import type { FileFailure, FileOutcome } from "./resolveReference.js";
import { openGate, type Admission, type ReferenceGate, type ReferencePolicy } from "./referenceGate.js";
import type { SourceSet } from "./sourceSet.js";
import { locationUri, traceReferences, type ReferenceTrace } from "./traceReferences.js";

export type { ReferencePolicy } from "./referenceGate.js";

const defaultLimits = { files: 10_000, bytes: 256 * 1024 * 1024 };

/** As many files are read at a time. */
const atOnce = 16;

interface Reading {
  readonly trace: ReferenceTrace;
  readonly root: SourceDocument;
  readonly gate: ReferenceGate;
  /** The document's folder without symbolic links, where it was read from a file. */
  readonly folder: string;
  readonly diagnostics: Diagnostics;
  readonly limits: NonNullable<ReferencePolicy["limits"]>;
  /** Files by the location that they go by in the end. */
  readonly known: Map<string, FileOutcome>;
  bytes: number;
}

/**
 * Reads every file that a document refers to, directly and through other files, each once. What the policy does not
 * allow is not read, and everything that is wrong is reported at the reference.
 */
export async function readReferences(
  root: SourceDocument,
  policy: ReferencePolicy,
  diagnostics: Diagnostics,
): Promise<SourceSet> {
  const trace = traceReferences(root, diagnostics);
  let wanted = trace.wanted();
  if (wanted.length === 0) return trace.result();
  const own = locationUri(root);
  const gate = await openGate(own, policy);
  const folder = own.startsWith("file:") ? await realpath(dirname(fileURLToPath(own))) : "";
  const reading: Reading = {
    trace,
    root,
    gate,
    folder,
    diagnostics,
    limits: policy.limits ?? defaultLimits,
    known: new Map(),
    bytes: 0,
  };
  const itself = await gate(own);
  if (itself.kind === "file") reading.known.set(itself.location, { kind: "file", file: 0 });
  while (wanted.length > 0) {
    await readWanted(reading, wanted);
    wanted = trace.wanted();
  }
  return trace.result();
}

/** Files are added in the order in which they were asked for, whichever is read first. */
async function readWanted(reading: Reading, wanted: readonly string[]): Promise<void> {
  const admitted: [string, Admission][] = [];
  for (const location of wanted) admitted.push([location, await reading.gate(location)]);
  const open = new Map<string, Admission>();
  for (const [, admission] of admitted) {
    if (isOpen(admission) && !reading.known.has(admission.location)) open.set(admission.location, admission);
  }
  const queue = [...open];
  for (let start = 0; start < queue.length; start += atOnce) {
    const batch = queue.slice(start, start + atOnce);
    const results = await Promise.all(batch.map(async ([, admission]) => await readAdmitted(reading, admission)));
    batch.forEach(([location], index) => {
      reading.known.set(location, takeResult(reading, location, results[index]));
    });
  }
  for (const [location, admission] of admitted) {
    const outcome = isOpen(admission) ? reading.known.get(admission.location) : admission;
    reading.trace.addOutcome(location, outcome ?? { kind: "missing", reason: "is not there" });
  }
}

function isOpen(admission: Admission): admission is Exclude<Admission, FileFailure> {
  return admission.kind === "file" || admission.kind === "url";
}

async function readAdmitted(
  { known, bytes, limits }: Reading,
  admission: Admission,
): Promise<ByteResult | FileFailure> {
  if (known.size > limits.files || bytes > limits.bytes) {
    return { kind: "tooMany", reason: "is not read: the files that the document refers to are too many or too large" };
  }
  if (admission.kind === "file") return await readFileBytes(admission.path);
  return admission.kind === "url" ? await fetchBytes(admission.location, admission) : admission;
}

function takeResult(reading: Reading, location: string, result: ByteResult | FileFailure | undefined): FileOutcome {
  if (result === undefined) return { kind: "missing", reason: "is not there" };
  if (result.kind === "failed") return describeFailure(result);
  if (result.kind !== "bytes") return result;
  reading.bytes += result.bytes.length;
  const decoded = decodeText(result.bytes);
  if (decoded.kind === "invalid")
    return notADocument({ code: "read/encoding", message: "", place: { file: "", ...decoded } });
  const source = parseFile(reading, shownLocation(reading, location), decoded.text);
  if ("kind" in source) return source;
  const { retrievedFrom = location } = result;
  return reading.trace.addFile({ ...source, retrievedFrom }, retrievedFrom);
}

function describeFailure({ code, message, status }: Extract<ByteResult, { kind: "failed" }>): FileFailure {
  const reason = `cannot be read: ${message.charAt(0).toLowerCase()}${message.slice(1).replace(/\.$/, "")}`;
  if (code === "read/redirected-away" || code === "read/url-credentials") return { kind: "refused", reason };
  const isMissing = code === "read/not-found" || status === 404 || status === 410;
  return { kind: isMissing ? "missing" : "unreadable", reason };
}

/** Warnings on a file that parses are passed on. Of one that does not, nothing is: each would quote the text. */
function parseFile({ diagnostics }: Reading, location: string, text: string): SourceDocument | FileFailure {
  if (/\.(?:md|markdown)$/i.test(location)) return readProse(location, text);
  const findings: Finding[] = [];
  const source = parseSource(location, text, { report: (finding) => void findings.push(finding) });
  if (source === undefined) return notADocument(findings[0]);
  for (const finding of findings) diagnostics.report(finding);
  return source;
}

/** Descriptions may be kept in files of their own: such a file is one text. */
function readProse(file: string, text: string): SourceDocument {
  return { location: file, root: text, placeOf: (pointer) => ({ file, text, pointer, line: 1, column: 1 }) };
}

function notADocument(finding: Finding | undefined): FileFailure {
  const { line, column } = finding?.place ?? {};
  const title = finding === undefined ? "" : catalogue[finding.code].title.replace(/^The source/, "it");
  const at = line === undefined || column === undefined ? "" : ` (${line}:${column})`;
  return { kind: "notADocument", reason: `cannot be used: ${title}${at}` };
}

/** The location of a file as the user would write it, seen from where the document itself is. */
function shownLocation({ root: { location }, folder }: Reading, uri: string): string {
  if (isUrl(location) || !uri.startsWith("file:")) return uri;
  return join(dirname(location), relative(folder, fileURLToPath(uri)));
}
