import { existsSync, readFileSync } from "node:fs";

import { describe, expect, test } from "@jest/globals";

import { ApiError, send } from "../../templates/runtime/index.js";
import { answer, BASE_URL, createFakeApi } from "./fakeApi.js";
import { inputOf, operationOf } from "./wireCase.js";
import type { WireCase } from "./wireCase.js";

const FILE = new URL("../../../shared/wire-cases.json", import.meta.url);
const GROUPS = ["path", "query", "header", "response", "security"];
const LEVELS = ["must", "should", "security"];

/** Cases that are known to fail, with the reason. One that passes fails the test. */
const EXPECTED_FAILURES: Readonly<Record<string, string>> = {};

const cases = readCases();
if (cases.length === 0) {
  console.warn(`no wire cases at ${FILE.pathname}: the runtime is not held to them here`);
  test.skip("wire cases", () => undefined);
} else {
  console.info(`wire cases: ${counts(cases)}; expected failures: ${Object.keys(EXPECTED_FAILURES).length}`);
  describe(`wire cases (${counts(cases)})`, () => {
    test.each(cases.map((wireCase) => [wireCase.id, wireCase] as const))("%s", async (id, wireCase) => {
      const check = checkCase(wireCase);
      if (EXPECTED_FAILURES[id] === undefined) await check;
      else await expect(check).rejects.toBeDefined();
    });
  });
}

function readCases(): readonly WireCase[] {
  if (!existsSync(FILE)) return [];
  const { cases } = JSON.parse(readFileSync(FILE, "utf8")) as { readonly cases: readonly WireCase[] };
  return cases.filter(({ group, level }) => GROUPS.includes(group) && LEVELS.includes(level));
}

function counts(cases: readonly WireCase[]): string {
  const keys = cases.map(({ group, level }) => `${group} ${level}`);
  return [...new Set(keys)].map((key) => `${key} ${keys.filter((each) => each === key).length}`).join(", ");
}

async function checkCase(wireCase: WireCase): Promise<void> {
  const { response, expect: want } = wireCase;
  const { client, requests } = createFakeApi({
    baseUrl: wireCase.baseUrl ?? BASE_URL,
    answer: () => (response === undefined ? answer("{}", "application/json") : answerOf(response)),
  });
  const call = send<{ readonly data?: unknown; readonly error?: unknown; readonly status: number }>(
    client,
    operationOf(wireCase),
    inputOf(wireCase),
  );
  if (want.throws === true) {
    await expect(call).rejects.toBeInstanceOf(ApiError);
    expect(requests).toHaveLength(0);
  } else if (want.noRawSyntaxError === true) {
    await expect(call).rejects.toMatchObject({ name: "ApiError", kind: "decode", status: response?.status });
  } else {
    const result = await call;
    await checkRequest(wireCase, requests[0]);
    await checkResult(wireCase, result);
  }
}

function answerOf({ status, headers, body }: NonNullable<WireCase["response"]>): Response {
  return new Response(body, { status, headers });
}

async function checkRequest({ expect: want }: WireCase, request: Request | undefined): Promise<void> {
  if (want.url !== undefined) expect(request?.url).toBe(BASE_URL + want.url);
  for (const [name, value] of Object.entries(want.headers ?? {})) expect(request?.headers.get(name)).toBe(value);
  if (want.body !== undefined) expect(await request?.json()).toEqual(want.body.json);
}

async function checkResult(
  { expect: want }: WireCase,
  result: { readonly data?: unknown; readonly error?: unknown; readonly status: number },
): Promise<void> {
  if ("data" in want) expect(result.data).toEqual(want.data);
  if (want.empty === true) expect(result.data).toBeUndefined();
  if (want.bytes !== undefined) expect(await (result.data as Blob).text()).toBe(want.bytes);
  if (want.status !== undefined) expect(result.status).toBe(want.status);
  if ("error" in want && want.error !== "$any") expect(result.error).toEqual(want.error);
}
