import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { isContainer } from "../document/findReferences.js";
import type { NodeKind } from "../document/grammar.js";
import { joinPointer, rootPointer, type JsonPointer } from "../document/jsonPointer.js";
import { pointerBelow, writePointer } from "../document/lazyPointer.js";
import { ownValue, withValues, type JsonObject } from "../document/record.js";
import { isReference } from "../document/reference.js";
import type { FilePlace, FileValue, Reference, SourceSet } from "./sourceSet.js";
import type { SourcePlace } from "../read/sourceDocument.js";
import { isComponent, targetKey, type BundledTable } from "./nameBundled.js";
import { siblingFate } from "./referenceSiblings.js";
import type { DocumentNode } from "../document/walkNodes.js";

/** Where the parts of the bundled document come from. */
type Origins = Map<JsonPointer, FilePlace>;

/** What all parts of bundling share. */
export interface Bundling {
  readonly sources: SourceSet;
  readonly bundled: BundledTable;
  readonly origins: Origins;
  /** References that were written here and need no further work. */
  readonly made: WeakSet<object>;
  readonly diagnostics: Diagnostics;
  /** Where chains of references end, by the objects in them: each may be the start of the rest. */
  readonly ends: Map<unknown, FileValue | undefined>;
}

/** The place that the user wrote: of the nearest part around the pointer whose origin is known. */
export function placeInFiles({ sources, origins }: Bundling, pointer: JsonPointer): SourcePlace {
  let around = pointer;
  while (around !== rootPointer && !origins.has(around))
    around = around.slice(0, around.lastIndexOf("/")) as JsonPointer;
  const origin = origins.get(around) ?? { file: 0, pointer: rootPointer };
  const file = sources.files[origin.file];
  if (file === undefined) throw new Error("A place in no file");
  return file.placeOf(`${origin.pointer}${pointer.slice(around.length)}` as JsonPointer);
}

/** The reference that an object holds under a key, where it leads somewhere. */
export function referenceOf({ sources }: Bundling, holder: object, key: string): Reference | undefined {
  return sources.references.get(holder)?.get(key);
}

/** Where a reference leads in the bundled document; undefined where its target is written in place. */
export function componentPointer(
  { sources, bundled }: Bundling,
  kind: NodeKind,
  target: FileValue,
): JsonPointer | undefined {
  const section = sources.dialect.sectionOf(kind);
  if (section === undefined || kind === "pathItem") return undefined;
  return isComponent(target, section) ? target.pointer : bundled.get(targetKey(kind, target))?.pointer;
}

/** An object with `$ref`, and the reference that it is. */
export interface Referring {
  readonly holder: JsonObject;
  readonly reference: Reference;
}

/** Reports what stands beside a reference and has no meaning there. */
export function reportSiblings(
  { sources, diagnostics }: Bundling,
  kind: NodeKind,
  { holder, reference: { site } }: Referring,
): void {
  for (const key of Object.keys(holder)) {
    const fate = siblingFate(key, kind, sources.dialect);
    if (fate === "counts") continue;
    const pointer = joinPointer(site.pointer, key);
    const place = sources.files[site.file]?.placeOf(pointer);
    const message = `"${key}" beside "$ref" is ${fate === "kept" ? "taken as meant" : "ignored"}`;
    diagnostics.report({ code: `reference/${fate}-sibling`, pointer, message, ...(place && { place }) });
  }
}

/** What a chain of references leads to; undefined where it leads back into itself or nowhere. */
export function followToEnd(bundling: Bundling, holder: object, key: string): FileValue | undefined {
  const { ends } = bundling;
  const seen = new Set<unknown>();
  let target = referenceOf(bundling, holder, key)?.target;
  while (target !== undefined && isReference(target.value)) {
    if (seen.has(target.value)) target = undefined;
    else if (ends.has(target.value)) target = ends.get(target.value);
    else {
      seen.add(target.value);
      target = referenceOf(bundling, target.value, "$ref")?.target;
    }
  }
  for (const passed of seen) ends.set(passed, target);
  return target;
}

/** Puts tables, lists and texts in the place of references that stand for the whole of them. */
export function fillContainers(bundling: Bundling, { kind, at }: DocumentNode, value: JsonObject): JsonObject {
  const changes = new Map<string, unknown>();
  for (const [name, field] of bundling.sources.dialect.grammar[kind]) {
    const held = ownValue(value, name);
    if (!isReference(held) || !isContainer(field)) continue;
    const end = followToEnd(bundling, held, "$ref");
    changes.set(name, end?.value);
    if (end !== undefined) bundling.origins.set(writePointer(pointerBelow(at, name)), end);
  }
  return withValues(value, changes);
}
