import type { User, UserRequest } from "./schemas.js";

export interface paths {
  "/api/users/{userId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Update a User
     *
     * Update information about a User
     */
    put: operations["updateUser"];
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
    User: User;
    UserRequest: UserRequest;
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

export type $defs = Record<string, never>;

export interface operations {
  updateUser: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** The unique identifier of a user */
        userId: string;
      };
      cookie?: never;
    };
    /** User update */
    requestBody?: {
      content: {
        "application/json": UserRequest;
      };
    };
    responses: {
      /** A User object */
      200: {
        headers: {
          [key: string]: unknown;
        };
        content: {
          "application/json": User;
        };
      };
      /** Bad Request */
      400: {
        headers: {
          [key: string]: unknown;
        };
        content?: never;
      };
      /** Requires authentication */
      401: {
        headers: {
          [key: string]: unknown;
        };
        content?: never;
      };
      /** Forbidden */
      403: {
        headers: {
          [key: string]: unknown;
        };
        content?: never;
      };
      /** Internal Server Error */
      500: {
        headers: {
          [key: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
