import type { EventData, Sequence, ServerEvent } from "../../model/apiModel.js";
import type { EventFormats, StreamDecoder } from "../clientPlan/description.js";

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
