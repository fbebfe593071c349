import type { Dialect } from "../document/dialect.js";
import {
  joinPointer,
  percentDecoded,
  pointerKeys,
  pointerOfReference,
  rootPointer,
  valueAt,
  type JsonPointer,
} from "../document/jsonPointer.js";
import { isReference } from "../document/reference.js";
import { scopeAt, type Identifiers } from "./identifiers.js";
import type { FilePlace, FileValue, FoundReference } from "./sourceSet.js";
import { resolveUri, splitReference } from "./uri.js";

/** What came of reading a file: which it is, or why there is none. */
export type FileOutcome = { readonly kind: "file"; readonly file: number } | FileFailure;

/** Why a file that a reference names is not there. */
export interface FileFailure {
  /** `refused`: nothing was tried, because the user has not allowed it. `missing`: there is none. `failed`: any other reason. */
  readonly kind: "refused" | "missing" | "unreadable" | "notADocument" | "tooMany";
  /** Follows the name of the file: `is outside the folder of the document`. */
  readonly reason: string;
}

/** Where a reference leads. */
export type Resolution =
  | { readonly kind: "found"; readonly target: FileValue; readonly repaired?: string }
  /** A file has to be read first. */
  | { readonly kind: "unread"; readonly location: string }
  | { readonly kind: "failure"; readonly failure: FileFailure }
  | { readonly kind: "nothing" | "ambiguous"; readonly reason: string };

/** A resolution for which nothing has to be read any more. */
export type FinalResolution = Exclude<Resolution, { kind: "unread" }>;

/** What is known so far. */
export interface Known {
  readonly roots: readonly unknown[];
  readonly dialect: Dialect;
  readonly identifiers: Identifiers;
  /** By location. */
  readonly outcomes: ReadonlyMap<string, FileOutcome>;
}

/** As many references on the way of one pointer as any sane document has. */
const maximumDetours = 32;

/** How many more references may be followed on the way; shared by all parts of one way. */
interface Budget {
  detours: number;
}

/** Follows a reference to the value that it names, which may be a reference itself. */
export function resolveReference(known: Known, reference: Pick<FoundReference, "site" | "text">): Resolution {
  return follow(known, reference, { detours: maximumDetours });
}

function follow(known: Known, { site, text }: Pick<FoundReference, "site" | "text">, budget: Budget): Resolution {
  const { uri, fragment = "" } = splitReference(text);
  if (text === "") return { kind: "nothing", reason: "An empty reference names nothing" };
  const start = startOf(known, site, uri);
  if (start.kind !== "found") return start;
  if (fragment === "" || fragment.startsWith("/")) {
    const pointer = pointerOfReference(`#${fragment}`) ?? rootPointer;
    return followPointer(known, { from: start.target, pointer, text }, budget);
  }
  const place = known.identifiers.anchors.get(`${start.identity}#${percentDecoded(fragment)}`);
  return place === undefined ? nothingAt(text) : found(known, place);
}

export function nothingAt(text: string): FinalResolution {
  return { kind: "nothing", reason: `There is nothing usable at "${text}"` };
}

export function found({ roots }: Known, { file, pointer }: FilePlace): Resolution {
  return { kind: "found", target: { file, pointer, value: valueAt(roots[file], pointer) } };
}

type Start =
  | { readonly kind: "found"; readonly target: FilePlace; readonly identity: string }
  | Exclude<Resolution, { kind: "found" }>;

/** What came over the network never reaches files of this machine, not even those that its referrer may name. */
const namesFile: Start = {
  kind: "failure",
  failure: { kind: "refused", reason: "is a file of this machine, which a document from the network may not name" },
};

/** The file or the schema with an `$id` that the first part of a reference names. */
function startOf({ identifiers, outcomes }: Known, site: FilePlace, uri: string): Start {
  const scope = scopeAt(identifiers, site);
  if (uri === "") return { kind: "found", target: scope.place, identity: scope.identity };
  const identity = resolveUri(uri, scope.identity);
  const resource = identity === undefined ? undefined : identifiers.resources.get(identity);
  if (resource !== undefined) return { kind: "found", target: resource.place, identity: resource.identity };
  const location = resolveUri(uri, scope.location);
  if (location === undefined) return { kind: "nothing", reason: `"${uri}" is not a URI reference` };
  if (location.startsWith("file:") && !scope.location.startsWith("file:")) return namesFile;
  const outcome = outcomes.get(location);
  if (outcome === undefined) return { kind: "unread", location };
  if (outcome.kind !== "file") return { kind: "failure", failure: outcome };
  const target: FilePlace = { file: outcome.file, pointer: rootPointer };
  return { kind: "found", target, identity: scopeAt(identifiers, target).identity };
}

interface Way {
  readonly from: FilePlace;
  readonly pointer: JsonPointer;
  readonly text: string;
}

/** Walks along a pointer, following the references that stand on the way, but not one that stands at its end. */
function followPointer(known: Known, { from, pointer, text }: Way, budget: Budget): Resolution {
  let place: FilePlace = from;
  let value = valueAt(known.roots[from.file], from.pointer);
  for (const key of pointerKeys(pointer)) {
    if (!hasKey(value, key) && isReference(value)) {
      const resolution = followToValue(known, { site: place, text: value.$ref }, budget);
      if (resolution.kind !== "found") return resolution;
      ({ value } = resolution.target);
      place = resolution.target;
    }
    if (!hasKey(value, key)) return nothingAt(text);
    value = value[key];
    place = { file: place.file, pointer: joinPointer(place.pointer, key) };
  }
  return { kind: "found", target: { file: place.file, pointer: place.pointer, value } };
}

/** Follows references until something stands there that is none. */
function followToValue(known: Known, from: Pick<FoundReference, "site" | "text">, budget: Budget): Resolution {
  let next = from;
  for (;;) {
    if (budget.detours === 0) return nothingAt(from.text);
    budget.detours -= 1;
    const resolution = follow(known, next, budget);
    if (resolution.kind !== "found" || !isReference(resolution.target.value)) return resolution;
    next = { site: resolution.target, text: resolution.target.value.$ref };
  }
}

function hasKey(value: unknown, key: string): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key) && !isLengthOfList(value, key);
}

/** The one key that a list has of its own and that is no place of a document. */
function isLengthOfList(value: object, key: string): boolean {
  return key === "length" && Array.isArray(value);
}
