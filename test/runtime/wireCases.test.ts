import { existsSync, readFileSync } from "node:fs";

import { describe, expect, test } from "@jest/globals";

import { ApiError, send } from "../../templates/runtime/index.js";
import { answer, BASE_URL, createFakeApi } from "./fakeApi.js";
import { inputOf, operationOf } from "./wireCase.js";
import type { WireBody, WireCase, WirePart } from "./wireCase.js";

const FILE = new URL("../../../shared/wire-cases.json", import.meta.url);
const GROUPS = ["path", "query", "header", "cookie", "body", "response", "security"];
const LEVELS = ["must", "should", "security", "stream", "oas32"];

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
  for (const [name, value] of Object.entries(want.headers ?? {})) {
    // The boundary is the platform's.
    expect(request?.headers.get(name)?.replace(/; boundary=.*$/, "") ?? null).toBe(value);
  }
  if (request === undefined || want.body === undefined) return;
  if (want.body === null) expect(await request.text()).toBe("");
  else await checkBody(want.body, request);
}

async function checkBody(want: WireBody, request: Request): Promise<void> {
  if ("json" in want) expect(await request.json()).toEqual(want.json);
  if (want.text !== undefined) expect(await request.text()).toBe(want.text);
  if (want.form !== undefined) expect(spacesAsPlus(await request.text())).toBe(spacesAsPlus(want.form));
  if (want.multipart === undefined) return;
  const parts = [...(await request.formData())].map((part, index) => describePart(part, want.multipart?.[index]));
  expect(await Promise.all(parts)).toEqual(want.multipart);
}

/** Nobody who reads a form can tell the two apart. */
function spacesAsPlus(form: string): string {
  return form.replaceAll("%20", "+");
}

/** A part that was sent, as far as the part that is wanted at its place says anything. */
async function describePart([name, value]: [string, FormDataEntryValue], want: WirePart = { name }): Promise<WirePart> {
  if (typeof value === "string") return { name, text: value };
  const text = await value.text();
  return {
    name,
    ...("filename" in want ? { filename: want.filename === "*" ? "*" : encodedName(value.name) } : {}),
    type: value.type,
    ...("text" in want ? { text } : {}),
    ...("json" in want ? { json: JSON.parse(text) as unknown } : {}),
    ...("bytes" in want ? { bytes: [...new Uint8Array(await value.arrayBuffer())] } : {}),
  };
}

/** As it was on the wire: reading the form undoes it. */
function encodedName(name: string): string {
  return name.replaceAll('"', "%22");
}

async function checkResult(
  { expect: want }: WireCase,
  result: { readonly data?: unknown; readonly error?: unknown; readonly status: number },
): Promise<void> {
  if ("data" in want) expect(result.data).toEqual(want.data);
  if (want.empty === true) expect(result.data).toBeUndefined();
  if (want.bytes !== undefined) expect(await (result.data as Blob).text()).toBe(want.bytes);
  if (want.status !== undefined) expect(result.status).toBe(want.status);
  if (want.events !== undefined) {
    const items: unknown[] = [];
    for await (const item of result.data as AsyncIterable<unknown>) items.push(item);
    expect(items).toEqual(want.events);
  }
  if ("error" in want && want.error !== "$any") expect(result.error).toEqual(want.error);
}
