import { send } from "../../runtime/index.js";
import type { CallOptions, OperationDescription, Success, Undocumented } from "../../runtime/index.js";
import type { Openapi32Client } from "../client.js";

/** What {@link selectFromThing} takes. */
export interface SelectFromThingInput {
  readonly path: {
    readonly thingId: string;
  };
  readonly querystring?: {
    readonly selector?: string[];
  };
}

/** What {@link selectFromThing} gives back. */
export type SelectFromThingResult = Success<200, unknown> | Undocumented<200>;

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

/** What {@link linkThing} takes. */
export interface LinkThingInput {
  readonly path: {
    readonly thingId: string;
  };
  readonly header: {
    readonly Link: string;
  };
}

/** What {@link linkThing} gives back. */
export type LinkThingResult = Success<204, undefined> | Undocumented<204>;

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
