import type { Event } from "./schemas.js";

/** `POST {$request.query.url}/end` */
export interface SubscribeOnEndCallback {
  reason: "expired" | "cancelled";
}

export interface SubscribeOnEndCallbackAnswer200 {
  ok?: boolean;
}

/**
 * There is new data
 *
 * `POST {$request.query.url}/data`
 */
export type SubscribeOnDataCallback = Event;

/**
 * What the API sends in the course of operations, by function and callback, and how it is to be answered.
 */
export interface Callbacks {
  readonly subscribe: {
    /** There is new data */
    readonly onData: {
      readonly method: "POST";
      readonly body: SubscribeOnDataCallback;
      readonly answer: {
        readonly status: 202;
      };
    };
    readonly onEnd: {
      readonly method: "POST";
      readonly body?: SubscribeOnEndCallback;
      readonly answer: {
        readonly status: 200;
        readonly body: SubscribeOnEndCallbackAnswer200;
      };
    };
  };
  readonly cancel: {
    readonly onEnd: {
      readonly method: "POST";
      readonly body?: SubscribeOnEndCallback;
      readonly answer: {
        readonly status: 200;
        readonly body: SubscribeOnEndCallbackAnswer200;
      };
    };
  };
}
