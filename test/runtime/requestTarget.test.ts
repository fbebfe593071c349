import { describe, expect, test } from "@jest/globals";

import { ApiError, send } from "../../templates/runtime/index.js";
import type { ParameterDescription } from "../../templates/runtime/index.js";
import { createFakeApi, get, rejection } from "./fakeApi.js";

const ID: ParameterDescription = { in: "path", name: "id" };
const EXT: ParameterDescription = { in: "path", name: "ext" };

describe("paths", () => {
  const rows: readonly [path: string, values: object, want: string][] = [
    ["/things", {}, "/things"],
    ["/things/{id}", { id: "a/b?c#d" }, "/things/a%2Fb%3Fc%23d"],
    ["/things/{id}:cancel", { id: "a" }, "/things/a:cancel"],
    ["/things/{id}.{ext}", { id: "a.b", ext: "gz" }, "/things/a.b.gz"],
    ["/things/x{id}", { id: "" }, "/things/x"],
    ["/things/{id}", { id: "..." }, "/things/..."],
    ["/things/{id}", { id: "%2e%2e" }, "/things/%252e%252e"],
    ["/things/{id}", { id: "$&" }, "/things/%24%26"],
    ["/things/{id}", { id: "{ext}" }, "/things/%7Bext%7D"],
    ["/things/{undescribed}", { undescribed: "x" }, "/things/x"],
    ["things/{id}", { id: "x" }, "/things/x"],
    ["@evil.test/{id}", { id: "x" }, "/@evil.test/x"],
    ["/things#create", {}, "/things"],
    ["/", {}, "/"],
  ];
  test.each(rows)("%s %j is %s", async (path, values, want) => {
    const { client, requests } = createFakeApi();
    await send(client, get({ path, parameters: [ID, EXT] }), { path: values });
    expect(requests.map(({ url }) => url)).toEqual([`https://api.test/v1${want}`]);
  });

  const refused: readonly [path: string, values: object | undefined][] = [
    ["/things/{id}", undefined],
    ["/things/{id}", {}],
    ["/things/{id}", { id: undefined }],
    ["/things/{id}", { id: null }],
    ["/things/{id}", { id: "" }],
    ["/things/{id}", { id: "." }],
    ["/things/{id}", { id: ".." }],
    ["/things/{id}", { id: [] }],
    ["/things/{id}{ext}", { id: ".", ext: "." }],
    ["/things/{id}{ext}", { id: "", ext: "" }],
    ["/things/.{id}", { id: "." }],
    ["/things/{toString}", {}],
  ];
  test.each(refused)("%s %j is refused", async (path, values) => {
    const { client, requests } = createFakeApi();
    const input = values === undefined ? undefined : { path: values };
    const error = await rejection(send(client, get({ path, parameters: [ID, EXT] }), input));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ kind: "input", operation: `GET ${path}` });
    expect(requests).toHaveLength(0);
  });

  test("a parameter that spans segments keeps its slashes and leads nowhere else", async () => {
    const { client, requests } = createFakeApi();
    const operation = get({ path: "/v1/{id}:cancel", parameters: [{ ...ID, spansSegments: true }] });
    await send(client, operation, { path: { id: "shelves/1 2/books/a?b" } });
    expect(requests.map(({ url }) => url)).toEqual(["https://api.test/v1/v1/shelves/1%202/books/a%3Fb:cancel"]);
    for (const id of ["a/../../b", "/a", "a//b", "./a"]) {
      await expect(send(client, operation, { path: { id } })).rejects.toMatchObject({ kind: "input" });
    }
  });

  describe("reserved characters that may stay as they are", () => {
    const operation = get({ path: "/things/{id}", parameters: [{ ...ID, allowReserved: true }] });

    test.each([
      ["a%2Fb", "a%2Fb"],
      ["a/b", "a%2Fb"],
      ["a:b;c=d,e@f", "a:b;c=d,e@f"],
      ["a?b#c", "a%3Fb%23c"],
      ["a%3fb%23c", "a%3fb%23c"],
      ["a\\b", "a%5Cb"],
      ["a%5Cb", "a%5Cb"],
      ["..a%2f.b", "..a%2f.b"],
      ["...", "..."],
      ["%2e%2e%2e", "%2e%2e%2e"],
      ["%252e%252e", "%252e%252e"],
      ["x;..", "x;.."],
      ["a\tb", "a%09b"],
      ["%0d%0a", "%0d%0a"],
      ["%", "%25"],
      ["%2", "%252"],
    ])("%j is sent as %s", async (id, want) => {
      const { client, requests } = createFakeApi();
      await send(client, operation, { path: { id } });
      expect(requests.map(({ url }) => url)).toEqual([`https://api.test/v1/things/${want}`]);
    });

    test.each([
      "%2E%2e",
      ".%2e",
      "%2e",
      "..%2f..",
      "%2f..%2f",
      "a%2F..%2Fb",
      "a%2f%2e%2e%2fb",
      "%2e%2e/",
      "../x",
      "a/..",
      "a/./b",
      "..\\x",
      "..%5cx",
      "a%5C%2e.%5Cx",
      "..;",
      "..;a=b",
      "a%2f..;%2fb",
      "%2e%2E;/x",
      ".;x",
    ])("%j is refused, as it may lead elsewhere", async (id) => {
      const { client, requests } = createFakeApi();
      await expect(send(client, operation, { path: { id } })).rejects.toMatchObject({
        kind: "input",
        reason: expect.stringContaining("{id}") as unknown,
      });
      expect(requests).toHaveLength(0);
    });

    test("the text beside the value counts too", async () => {
      const { client } = createFakeApi();
      for (const path of ["/things/.{id}", "/things/{id}."]) {
        const beside = get({ path, parameters: [{ ...ID, allowReserved: true }] });
        await expect(send(client, beside, { path: { id: "." } })).rejects.toMatchObject({ kind: "input" });
        await send(client, beside, { path: { id: "a." } });
      }
    });
  });

  test("other values are encoded whole: whatever they hold is one segment", async () => {
    const { client, requests } = createFakeApi();
    for (const id of ["../x", "%2f..%2f", "..\\x", "a/../b"]) {
      await send(client, get({ path: "/things/{id}", parameters: [ID] }), { path: { id } });
    }
    expect(requests.map(({ url }) => url.slice("https://api.test/v1/things/".length))).toEqual([
      "..%2Fx",
      "%252f..%252f",
      "..%5Cx",
      "a%2F..%2Fb",
    ]);
  });

  test("an empty or dotted label is refused, as its dot would be removed", async () => {
    const { client } = createFakeApi();
    const operation = get({ path: "/things/{id}", parameters: [{ ...ID, style: "label" }] });
    for (const id of ["", "."])
      await expect(send(client, operation, { path: { id } })).rejects.toBeInstanceOf(ApiError);
  });

  test("braces in the base URL stay", async () => {
    const { client, requests } = createFakeApi({ baseUrl: "https://api.test/{id}/" });
    await send(client, get({ path: "/{id}", parameters: [ID] }), { path: { id: "x" } });
    expect(requests[0]?.url).toBe("https://api.test/%7Bid%7D/x");
  });
});

describe("queries", () => {
  const q: ParameterDescription = { in: "query", name: "q" };

  test.each([
    ["one of the template stays in front", "/things?kind=a", { q: "x" }, "?kind=a&q=x"],
    ["one of the template before a fragment", "/things?kind=a#b", {}, "?kind=a"],
    ["what is not described is left out", "/things", { q: "x", other: "y", __proto__: { z: 1 } }, "?q=x"],
    ["what is inherited is left out", "/things", Object.create({ q: "x" }) as object, ""],
  ])("%s", async (_, path, query, want) => {
    const { client, requests } = createFakeApi();
    await send(client, get({ path, parameters: [q] }), { query });
    expect(requests[0]?.url).toBe(`https://api.test/v1/things${want}`);
  });

  test("the order is that of the document", async () => {
    const { client, requests } = createFakeApi();
    await send(client, get({ parameters: [q, { in: "query", name: "a" }] }), { query: { a: 1, q: 2 } });
    expect(requests[0]?.url).toBe("https://api.test/v1/things?q=2&a=1");
  });
});
