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
  subscribe: {
    /** There is new data */
    onData: {
      method: "POST";
      body: SubscribeOnDataCallback;
      answer: {
        status: 202;
      };
    };
    onEnd: {
      method: "POST";
      body?: SubscribeOnEndCallback;
      answer: {
        status: 200;
        body: SubscribeOnEndCallbackAnswer200;
      };
    };
  };
  cancel: {
    onEnd: {
      method: "POST";
      body?: SubscribeOnEndCallback;
      answer: {
        status: 200;
        body: SubscribeOnEndCallbackAnswer200;
      };
    };
  };
}
