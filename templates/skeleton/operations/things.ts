import { decodeEventData, decodeHeaders, send } from "../../runtime/index.js";
import type {
  CallOptions,
  ErrorStatus,
  EventStream,
  Failure,
  OperationDescription,
  Success,
  Undocumented,
  WithHeaders,
} from "../../runtime/index.js";
import type { ExemplarClient } from "../client.js";
import type { Problem, Thing, ThingInput } from "../schemas.js";

/** What {@link listThings} takes. */
export interface ListThingsInput {
  readonly query?: {
    /**
     * How many things to return.
     *
     * Minimum: 1. Maximum: 100.
     *
     * @defaultValue `20`
     */
    readonly limit?: number;
  };
}

/** What {@link listThings} gives back. */
export type ListThingsResult = Success<200, Thing[]> | Failure<400, Problem> | Undocumented<200 | 400>;

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

/** What {@link watchThings} takes. */
export interface WatchThingsInput {
  readonly query?: never;
}

/** The header fields that responses to {@link watchThings} have. */
export interface WatchThingsHeaders {
  /** How many calls are left. */
  readonly "X-Rate-Limit-Remaining": number;
}

/** What {@link watchThings} gives back. */
export type WatchThingsResult =
  (Success<200, EventStream<Thing>> & WithHeaders<WatchThingsHeaders>) | Failure<ErrorStatus, Problem>;

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
  input?: WatchThingsInput,
  options?: CallOptions,
): Promise<WatchThingsResult> {
  return send<WatchThingsResult>(client, watchThingsOperation, input, options);
}

/** What {@link replaceThing} takes. */
export interface ReplaceThingInput {
  readonly path: {
    /**
     * The identifier of the thing.
     *
     * Format: uuid.
     */
    readonly thingId: string;
  };
  readonly body: ThingInput;
}

/** What {@link replaceThing} gives back. */
export type ReplaceThingResult = Success<200, Thing> | Failure<ErrorStatus, Problem>;

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
