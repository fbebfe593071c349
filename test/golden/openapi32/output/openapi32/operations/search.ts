import { send } from "../../runtime/index.js";
import type { CallOptions, OperationDescription, Success, Undocumented } from "../../runtime/index.js";
import type { Openapi32Client } from "../client.js";
import type { FilterContent } from "../schemas.js";

/** What {@link findThings} takes. */
export interface FindThingsInput {
  readonly querystring: {
    readonly filter: FilterContent;
  };
  readonly cookie?: {
    readonly session?: string;
  };
}

/** What {@link findThings} gives back. */
export type FindThingsResult = Success<200, string[]> | Undocumented<200>;

const findThingsOperation: OperationDescription = {
  method: "GET",
  path: "/things",
  parameters: [
    { in: "querystring", name: "filter", mediaType: "application/x-www-form-urlencoded" },
    { in: "cookie", name: "session", style: "cookie" },
  ],
  accept: "application/json",
  security: [["Key"]],
};

/** `GET /things` */
export function findThings(
  client: Openapi32Client,
  input: FindThingsInput,
  options?: CallOptions,
): Promise<FindThingsResult> {
  return send<FindThingsResult>(client, findThingsOperation, input, options);
}

/** What {@link queryThings} takes. */
export interface QueryThingsInput {
  readonly body: FilterContent;
}

/** What {@link queryThings} gives back. */
export type QueryThingsResult = Success<200, string[]> | Undocumented<200>;

const queryThingsOperation: OperationDescription = {
  method: "QUERY",
  path: "/things",
  body: { mediaType: "application/json" },
  accept: "application/json",
  security: [["Key"]],
};

/**
 * Search things with a body
 *
 * `QUERY /things`
 */
export function queryThings(
  client: Openapi32Client,
  input: QueryThingsInput,
  options?: CallOptions,
): Promise<QueryThingsResult> {
  return send<QueryThingsResult>(client, queryThingsOperation, input, options);
}
