import type { Point } from "./schemas.js";
import type { UploadItemBody } from "./operations/default.js";

export interface paths {
  "/{account}/items/{ids}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Whose items. */
        account: components["parameters"]["Account"];
      };
      cookie?: never;
    };
    get: operations["findItems"];
    put?: never;
    post?: never;
    delete: operations["deleteItem"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/items": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["uploadItem"];
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
    Point: Point;
  };
  responses: never;
  parameters: {
    /** Whose items. */
    Account: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}

export type $defs = Record<string, never>;

export interface operations {
  findItems: {
    parameters: {
      query: {
        /** Minimum length: 2. Pattern: ^[a-z`]+$. */
        q: string;
        /** @defaultValue `["name"]` */
        sort?: ("name" | "-name")[];
        /** Items are unique. */
        tags?: string[];
        where?: {
          [key: string]: string;
        };
        near?: string;
        /**
         * Use `q`.
         *
         * @deprecated
         */
        old?: string;
      };
      header: {
        /** Format: uuid. */
        "X-Request-Id": string;
      };
      path: {
        /** Whose items. */
        account: components["parameters"]["Account"];
        ids: number[];
      };
      cookie?: {
        session?: string;
      };
    };
    requestBody?: never;
    responses: {
      /** Nothing. */
      204: {
        headers: {
          [key: string]: unknown;
        };
        content?: never;
      };
    };
  };
  deleteItem: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Overrides the one of the path. */
        account: number;
        ids: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** Nothing. */
      204: {
        headers: {
          [key: string]: unknown;
        };
        content?: never;
      };
    };
  };
  uploadItem: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The picture and its title. */
    requestBody?: {
      content: {
        "multipart/form-data": UploadItemBody;
      };
    };
    responses: {
      /** Nothing. */
      204: {
        headers: {
          [key: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
