import { describe, expect, test } from "@jest/globals";

import { ApiError, send } from "../../templates/runtime/index.js";
import type { FieldEncoding, OperationDescription } from "../../templates/runtime/index.js";
import { createFakeApi, get, post, rejection } from "./fakeApi.js";

const bytes = new Uint8Array([104, 105]);
const stream = (): ReadableStream => new Blob(["hi"]).stream();

async function sent(operation: OperationDescription, body: unknown): Promise<{ type: string | null; text: string }> {
  const { client, firstRequest } = createFakeApi();
  await send(client, operation, { body });
  const request = firstRequest();
  return { type: request.headers.get("Content-Type"), text: await request.text() };
}

describe("bodies", () => {
  const rows: readonly [name: string, mediaType: string, body: unknown, type: string | null, text: string][] = [
    ["JSON", "application/json", { a: 1, b: undefined }, "application/json", '{"a":1}'],
    ["a JSON text", "application/json", "x", "application/json", '"x"'],
    ["JSON null", "application/json", null, "application/json", "null"],
    ["JSON false", "application/json", false, "application/json", "false"],
    ["+json", "application/merge-patch+json", { a: null }, "application/merge-patch+json", '{"a":null}'],
    ["JSON with parameters", "Application/JSON; charset=utf-8", 1, "Application/JSON; charset=utf-8", "1"],
    ["text", "text/csv", "a,b", "text/csv", "a,b"],
    ["empty text", "text/plain", "", "text/plain", ""],
    ["a number as text", "text/plain", 5, "text/plain", "5"],
    ["XML", "application/xml", "<a/>", "application/xml", "<a/>"],
    [
      "a form",
      "application/x-www-form-urlencoded",
      { a: "x y", b: [1, 2], c: null, d: { e: 1 }, f: new Date(0) },
      "application/x-www-form-urlencoded",
      "a=x+y&b=1&b=2&d=%7B%22e%22%3A1%7D&f=1970-01-01T00%3A00%3A00.000Z",
    ],
    ["a form as text", "application/x-www-form-urlencoded", "a=1", "application/x-www-form-urlencoded", "a=1"],
    [
      "URLSearchParams",
      "application/x-www-form-urlencoded",
      new URLSearchParams({ a: "1" }),
      "application/x-www-form-urlencoded",
      "a=1",
    ],
    ["bytes", "application/octet-stream", bytes, "application/octet-stream", "hi"],
    ["a buffer", "application/octet-stream", bytes.buffer, "application/octet-stream", "hi"],
    ["a blob of another type", "image/png", new Blob(["hi"], { type: "image/gif" }), "image/png", "hi"],
    ["a stream", "application/octet-stream", stream(), "application/octet-stream", "hi"],
    ["a text of a binary type", "application/yaml", "a: 1", "application/yaml", "a: 1"],
    ["bytes under JSON", "application/json", bytes, "application/json", "hi"],
    ["a blob under a range", "*/*", new Blob(["hi"], { type: "image/gif" }), "image/gif", "hi"],
    ["a blob without a type under a range", "*/*", new Blob(["hi"]), null, "hi"],
    ["bytes under a range", "image/*", bytes, null, "hi"],
    ["an object under a range", "*/*", { a: 1 }, "application/json", '{"a":1}'],
  ];
  test.each(rows)("%s", async (...[, mediaType, body, type, text]) => {
    expect(await sent(post(mediaType), body)).toEqual({ type, text });
  });

  test("none where there is none", async () => {
    expect(await sent(post("application/json"), undefined)).toEqual({ type: null, text: "" });
  });

  test("none where the operation has none", async () => {
    expect(await sent({ method: "POST", path: "/things" }, { a: 1 })).toEqual({ type: null, text: "" });
  });
});

describe("multipart/form-data", () => {
  async function form(body: unknown, encoding: readonly FieldEncoding[] = []): Promise<[string, unknown][]> {
    const { client, firstRequest } = createFakeApi();
    await send(client, post("multipart/form-data", { body: { mediaType: "multipart/form-data", encoding } }), { body });
    const request = firstRequest();
    expect(request.headers.get("Content-Type")).toMatch(/^multipart\/form-data; boundary=/);
    return Promise.all([...(await request.formData())].map(describeField));
  }

  async function describeField([name, value]: [string, unknown]): Promise<[string, unknown]> {
    if (!(value instanceof File)) return [name, value];
    return [name, { name: value.name, type: value.type, text: await value.text() }];
  }

  test("from an object", async () => {
    const file = new File(["x"], "a.txt", { type: "text/plain" });
    expect(await form({ file, bytes, ids: [1, 2], meta: { a: 1 }, none: null, gone: undefined, on: true })).toEqual([
      ["file", { name: "a.txt", type: "text/plain", text: "x" }],
      ["bytes", { name: "blob", type: "application/octet-stream", text: "hi" }],
      ["ids", "1"],
      ["ids", "2"],
      ["meta", { name: "blob", type: "application/json", text: '{"a":1}' }],
      ["on", "true"],
    ]);
  });

  test("parts as the document wants them", async () => {
    const encoding: readonly FieldEncoding[] = [
      { name: "meta", contentType: "application/vnd.meta+json" },
      { name: "row", contentType: "text/csv" },
      { name: "note", contentType: "text/plain; charset=utf-8" },
      { name: "icon", contentType: "image/svg+xml" },
      { name: "photo", contentType: "image/png, image/jpeg" },
      { name: "any", contentType: "image/*" },
      { name: "tags", explode: false },
      { name: "pipes", style: "pipeDelimited" },
      { name: "all", style: "form" },
      { name: "deep", style: "deepObject" },
      { name: "flat", style: "form", explode: true },
      { name: "gone", style: "form" },
    ];
    const body = {
      meta: { a: 1 },
      row: "a,b",
      note: "n",
      icon: new File(["<svg/>"], "i.svg", { type: "text/xml" }),
      photo: new Blob(["p"], { type: "image/jpeg" }),
      any: new Blob(["q"], { type: "image/gif" }),
      tags: ["a", "b"],
      pipes: ["a", "b c"],
      all: [1, 2],
      deep: { a: { b: 1 } },
      flat: { k: "v", n: 1 },
      gone: [],
    };
    expect(await form(body, encoding)).toEqual([
      ["meta", { name: "blob", type: "application/vnd.meta+json", text: '{"a":1}' }],
      ["row", { name: "blob", type: "text/csv", text: "a,b" }],
      ["note", "n"],
      ["icon", { name: "i.svg", type: "image/svg+xml", text: "<svg/>" }],
      ["photo", { name: "blob", type: "image/jpeg", text: "p" }],
      ["any", { name: "blob", type: "image/gif", text: "q" }],
      ["tags", "a,b"],
      ["pipes", "a|b c"],
      ["all", "1"],
      ["all", "2"],
      ["deep[a][b]", "1"],
      ["k", "v"],
      ["n", "1"],
    ]);
  });

  test("from FormData", async () => {
    const data = new FormData();
    data.append("a", "1");
    expect(await form(data)).toEqual([["a", "1"]]);
  });
});

describe("what cannot be sent is refused", () => {
  const rows: readonly [name: string, operation: OperationDescription, body: unknown][] = [
    ["a bigint in JSON", post("application/json"), { a: 1n }],
    ["a function as JSON", post("application/json"), () => 1],
    ["an object as XML", post("application/xml"), { a: 1 }],
    ["an object as bytes", post("application/pdf"), { a: 1 }],
    ["a list as a form", post("multipart/form-data"), [1]],
    ["a text as multipart", post("multipart/form-data"), "a"],
    ["NaN in a form", post("application/x-www-form-urlencoded"), { a: NaN }],
    ["a media type with a line break", post("text/plain\r\nX-Evil: 1"), "a"],
    ["the body of a GET", get({ body: { mediaType: "application/json" } }), {}],
  ];
  test.each(rows)("%s", async (_, operation, body) => {
    const { client, requests } = createFakeApi();
    const error = await rejection(send(client, operation, { body }));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ kind: "input" });
    expect(requests).toHaveLength(0);
  });
});
