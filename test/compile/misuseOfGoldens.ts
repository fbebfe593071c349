/** As `misuse.ts`, for what only goldens have. Never run. */
import { createOpenapi32, findThings, linkThing, queryThings } from "../golden/openapi32/output/openapi32/index.js";
import type { Callbacks, SubscribeOnEndCallback } from "../golden/callbacks/output/callbacks/index.js";
import type { ThingCreatedWebhook, Webhooks } from "../golden/webhooks/output/webhooks/index.js";
import { createResponseHeaders, listThings } from "../golden/responseHeaders/output/responseHeaders/index.js";
import type { paths } from "../golden/openapi32/output/openapi32/paths.js";

export async function headers(): Promise<void> {
  const result = await listThings(createResponseHeaders());
  if (result.ok) {
    const total: number | undefined = result.headers?.["X-Total"];
    void total;
    // @ts-expect-error Another success than the documented one has no known header fields.
    void result.headers["X-Total"];
  }
  if (result.status === 200) {
    const total: number = result.headers["X-Total"];
    void total;
  }
  // @ts-expect-error There is nothing to give.
  await listThings(createResponseHeaders(), { path: { id: "a" } });
  await listThings(createResponseHeaders(), {}, { timeout: 5 });
}

export async function openapi32(): Promise<void> {
  const client = createOpenapi32();
  await queryThings(client, { body: { name: "a" } });
  // @ts-expect-error The body is required.
  await queryThings(client);
  await findThings(client, { querystring: { filter: { limit: 1 } } });
  // @ts-expect-error The query string is required.
  await findThings(client, {});
  // @ts-expect-error A query string is not a parameter of the query.
  await findThings(client, { query: { filter: { limit: 1 } } });
  // @ts-expect-error The limit is a number.
  await findThings(client, { querystring: { filter: { limit: "1" } } });
  // @ts-expect-error The header is missing.
  await linkThing(client, { path: { thingId: "a" } });
}

export const body: NonNullable<paths["/things"]["query"]["requestBody"]>["content"]["application/json"] = { limit: 1 };
export const answer: paths["/things/{thingId}"]["additionalOperations"]["LINK"]["responses"][204]["content"] =
  undefined;

/** What arrives has what only the server sets, and lacks what only we would send. */
export const created: ThingCreatedWebhook = { id: "t1", name: "Thing" };
// @ts-expect-error An event without its id.
export const withoutId: ThingCreatedWebhook = { name: "Thing" };
// @ts-expect-error A secret is written, never read.
export const withSecret: ThingCreatedWebhook = { id: "t1", name: "Thing", secret: "s" };
// @ts-expect-error A payload written in place is read, too.
export const moved: Webhooks["thing.moved"]["body"] = { from: "a", to: "b", cause: "c" };
export const signature = (request: Webhooks["thing.created"]): string => request.header["X-Signature"];
// @ts-expect-error No answer has this status.
export const teapot: Webhooks["thing.created"]["answer"] = { status: 418 };
export const gone: Webhooks["thing.created"]["answer"] = { status: 410 };
// @ts-expect-error An answer is written: the server sets the id.
export const seen: Webhooks["thing.created"]["answer"] = { status: 200, body: { at: "now", id: "a1" } };

export const end: SubscribeOnEndCallback = { reason: "expired" };
// @ts-expect-error Not one of the reasons.
export const ended: SubscribeOnEndCallback = { reason: "bored" };
export const shared: Callbacks["cancel"]["onEnd"]["body"] = end;
