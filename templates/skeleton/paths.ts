import type { Color, Problem, Thing, ThingInput } from "./schemas.js";

export interface paths {
  "/things": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List things */
    get: operations["listThings"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/things/events": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Watch things */
    get: operations["watchThings"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/things/{thingId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Replace a thing
     *
     * Creates the thing where there is none.
     */
    put: operations["replaceThing"];
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
    Thing: Thing;
    Color: Color;
    Problem: Problem;
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

export type $defs = Record<string, never>;

export interface operations {
  listThings: {
    parameters: {
      query?: {
        /**
         * How many things to return.
         *
         * Minimum: 1. Maximum: 100.
         *
         * @defaultValue `20`
         */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The things. */
      200: {
        headers: {
          [key: string]: unknown;
        };
        content: {
          "application/json": Thing[];
        };
      };
      /** The request is not valid. */
      400: {
        headers: {
          [key: string]: unknown;
        };
        content: {
          "application/json": Problem;
        };
      };
    };
  };
  watchThings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The things that change, as long as the connection lasts. */
      200: {
        headers: {
          /** How many calls are left. */
          "X-Rate-Limit-Remaining": number;
          [key: string]: unknown;
        };
        content: {
          "text/event-stream": Thing;
        };
      };
      /** Anything else. */
      default: {
        headers: {
          [key: string]: unknown;
        };
        content: {
          "application/json": Problem;
        };
      };
    };
  };
  replaceThing: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The identifier of the thing.
         *
         * Format: uuid.
         */
        thingId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": ThingInput;
      };
    };
    responses: {
      /** The thing as it is now. */
      200: {
        headers: {
          [key: string]: unknown;
        };
        content: {
          "application/json": Thing;
        };
      };
      /** Anything else. */
      default: {
        headers: {
          [key: string]: unknown;
        };
        content: {
          "application/json": Problem;
        };
      };
    };
  };
}
