import { send } from "../../runtime/index.js";
import type { CallOptions, Failure, OperationDescription, Success, Undocumented } from "../../runtime/index.js";
import type { InlineTypesClient } from "../client.js";
import type { InvalidResponse, Reference } from "../schemas.js";

export interface ListOrdersFilterParameter {
  since?: string;
  open?: boolean;
}

export interface ListOrdersResponseItem {
  readonly id: string;
  lines: {
    sku: string;
    note?: string | null;
  }[];
}

/** What {@link listOrders} takes. */
export interface ListOrdersInput {
  readonly query?: {
    readonly filter?: ListOrdersFilterParameter;
  };
}

/** What {@link listOrders} gives back. */
export type ListOrdersResult =
  Success<200, ListOrdersResponseItem[]> | Failure<400, InvalidResponse> | Undocumented<200 | 400>;

const listOrdersOperation: OperationDescription = {
  method: "GET",
  path: "/orders",
  parameters: [{ in: "query", name: "filter", style: "deepObject" }],
  accept: "application/json",
};

/** `GET /orders` */
export function listOrders(
  client: InlineTypesClient,
  input?: ListOrdersInput,
  options?: CallOptions,
): Promise<ListOrdersResult> {
  return send<ListOrdersResult>(client, listOrdersOperation, input, options);
}

/** An order that does not exist yet. */
export interface CreateOrderBody {
  sku: string;
  /**
   * Minimum: 1.
   *
   * @defaultValue `1`
   */
  amount?: number;
}

export type CreateOrderResponse = Reference & {
  position?: number;
};

/** What {@link createOrder} takes. */
export interface CreateOrderInput {
  /** An order that does not exist yet. */
  readonly body: CreateOrderBody;
}

/** What {@link createOrder} gives back. */
export type CreateOrderResult =
  Success<201, CreateOrderResponse> | Failure<400, InvalidResponse> | Undocumented<201 | 400>;

const createOrderOperation: OperationDescription = {
  method: "POST",
  path: "/orders",
  body: { mediaType: "application/json" },
  accept: "application/json",
};

/** `POST /orders` */
export function createOrder(
  client: InlineTypesClient,
  input: CreateOrderInput,
  options?: CallOptions,
): Promise<CreateOrderResult> {
  return send<CreateOrderResult>(client, createOrderOperation, input, options);
}
