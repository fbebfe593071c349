import { joinPointer } from "../document/jsonPointer.js";
import { essenceOf, isJson } from "../document/mediaTypes.js";
import type { OpenApiObject, SchemaKeywords, SchemaObject } from "../document/openapi.js";
import { followReferences, type Located } from "../references/followReferences.js";
import { isBinarySchema } from "../document/isBinarySchema.js";
import type { EventData, ServerEvent } from "./apiModel.js";

/** The fields of an event as a value (OpenAPI 3.2 §4.14.4). */
const eventFields = new Set(["event", "data", "id", "retry"]);

/** Compositions that go deeper, branch wider or have more schemas describe no events that anybody would distinguish. */
const deepest = 8;
const widest = 100;
const mostSchemas = 1000;

/** What the data of an event is, with the schema of the document where one describes it. */
export interface DescribedData {
  readonly format: EventData["format"];
  readonly schema: Located<SchemaObject> | undefined;
}

/** A kind of event, by its names. */
export interface DescribedEvent {
  readonly names: ServerEvent["names"];
  readonly data: DescribedData;
}

/** A walk through a composition. Schemas that refer to each other can make very many of few. */
interface Walk {
  readonly root: OpenApiObject;
  /** How many more schemas are looked at. */
  left: number;
}

/** One alternative of an event: all that is said of each of its fields. */
type EventShape = ReadonlyMap<string, readonly Located<SchemaObject>[]>;

/**
 * The kinds of events that a schema describes: alternatives (`oneOf`, `anyOf`) that have nothing but the fields of
 * events, each with its own data. Undefined for a schema of something else.
 */
export function serverEventsOf(
  root: OpenApiObject,
  schema: Located<SchemaObject>,
): readonly DescribedEvent[] | undefined {
  const walk: Walk = { root, left: mostSchemas };
  const shapes = shapesOf(walk, schema, 0);
  if (walk.left < 0 || !shapes.every(isEvent) || !shapes.some((shape) => shape.has("data"))) return undefined;
  return shapes.map((shape) => ({
    names: (shape.get("event") ?? []).map((place) => textsOf(root, place)).find((texts) => texts.length > 0) ?? [],
    data: dataOf(root, shape.get("data") ?? []),
  }));
}

function isEvent(shape: EventShape): boolean {
  return (shape.has("data") || shape.has("event")) && [...shape.keys()].every((name) => eventFields.has(name));
}

function shapesOf(walk: Walk, from: Located<SchemaObject>, depth: number): readonly EventShape[] {
  const place = enter(walk, from, depth);
  if (place === undefined) return [new Map()];
  const { value, pointer } = place;
  const below = (key: "allOf" | "anyOf" | "oneOf"): readonly (readonly EventShape[])[] =>
    withinLimit(walk, value[key]).map((part, index) =>
      shapesOf(walk, { value: part, pointer: joinPointer(pointer, key, index) }, depth + 1),
    );
  const own: EventShape = new Map(
    Object.entries(value.properties ?? {}).map(([name, property]) => [
      name,
      [{ value: property, pointer: joinPointer(pointer, "properties", name) }],
    ]),
  );
  const alternatives = [...below("oneOf"), ...below("anyOf")].flat();
  const parts = [...below("allOf"), ...(alternatives.length === 0 ? [] : [alternatives])];
  return parts.reduce<readonly EventShape[]>(combine, [own]);
}

/** The schema to look at, unless it is too deep in the composition or one too many. */
function enter(walk: Walk, from: Located<SchemaObject>, depth: number): Located<SchemaKeywords> | undefined {
  walk.left -= 1;
  return walk.left < 0 || depth > deepest ? undefined : follow(walk.root, from);
}

/** The parts of a composition, as far as there may be more. */
function withinLimit({ left }: Walk, parts: readonly SchemaObject[] = []): readonly SchemaObject[] {
  return parts.slice(0, Math.max(left + 1, 0));
}

function combine(shapes: readonly EventShape[], others: readonly EventShape[]): readonly EventShape[] {
  if (shapes.length * others.length > widest) return [new Map()];
  return shapes.flatMap((shape) => others.map((other) => merge(shape, other)));
}

/** What a part says goes before what surrounds it. */
function merge(shape: EventShape, part: EventShape): EventShape {
  const names = new Set([...shape.keys(), ...part.keys()]);
  return new Map([...names].map((name) => [name, [...(part.get(name) ?? []), ...(shape.get(name) ?? [])]]));
}

/** The texts that a schema allows, where it lists them. */
function textsOf(root: OpenApiObject, from: Located<SchemaObject>): readonly string[] {
  const schema = follow(root, from)?.value;
  const values = schema?.const === undefined ? (schema?.enum ?? []) : [schema.const];
  return values.filter((value) => typeof value === "string");
}

/** JSON in a text, where one of the schemas says so (JSON Schema 2020-12, §8), else what the first that says anything says. */
function dataOf(root: OpenApiObject, places: readonly Located<SchemaObject>[]): DescribedData {
  for (const from of places) {
    const place = follow(root, from);
    if (place === undefined || !holdsJson(place.value)) continue;
    const { contentSchema } = place.value as { readonly contentSchema?: SchemaObject };
    if (contentSchema === undefined) return { format: "json", schema: undefined };
    return { format: "json", schema: { value: contentSchema, pointer: joinPointer(place.pointer, "contentSchema") } };
  }
  const described = places.find(({ value }) => !isSilent(value));
  return described === undefined ? { format: "text", schema: undefined } : eventDataOf(root, described);
}

function holdsJson({ contentMediaType, contentSchema }: SchemaKeywords): boolean {
  if (typeof contentMediaType !== "string") return contentSchema !== undefined;
  return isJson(essenceOf(contentMediaType));
}

/** Data that is as its schema says: text where that is of strings, else JSON. */
export function eventDataOf(root: OpenApiObject, schema: Located<SchemaObject>): DescribedData {
  const formats = new Set(formatsOf({ root, left: mostSchemas }, schema, 0));
  const format = formats.size > 1 ? "either" : formats.has("json") ? "json" : "text";
  const isPlain = isBinarySchema(schema.value) || (format === "text" && isSilent(schema.value));
  return { format, schema: isPlain ? undefined : schema };
}

/** Whether the values of a schema are texts, others, or both. */
function formatsOf(
  walk: Walk,
  from: Located<SchemaObject>,
  depth: number,
): readonly Exclude<EventData["format"], "either">[] {
  const place = enter(walk, from, depth);
  if (place === undefined) return ["json"];
  const { value, pointer } = place;
  const types = [value.type ?? []].flat().filter((type) => type !== "null");
  if (types.length > 0) return types.map((type) => (type === "string" ? "text" : "json"));
  const values = value.const === undefined ? (value.enum ?? []) : [value.const];
  if (values.length > 0) return values.map((each) => (typeof each === "string" ? "text" : "json"));
  const parts = (["oneOf", "anyOf", "allOf"] as const).flatMap((key) =>
    withinLimit(walk, value[key]).flatMap((part, index) =>
      formatsOf(walk, { value: part, pointer: joinPointer(pointer, key, index) }, depth + 1),
    ),
  );
  if (parts.length > 0) return parts;
  return isSilent(value) ? ["text"] : ["json"];
}

const describing = [
  "$ref",
  "type",
  "enum",
  "const",
  "properties",
  "additionalProperties",
  "items",
  "allOf",
  "anyOf",
  "oneOf",
];

/** True for a schema that says nothing of the kind of its values. */
export function isSilent(schema: SchemaObject): boolean {
  return typeof schema === "boolean" || !describing.some((keyword) => Object.hasOwn(schema, keyword));
}

function follow(root: OpenApiObject, from: Located<SchemaObject>): Located<SchemaKeywords> | undefined {
  const place = followReferences(root, from) as Located<SchemaObject> | undefined;
  return place === undefined || typeof place.value === "boolean"
    ? undefined
    : { value: place.value, pointer: place.pointer };
}
