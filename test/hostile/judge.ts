import { isUtf8 } from "node:buffer";
import type { Diagnostic } from "../../generator/diagnostics/index.js";
import type { Emitted, Generated } from "./generateFrom.js";
import { findPathProblems, inspect, type Inspection } from "./inspect.js";
import { isWellFormed } from "./placements.js";

/** The name that no payload may bring to life. */
export const canary = "__PWNED__";

/** Everything that is wrong with what came of a hostile document, in words; empty where all is well. */
export function findFaults(result: Generated): readonly string[] {
  const faults = result.diagnostics.flatMap(findDiagnosticFaults);
  if (!result.files) {
    return result.diagnostics.some(({ severity }) => severity === "error")
      ? faults
      : [...faults, "refused without a word"];
  }
  return [...faults, ...findCollisions(result.files), ...result.files.flatMap(findFileFaults)];
}

function findFileFaults(file: Emitted): readonly string[] {
  const faults = [...findPathProblems(file.path)];
  if (!isWellFormed(file.text) || !isUtf8(Buffer.from(file.text))) faults.push(`${file.path} is not Unicode`);
  if (file.text.includes("\u0000")) faults.push(`${file.path} holds a NUL`);
  if (file.path.endsWith(".json")) return [...faults, ...findJsonFaults(file)];
  if (!file.path.endsWith(".ts")) return faults;
  const { errors, identifiers, pragmas, templates } = inspect(file);
  if (identifiers.has(canary)) faults.push(`${file.path}: the canary is an identifier`);
  if (pragmas.length > 0) faults.push(`${file.path}: pragma ${pragmas.join()}`);
  if (templates.some((text) => text.includes(canary))) faults.push(`${file.path}: the canary is in a template`);
  return [...faults, ...errors];
}

function findJsonFaults({ path, text }: Emitted): readonly string[] {
  try {
    JSON.parse(text);
    return [];
  } catch {
    return [`${path} is not JSON`];
  }
}

function findCollisions(files: readonly Emitted[]): readonly string[] {
  const folded = files.map(({ path }) => path.normalize("NFC").toLowerCase());
  return folded.filter((path, index) => folded.indexOf(path) !== index).map((path) => `${path} is there twice`);
}

/** A message has a place, and is a sentence of ours rather than a stack trace or an exception's words. */
function findDiagnosticFaults({ code, message, file, line, pointer, severity }: Diagnostic): readonly string[] {
  const faults: string[] = [];
  if (/\n\s+at |RangeError|TypeError|\bundefined is not\b|Cannot read propert/.test(message))
    faults.push(`${code}: ${message}`);
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/.test(message)) faults.push(`${code}: control characters`);
  if (file === "") faults.push(`${code} has no file`);
  if (severity === "error" && line === undefined && pointer === undefined)
    faults.push(`${code} has no place: ${message}`);
  return faults;
}

/** Whether a text is in the output as data: as the value of a literal, a property's name or a number. */
export function holds(files: readonly Emitted[], text: string): boolean {
  return files.filter(({ path }) => path.endsWith(".ts")).some((file) => inspectOnce(file).texts.has(text));
}

const inspected = new WeakMap<Emitted, Inspection>();

function inspectOnce(file: Emitted): Inspection {
  const known = inspected.get(file) ?? inspect(file);
  inspected.set(file, known);
  return known;
}
