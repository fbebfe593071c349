import type { EventData, MediaType, SchemaUse, Sequence, ServerEvent } from "../../model/apiModel.js";
import type { PlainType, TypeUse } from "../clientPlan/typeUse.js";
import { mediaKindOf } from "./chooseMediaType.js";

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
  switch (mediaKindOf(mediaType.name)) {
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
  switch (mediaKindOf(mediaType.name)) {
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
  const isForm = mediaKindOf(name) === "form";
  return isForm && schema !== undefined && !schema.binary ? schemaType(schema, "read") : typeOfResponse(mediaType);
}

const unknown: PlainType = { kind: "keyword", keyword: "unknown" };

function schemaType(schema: SchemaUse, direction: "read" | "write"): PlainType {
  return { kind: "schema", pointer: schema.pointer, direction };
}

/** What iterates over the items of a response. */
function typeOfItems(sequence: Sequence): TypeUse {
  switch (sequence.kind) {
    case "events":
      return generic("AsyncIterable", [unionOf(sequence.events.map(typeOfEvent))]);
    case "eventData":
      return generic("EventStream", [typeOfData(sequence.data)]);
    default:
      return generic("AsyncIterable", [typeOfSchema(sequence.item, "unknown")]);
  }
}

function typeOfEvent({ names, data }: ServerEvent): TypeUse {
  const type = typeOfData(data);
  return generic("ServerSentEvent", names.length === 0 ? [type] : [type, { kind: "literals", values: names }]);
}

function typeOfData({ format, schema }: EventData): TypeUse {
  return typeOfSchema(schema, format === "text" ? "string" : "unknown");
}

function typeOfSchema(schema: EventData["schema"], keyword: "unknown" | "string"): TypeUse {
  return schema === undefined
    ? { kind: "keyword", keyword }
    : { kind: "schema", pointer: schema.pointer, direction: "read" };
}

function generic(name: "AsyncIterable" | "EventStream" | "ServerSentEvent", types: readonly TypeUse[]): TypeUse {
  return { kind: "generic", name, arguments: types };
}

function unionOf(members: readonly TypeUse[]): TypeUse {
  const [only] = members;
  return only !== undefined && members.length === 1 ? only : { kind: "union", members };
}
