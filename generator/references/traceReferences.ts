import { pathToFileURL } from "node:url";
import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { dialectOf, type Dialect } from "../document/dialect.js";
import { referenceIn, referencesOf, type PlaceForm, type WrittenReference } from "../document/findReferences.js";
import { rootPointer } from "../document/jsonPointer.js";
import { writePointer, type LazyPointer } from "../document/lazyPointer.js";
import { isJsonObject, ownValue } from "../document/record.js";
import { childrenOf, nodesAt, type DocumentNode } from "../document/walkNodes.js";
import { isUrl } from "../read/readFileBytes.js";
import type { SourceDocument } from "../read/sourceDocument.js";
import { checkResolution } from "./checkResolution.js";
import { resolveDynamic } from "./resolveDynamic.js";
import {
  resolveReference,
  nothingAt,
  type Resolution,
  type FinalResolution,
  type FileOutcome,
  type Known,
} from "./resolveReference.js";
import { addScope, indexIdentifiers, startIdentifiers, type Identifiers } from "./identifiers.js";
import { repairReference } from "./repairReference.js";
import { reportResolution } from "./reportResolution.js";
import type { FoundReference, Reference, SourceSet } from "./sourceSet.js";
import { resolveUri } from "./uri.js";

/** A search for everything that a document refers to. It reads nothing itself: it says which files it needs. */
export interface ReferenceTrace {
  /** Goes as far as it gets and returns the locations (absolute URIs) of the files that it needs; none when it is done. */
  wanted(): readonly string[];
  /** Takes a file that was read. Several locations may turn out to be one file; `location` is the one it goes by. */
  addFile(source: SourceDocument, location: string): FileOutcome;
  /** Takes what came of a wanted location. */
  addOutcome(location: string, outcome: FileOutcome): void;
  /** Everything that was found. */
  result(): SourceSet;
}

/** A value to be looked through for references. */
interface Visit {
  readonly file: number;
  readonly at: LazyPointer;
  readonly value: unknown;
  readonly place: PlaceForm;
}

interface Trace {
  readonly files: SourceDocument[];
  readonly roots: unknown[];
  readonly dialect: Dialect;
  readonly identifiers: Identifiers;
  readonly outcomes: Map<string, FileOutcome>;
  readonly references: Map<object, Map<string, Reference>>;
  readonly visits: Visit[];
  /** References to follow; each waits for a file or has not been tried. */
  found: FoundReference[];
  /** `$dynamicRef`s wait until every anchor is known. */
  dynamic: FoundReference[];
  readonly visited: Map<unknown, Set<string>>;
  readonly diagnostics: Diagnostics;
  state: SourceSet["state"];
}

/** Starts a search at a document. What leads nowhere is reported at the place where the user wrote it. */
export function traceReferences(root: SourceDocument, diagnostics: Diagnostics): ReferenceTrace {
  const trace: Trace = {
    files: [],
    roots: [],
    dialect: dialectOf(root.root),
    identifiers: startIdentifiers(),
    outcomes: new Map(),
    references: new Map(),
    visits: [],
    found: [],
    dynamic: [],
    visited: new Map(),
    diagnostics,
    state: "complete",
  };
  addFile(trace, root, locationUri(root));
  trace.visits.push({ file: 0, at: rootPointer, value: root.root, place: { form: "one", kind: "document" } });
  return {
    wanted: () => advance(trace),
    addFile: (source, location) => addFile(trace, source, location),
    addOutcome: (location, outcome) => void trace.outcomes.set(location, outcome),
    result: () => ({ files: trace.files, dialect: trace.dialect, references: trace.references, state: trace.state }),
  };
}

/** The location of a document as an absolute URI; paths start from the folder of the process. */
export function locationUri({ location, retrievedFrom = location }: SourceDocument): string {
  return isUrl(retrievedFrom) ? (resolveUri("", retrievedFrom) ?? retrievedFrom) : pathToFileURL(retrievedFrom).href;
}

function addFile(trace: Trace, source: SourceDocument, location: string): FileOutcome {
  const file = trace.files.push(source) - 1;
  trace.roots.push(source.root);
  const outcome: FileOutcome = { kind: "file", file };
  trace.outcomes.set(location, outcome);
  const place = { file, pointer: rootPointer };
  const scope = { place, location, identity: selfIdentity(trace, source.root, location) };
  addScope(trace.identifiers, scope);
  if (scope.identity !== location) trace.identifiers.resources.set(location, scope);
  const { text } = source.placeOf(rootPointer);
  if (trace.dialect.identifiers === "known" && (text === "" || /\$id|\$anchor|\$dynamicAnchor/.test(text))) {
    indexIdentifiers(trace.identifiers, source.root, file);
  }
  return outcome;
}

/** A document may say which URI it goes by (OpenAPI 3.2, `$self`). */
function selfIdentity({ dialect }: Trace, root: unknown, location: string): string {
  const self = isJsonObject(root) ? ownValue(root, "$self") : undefined;
  if (dialect.identifiers === "unknown" || typeof self !== "string") return location;
  return resolveUri(self, location) ?? location;
}

/** Looks through everything that is known to be referred to, as far as that is possible without further files. */
function advance(trace: Trace): readonly string[] {
  const wanted = new Set<string>();
  for (;;) {
    for (let visit = trace.visits.pop(); visit !== undefined; visit = trace.visits.pop()) lookThrough(trace, visit);
    const { found } = trace;
    trace.found = [];
    for (const reference of found) resolveFound(trace, reference, wanted);
    if (trace.visits.length > 0) continue;
    if (wanted.size > 0 || trace.dynamic.length === 0) return [...wanted];
    const { dynamic } = trace;
    trace.dynamic = [];
    for (const reference of dynamic) {
      const resolution = resolveDynamic(trace, reference);
      if (resolution.kind !== "unread") addResolution(trace, reference, resolution);
      else {
        wanted.add(resolution.location);
        trace.dynamic.push(reference);
      }
    }
  }
}

function lookThrough(trace: Trace, visit: Visit): void {
  if (typeof visit.value !== "object" || visit.value === null) return;
  const { place } = visit;
  const key = place.form === "text" ? "text" : `${place.form} ${place.kind}`;
  const known = trace.visited.get(visit.value) ?? new Set();
  if (known.has(key)) return;
  trace.visited.set(visit.value, known.add(key));
  const { file } = visit;
  const { references, nodes } = partsOf(visit, trace.dialect);
  // One by one: a call takes as many arguments as the stack has room for.
  for (const { kind, value, at } of nodes.toReversed()) {
    trace.visits.push({ file, at, value, place: { form: "one", kind } });
  }
  for (const { at, ...reference } of references) {
    const found = { ...reference, site: { file, pointer: writePointer(at) } };
    if (reference.key === "$dynamicRef" || reference.key === "$recursiveRef") trace.dynamic.push(found);
    else trace.found.push(found);
  }
}

interface Parts {
  readonly references: readonly WrittenReference[];
  readonly nodes: readonly DocumentNode[];
}

/** The references at a place, and the nodes to look through after it. */
function partsOf({ place, value, at }: Visit, dialect: Dialect): Parts {
  if (place.form === "one") {
    const node = { kind: place.kind, value, at };
    return { references: referencesOf(node, dialect), nodes: childrenOf(node, dialect) };
  }
  return { references: referenceIn(place, value, at), nodes: place.form === "text" ? [] : nodesAt(place, value, at) };
}

function resolveFound(trace: Trace, reference: FoundReference, wanted: Set<string>): void {
  const resolution = reference.key !== "$ref" ? resolveMapping(trace, reference) : resolveReference(trace, reference);
  if (resolution.kind === "unread") {
    wanted.add(resolution.location);
    trace.found.push(reference);
    return;
  }
  addResolution(trace, reference, resolution);
}

/**
 * The values of a mapping may be bare names of components (OpenAPI 3.1 §4.8.25). A name comes before a file, and what
 * does not look like the name of a file, or has a character that no URI has (RFC 3986 §2), is none.
 */
function resolveMapping(known: Known, reference: FoundReference): Resolution {
  const named = repairReference(known, reference);
  if (named !== undefined) return named;
  const { text } = reference;
  const isReference = /[./#:]/.test(text) && !/[\p{Cc}\p{Zl}\p{Zp}"<>\\^`{|}]/u.test(text);
  return isReference ? resolveReference(known, reference) : nothingAt(text);
}

function addResolution(trace: Trace, reference: FoundReference, first: FinalResolution): void {
  const resolution = checkResolution(trace, reference, first);
  if (reportResolution(trace, reference, resolution) === "error") trace.state = "lacking";
  if (resolution.kind !== "found") return;
  const { holder, key, site, place } = reference;
  const { target } = resolution;
  const known = trace.references.get(holder) ?? new Map<string, Reference>();
  trace.references.set(holder, known.set(key, { site, place, target }));
  trace.visits.push({ file: target.file, at: target.pointer, value: target.value, place });
}
