import { inspect } from "node:util";

import { describe, expect, test } from "@jest/globals";

import { ApiError, send, unwrap } from "../../templates/runtime/index.js";
import type { Failure, Success, Undocumented, UndocumentedSuccess } from "../../templates/runtime/index.js";
import { createFakeApi, get, json, rejection } from "./fakeApi.js";

interface Thing {
  readonly id: string;
}
interface Problem {
  readonly message: string;
}
type ThingResult =
  | Success<200, Thing>
  | Success<202, { readonly job: string }>
  | UndocumentedSuccess<200 | 202, unknown>
  | Failure<404, Problem>
  | Undocumented<404>;

function getThing(answer: () => Response): Promise<ThingResult> {
  return send<ThingResult>(createFakeApi({ answer }).client, get(), undefined, { headers: { "X-Key": "secret" } });
}

describe("unwrap", () => {
  test("gives the data of a success, typed as the union of all that are documented", async () => {
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
    expect(error).toMatchObject({ kind: "http", status: 404, body: { message: "gone" }, operation: "GET /things" });
    const { request, response, message, name } = error as ApiError;
    expect(request?.url).toBe("https://api.test/v1/things");
    expect(response?.status).toBe(404);
    expect([name, message]).toEqual(["ApiError", "GET /things: the API answered with status 404"]);
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

test("a result narrows in a switch, whose rest is what the document does not name", async () => {
  const result = await getThing(() => json({ tea: true }, 418));
  switch (result.status) {
    case 200:
      throw new Error(result.data.id);
    case 202:
      throw new Error(result.data.job);
    case 404:
      throw new Error(result.error.message);
    case 418:
    case 460:
      expect(result.error).toEqual({ tea: true });
      break;
    default: {
      const rest: unknown = result.ok ? result.data : result.error;
      throw new Error(String(rest));
    }
  }
});

test("a result that is taken apart narrows by each of its parts", async () => {
  const { ok, status, data, error }: ThingResult = await getThing(() => json({ message: "gone" }, 404));
  if (status === 200) throw new Error(data.id);
  if (status === 202) throw new Error(data.job);
  if (ok) throw new Error("is a failure");
  const message: string | undefined = status === 404 ? error.message : undefined;
  expect(message).toBe("gone");
  const nothing: undefined = data;
  expect(nothing).toBeUndefined();
});

test("a result names the operation, with none of the arguments", async () => {
  const operation = get({ path: "/bots/{token}", parameters: [{ in: "path", name: "token" }] });
  const { client } = createFakeApi({ answer: () => json({}, 404) });
  const result = await send<ThingResult>(client, operation, { path: { token: "secret" } });
  expect(result.operation).toBe("GET /bots/{token}");
  expect((await rejection(unwrap(result))) as Error).toMatchObject({
    message: "GET /bots/{token}: the API answered with status 404",
  });
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

test("the data of a success that the document does not name is unknown only where it is", async () => {
  type Sole = Success<200, Thing> | UndocumentedSuccess<200, Thing>;
  type Bodiless = Success<204, undefined> | UndocumentedSuccess<204, unknown>;
  type Undescribed = Success<200, unknown> | Success<204, undefined> | UndocumentedSuccess<200 | 204, unknown>;
  const resultOf = <Result>(): Promise<Result> =>
    send<Result>(createFakeApi({ answer: () => json({ id: "a" }) }).client, get());
  const thing: Thing = await unwrap(resultOf<Sole>());
  const nothing: Awaited<ReturnType<typeof unwrap<Bodiless>>>[] = [undefined];
  // @ts-expect-error the document does not say what it is
  const something: undefined = await unwrap(resultOf<Undescribed>());
  expect([thing, nothing, something]).toEqual([{ id: "a" }, [undefined], { id: "a" }]);
});
