import type { MediaType, SchemaUse } from "../model/apiModel.js";
import type { PlainType, TypeUse } from "./clientPlan.js";
import { typeOfItems } from "./sequenceTypes.js";

/** How the runtime reads and writes a media type; the same rules stand in `templates/runtime/mediaType.ts`. */
type MediaKind = "json" | "form" | "text" | "range" | "bytes";

function essenceOf(name: string): string {
  return (name.split(";", 1)[0] ?? "").trim().toLowerCase();
}

function kindOf(name: string): MediaKind {
  const essence = essenceOf(name);
  if (/^[^/]+\/(?:json|[^/]+\+json)$/.test(essence)) return "json";
  if (/^(?:\*|application)\/\*$/.test(essence)) return "range";
  if (essence === "application/x-www-form-urlencoded" || essence === "multipart/form-data") return "form";
  return /^text\/|^(?!image\/)[^/]+\/(?:xml|[^/]+\+xml)$/.test(essence) ? "text" : "bytes";
}

/**
 * The media types of a success that a client asks for. A stream is asked for beside JSON, as APIs that describe both
 * send the one or the other as the request wants it; before everything else.
 */
export function chooseOfSuccess(content: readonly MediaType[]): readonly MediaType[] {
  const stream = content.find(({ sequence }) => sequence !== undefined);
  const whole = chooseMediaType(content.filter(({ sequence }) => sequence === undefined));
  const chosen =
    stream === undefined || (whole !== undefined && isJsonMediaType(whole.name)) ? [whole, stream] : [stream];
  return chosen.filter((mediaType) => mediaType !== undefined);
}

/** The media type that a client speaks where several are described: plain JSON, any JSON, a form, text, the first. */
export function chooseMediaType(content: readonly MediaType[]): MediaType | undefined {
  const plainJson = content.find(({ name }) => essenceOf(name) === "application/json");
  const byKind = (["json", "form", "text"] as const).map((kind) => content.find(({ name }) => kindOf(name) === kind));
  return plainJson ?? byKind.find((mediaType) => mediaType !== undefined) ?? content[0];
}

/** What a success is read as: a whole value, a stream of items, or either. */
export function typeOfSuccess(chosen: readonly MediaType[]): TypeUse {
  const members = chosen.map((mediaType) =>
    mediaType.sequence === undefined ? typeOfResponse(mediaType) : typeOfItems(mediaType.sequence),
  );
  const [only] = members;
  return only !== undefined && members.length === 1 ? only : { kind: "union", members };
}

/** What a response of a media type is read as; a schema, or a keyword where the bytes are not parsed. */
export function typeOfResponse(mediaType: MediaType): PlainType {
  switch (kindOf(mediaType.name)) {
    case "json":
      return mediaType.schema === undefined ? unknown : schemaType(mediaType.schema, "read");
    case "range":
      if (mediaType.schema === undefined) return unknown;
      return mediaType.schema.binary ? { kind: "keyword", keyword: "Blob" } : schemaType(mediaType.schema, "read");
    case "text":
      return { kind: "keyword", keyword: "string" };
    case "form":
    case "bytes":
      return { kind: "keyword", keyword: "Blob" };
  }
}

/** What a request of a media type is written from. */
export function typeOfBody(mediaType: MediaType): TypeUse {
  const items = itemsOfBody(mediaType);
  return items === undefined
    ? typeOfWholeBody(mediaType)
    : { kind: "union", members: [items, { kind: "keyword", keyword: "BodyInit" }] };
}

/** The items that a client may give for a body; undefined for a body that is no sequence of JSON values. */
function itemsOfBody({ sequence }: MediaType): TypeUse | undefined {
  if (sequence?.kind !== "jsonLines" && sequence?.kind !== "jsonSequence") return undefined;
  const item = sequence.item === undefined ? unknown : schemaType(sequence.item, "write");
  return { kind: "generic", name: "BodyItems", arguments: [item] };
}

function typeOfWholeBody(mediaType: MediaType): PlainType {
  switch (kindOf(mediaType.name)) {
    case "json":
      return mediaType.schema === undefined ? unknown : schemaType(mediaType.schema, "write");
    case "form":
    case "range":
      if (mediaType.schema === undefined || mediaType.schema.binary) return { kind: "keyword", keyword: "BodyInit" };
      return schemaType(mediaType.schema, "write");
    case "text":
      return { kind: "keyword", keyword: "string" };
    case "bytes":
      return { kind: "keyword", keyword: "BodyInit" };
  }
}

/** What a request that the API sends holds, once its receiver has read it: a form gives its fields. */
export function typeOfPayload(mediaType: MediaType): TypeUse {
  const { name, schema } = mediaType;
  const isForm = kindOf(name) === "form";
  return isForm && schema !== undefined && !schema.binary ? schemaType(schema, "read") : typeOfResponse(mediaType);
}

/** True where the plain JSON kinds go first, as in the `Accept` header. */
export function isJsonMediaType(name: string): boolean {
  return kindOf(name) === "json";
}

/** True for the media types whose fields an encoding can describe. */
export function isFormMediaType(name: string): boolean {
  return kindOf(name) === "form";
}

const unknown: PlainType = { kind: "keyword", keyword: "unknown" };

function schemaType(schema: SchemaUse, direction: "read" | "write"): PlainType {
  return { kind: "schema", pointer: schema.pointer, direction };
}
