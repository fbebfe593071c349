import type { EventData, Sequence, ServerEvent } from "../model/apiModel.js";
import type { TypeUse } from "./clientPlan.js";
import type { EventFormats, StreamDecoder } from "./description.js";

/** What iterates over the items of a response. */
export function typeOfItems(sequence: Sequence): TypeUse {
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

const decoders = {
  events: "decodeEvents",
  eventData: "decodeEventData",
  jsonLines: "decodeJsonLines",
  jsonSequence: "decodeJsonSequence",
} as const satisfies Record<Sequence["kind"], StreamDecoder>;

/** The function of the runtime that reads a sequence. */
export function decoderOf({ kind }: Sequence): StreamDecoder {
  return decoders[kind];
}

/** What that function needs to know; what is the default is left out. */
export function describeSequence(sequence: Sequence): EventFormats {
  if (sequence.kind === "eventData") return describeFormat(sequence.data.format);
  if (sequence.kind !== "events") return {};
  const formats = formatsOf(sequence.events);
  const [only] = formats;
  if (only !== undefined && formats.size === 1) return describeFormat(only);
  const ofAll = formatOf(formatsOf(sequence.events.filter(({ names }) => names.length === 0)));
  const dataOf = [...formatsByName(sequence.events)]
    .map(([name, found]) => [name, formatOf(found)] as const)
    .filter(([, format]) => format !== ofAll);
  return { ...describeFormat(ofAll), dataOf: Object.fromEntries(dataOf) };
}

function describeFormat(format: EventData["format"]): EventFormats {
  return format === "text" ? {} : { data: format };
}

type Formats = ReadonlySet<EventData["format"]>;

function formatsOf(events: readonly ServerEvent[]): Formats {
  return new Set(events.map(({ data }) => data.format));
}

function formatsByName(events: readonly ServerEvent[]): ReadonlyMap<string, Formats> {
  const formats = new Map<string, Set<EventData["format"]>>();
  for (const { names, data } of events) {
    for (const name of names) formats.set(name, (formats.get(name) ?? new Set()).add(data.format));
  }
  return formats;
}

/** What events of one name have in common. */
function formatOf(formats: Formats): EventData["format"] {
  const [only = "text"] = formats;
  return formats.size > 1 ? "either" : only;
}
