import { canonicalText } from "../../document/canonicalText.js";
import { joinPointer, type JsonPointer } from "../../document/jsonPointer.js";
import { isJsonObject, type JsonObject, ownValue } from "../../document/record.js";
import type { SourcePlace } from "../../read/sourceDocument.js";
import type { Page } from "../page/page.js";
import type { Fragment, SpareSchema } from "../page/recognition.js";
import { circularMark } from "./circularMark.js";
import { replaceSchemas, type SchemaUse } from "./replaceSchemas.js";
import { slotsOf } from "./schemaSlots.js";
import { titleOf, type PagePlace, type Sighting, type Survey, type TitleUse, type Weight } from "./sighting.js";

interface Visit {
  readonly value: unknown;
  readonly pointer: JsonPointer;
  readonly use: TitleUse;
  /** From the owner. */
  readonly path: string;
  readonly direction: SchemaUse["direction"];
  readonly componentName: string | undefined;
}

interface Walk {
  readonly survey: Survey;
  readonly page: Page;
  readonly placeOf: (pointer: JsonPointer) => SourcePlace;
  readonly seen: Set<string>;
}

/** Looks once at each content of each fragment, however many copies there are. */
export function surveyTitles(fragments: readonly Fragment[], spares: readonly SpareSchema[]): Survey {
  const survey: Survey = { sightings: new Map(), cutTitles: new Map(), plainProperties: new Set() };
  for (const { page, placeOf, document } of fragments) {
    const walk: Walk = { survey, page, placeOf, seen: new Set() };
    replaceSchemas(document, (use) => {
      visit(walk, startOf(use));
      return use.value;
    });
  }
  for (const { title, schema, place } of spares) {
    const page = { location: place.file, text: place.text };
    const walk: Walk = { survey, page, placeOf: () => place, seen: new Set() };
    const use: TitleUse = { owner: title, isInSchema: true, role: "other", name: undefined };
    for (const slot of slotsOf(schema)) visit(walk, inner(slot, use, { ...startOfSpare, path: "" }));
  }
  return survey;
}

const startOfSpare = { pointer: "" as JsonPointer, direction: "response", componentName: undefined } as const;

function startOf({ value, pointer, direction, owner, name, isComponent }: SchemaUse): Visit {
  return {
    value,
    pointer,
    direction,
    path: pointer,
    use: { owner, isInSchema: false, role: "root", name },
    componentName: isComponent ? name : undefined,
  };
}

function visit(walk: Walk, { value, pointer, use, path, direction, componentName }: Visit): void {
  const { survey, page, placeOf, seen } = walk;
  const place: PagePlace = { page, place: () => placeOf(pointer) };
  const mark = circularMark(value);
  if (mark !== undefined) setOnce(survey.cutTitles, mark.title ?? "", place);
  if (!isJsonObject(value)) return;
  const text = canonicalText(value);
  const title = titleOf(value) ?? componentName;
  if (title === undefined) notePlain(survey, value, use);
  else {
    const sighting = sightingOf(survey, { title, text, schema: value });
    setOnce(sighting.uses, `${use.owner} ${path}`, use);
    setOnce(sighting.pages, page.location, place);
    sighting.directions.add(direction);
    if (componentName !== undefined) sighting.names.add(componentName);
  }
  const key = `${direction} ${title === undefined ? use.owner : ""} ${text}`;
  if (seen.has(key)) return;
  seen.add(key);
  const around: TitleUse = title === undefined ? use : { ...use, owner: title, isInSchema: true };
  const from = { pointer, direction, path: title === undefined ? path : "", componentName: undefined };
  for (const slot of slotsOf(value)) visit(walk, inner(slot, around, from));
}

function inner(
  slot: ReturnType<typeof slotsOf>[number],
  around: TitleUse,
  from: Pick<Visit, "pointer" | "direction" | "path" | "componentName">,
): Visit {
  const { value, role, path } = slot;
  const name = role === "property" ? path.at(-1) : undefined;
  const pointer = joinPointer(from.pointer, ...path);
  return {
    ...from,
    value,
    pointer,
    path: joinPointer(from.path as JsonPointer, ...path),
    use: { ...around, role, name },
  };
}

function notePlain({ plainProperties }: Survey, schema: JsonObject, { role, name }: TitleUse): void {
  if (role === "property" && name !== undefined && weigh(schema) === "light") plainProperties.add(name);
}

function sightingOf({ sightings }: Survey, found: Pick<Sighting, "title" | "text" | "schema">): Sighting {
  const known = sightings.get(found.text);
  if (known !== undefined) return known;
  const sighting: Sighting = {
    ...found,
    weight: weigh(found.schema),
    uses: new Map(),
    pages: new Map(),
    directions: new Set(),
    names: new Set(),
  };
  sightings.set(found.text, sighting);
  return sighting;
}

function setOnce<K, V>(map: Map<K, V>, key: K, value: V): void {
  if (!map.has(key)) map.set(key, value);
}

const knownWeights = new WeakMap<object, Weight>();

/** Weighs a schema; each object is looked at once. */
function weigh(schema: JsonObject): Weight {
  const earlier = knownWeights.get(schema);
  if (earlier !== undefined) return earlier;
  const weight = isObjectLike(schema) ? "object" : hasWeightInside(schema) ? "composed" : "light";
  knownWeights.set(schema, weight);
  return weight;
}

function isObjectLike(schema: JsonObject): boolean {
  const properties = ownValue(schema, "properties");
  const parts = ownValue(schema, "allOf");
  if (typeof properties === "string" || typeof parts === "string") return true; // Cut off, so there were some.
  if (isJsonObject(properties) && Object.keys(properties).length > 0) return true;
  return Array.isArray(parts) && parts.length > 1;
}

/** What a mapping leads to is not written in the schema. */
function hasWeightInside(schema: JsonObject): boolean {
  const inside = slotsOf(schema).filter(({ role }) => role !== "target");
  return inside.some(({ value }) => (isJsonObject(value) ? weigh(value) !== "light" : typeof value === "string"));
}
