import type { InvalidResponse, Reference } from "./schemas.js";
import type { CreateOrderBody, CreateOrderResponse, ListOrdersFilterParameter, ListOrdersResponseItem } from "./operations/orders.js";

export interface paths {
    "/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOrders"];
        put?: never;
        post: operations["createOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Reference: Reference;
    };
    responses: {
        /** What is wrong. */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": InvalidResponse;
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listOrders: {
        parameters: {
            query?: {
                filter?: ListOrdersFilterParameter;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ListOrdersResponseItem[];
                };
            };
            400: components["responses"]["Invalid"];
        };
    };
    createOrder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CreateOrderBody;
            };
        };
        responses: {
            /** It exists. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CreateOrderResponse;
                };
            };
            400: components["responses"]["Invalid"];
        };
    };
}
