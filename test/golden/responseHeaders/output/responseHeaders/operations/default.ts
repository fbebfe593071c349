import { decodeHeaders, send } from "../../runtime/index.js";
import type {
  CallOptions,
  ClientErrorStatus,
  ErrorStatus,
  Failure,
  FailureExcept,
  OperationDescription,
  Success,
  Undocumented,
  WithHeaders,
} from "../../runtime/index.js";
import type { ResponseHeadersClient } from "../client.js";
import type { Meta } from "../schemas.js";

/** What {@link listThings} takes. */
export interface ListThingsInput {
  readonly query?: never;
}

/** The header fields that responses to {@link listThings} have. */
export interface ListThingsHeaders {
  /** How many there are. */
  readonly "X-Total": number;
  /** How many calls are left. */
  readonly "X-Rate-Limit"?: number;
  readonly "X-Tags"?: string[];
  readonly "X-Range"?: {
    from?: number;
    unit?: string;
  };
  readonly "X-Meta"?: Meta;
  readonly "X-Either"?: string;
  /** @deprecated */
  readonly "X-Old"?: boolean;
  /** Browsers do not show it. */
  readonly "Set-Cookie"?: string;
}

/** The header fields that responses to {@link listThings} have. */
export interface ListThingsHeaders401 {
  /** How many calls are left. */
  readonly "X-Rate-Limit"?: number;
}

/** The header fields that responses to {@link listThings} have. */
export interface ListThingsHeaders4XX {
  readonly "X-Reason"?: "a" | "b";
}

/** What {@link listThings} gives back. */
export type ListThingsResult =
  | (Success<200, Meta[]> & WithHeaders<ListThingsHeaders>)
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
  input?: ListThingsInput,
  options?: CallOptions,
): Promise<ListThingsResult> {
  return send<ListThingsResult>(client, listThingsOperation, input, options);
}

/** What {@link plain} takes. */
export interface PlainInput {
  readonly query?: never;
}

/** What {@link plain} gives back. */
export type PlainResult = Success<200, Meta> | Undocumented<200>;

const plainOperation: OperationDescription = {
  method: "GET",
  path: "/plain",
  accept: "application/json",
};

/** `GET /plain` */
export function plain(client: ResponseHeadersClient, input?: PlainInput, options?: CallOptions): Promise<PlainResult> {
  return send<PlainResult>(client, plainOperation, input, options);
}
