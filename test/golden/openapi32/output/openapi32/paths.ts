import type { FilterContent } from "./schemas.js";

export interface paths {
  "/things": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["findThings"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace: operations["traceThings"];
    /** Search things with a body */
    query: operations["queryThings"];
  };
  "/things/{thingId}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        thingId: string;
      };
      cookie?: never;
    };
    get: operations["selectFromThing"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
    additionalOperations: {
      LINK: operations["linkThing"];
      /** Not PURGE */
      purge: {
        parameters: {
          query?: never;
          header?: never;
          path: {
            thingId: string;
          };
          cookie?: never;
        };
        requestBody?: never;
        responses: {
          204: {
            headers: {
              [key: string]: unknown;
            };
            content?: never;
          };
        };
      };
    };
  };
}

export type webhooks = Record<string, never>;

export interface components {
  schemas: never;
  responses: {
    /** The things. */
    Things: {
      headers: {
        [key: string]: unknown;
      };
      content: {
        "application/json": string[];
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
  findThings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: {
        session?: string;
      };
    };
    requestBody?: never;
    responses: {
      200: components["responses"]["Things"];
    };
  };
  traceThings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [key: string]: unknown;
        };
        content?: never;
      };
    };
  };
  queryThings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": FilterContent;
      };
    };
    responses: {
      200: components["responses"]["Things"];
    };
  };
  selectFromThing: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        thingId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [key: string]: unknown;
        };
        content: {
          "application/json": unknown;
        };
      };
    };
  };
  linkThing: {
    parameters: {
      query?: never;
      header: {
        Link: string;
      };
      path: {
        thingId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [key: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
