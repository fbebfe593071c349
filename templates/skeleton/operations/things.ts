import { decodeEventData, decodeHeaders, send } from "../../runtime/index.js";
import type {
  CallOptions,
  ErrorStatus,
  EventStream,
  Failure,
  NoInput,
  OperationDescription,
  Success,
  Undocumented,
  UndocumentedSuccess,
  WithHeaders,
} from "../../runtime/index.js";
import type { ExemplarClient } from "../client.js";
import type { Problem, Thing, ThingInput } from "../schemas.js";

/** Input of {@link listThings}. */
export interface ListThingsInput {
  query?: {
    /**
     * How many things to return.
     *
     * Minimum: 1. Maximum: 100.
     *
     * @defaultValue `20`
     */
    limit?: number;
  };
}

/**
 * Result of {@link listThings}.
 *
 * - 200: The things.
 * - 400: The request is not valid.
 */
export type ListThingsResult =
  Success<200, Thing[]> | UndocumentedSuccess<200, Thing[]> | Failure<400, Problem> | Undocumented<400>;

const listThingsOperation: OperationDescription = {
  method: "GET",
  path: "/things",
  parameters: [{ in: "query", name: "limit" }],
  accept: "application/json",
  security: [["BearerAuth"], ["BasicAuth"]],
};

/**
 * List things
 *
 * `GET /things`
 */
export function listThings(
  client: ExemplarClient,
  input?: ListThingsInput,
  options?: CallOptions,
): Promise<ListThingsResult> {
  return send<ListThingsResult>(client, listThingsOperation, input, options);
}

/** Input of {@link watchThings}. */
export type WatchThingsInput = NoInput;

/** The header fields that responses to {@link watchThings} have. */
export interface WatchThingsHeaders {
  /** How many calls are left. */
  "X-Rate-Limit-Remaining": number;
}

/**
 * Result of {@link watchThings}.
 *
 * - 200: The things that change, as long as the connection lasts.
 * - default: Anything else.
 */
export type WatchThingsResult =
  | (Success<200, EventStream<Thing>> & WithHeaders<WatchThingsHeaders>)
  | UndocumentedSuccess<200, EventStream<Thing>>
  | Failure<ErrorStatus, Problem>;

const watchThingsOperation: OperationDescription = {
  method: "GET",
  path: "/things/events",
  accept: "text/event-stream, application/json",
  stream: { decode: decodeEventData, data: "json" },
  headers: {
    decode: decodeHeaders,
    of: [{ statuses: [200], fields: [{ name: "X-Rate-Limit-Remaining", form: "number" }] }],
  },
  security: [["BearerAuth"], ["BasicAuth"]],
};

/**
 * Watch things
 *
 * `GET /things/events`
 */
export function watchThings(
  client: ExemplarClient,
  input?: NoInput,
  options?: CallOptions,
): Promise<WatchThingsResult> {
  return send<WatchThingsResult>(client, watchThingsOperation, input, options);
}

/** Input of {@link replaceThing}. */
export interface ReplaceThingInput {
  path: {
    /**
     * The identifier of the thing.
     *
     * Format: uuid.
     */
    thingId: string;
  };
  body: ThingInput;
}

/**
 * Result of {@link replaceThing}.
 *
 * - 200: The thing as it is now.
 * - default: Anything else.
 */
export type ReplaceThingResult = Success<200, Thing> | UndocumentedSuccess<200, Thing> | Failure<ErrorStatus, Problem>;

const replaceThingOperation: OperationDescription = {
  method: "PUT",
  path: "/things/{thingId}",
  parameters: [{ in: "path", name: "thingId" }],
  body: { mediaType: "application/json" },
  accept: "application/json",
  security: [["BearerAuth"], ["BasicAuth"]],
};

/**
 * Replace a thing
 *
 * Creates the thing where there is none.
 *
 * `PUT /things/{thingId}`
 */
export function replaceThing(
  client: ExemplarClient,
  input: ReplaceThingInput,
  options?: CallOptions,
): Promise<ReplaceThingResult> {
  return send<ReplaceThingResult>(client, replaceThingOperation, input, options);
}
