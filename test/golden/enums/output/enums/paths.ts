import type { Color, Grade, Level, Maybe, NaNSchema, Paint, Priority, Sort, Switch } from "./schemas.js";

export interface paths {
  "/paint": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["paint"];
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
    Paint: Paint;
    Color: Color;
    Sort: Sort;
    Level: Level;
    Grade: Grade;
    Priority: Priority;
    Maybe: Maybe;
    Switch: Switch;
    NaN: NaNSchema;
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}

export type $defs = Record<string, never>;

export interface operations {
  paint: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": Paint;
      };
    };
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
