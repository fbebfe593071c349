import { send } from "../../runtime/index.js";
import type {
  CallOptions,
  OperationDescription,
  Success,
  Undocumented,
  UndocumentedSuccess,
} from "../../runtime/index.js";
import type { Openapi32Client } from "../client.js";

/** Input of {@link selectFromThing}. */
export interface SelectFromThingInput {
  path: {
    thingId: string;
  };
  querystring?: {
    selector?: readonly string[];
  };
}

/**
 * Result of {@link selectFromThing}.
 *
 * - 200: The selection.
 */
export type SelectFromThingResult = Success<200, unknown> | UndocumentedSuccess<200, unknown> | Undocumented;

const selectFromThingOperation: OperationDescription = {
  method: "GET",
  path: "/things/{thingId}",
  parameters: [
    { in: "path", name: "thingId", allowReserved: true },
    { in: "querystring", name: "selector", mediaType: "application/json" },
  ],
  accept: "application/json",
  security: [["Key"]],
};

/** `GET /things/{thingId}` */
export function selectFromThing(
  client: Openapi32Client,
  input: SelectFromThingInput,
  options?: CallOptions,
): Promise<SelectFromThingResult> {
  return send<SelectFromThingResult>(client, selectFromThingOperation, input, options);
}

/** Input of {@link linkThing}. */
export interface LinkThingInput {
  path: {
    thingId: string;
  };
  header: {
    Link: string;
  };
}

/**
 * Result of {@link linkThing}.
 *
 * - 204: Linked.
 */
export type LinkThingResult = Success<204, undefined> | UndocumentedSuccess<204, unknown> | Undocumented;

const linkThingOperation: OperationDescription = {
  method: "LINK",
  path: "/things/{thingId}",
  parameters: [
    { in: "path", name: "thingId", allowReserved: true },
    { in: "header", name: "Link" },
  ],
  security: [["Key"]],
};

/** `LINK /things/{thingId}` */
export function linkThing(
  client: Openapi32Client,
  input: LinkThingInput,
  options?: CallOptions,
): Promise<LinkThingResult> {
  return send<LinkThingResult>(client, linkThingOperation, input, options);
}
