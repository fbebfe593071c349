import { describe, expect, test } from "@jest/globals";

import { ApiError, send } from "../../templates/runtime/index.js";
import type { HeaderFields, ParameterDescription } from "../../templates/runtime/index.js";
import { createFakeApi, get, post, rejection } from "./fakeApi.js";

const X: ParameterDescription = { in: "header", name: "X-Color" };

describe("header parameters", () => {
  const refused: readonly [string, unknown][] = [
    ["carriage return and line feed", "a\r\nX-Evil: 1"],
    ["a line feed", "a\nb"],
    ["a null", "a\0b"],
    ["a delete", "a\x7fb"],
    ["text beyond Latin-1", "日本"],
    ["space in front", " a"],
    ["space behind", "a\t"],
    ["a control in a list", ["a", "b\n"]],
    ["a control in a name", { "a\n": "b" }],
  ];
  test.each(refused)("%s is refused, and not quoted", async (_, value) => {
    const { client, requests } = createFakeApi();
    const error = await rejection(send(client, get({ parameters: [X] }), { header: { "X-Color": value } }));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ kind: "input", message: expect.stringContaining('"X-Color"') as unknown });
    expect((error as ApiError).message).not.toContain("Evil");
    expect(requests).toHaveLength(0);
  });

  test.each([
    ["an empty text", "", ""],
    ["a tab inside", "a\tb", "a\tb"],
    ["Latin-1", "Grün", "Grün"],
    ["an empty list", [], null],
  ])("%s", async (_, value, want) => {
    const { client, requests } = createFakeApi();
    await send(client, get({ parameters: [X] }), { header: { "X-Color": value } });
    expect(requests[0]?.headers.get("X-Color")).toBe(want);
  });

  test.each(["Accept", "content-type", "AUTHORIZATION"])("%s is described elsewhere and ignored", async (name) => {
    const { client, requests } = createFakeApi();
    await send(client, get({ parameters: [{ in: "header", name }], accept: "application/json" }), {
      header: { [name]: "text/evil" },
    });
    expect([...(requests[0]?.headers.values() ?? [])]).toEqual(["application/json"]);
  });

  test("a name that is none is refused", async () => {
    const { client } = createFakeApi();
    const operation = get({ parameters: [{ in: "header", name: "X: 1\r\nY" }] });
    await expect(send(client, operation, { header: { "X: 1\r\nY": "z" } })).rejects.toMatchObject({ kind: "input" });
  });
});

describe("which source wins", () => {
  const rows: readonly [string, client: HeaderFields, call: HeaderFields, want: Record<string, string | null>][] = [
    ["the client's over the document's", { accept: "a/b" }, {}, { accept: "a/b" }],
    ["the call's over the client's", { accept: "a/b" }, { Accept: "c/d" }, { accept: "c/d" }],
    ["null takes away", { "X-A": "1" }, { "x-a": null }, { "X-A": null }],
    ["undefined leaves", { "X-A": "1" }, { "X-A": undefined }, { "X-A": "1" }],
    ["a list repeats", {}, { "X-A": ["1", 2, true] }, { "X-A": "1, 2, true" }],
    ["a Headers object", {}, new Headers({ "X-A": "1" }), { "X-A": "1" }],
    ["the parameter's over the client's", { "X-Color": "red" }, {}, { "X-Color": "blue" }],
    ["the call's over the parameter's", {}, { "X-Color": "red" }, { "X-Color": "red" }],
  ];
  test.each(rows)("%s", async (_, ofClient, ofCall, want) => {
    const { client, requests } = createFakeApi({ headers: ofClient });
    const operation = get({ parameters: [X], accept: "application/json" });
    await send(client, operation, { header: { "X-Color": "blue" } }, { headers: ofCall });
    for (const [name, value] of Object.entries(want)) expect(requests[0]?.headers.get(name)).toBe(value);
  });

  test("the body's Content-Type goes before the client's, but not before the call's", async () => {
    const { client, requests } = createFakeApi({ headers: { "Content-Type": "text/evil" } });
    await send(client, post("application/json"), { body: 1 });
    await send(client, post("application/json"), {});
    await send(client, post("application/json"), { body: 1 }, { headers: { "Content-Type": "application/x+json" } });
    const types = requests.map(({ headers }) => headers.get("Content-Type"));
    expect(types).toEqual(["application/json", null, "application/x+json"]);
  });

  test.each([
    ["a line break", { "X-A": "a\nb" }],
    ["an object", { "X-A": {} }],
    ["a bad name", { "X A": "a" }],
  ])("%s in a caller's field is refused", async (_, headers) => {
    const { client, requests } = createFakeApi();
    const call = send(client, get(), {}, { headers: headers as HeaderFields });
    await expect(call).rejects.toMatchObject({ kind: "input" });
    expect(requests).toHaveLength(0);
  });
});

test("cookies are joined in one field", async () => {
  const { client, requests } = createFakeApi();
  const parameters: ParameterDescription[] = [
    { in: "cookie", name: "a" },
    { in: "cookie", name: "b" },
    { in: "cookie", name: "c" },
  ];
  await send(client, get({ parameters }), { cookie: { a: "Hello, world!", c: [1, 2] } });
  expect(requests[0]?.headers.get("Cookie")).toBe("a=Hello%2C%20world%21; c=1; c=2");
});
