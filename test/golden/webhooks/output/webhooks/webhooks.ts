import type { SuccessStatus } from "../runtime/index.js";
import type { Ack, Thing } from "./schemas.js";

/**
 * Payload written in place.
 *
 * `POST thing.moved`
 *
 * @deprecated
 */
export interface ThingMovedWebhook {
  from: string;
  to: string;
}

export interface BatchPostWebhookItem {
  id?: string;
}

/**
 * A thing was created
 *
 * `POST thing.created`
 */
export type ThingCreatedWebhook = Thing;

/** `PUT batch` */
export type BatchPutWebhook = string;

/** `POST batch` */
export type BatchPostWebhook = BatchPostWebhookItem[];

/** `GET ping` */
export type PingWebhook = undefined;

/** What the API sends to webhooks, by their names, and how it is to be answered. */
export interface Webhooks {
  /** A thing was created */
  "thing.created": {
    method: "POST";
    query?: {
      attempt?: number;
    };
    header: {
      /** Of the body. */
      "X-Signature": string;
    };
    body: ThingCreatedWebhook;
    answer:
      | {
          status: 200;
          body: Ack;
        }
      | {
          status: 410;
        };
  };
  "thing.moved": {
    method: "POST";
    body?: ThingMovedWebhook;
    answer: {
      status: SuccessStatus;
    };
  };
  batch:
    | {
        method: "PUT";
        body: BatchPutWebhook;
        answer: {
          status: 204;
        };
      }
    | {
        method: "POST";
        body: BatchPostWebhook;
        answer: {
          status: number;
        };
      };
  ping: {
    method: "GET";
    answer: {
      status: 204;
    };
  };
}
