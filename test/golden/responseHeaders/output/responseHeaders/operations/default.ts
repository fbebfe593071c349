import { decodeHeaders, send } from "../../runtime/index.js";
import type {
  CallOptions,
  ClientErrorStatus,
  ErrorStatus,
  Failure,
  FailureExcept,
  NoInput,
  OperationDescription,
  Success,
  Undocumented,
  UndocumentedSuccess,
  WithHeaders,
} from "../../runtime/index.js";
import type { ResponseHeadersClient } from "../client.js";
import type { Meta } from "../schemas.js";

/** Input of {@link listThings}. */
export type ListThingsInput = NoInput;

/** The header fields that responses to {@link listThings} have. */
export interface ListThingsHeaders {
  /** How many there are. */
  "X-Total": number;
  /** How many calls are left. */
  "X-Rate-Limit"?: number;
  "X-Tags"?: string[];
  "X-Range"?: {
    from?: number;
    unit?: string;
  };
  "X-Meta"?: Meta;
  "X-Either"?: string;
  /** @deprecated */
  "X-Old"?: boolean;
  /** Browsers do not show it. */
  "Set-Cookie"?: string;
}

/** The header fields that responses to {@link listThings} have. */
export interface ListThingsHeaders401 {
  /** How many calls are left. */
  "X-Rate-Limit"?: number;
}

/** The header fields that responses to {@link listThings} have. */
export interface ListThingsHeaders4XX {
  "X-Reason"?: "a" | "b";
}

/**
 * Result of {@link listThings}.
 *
 * - 200: Things.
 * - 401: Too much.
 * - 429: Too much.
 * - 4XX: Else.
 * - default: Anything else.
 */
export type ListThingsResult =
  | (Success<200, Meta[]> & WithHeaders<ListThingsHeaders>)
  | UndocumentedSuccess<200, Meta[]>
  | (Failure<401 | 429, unknown> & WithHeaders<ListThingsHeaders401>)
  | (FailureExcept<ClientErrorStatus, 401 | 429, unknown> & WithHeaders<ListThingsHeaders4XX>)
  | FailureExcept<ErrorStatus, 401 | 429 | ClientErrorStatus, unknown>;

const listThingsOperation: OperationDescription = {
  method: "GET",
  path: "/things",
  accept: "application/json",
  headers: {
    decode: decodeHeaders,
    of: [
      {
        statuses: [200],
        fields: [
          { name: "X-Total", form: "number" },
          { name: "X-Rate-Limit", form: "number" },
          { name: "X-Tags", form: { items: "string" } },
          { name: "X-Range", form: { members: [["from", "number"]], others: "string", explode: true } },
          { name: "X-Meta", form: "json" },
          { name: "X-Either" },
          { name: "X-Old", form: "boolean" },
          { name: "Set-Cookie" },
        ],
      },
      { statuses: [401, 429], fields: [{ name: "X-Rate-Limit", form: "number" }] },
      { statuses: ["4XX"], fields: [{ name: "X-Reason" }] },
    ],
  },
};

/** `GET /things` */
export function listThings(
  client: ResponseHeadersClient,
  input?: NoInput,
  options?: CallOptions,
): Promise<ListThingsResult> {
  return send<ListThingsResult>(client, listThingsOperation, input, options);
}

/** Input of {@link plain}. */
export type PlainInput = NoInput;

/**
 * Result of {@link plain}.
 *
 * - 200: Nothing special.
 */
export type PlainResult = Success<200, Meta> | UndocumentedSuccess<200, Meta> | Undocumented;

const plainOperation: OperationDescription = {
  method: "GET",
  path: "/plain",
  accept: "application/json",
};

/** `GET /plain` */
export function plain(client: ResponseHeadersClient, input?: NoInput, options?: CallOptions): Promise<PlainResult> {
  return send<PlainResult>(client, plainOperation, input, options);
}
