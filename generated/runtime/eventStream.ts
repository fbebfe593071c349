import { isStreamOf, parseItem, piecesOf, sizeWith, textChunks } from "./stream.js";
import type { EventDataFormat, StreamDescription, StreamSource } from "./stream.js";

/** A server-sent event (HTML Standard §9.2). */
export interface ServerSentEvent<Data, Event extends string = string> {
  /** Its name; `message` where the server gives it none. */
  readonly event: Event;
  readonly data: Data;
  /** The last id that the server has given to an event, this one or one before; empty where it has given none. */
  readonly id: string;
  /** How long the server wants clients to wait before they connect again, in milliseconds, where this event says so. */
  readonly retry?: number;
}

/** The data of server-sent events, to be iterated over once. */
export interface EventStream<Data> extends AsyncIterable<Data> {
  /** The whole events, names and ids and all, instead of their data. */
  readonly events: () => AsyncIterable<ServerSentEvent<Data>>;
}

/** What many APIs send as data of JSON to say that nothing more comes; JSON it is not. */
const END = "[DONE]";

const EVENT_STREAM = /^text\/event-stream$/;

/** Reads server-sent events as the HTML Standard says. They are not asked for again when the connection ends. */
export function decodeEvents(
  source: StreamSource,
  description: StreamDescription,
): AsyncIterable<ServerSentEvent<unknown>> | undefined {
  if (!isStreamOf(EVENT_STREAM, source, description)) return undefined;
  return { [Symbol.asyncIterator]: () => decodedEvents(source, description) };
}

/** Reads the data of server-sent events. */
export function decodeEventData(
  source: StreamSource,
  description: StreamDescription,
): EventStream<unknown> | undefined {
  const events = decodeEvents(source, description);
  return events && { events: () => events, [Symbol.asyncIterator]: () => dataOf(events) };
}

async function* dataOf(events: AsyncIterable<ServerSentEvent<unknown>>): AsyncGenerator<unknown, void> {
  for await (const { data } of events) yield data;
}

async function* decodedEvents(
  source: StreamSource,
  description: StreamDescription,
): AsyncGenerator<ServerSentEvent<unknown>, void> {
  for await (const event of eventsOf(source)) {
    const format = formatOf(event.event, description);
    if (format === "json" && event.data.trim() === END) return;
    yield { ...event, data: decode(event.data, format, source) };
  }
}

function formatOf(name: string, { data = "text", dataOf = {} }: StreamDescription): EventDataFormat {
  return Object.hasOwn(dataOf, name) ? (dataOf[name] ?? data) : data;
}

function decode(text: string, format: EventDataFormat, source: StreamSource): unknown {
  if (format === "text") return text;
  if (format === "json") return parseItem(text, source);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** The fields of the event that is being read, the lines of its data apart. */
interface Fields {
  data?: string[];
  event?: string;
  retry?: number;
}

/**
 * "Interpreting an event stream"; what the stream ends in the middle of is no event. All lines of an event count for its
 * size, so that empty ones without end do not fill the memory; comments do not, as many servers send them for ever.
 */
async function* eventsOf(source: StreamSource): AsyncGenerator<ServerSentEvent<string>, void> {
  let fields: Fields = {};
  let size = 0;
  let id = "";
  for await (const line of piecesOf(source, withLineFeeds(textChunks(source)), "\n")) {
    const [, field = "", value = ""] = /^([^:]*)(?:: ?)?(.*)$/s.exec(line) ?? [];
    if (field === "id" && !value.includes("\0")) id = value;
    takeField(fields, field, value);
    if (line !== "" && !line.startsWith(":")) size = sizeWith(`${line}\n`, size, source);
    if (line !== "") continue;
    const { data, ...rest } = fields;
    if (data !== undefined) yield { event: "message", ...rest, data: data.join("\n"), id };
    fields = {};
    size = 0;
  }
}

function takeField(fields: Fields, field: string, value: string): void {
  if (field === "data") (fields.data ??= []).push(value);
  else if (field === "event") fields.event = value === "" ? "message" : value;
  else if (field === "retry" && /^[0-9]+$/.test(value)) fields.retry = Number(value);
}

/** Every kind of line ending as a line feed, also where one is spread over two chunks. */
async function* withLineFeeds(chunks: AsyncIterable<string>): AsyncGenerator<string, void> {
  let afterReturn = false;
  for await (const chunk of chunks) {
    const text = afterReturn && chunk.startsWith("\n") ? chunk.slice(1) : chunk;
    afterReturn = chunk.endsWith("\r");
    yield text.replace(/\r\n?/g, "\n");
  }
}
