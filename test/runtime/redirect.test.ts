import { describe, expect, test } from "@jest/globals";

import { send } from "../../templates/runtime/index.js";
import type { OperationDescription } from "../../templates/runtime/index.js";
import { createFakeApi, get, json, post, rejection } from "./fakeApi.js";
import type { FakeApi } from "./fakeApi.js";

const description = { securitySchemes: { Key: { type: "apiKey", in: "header", name: "X-Key" } as const } };
const security = [["Key"]];

function redirecting(status: number, ...locations: readonly string[]): FakeApi {
  const left = [...locations];
  const answer = (): Response => {
    const location = left.shift();
    return location === undefined ? json({}) : new Response(null, { status, headers: { Location: location } });
  };
  return createFakeApi({ answer, description, auth: { Key: "k" } });
}

async function trace(
  { client, requests }: FakeApi,
  operation: OperationDescription,
  body?: unknown,
): Promise<string[]> {
  await send(client, operation, { body });
  return Promise.all(
    requests.map(async (request) => {
      const { method, url, headers } = request;
      return [method, url, headers.get("X-Key"), headers.get("Authorization"), await request.text()].join(" ").trim();
    }),
  );
}

describe("a key in a header field", () => {
  const headers = { Authorization: "A" };

  test("follows within the origin", async () => {
    expect(await trace(redirecting(307, "/v2/things"), get({ security }))).toEqual([
      "GET https://api.test/v1/things k",
      "GET https://api.test/v2/things k",
    ]);
  });

  test("does not follow to another origin, nor does Authorization, and neither comes back", async () => {
    const api = redirecting(302, "https://other.test/x", "https://api.test/y");
    await send(api.client, get({ security }), {}, { headers });
    const seen = api.requests.map(({ headers }) => [headers.get("X-Key"), headers.get("Authorization")]);
    expect(seen).toEqual([
      ["k", "A"],
      [null, null],
      [null, null],
    ]);
  });

  test.each([
    [301, "GET"],
    [302, "GET"],
    [303, "GET"],
    [307, "POST"],
    [308, "POST"],
  ])("a POST that is answered with %d becomes a %s", async (status, method) => {
    const body = method === "GET" ? "" : ' {"a":1}';
    expect(await trace(redirecting(status, "/b"), post("application/json", { security }), { a: 1 })).toEqual([
      'POST https://api.test/v1/things k  {"a":1}',
      `${method} https://api.test/b k ${body}`.trim(),
    ]);
  });

  test("redirects without end are refused", async () => {
    const error = await rejection(send(redirecting(302, ...Array<string>(30).fill("/a")).client, get({ security })));
    expect(error).toMatchObject({ kind: "network", operation: "GET /things" });
  });

  test("a stream cannot follow", async () => {
    const operation = post("application/octet-stream", { security });
    const body = new Blob(["x"]).stream();
    expect(await rejection(send(redirecting(307, "/a").client, operation, { body }))).toMatchObject({
      kind: "network",
    });
  });

  test("a redirect without a location is an answer", async () => {
    const { client } = createFakeApi({
      answer: () => new Response(null, { status: 304 }),
      description,
      auth: { Key: "k" },
    });
    expect(await send(client, get({ security }))).toMatchObject({ ok: false, status: 304 });
  });
});

test.each(["Authorization", "authorization", "Cookie"])(
  "a key in %s needs no more care than fetch takes",
  async (name) => {
    const securitySchemes = { Key: { type: "apiKey", in: "header", name } as const };
    const { client, requests } = createFakeApi({ description: { securitySchemes }, auth: { Key: "k" } });
    await send(client, get({ security }));
    expect(requests[0]?.redirect).toBe("follow");
  },
);

test("without a key, redirects are left to fetch", async () => {
  const { client, requests } = createFakeApi();
  await send(client, get());
  expect(requests[0]?.redirect).toBe("follow");
});
