import type { Created, Deleted } from "./schemas.js";

/** `POST {$request.query.url}` */
export type SubscribeOnEventCallback = Created | Deleted;

/**
 * What the API sends in the course of operations, by function and callback, and how it is to be answered.
 */
export interface Callbacks {
  readonly subscribe: {
    readonly onEvent: {
      readonly method: "POST";
      readonly body: SubscribeOnEventCallback;
      readonly answer: {
        readonly status: 204;
      };
    };
  };
}
