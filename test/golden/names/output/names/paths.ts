import type { HasOwnProperty, RecordSchema, UserList, UserList2 } from "./schemas.js";

export interface paths {
  "/users": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["list_users_users_get"];
    put?: never;
    /** Has no operation id */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        /** Done. */
        204: {
          headers: {
            [key: string]: unknown;
          };
          content?: never;
        };
      };
    };
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/users/{user-id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Ends with *\/ and goes on.
     * \@deprecated is not a tag here, nor is {\@link nothing}.
     *
     * @deprecated
     */
    delete: operations["delete"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/users/search": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["search-users"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head: operations["searchUsers"];
    patch?: never;
    trace?: never;
  };
}

export type webhooks = Record<string, never>;

export interface components {
  schemas: {
    user_list: UserList2;
    hasOwnProperty: HasOwnProperty;
    UserList: UserList;
    Record: RecordSchema;
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

export type $defs = Record<string, never>;

export interface operations {
  list_users_users_get: {
    parameters: {
      query?: {
        constructor?: string;
        größe?: number;
      };
      header?: {
        "x-trace-id"?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Users. */
      200: {
        headers: {
          [key: string]: unknown;
        };
        content: {
          "application/json": UserList2;
        };
      };
    };
  };
  delete: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        "user-id": string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [key: string]: unknown;
        };
        content?: never;
      };
    };
  };
  "search-users": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [key: string]: unknown;
        };
        content?: never;
      };
    };
  };
  searchUsers: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Done. */
      204: {
        headers: {
          [key: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
