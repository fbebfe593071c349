import { send } from "../../runtime/index.js";
import type {
  CallOptions,
  OperationDescription,
  Success,
  Undocumented,
  UndocumentedSuccess,
} from "../../runtime/index.js";
import type { Openapi32Client } from "../client.js";
import type { FilterContent } from "../schemas.js";

/** Input of {@link findThings}. */
export interface FindThingsInput {
  querystring: {
    filter: FilterContent;
  };
  cookie?: {
    session?: string;
  };
}

/**
 * Result of {@link findThings}.
 *
 * - 200: The things.
 */
export type FindThingsResult = Success<200, string[]> | UndocumentedSuccess<200, string[]> | Undocumented;

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

/** Input of {@link queryThings}. */
export interface QueryThingsInput {
  body: FilterContent;
}

/**
 * Result of {@link queryThings}.
 *
 * - 200: The things.
 */
export type QueryThingsResult = Success<200, string[]> | UndocumentedSuccess<200, string[]> | Undocumented;

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
