import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createContextual, updateUser, type HTTPValidationError } from "../../generated/contextual/index.js";
import { startValidatingServer, type Answer, type ValidatingServer } from "./validatingServer.js";

let server: ValidatingServer;
let answer: Answer = { status: 200, body: {} };

beforeAll(async () => {
  server = await startValidatingServer("specs/contextual.yaml", "/v1", () => answer);
});

afterAll(async () => {
  await server.close();
});

function client() {
  return createContextual({ baseUrl: server.baseUrl, auth: { BearerAuth: "key-1" } });
}

describe("PUT /users", () => {
  test("a property with a default may be left out of the request", async () => {
    const result = await updateUser(client(), { body: { email: "ada@example.com", roles: ["TENANT_ADMIN"] } });
    expect(result.ok).toBe(true);
    expect(server.seen.at(-1)).toMatchObject({
      method: "PUT",
      url: "/v1/users",
      headers: { authorization: "Bearer key-1" },
      body: { email: "ada@example.com", roles: ["TENANT_ADMIN"] },
    });
  });

  test("a 422 is narrowed to its body", async () => {
    const problem: HTTPValidationError = { detail: [{ loc: ["body", "email"], msg: "missing", type: "missing" }] };
    answer = { status: 422, body: problem };
    const result = await updateUser(client(), { body: { email: "ada@example.com" } });
    if (result.ok || result.status !== 422) throw new Error("unexpected");
    expect(result.error.detail?.[0]?.loc).toEqual(["body", "email"]);
  });
});
