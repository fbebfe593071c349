import { createHash, randomUUID } from "node:crypto";
import { join } from "node:path";
import { isGeneratedName } from "../folder/generatedName.js";
import { manifestPath } from "../folder/manifest.js";
import { parseJsonText } from "../folder/parseJsonText.js";

/**
 * What a switch from the old package to the new one does, complete enough to go on with it after a kill. Paths are below
 * the output folder; `""` is that folder itself.
 */
export interface Journal {
  readonly kind: SwitchKind;
  /** Old files that go. */
  readonly removals: readonly string[];
  /** What is renamed into its place: files, and whole folders that did not exist before. In this order. */
  readonly moves: readonly string[];
  /** Every new file and the digest of its bytes. */
  readonly files: Readonly<Record<string, string>>;
}

/** What is switched: the files of a package, or a document and its table of sources. */
export type SwitchKind = "package" | "document";

/** The parts of a staging folder. */
export interface Staging {
  readonly journal: string;
  /** New files, at the paths that they will have. */
  readonly fresh: string;
  /** Second names of the files that are replaced or removed. */
  readonly old: string;
}

/** The name under which a journal is written before it counts. */
export const draftOfJournal = "journal.json.draft";

/** Names the parts of a staging folder. */
export function partsOf(staging: string): Staging {
  return { journal: join(staging, "journal.json"), fresh: join(staging, "new"), old: join(staging, "old") };
}

/** The digest of a file's bytes. */
export function digestOf(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The bytes of a journal, unlike those of any other. */
export function printJournal(journal: Journal): string {
  const note = "Clientwright was switching packages. The next run goes on with it.";
  return `${JSON.stringify({ note, run: randomUUID(), ...journal })}\n`;
}

/**
 * A journal that touches files only which Clientwright writes: those of a package and its manifest, or a document and
 * its table. Undefined for any other text.
 */
export function parseJournal(text: string): Journal | undefined {
  const { kind, removals, moves, files } = Object(parseJsonText(text)) as { readonly [Key in keyof Journal]?: unknown };
  if ((kind !== "package" && kind !== "document") || !isListOfTexts(removals) || !isListOfTexts(moves))
    return undefined;
  const digests = parseDigests(files);
  if (digests === undefined) return undefined;
  const paths = Object.keys(digests);
  const isCovered = (path: string): boolean => moves.some((move) => covers(move, path));
  const isNeeded = (move: string): boolean => paths.some((path) => covers(move, path));
  if (!paths.every(isCovered) || !moves.every(isNeeded)) return undefined;
  const isOurs = kind === "package" ? isOfPackage(paths, removals) : isOfDocument(paths, removals);
  return isOurs ? { kind, removals, moves, files: digests } : undefined;
}

function parseDigests(value: unknown): Journal["files"] | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value as Record<string, unknown>);
  return entries.every((entry): entry is [string, string] => typeof entry[1] === "string")
    ? Object.fromEntries(entries)
    : undefined;
}

/** Whether these may be the new files of a package, and those that go. */
export function isOfPackage(paths: readonly string[], removals: readonly string[]): boolean {
  return paths.every((path) => path === manifestPath || isGeneratedName(path)) && removals.every(isGeneratedName);
}

/** Names in one folder that can be seen in it. */
const documentName = /^(?!\.)[^/\\:\p{Cc}]+\.(?:json|ya?ml)$/iu;

/** Whether these are `api.yaml` and `api.sources.json`, or one of them; no document removes files. */
export function isOfDocument(paths: readonly string[], removals: readonly string[]): boolean {
  const stems = new Set(paths.map((path) => path.replace(/\.sources\.json$|\.[^.]*$/, "")));
  return (
    removals.length === 0 && stems.size === 1 && paths.length <= 2 && paths.every((path) => documentName.test(path))
  );
}

/** Whether a path is the moved file or lies in the moved folder. */
export function covers(move: string, path: string): boolean {
  return move === "" || path === move || path.startsWith(`${move}/`);
}

function isListOfTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === "string");
}
