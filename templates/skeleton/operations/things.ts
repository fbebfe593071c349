import { send } from "../../runtime/index.js";
import type { CallOptions, ErrorStatus, Failure, Operation, Success, Undocumented } from "../../runtime/index.js";
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

const listThingsOperation: Operation = {
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

const replaceThingOperation: Operation = {
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
