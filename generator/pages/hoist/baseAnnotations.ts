import { canonicalText, deepEqual } from "../../document/canonicalText.js";
import { groupBy } from "../../document/groupBy.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../../document/record.js";
import { type Annotations, addedKeywords, annotationsOf, isAnnotation, type Added } from "./annotations.js";
import type { NamedSightings, Sighting } from "./sighting.js";

/**
 * Parts what a component says of itself from what authors wrote beside references to it: that only adds to a component or
 * replaces what it says, so the component says what all of its copies have a word of, in the words of most.
 */
export function findBaseAnnotations(named: NamedSightings): Annotations {
  const groups = [...named.values()].flatMap(groupBySignature).map((alike) => {
    const added = addedKeywords(alike.map(({ schema }) => schema));
    return { alike, added, base: baseOf(alike, added) };
  });
  const copies = groups.flatMap(({ alike, ...found }) => alike.map(({ text, schema }) => ({ ...found, text, schema })));
  const differing = copies.map(({ text, schema, base, added }) => {
    const own = Object.entries(annotationsOf(schema, added));
    return [text, own.filter(([key, value]) => !deepEqual(ownValue(base, key), value))] as const;
  });
  return {
    bases: new Map(copies.map(({ text, base }) => [text, base])),
    added: new Map(copies.map(({ text, added }) => [text, added])),
    besides: new Map(
      differing.filter(([, own]) => own.length > 0).map(([text, own]) => [text, Object.fromEntries(own)]),
    ),
  };
}

/** Contents with the same properties; those that have lost theirs go with the most common ones. */
function groupBySignature(sightings: readonly Sighting[]): readonly (readonly Sighting[])[] {
  const groups = [...groupBy(sightings, ({ schema }) => signatureOf(schema))];
  const lost = groups.find(([signature]) => signature === "")?.[1] ?? [];
  const whole = groups.filter(([signature]) => signature !== "").map(([, group]) => group);
  const [first = [], ...rest] = whole.sort((a, b) => b.length - a.length);
  return [[...first, ...lost], ...rest];
}

function signatureOf(schema: JsonObject): string {
  const properties = ownValue(schema, "properties");
  return isJsonObject(properties) ? canonicalText(Object.keys(properties).sort()) : "";
}

interface Wording {
  readonly annotations: JsonObject;
  readonly sightings: readonly Sighting[];
}

function baseOf(sightings: readonly Sighting[], added: Added): JsonObject {
  const wordings: readonly Wording[] = [
    ...groupBy(sightings, ({ schema }) => canonicalText(annotationsOf(schema, added))).values(),
  ].map((group) => ({ annotations: annotationsOf(group[0]?.schema ?? {}, added), sightings: group }));
  const shared = (key: string): boolean => wordings.every(({ annotations }) => Object.hasOwn(annotations, key));
  const [best] = [...wordings].sort(compareWordings);
  const { annotations = {} } = best ?? {};
  const alone = Object.keys(annotations).filter((key) => !shared(key));
  return withValues(annotations, new Map(alone.map((key) => [key, undefined])));
}

/** The most credible first: of a page of the component itself, not put on top of a copy, said at the most places. */
function compareWordings(a: Wording, b: Wording): number {
  const ranks = [isCertain, isWrittenInside, countUses].map((rank) => rank(b) - rank(a));
  const difference = ranks.find((rank) => rank !== 0);
  if (difference !== undefined) return difference;
  return canonicalText(a.annotations) < canonicalText(b.annotations) ? -1 : 1;
}

function isCertain({ sightings }: Wording): number {
  return sightings.some(({ names }) => names.size > 0) ? 1 : 0;
}

/** What was put on top of a copy comes before all that the copy has. */
function isWrittenInside({ sightings }: Wording): number {
  return sightings.some(({ schema }) => {
    const keys = Object.keys(schema).map((key) => (isAnnotation(key) ? "annotation" : "other"));
    return keys.lastIndexOf("annotation") > keys.indexOf("other");
  })
    ? 1
    : 0;
}

function countUses({ sightings }: Wording): number {
  return new Set(sightings.flatMap(({ uses }) => [...uses.keys()])).size;
}
