import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { NodeKind } from "../document/grammar.js";
import {
  joinPointer,
  percentDecoded,
  pointerKeys,
  rootPointer,
  valueAt,
  type JsonPointer,
} from "../document/jsonPointer.js";
import { isJsonObject } from "../document/record.js";
import type { FileValue, Reference, SourceSet } from "./sourceSet.js";
import { createFreeNumber, type FreeNumber } from "../document/freeNumber.js";
import { documentation } from "./referenceSiblings.js";

/** A value that stands elsewhere and becomes a component. */
export interface Bundled {
  readonly kind: NodeKind;
  readonly target: FileValue;
  /** Where it stands in the bundled document. */
  readonly pointer: JsonPointer;
  /** Whether the document itself gives it this name, by a component that is nothing but a reference to it. */
  readonly isListed: boolean;
}

/** What becomes components, by {@link targetKey}. */
export type BundledTable = ReadonlyMap<string, Bundled>;

/** The key of what a reference leads to in a table. One value may be needed as objects of two kinds. */
export function targetKey(kind: NodeKind, { file, pointer }: FileValue): string {
  return `${kind} ${file} ${pointer}`;
}

interface Candidate {
  readonly kind: NodeKind;
  readonly section: readonly string[];
  readonly target: FileValue;
  readonly wanted: string;
}

/**
 * Finds everything that references lead to and that is no component of the document yet, and gives it a name: that of
 * the component that does nothing but refer to it, else one from its file and its place in it. Names do not depend on
 * the order in which files are read; where one is taken, the folder's name or a number is added, and that is reported.
 */
export function nameBundled(sources: SourceSet, diagnostics: Diagnostics): BundledTable {
  const table = new Map<string, Bundled>();
  const references = nameableReferences(sources);
  const candidates = collectCandidates(references);
  for (const [key, listed] of listedTargets(sources.files[0]?.root, references)) {
    candidates.delete(key);
    table.set(key, listed);
  }
  const taken = new Set<string>();
  const isTaken = (pointer: JsonPointer): boolean =>
    taken.has(pointer) || valueAt(sources.files[0]?.root, pointer) !== undefined;
  const place = ({ kind, target }: Candidate, pointer: JsonPointer): void => {
    taken.add(pointer);
    table.set(targetKey(kind, target), { kind, target, pointer, isListed: false });
  };
  const late: Candidate[] = [];
  const freeNumber = createFreeNumber();
  for (const candidate of inOrder(candidates.values(), sources)) {
    const pointer = joinPointer(rootPointer, ...candidate.section, candidate.wanted);
    if (isTaken(pointer)) late.push(candidate);
    else place(candidate, pointer);
  }
  for (const candidate of late) {
    const name = freeName(candidate, sources, {
      isTaken: (other) => isTaken(joinPointer(rootPointer, ...candidate.section, other)),
      freeNumber,
    });
    place(candidate, joinPointer(rootPointer, ...candidate.section, name));
    reportRenamed(candidate, name, { sources, diagnostics });
  }
  return table;
}

/** A reference to an object that can be a component. */
interface Nameable extends Reference {
  readonly kind: NodeKind;
  readonly section: readonly string[];
  readonly wanted: string;
}

/**
 * The references to what is no component of the document yet. Objects of the document itself that are no schemas are
 * written where the reference stands.
 */
function nameableReferences({ dialect, files, references }: SourceSet): readonly Nameable[] {
  const all = [...references.values()].flatMap((byKey) => [...byKey.values()]);
  return all.flatMap((reference): Nameable[] => {
    const { place, target } = reference;
    if (place.form !== "one" || place.kind === "pathItem") return [];
    const section = dialect.sectionOf(place.kind);
    if (section === undefined || isComponent(target, section)) return [];
    if (target.file === 0 && place.kind !== "schema") return [];
    return [
      { ...reference, kind: place.kind, section, wanted: wantedName(target, files[target.file]?.location ?? "") },
    ];
  });
}

function collectCandidates(references: readonly Nameable[]): Map<string, Candidate> {
  return new Map(references.map((reference) => [targetKey(reference.kind, reference.target), reference]));
}

/** Whether a value is a component of the document itself, in the section of its kind. */
export function isComponent(
  { file, pointer }: Pick<FileValue, "file" | "pointer">,
  section: readonly string[],
): boolean {
  const keys = pointerKeys(pointer);
  return file === 0 && keys.length === section.length + 1 && section.every((key, index) => keys[index] === key);
}

/** What components of the document that are nothing else refer to in other files; of several, the smallest name counts. */
function listedTargets(root: unknown, references: readonly Nameable[]): Map<string, Bundled> {
  const listed = new Map<string, Bundled>();
  for (const { kind, section, site, target, wanted } of references) {
    if (target.file === 0 || !isComponent(site, section) || !isBare(valueAt(root, site.pointer))) continue;
    const key = targetKey(kind, target);
    const rank = (pointer: JsonPointer): string => `${pointerKeys(pointer).at(-1) === wanted ? 0 : 1}${pointer}`;
    const known = listed.get(key);
    if (known !== undefined && rank(known.pointer) <= rank(site.pointer)) continue;
    listed.set(key, { kind, target, pointer: site.pointer, isListed: true });
  }
  return listed;
}

function isBare(holder: unknown): boolean {
  return isJsonObject(holder) && Object.keys(holder).every((key) => key === "$ref" || documentation.has(key));
}

/**
 * By name; then what stands in the document itself first, and last what gets a good name from its folder; then what is
 * nearest to the top.
 */
function inOrder(candidates: Iterable<Candidate>, { files }: SourceSet): readonly Candidate[] {
  const keyOf = ({ wanted, target }: Candidate): readonly (string | number)[] => {
    const location = files[target.file]?.location ?? "";
    const rank = target.file === 0 ? 0 : tellingFolder(location) === undefined ? 1 : 2;
    return [wanted, rank, segmentsOf(location).length, location, target.pointer];
  };
  const keyed = [...candidates].map((candidate) => ({ candidate, key: keyOf(candidate) }));
  return keyed.sort((a, b) => compareKeys(a.key, b.key)).map(({ candidate }) => candidate);
}

function compareKeys(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const index = a.findIndex((part, at) => part !== b[at]);
  if (index === -1) return 0;
  return (a[index] ?? 0) < (b[index] ?? 0) ? -1 : 1;
}

function segmentsOf(location: string): readonly string[] {
  return location
    .replace(/[?#].*$/s, "")
    .split(/[\\/]/)
    .filter((segment) => segment !== "");
}

/** Keys that say how a place is reached and nothing of what stands there. */
const structuralKeys = new Set(
  "components schemas properties items paths content schema responses requestBodies parameters headers $defs definitions models".split(
    " ",
  ),
);

/** Where a pointer starts so, the file is a schema as a whole, and its name says most. */
const schemaParts = new Set("properties items prefixItems allOf anyOf oneOf additionalProperties".split(" "));

/** `schemas/User.yaml` and `models.yaml#/definitions/User` give `User`, `#/components/schemas/User/properties/id` gives `UserId`. */
function wantedName({ file, pointer }: FileValue, location: string): string {
  const keys = pointerKeys(pointer).filter((key) => !structuralKeys.has(key));
  const [only, ...others] = keys;
  const [first = ""] = pointerKeys(pointer);
  if (file !== 0 && schemaParts.has(first)) return inCapitals([fileWord(location), ...keys]);
  if (file !== 0 && only === undefined) return fileWord(location);
  if (file !== 0 && only !== undefined && others.length === 0) return spellName(only);
  return inCapitals(keys) || "Schema";
}

/** The name of a file without its extension; of an `index`, the name of its folder. */
function fileWord(location: string): string {
  const [folder = "", name = ""] = ["", ...segmentsOf(location)].slice(-2);
  const stem = percentDecoded(name).replace(/\.(?:ya?ml|json)$/i, "");
  return spellName(/^_?index$/i.test(stem) ? percentDecoded(folder) : stem) || "Schema";
}

function spellName(name: string): string {
  return name.replace(/[^\p{L}\p{N}._-]+/gu, "_");
}

function inCapitals(texts: readonly string[]): string {
  return texts
    .flatMap((text) => text.match(/[A-Za-z0-9]+/g) ?? [])
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

/** The name of a file's folder, where it says more than that schemas are in it. */
function tellingFolder(location: string): string | undefined {
  const folder = percentDecoded(segmentsOf(location).at(-2) ?? "");
  return structuralKeys.has(folder) || !/[A-Za-z0-9]/.test(folder) ? undefined : folder;
}

interface Naming {
  readonly isTaken: (name: string) => boolean;
  readonly freeNumber: FreeNumber;
}

function freeName({ wanted, target, section }: Candidate, { files }: SourceSet, naming: Naming): string {
  const { isTaken, freeNumber } = naming;
  const folder = target.file === 0 ? undefined : tellingFolder(files[target.file]?.location ?? "");
  const qualified = folder === undefined ? wanted : inCapitals([folder, wanted]);
  if (!isTaken(qualified)) return qualified;
  const key = joinPointer(rootPointer, ...section, qualified);
  return `${qualified}${freeNumber(key, (number) => !isTaken(`${qualified}${number}`))}`;
}

interface Reporting {
  readonly sources: SourceSet;
  readonly diagnostics: Diagnostics;
}

function reportRenamed({ target, wanted }: Candidate, name: string, { sources, diagnostics }: Reporting): void {
  if (target.file === 0) return;
  const place = sources.files[target.file]?.placeOf(target.pointer);
  const message = `The name "${wanted}" is taken, so this one is called "${name}"`;
  diagnostics.report({ code: "reference/renamed", pointer: target.pointer, message, ...(place && { place }) });
}
