import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { ApiError, createNetbird, unwrap, updateUser, type NetbirdClient } from "../../generated/netbird/index.js";
import { startValidatingServer, type Answer, type ValidatingServer } from "./validatingServer.js";

const user = {
  id: "google-oauth2|1",
  email: "ada@example.com",
  name: "Ada",
  role: "admin",
  status: "active",
  auto_groups: [],
  is_current: true,
};

let server: ValidatingServer;
let answer: Answer;
let netbird: NetbirdClient;

beforeAll(async () => {
  server = await startValidatingServer("specs/netbird.json", "", () => answer);
});

afterAll(async () => {
  await server.close();
});

beforeEach(() => {
  answer = { status: 200, body: user };
  netbird = createNetbird({ baseUrl: server.baseUrl, auth: { TokenAuth: "Token nbp_secret" } });
});

describe("the request as the server sees it", () => {
  test("path, body, content type and credential", async () => {
    await updateUser(netbird, { path: { userId: "u 1/ü" }, body: { role: "admin", auto_groups: ["g1"] } });
    expect(server.seen.at(-1)).toMatchObject({
      method: "PUT",
      url: "/api/users/u%201%2F%C3%BC",
      headers: { "content-type": "application/json", accept: "application/json", authorization: "Token nbp_secret" },
      body: { role: "admin", auto_groups: ["g1"] },
    });
  });

  test("the server rejects what breaks the document, so that passing means something", async () => {
    const broken = { role: 1 } as unknown as { role: string; auto_groups: string[] };
    const result = await updateUser(netbird, { path: { userId: "u1" }, body: broken });
    expect(result).toMatchObject({
      ok: false,
      status: 400,
      error: { validator: expect.stringContaining("auto_groups") },
    });
  });

  test("the first scheme with a credential is used", async () => {
    const both = createNetbird({
      baseUrl: server.baseUrl,
      auth: { TokenAuth: "Token nbp_secret", BearerAuth: async () => Promise.resolve("jwt") },
    });
    await updateUser(both, { path: { userId: "u1" }, body: { role: "admin", auto_groups: [] } });
    expect(server.seen.at(-1)?.headers.authorization).toBe("Bearer jwt");
  });

  test("without a credential nothing is sent and the error names the schemes", async () => {
    const before = server.seen.length;
    const call = updateUser(createNetbird({ baseUrl: server.baseUrl }), { path: { userId: "u1" } });
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "auth" });
    await expect(call).rejects.toThrow(/BearerAuth.*TokenAuth/s);
    expect(server.seen.length).toBe(before);
  });

  test.each(["", ".", "..", undefined])("a path value of %p is refused before anything is sent", async (userId) => {
    const before = server.seen.length;
    const path = { userId } as { userId: string };
    await expect(updateUser(netbird, { path })).rejects.toMatchObject({ kind: "input" });
    expect(server.seen.length).toBe(before);
  });
});

describe("the result", () => {
  test("a documented success carries the body", async () => {
    const result = await updateUser(netbird, { path: { userId: "u1" }, body: { role: "admin", auto_groups: [] } });
    if (!result.ok) throw new Error("unexpected");
    expect(result.data.email).toBe("ada@example.com");
    expect(result.response.status).toBe(200);
  });

  test.each([
    { name: "documented", status: 401, body: { message: "token invalid" }, error: { message: "token invalid" } },
    { name: "not documented", status: 418, body: { tea: true }, error: { tea: true } },
    { name: "an empty 500", status: 500, body: undefined, error: undefined },
    { name: "plain text", status: 403, body: "no", error: "no" },
  ])("a failure, $name", async ({ status, body, error }) => {
    answer = { status, body };
    const result = await updateUser(netbird, { path: { userId: "u1" }, body: { role: "admin", auto_groups: [] } });
    expect(result.ok).toBe(false);
    expect(result.status).toBe(status);
    expect(result.error).toEqual(error);
    expect(result.data).toBeUndefined();
  });

  test("unwrap gives the data or throws an ApiError with status, body, request and response", async () => {
    const input = { path: { userId: "u1" }, body: { role: "admin", auto_groups: [] } };
    expect((await unwrap(updateUser(netbird, input))).id).toBe(user.id);
    answer = { status: 401, body: { message: "token invalid" } };
    const error = await unwrap(updateUser(netbird, input)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ kind: "http", status: 401, body: { message: "token invalid" } });
    expect((error as ApiError).request?.url).toBe(`${server.baseUrl}/api/users/u1`);
    expect((error as ApiError).response?.status).toBe(401);
    expect(String(error)).not.toContain("nbp_secret");
  });
});

describe("options of one call", () => {
  const input = { path: { userId: "u1" }, body: { role: "admin", auto_groups: [] } };

  test("headers", async () => {
    await updateUser(netbird, input, { headers: { "x-trace": "t1" } });
    expect(server.seen.at(-1)?.headers["x-trace"]).toBe("t1");
  });

  test("signal", async () => {
    const call = updateUser(netbird, input, { signal: AbortSignal.abort() });
    await expect(call).rejects.toMatchObject({ kind: "abort" });
  });

  test("retry after 503, for an idempotent method", async () => {
    const before = server.seen.length;
    let attempts = 0;
    const fetch = async (request: Request) => {
      attempts += 1;
      if (attempts === 1) return new Response(null, { status: 503, headers: { "retry-after": "0" } });
      return globalThis.fetch(request);
    };
    const result = await updateUser(netbird, input, { retry: 1, fetch });
    expect(result.ok).toBe(true);
    expect(server.seen.length).toBe(before + 1);
  });

  test("middleware of openapi-fetch sees the request and the response", async () => {
    const log: string[] = [];
    const client = createNetbird({
      baseUrl: server.baseUrl,
      auth: { TokenAuth: "Token nbp_secret" },
      middleware: [
        {
          onRequest: ({ request, schemaPath }) => {
            log.push(`${request.method} ${schemaPath}`);
          },
          onResponse: ({ response }) => {
            log.push(String(response.status));
          },
        },
      ],
    });
    await updateUser(client, input);
    expect(log).toEqual(["PUT /api/users/{userId}", "200"]);
  });
});
