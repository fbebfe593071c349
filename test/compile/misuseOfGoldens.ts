/** As `misuse.ts`, for what only goldens have. Never run. */
import { createOpenapi32, findThings, linkThing, queryThings } from "../golden/openapi32/output/openapi32/index.js";
import type { paths } from "../golden/openapi32/output/openapi32/types.js";

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
