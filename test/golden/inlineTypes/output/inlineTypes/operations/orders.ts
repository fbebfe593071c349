import { send } from "../../runtime/index.js";
import type {
  CallOptions,
  Failure,
  OperationDescription,
  Success,
  Undocumented,
  UndocumentedSuccess,
} from "../../runtime/index.js";
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

/** Input of {@link listOrders}. */
export interface ListOrdersInput {
  query?: {
    filter?: ListOrdersFilterParameter;
  };
}

/**
 * Result of {@link listOrders}.
 *
 * - 200: One page.
 * - 400: What is wrong.
 */
export type ListOrdersResult =
  | Success<200, ListOrdersResponseItem[]>
  | UndocumentedSuccess<200, ListOrdersResponseItem[]>
  | Failure<400, InvalidResponse>
  | Undocumented<400>;

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

/** Input of {@link createOrder}. */
export interface CreateOrderInput {
  /** An order that does not exist yet. */
  body: CreateOrderBody;
}

/**
 * Result of {@link createOrder}.
 *
 * - 201: It exists.
 * - 400: What is wrong.
 */
export type CreateOrderResult =
  | Success<201, CreateOrderResponse>
  | UndocumentedSuccess<201, CreateOrderResponse>
  | Failure<400, InvalidResponse>
  | Undocumented<400>;

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
