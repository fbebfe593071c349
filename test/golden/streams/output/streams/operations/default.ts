import {
  decodeEventData,
  decodeEvents,
  decodeJsonLines,
  decodeJsonSequence,
  encodeJsonLines,
  send,
} from "../../runtime/index.js";
import type {
  BodyItems,
  CallOptions,
  EventStream,
  Failure,
  OperationDescription,
  ServerSentEvent,
  Success,
  Undocumented,
} from "../../runtime/index.js";
import type { StreamsClient } from "../client.js";
import type { Message } from "../schemas.js";

/** What {@link watchEvents} takes. */
export interface WatchEventsInput {
  readonly query?: never;
}

/** What {@link watchEvents} gives back. */
export type WatchEventsResult =
  | Success<200, AsyncIterable<ServerSentEvent<Message, "joined"> | ServerSentEvent<string, "left" | "lost">>>
  | Undocumented<200>;

const watchEventsOperation: OperationDescription = {
  method: "GET",
  path: "/events",
  accept: "text/event-stream",
  stream: { decode: decodeEvents, dataOf: { joined: "json" } },
};

/** `GET /events` */
export function watchEvents(
  client: StreamsClient,
  input?: WatchEventsInput,
  options?: CallOptions,
): Promise<WatchEventsResult> {
  return send<WatchEventsResult>(client, watchEventsOperation, input, options);
}

/** What {@link watchTicks} takes. */
export interface WatchTicksInput {
  readonly query?: never;
}

/** What {@link watchTicks} gives back. */
export type WatchTicksResult =
  Success<200, AsyncIterable<ServerSentEvent<string>>> | Failure<401, string> | Undocumented<200 | 401>;

const watchTicksOperation: OperationDescription = {
  method: "GET",
  path: "/ticks",
  accept: "text/event-stream",
  stream: { decode: decodeEvents },
};

/** `GET /ticks` */
export function watchTicks(
  client: StreamsClient,
  input?: WatchTicksInput,
  options?: CallOptions,
): Promise<WatchTicksResult> {
  return send<WatchTicksResult>(client, watchTicksOperation, input, options);
}

export interface ChatBody {
  stream?: boolean;
}

/** What {@link chat} takes. */
export interface ChatInput {
  readonly body?: ChatBody;
}

/** What {@link chat} gives back. */
export type ChatResult = Success<200, Message | EventStream<Message>> | Undocumented<200>;

const chatOperation: OperationDescription = {
  method: "POST",
  path: "/chat",
  body: { mediaType: "application/json" },
  accept: "application/json, text/event-stream",
  stream: { decode: decodeEventData, data: "json", orWhole: true },
};

/** `POST /chat` */
export function chat(client: StreamsClient, input?: ChatInput, options?: CallOptions): Promise<ChatResult> {
  return send<ChatResult>(client, chatOperation, input, options);
}

export interface ReadLogResponseItem {
  line?: string;
}

/** What {@link readLog} takes. */
export interface ReadLogInput {
  readonly query?: never;
}

/** What {@link readLog} gives back. */
export type ReadLogResult = Success<200, AsyncIterable<ReadLogResponseItem>> | Undocumented<200>;

const readLogOperation: OperationDescription = {
  method: "GET",
  path: "/log",
  accept: "application/x-ndjson",
  stream: { decode: decodeJsonLines },
};

/** `GET /log` */
export function readLog(client: StreamsClient, input?: ReadLogInput, options?: CallOptions): Promise<ReadLogResult> {
  return send<ReadLogResult>(client, readLogOperation, input, options);
}

/** What {@link writeLog} takes. */
export interface WriteLogInput {
  readonly body: BodyItems<Message> | BodyInit;
}

/** What {@link writeLog} gives back. */
export type WriteLogResult = Success<204, undefined> | Undocumented<204>;

const writeLogOperation: OperationDescription = {
  method: "POST",
  path: "/log",
  body: { encode: encodeJsonLines, mediaType: "application/jsonl" },
};

/** `POST /log` */
export function writeLog(client: StreamsClient, input: WriteLogInput, options?: CallOptions): Promise<WriteLogResult> {
  return send<WriteLogResult>(client, writeLogOperation, input, options);
}

/** What {@link readSequence} takes. */
export interface ReadSequenceInput {
  readonly query?: never;
}

/** What {@link readSequence} gives back. */
export type ReadSequenceResult = Success<200, AsyncIterable<Message>> | Success<202, number> | Undocumented<200 | 202>;

const readSequenceOperation: OperationDescription = {
  method: "GET",
  path: "/sequence",
  accept: "application/json, application/json-seq",
  stream: { decode: decodeJsonSequence, orWhole: true },
};

/** `GET /sequence` */
export function readSequence(
  client: StreamsClient,
  input?: ReadSequenceInput,
  options?: CallOptions,
): Promise<ReadSequenceResult> {
  return send<ReadSequenceResult>(client, readSequenceOperation, input, options);
}
