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
  readonly "thing.created": {
    readonly method: "POST";
    readonly query?: {
      readonly attempt?: number;
    };
    readonly header: {
      /** Of the body. */
      readonly "X-Signature": string;
    };
    readonly body: ThingCreatedWebhook;
    readonly answer:
      | {
          readonly status: 200;
          readonly body: Ack;
        }
      | {
          readonly status: 410;
        };
  };
  readonly "thing.moved": {
    readonly method: "POST";
    readonly body?: ThingMovedWebhook;
    readonly answer: {
      readonly status: SuccessStatus;
    };
  };
  readonly batch:
    | {
        readonly method: "PUT";
        readonly body: BatchPutWebhook;
        readonly answer: {
          readonly status: 204;
        };
      }
    | {
        readonly method: "POST";
        readonly body: BatchPostWebhook;
        readonly answer: {
          readonly status: number;
        };
      };
  readonly ping: {
    readonly method: "GET";
    readonly answer: {
      readonly status: 204;
    };
  };
}
