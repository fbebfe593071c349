import { inspect } from "node:util";

import { describe, expect, test } from "@jest/globals";

import { ApiError, send, unwrap } from "../../templates/runtime/index.js";
import type { Failure, Success, Undocumented } from "../../templates/runtime/index.js";
import { createFakeApi, get, json, rejection } from "./fakeApi.js";

interface Thing {
  readonly id: string;
}
interface Problem {
  readonly message: string;
}
type ThingResult =
  Success<200, Thing> | Success<202, { readonly job: string }> | Failure<404, Problem> | Undocumented<200 | 202 | 404>;

function getThing(answer: () => Response): Promise<ThingResult> {
  return send<ThingResult>(createFakeApi({ answer }).client, get(), undefined, { headers: { "X-Key": "secret" } });
}

describe("unwrap", () => {
  test("gives the data of a success, typed as the union of all successes", async () => {
    const data: Thing | { readonly job: string } = await unwrap(getThing(() => json({ id: "a" })));
    expect(data).toEqual({ id: "a" });
  });

  test("takes a result as well as a promise of one", async () => {
    const result = await getThing(() => json({ id: "a" }));
    expect(await unwrap(result)).toEqual({ id: "a" });
  });

  test("throws a failure", async () => {
    const error = await rejection(unwrap(getThing(() => json({ message: "gone" }, 404))));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ kind: "http", status: 404, body: { message: "gone" }, operation: "GET /v1/things" });
    const { request, response, message, name } = error as ApiError;
    expect(request?.url).toBe("https://api.test/v1/things");
    expect(response?.status).toBe(404);
    expect([name, message]).toEqual(["ApiError", "GET /v1/things: the API answered with status 404"]);
  });

  test("what a call rejects with passes", async () => {
    const failing = getThing(() => {
      throw new TypeError("gone");
    });
    expect(await rejection(unwrap(failing))).toMatchObject({ kind: "network" });
  });
});

test("a result narrows by ok and by status", async () => {
  const result = await getThing(() => json({ message: "gone" }, 404));
  if (result.ok) throw new Error("is a failure");
  const message: string | undefined = result.status === 404 ? result.error.message : undefined;
  expect(message).toBe("gone");
  // @ts-expect-error a status that the document does not name has an unknown body
  if (result.status === 500) expect(result.error.message).toBe("never");
});

test("printing an error or a client shows no credential", async () => {
  const error = await rejection(unwrap(getThing(() => json({}, 500))));
  expect((error as ApiError).request?.headers.get("X-Key")).toBe("secret");
  const { client } = createFakeApi({ auth: { Key: "secret" }, headers: { "X-Key": "secret" } });
  for (const value of [error, client]) {
    expect(inspect(value, { depth: 10 })).not.toContain("secret");
    expect(JSON.stringify(value)).not.toContain("secret");
  }
});
