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
  NoInput,
  OperationDescription,
  ServerSentEvent,
  Success,
  Undocumented,
  UndocumentedSuccess,
} from "../../runtime/index.js";
import type { StreamsClient } from "../client.js";
import type { Message } from "../schemas.js";

/** Input of {@link watchEvents}. */
export type WatchEventsInput = NoInput;

/**
 * Result of {@link watchEvents}.
 *
 * - 200: Events.
 */
export type WatchEventsResult =
  | Success<200, AsyncIterable<ServerSentEvent<Message, "joined"> | ServerSentEvent<string, "left" | "lost">>>
  | UndocumentedSuccess<
      200,
      AsyncIterable<ServerSentEvent<Message, "joined"> | ServerSentEvent<string, "left" | "lost">>
    >
  | Undocumented;

const watchEventsOperation: OperationDescription = {
  method: "GET",
  path: "/events",
  accept: "text/event-stream",
  stream: { decode: decodeEvents, dataOf: { joined: "json" } },
};

/** `GET /events` */
export function watchEvents(client: StreamsClient, input?: NoInput, options?: CallOptions): Promise<WatchEventsResult> {
  return send<WatchEventsResult>(client, watchEventsOperation, input, options);
}

/** Input of {@link watchTicks}. */
export type WatchTicksInput = NoInput;

/**
 * Result of {@link watchTicks}.
 *
 * - 200: Nothing is said of them.
 * - 401: Who are you?
 */
export type WatchTicksResult =
  | Success<200, AsyncIterable<ServerSentEvent<string>>>
  | UndocumentedSuccess<200, AsyncIterable<ServerSentEvent<string>>>
  | Failure<401, string>
  | Undocumented<401>;

const watchTicksOperation: OperationDescription = {
  method: "GET",
  path: "/ticks",
  accept: "text/event-stream",
  stream: { decode: decodeEvents },
};

/** `GET /ticks` */
export function watchTicks(client: StreamsClient, input?: NoInput, options?: CallOptions): Promise<WatchTicksResult> {
  return send<WatchTicksResult>(client, watchTicksOperation, input, options);
}

export interface ChatBody {
  stream?: boolean;
}

/** Input of {@link chat}. */
export interface ChatInput {
  body?: ChatBody;
}

/**
 * Result of {@link chat}.
 *
 * - 200: All at once or bit by bit, as the request wants it.
 */
export type ChatResult =
  | Success<200, Message | EventStream<Message>>
  | UndocumentedSuccess<200, Message | EventStream<Message>>
  | Undocumented;

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

/** Input of {@link readLog}. */
export type ReadLogInput = NoInput;

/**
 * Result of {@link readLog}.
 *
 * - 200: Lines.
 */
export type ReadLogResult =
  | Success<200, AsyncIterable<ReadLogResponseItem>>
  | UndocumentedSuccess<200, AsyncIterable<ReadLogResponseItem>>
  | Undocumented;

const readLogOperation: OperationDescription = {
  method: "GET",
  path: "/log",
  accept: "application/x-ndjson",
  stream: { decode: decodeJsonLines },
};

/** `GET /log` */
export function readLog(client: StreamsClient, input?: NoInput, options?: CallOptions): Promise<ReadLogResult> {
  return send<ReadLogResult>(client, readLogOperation, input, options);
}

/** Input of {@link writeLog}. */
export interface WriteLogInput {
  body: BodyItems<Message> | BodyInit;
}

/**
 * Result of {@link writeLog}.
 *
 * - 204: Written.
 */
export type WriteLogResult = Success<204, undefined> | UndocumentedSuccess<204, unknown> | Undocumented;

const writeLogOperation: OperationDescription = {
  method: "POST",
  path: "/log",
  body: { encode: encodeJsonLines, mediaType: "application/jsonl" },
};

/** `POST /log` */
export function writeLog(client: StreamsClient, input: WriteLogInput, options?: CallOptions): Promise<WriteLogResult> {
  return send<WriteLogResult>(client, writeLogOperation, input, options);
}

/** Input of {@link readSequence}. */
export type ReadSequenceInput = NoInput;

/**
 * Result of {@link readSequence}.
 *
 * - 200: A list of messages.
 * - 202: Later.
 */
export type ReadSequenceResult =
  Success<200, AsyncIterable<Message>> | Success<202, number> | UndocumentedSuccess<200 | 202, unknown> | Undocumented;

const readSequenceOperation: OperationDescription = {
  method: "GET",
  path: "/sequence",
  accept: "application/json, application/json-seq",
  stream: { decode: decodeJsonSequence, orWhole: true },
};

/** `GET /sequence` */
export function readSequence(
  client: StreamsClient,
  input?: NoInput,
  options?: CallOptions,
): Promise<ReadSequenceResult> {
  return send<ReadSequenceResult>(client, readSequenceOperation, input, options);
}
