import { describe, expect, test } from "@jest/globals";

import { send, encodeJsonLines, encodeJsonSequence } from "../../templates/runtime/index.js";
import type { BodyDescription } from "../../templates/runtime/index.js";
import { createFakeApi, post, rejection } from "./fakeApi.js";

const lines: BodyDescription = { mediaType: "application/x-ndjson", encode: encodeJsonLines };
const sequence: BodyDescription = { mediaType: "application/json-seq", encode: encodeJsonSequence };

async function* later<Item>(...items: readonly Item[]): AsyncGenerator<Item, void> {
  for (const item of items) {
    await Promise.resolve();
    yield item;
  }
}

describe("a body of items", () => {
  const rows: readonly [name: string, description: BodyDescription, body: unknown, want: string][] = [
    ["a list as lines", lines, [{ a: 1 }, null, "x\ny"], '{"a":1}\nnull\n"x\\ny"\n'],
    ["a set as lines", lines, new Set([1, 2]), "1\n2\n"],
    ["what comes later as lines", lines, later<unknown>(1, [2]), "1\n[2]\n"],
    ["a list as a sequence", sequence, [1, 2], "\u001e1\n\u001e2\n"],
    ["what comes later as a sequence", sequence, later({}), "\u001e{}\n"],
    ["no items", lines, [], ""],
    ["text", lines, "1\n2\n", "1\n2\n"],
    ["bytes", lines, new TextEncoder().encode("1\n"), "1\n"],
    ["a stream of bytes", lines, new Blob(["1\n"]).stream(), "1\n"],
  ];
  test.each(rows)("%s", async (_, body, items, want) => {
    const { client, firstRequest } = createFakeApi();
    await send(client, post(body.mediaType, { body }), { body: items });
    expect(await firstRequest().text()).toBe(want);
    expect(firstRequest().headers.get("Content-Type")).toBe(body.mediaType);
  });

  test.each([
    ["no list", { a: 1 }],
    ["an item that JSON has no form for", [1n]],
  ])("is refused: %s", async (_, items) => {
    const { client, requests } = createFakeApi();
    const error = await rejection(send(client, post(lines.mediaType, { body: lines }), { body: items }));
    expect(error).toMatchObject({ kind: "input" });
    expect(requests).toHaveLength(0);
  });
});
