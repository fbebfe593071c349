import type { Meta } from "./schemas.js";

export interface paths {
  "/things": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listThings"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/plain": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["plain"];
    put?: never;
    post?: never;
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
    Meta: Meta;
  };
  responses: {
    /** Too much. */
    Limited: {
      headers: {
        "X-Rate-Limit"?: components["headers"]["RateLimit"];
        [key: string]: unknown;
      };
      content?: never;
    };
  };
  parameters: never;
  requestBodies: never;
  headers: {
    /** How many calls are left. */
    RateLimit: number;
  };
  pathItems: never;
}

export type $defs = Record<string, never>;

export interface operations {
  listThings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Things. */
      200: {
        headers: {
          /** How many there are. */
          "X-Total": number;
          "X-Rate-Limit"?: components["headers"]["RateLimit"];
          "X-Tags"?: string[];
          "X-Range"?: {
            from?: number;
            unit?: string;
          };
          "X-Meta"?: {
            "application/json": Meta;
          };
          "X-Either"?: number | boolean;
          /** @deprecated */
          "X-Old"?: boolean;
          "Set-Cookie"?: string;
          [key: string]: unknown;
        };
        content: {
          "application/json": Meta[];
        };
      };
      401: components["responses"]["Limited"];
      429: components["responses"]["Limited"];
      /** Else. */
      "4XX": {
        headers: {
          "X-Reason"?: "a" | "b";
          [key: string]: unknown;
        };
        content?: never;
      };
      /** Anything else. */
      default: {
        headers: {
          [key: string]: unknown;
        };
        content?: never;
      };
    };
  };
  plain: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Nothing special. */
      200: {
        headers: {
          [key: string]: unknown;
        };
        content: {
          "application/json": Meta;
        };
      };
    };
  };
}
