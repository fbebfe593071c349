import { joinPointer } from "../document/jsonPointer.js";
import { essenceOf, sequenceKindOf } from "../document/mediaTypes.js";
import type { MediaTypeObject, SchemaObject } from "../document/openapi.js";
import { followReferences, type Located } from "../references/followReferences.js";
import type { EventData, SchemaUse, Sequence } from "./apiModel.js";
import { buildSchemaUse } from "./buildSchemaUse.js";
import { eventDataOf, isSilent, serverEventsOf, type DescribedData } from "./eventSchemas.js";
import type { Modelling } from "./modelling.js";

interface NamedMediaType extends Located<MediaTypeObject> {
  readonly name: string;
}

/**
 * What a sequential media type carries (OpenAPI 3.2 §4.14.3); undefined for all other media types. `itemSchema`
 * describes an item and `schema` the list of all of them. Documents before 3.2 have `schema` only, and most that use it
 * mean the item, so that a `schema` of anything but a list is taken for that.
 */
export function buildSequence(modelling: Modelling, mediaType: NamedMediaType): Sequence | undefined {
  const kind = sequenceKindOf(essenceOf(mediaType.name));
  if (kind === undefined) return undefined;
  const item = itemOf(modelling, mediaType);
  const use = item === undefined ? undefined : buildSchemaUse(item.value, item.pointer);
  if (kind === "events") return eventSequence(modelling, use?.binary === true ? undefined : item);
  return use?.binary === true ? undefined : { kind, item: itemUse(modelling, item, use) };
}

function eventSequence({ root, diagnostics }: Modelling, item: Located<SchemaObject> | undefined): Sequence {
  if (item === undefined || isSilent(item.value)) {
    return { kind: "events", events: [{ names: [], data: { format: "text", schema: undefined } }] };
  }
  const events = serverEventsOf(root, item);
  if (events !== undefined) {
    return { kind: "events", events: events.map(({ names, data }) => ({ names, data: buildData(data) })) };
  }
  if (item.pointer.endsWith("/itemSchema")) {
    const message = "The items of text/event-stream are not described as events; each is read as the data of one";
    diagnostics.report({ code: "model/event-data", pointer: item.pointer, message });
  }
  return { kind: "eventData", data: buildData(eventDataOf(root, item)) };
}

function buildData({ format, schema }: DescribedData): EventData {
  return { format, schema: schema === undefined ? undefined : buildSchemaUse(schema.value, schema.pointer) };
}

/** The schema of an item, where it stands. */
function itemOf(modelling: Modelling, { value, pointer }: Located<MediaTypeObject>): Located<SchemaObject> | undefined {
  if (value.itemSchema !== undefined) return { value: value.itemSchema, pointer: joinPointer(pointer, "itemSchema") };
  if (value.schema === undefined) return undefined;
  const whole = { value: value.schema, pointer: joinPointer(pointer, "schema") };
  const target = followReferences(modelling.root, whole) as Located<SchemaObject> | undefined;
  if (target === undefined || typeof target.value !== "object" || target.value.type !== "array") return whole;
  const { items, prefixItems } = target.value;
  if (prefixItems !== undefined) return undefined;
  return items === undefined ? undefined : { value: items, pointer: joinPointer(target.pointer, "items") };
}

/** Nothing is said of an item by a schema that describes the text of all of them. */
function itemUse(
  modelling: Modelling,
  item: Located<SchemaObject> | undefined,
  use: SchemaUse | undefined,
): SchemaUse | undefined {
  if (item === undefined || item.pointer.endsWith("/itemSchema") || item.pointer.endsWith("/items")) return use;
  return eventDataOf(modelling.root, item).format === "text" ? undefined : use;
}
