import { describe, expect, test } from "@jest/globals";

import {
  decodeEventData,
  decodeEvents,
  decodeJsonLines,
  decodeJsonSequence,
  send,
} from "../../templates/runtime/index.js";
import type { CallOptions, EventStream, OperationDescription } from "../../templates/runtime/index.js";
import type { StreamDescription } from "../../templates/runtime/stream.js";
import { answer, createFakeApi, get, json, rejection } from "./fakeApi.js";

const EVENTS = "text/event-stream";

interface Streamed<Data = AsyncIterable<unknown>> {
  readonly ok: boolean;
  readonly data: Data;
  readonly response: Response;
}

/** A body that comes in these chunks, and whether it was cancelled. */
function chunked(chunks: readonly Uint8Array[], end: "close" | "stay open" | "fail" = "close") {
  const seen = { cancelled: false };
  const left = [...chunks];
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = left.shift();
      if (next !== undefined) controller.enqueue(next);
      else if (end === "close") controller.close();
      else if (end === "fail") controller.error(new Error("gone"));
      else return new Promise(() => undefined);
    },
    cancel() {
      seen.cancelled = true;
    },
  });
  return { body, seen };
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function streaming(
  body: ReadableStream | string | null,
  type: string,
  options: Partial<Parameters<typeof createFakeApi>[0]> = {},
) {
  const headers = { "Content-Type": type };
  return createFakeApi({ ...options, answer: () => new Response(body, { headers }) }).client;
}

function operation(stream: StreamDescription): OperationDescription {
  return get({ stream });
}

async function collect(items: AsyncIterable<unknown>): Promise<unknown[]> {
  const collected: unknown[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

/** The items of a text, however it is cut into chunks: whole, in bytes, and in two at every place. */
async function itemsHoweverCut(text: string, type: string, stream: StreamDescription): Promise<unknown[]> {
  const bytes = bytesOf(text);
  const cuts = [[bytes], [...bytes].map((byte) => new Uint8Array([byte]))];
  for (let at = 1; at < bytes.length; at++) cuts.push([bytes.slice(0, at), bytes.slice(at)]);
  const results: unknown[][] = [];
  for (const cut of cuts) {
    const { data } = await send<Streamed>(streaming(chunked(cut).body, type), operation(stream));
    results.push(await collect(data));
  }
  for (const result of results) expect(result).toEqual(results[0]);
  return results[0] ?? [];
}

describe("server-sent events, however they are cut", () => {
  const event = (data: string, rest: object = {}): object => ({ event: "message", data, id: "", ...rest });
  const rows: readonly [name: string, text: string, want: readonly object[]][] = [
    ["one", "data: a\n\n", [event("a")]],
    ["CRLF", "data: a\r\n\r\ndata: b\r\n\r\n", [event("a"), event("b")]],
    ["CR", "data: a\r\rdata: b\r\r", [event("a"), event("b")]],
    ["all line ends at once", "data: a\r\ndata: b\rdata: c\n\r\n", [event("a\nb\nc")]],
    ["a byte order mark", "\ufeffdata: a\n\n", [event("a")]],
    ["characters of many bytes", "data: żółw 🐢\n\n", [event("żółw 🐢")]],
    ["comments", ": hi\ndata: a\n:\n\n: there\n\n", [event("a")]],
    ["lines of data", "data: a\ndata:\ndata: b\n\n", [event("a\n\nb")]],
    ["empty data", "data\n\ndata:\n\n", [event(""), event("")]],
    ["one space goes, two do not", "data:a\ndata:  b\n\n", [event("a\n b")]],
    [
      "names",
      "event: x\ndata: a\n\ndata: b\n\nevent:\ndata: c\n\n",
      [event("a", { event: "x" }), event("b"), event("c")],
    ],
    [
      "ids stay",
      "id: 1\ndata: a\n\ndata: b\n\nid\ndata: c\n\n",
      [event("a", { id: "1" }), event("b", { id: "1" }), event("c")],
    ],
    ["an id with NUL is none", "id: 1\0\ndata: a\n\n", [event("a")]],
    ["retry", "retry: 10\ndata: a\n\nretry: 1s\ndata: b\n\n", [event("a", { retry: 10 }), event("b")]],
    ["fields that nobody knows", "Data: x\nfoo: bar\ndata: a\n\n", [event("a")]],
    ["no data, no event", "event: ping\n\nid: 7\n\ndata: a\n\n", [event("a", { id: "7" })]],
    ["the end in the middle of one", "data: a\n\ndata: b\n", [event("a")]],
    ["a colon in data", "data: a: b\n\n", [event("a: b")]],
    ["nothing", "", []],
  ];
  test.each(rows)("%s", async (_, text, want) => {
    expect(await itemsHoweverCut(text, `${EVENTS}; charset=utf-8`, { decode: decodeEvents })).toEqual(want);
  });
});

describe("data of events", () => {
  const data = async (text: string, stream: Omit<StreamDescription, "decode">): Promise<unknown[]> => {
    const { data } = await send<Streamed>(streaming(text, EVENTS), operation({ decode: decodeEventData, ...stream }));
    return collect(data);
  };

  test("text", async () => {
    expect(await data("data: 1\n\n", {})).toEqual(["1"]);
  });

  test("JSON, up to the mark that many APIs put at the end", async () => {
    expect(await data('data: {"a":\ndata: 1}\n\ndata: [DONE]\n\ndata: no\n\n', { data: "json" })).toEqual([{ a: 1 }]);
  });

  test("either", async () => {
    expect(await data("data: 1\n\ndata: [DONE]\n\n", { data: "either" })).toEqual([1, "[DONE]"]);
  });

  test("by name", async () => {
    const text = "event: a\ndata: 1\n\nevent: toString\ndata: 2\n\ndata: 3\n\n";
    expect(await data(text, { dataOf: { a: "json" } })).toEqual([1, "2", "3"]);
    expect(await data(text, { data: "json", dataOf: { a: "text" } })).toEqual(["1", 2, 3]);
  });

  test("with names and ids where they are wanted", async () => {
    const client = streaming("event: a\nid: 7\ndata: 1\n\n", EVENTS);
    const { data } = await send<Streamed<EventStream<unknown>>>(
      client,
      operation({ decode: decodeEventData, data: "json" }),
    );
    expect(await collect(data.events())).toEqual([{ event: "a", id: "7", data: 1 }]);
  });
});

describe("JSON items, however they are cut", () => {
  const rows: readonly [name: string, text: string, want: readonly unknown[]][] = [
    ["lines", '{"a":1}\n[2]\n', [{ a: 1 }, [2]]],
    ["CRLF and blank lines", '1\r\n\r\n \n"zwölf"\r\n', [1, "zwölf"]],
    ["no end of the last line", "1\n2", [1, 2]],
    ["a separator that JSON may hold", '"a\u2028b"\n', ["a\u2028b"]],
    ["null", "null\n", [null]],
    ["nothing", "\n", []],
  ];
  test.each(rows)("JSON Lines: %s", async (_, text, want) => {
    expect(await itemsHoweverCut(text, "application/x-ndjson", { decode: decodeJsonLines })).toEqual(want);
  });

  const sequences: readonly [name: string, text: string, want: readonly unknown[]][] = [
    ["values", '\u001e{"a":\n1}\n\u001e2\n\u001e"x"\n', [{ a: 1 }, 2, "x"]],
    ["empty ones", "\u001e\u001e1\n\u001e\n", [1]],
    ["no line feed at the end", '\u001e{"a":1}', [{ a: 1 }]],
    ["nothing", "", []],
  ];
  test.each(sequences)("JSON text sequence: %s", async (_, text, want) => {
    expect(await itemsHoweverCut(text, "application/json-seq", { decode: decodeJsonSequence })).toEqual(want);
  });
});

describe("what a stream is read from", () => {
  test.each(["application/jsonl", "application/x-ndjson; charset=utf-8", "application/vnd.acme+jsonl", "text/plain"])(
    "JSON Lines under %s",
    async (type) => {
      const { data } = await send<Streamed>(streaming("1\n", type), operation({ decode: decodeJsonLines }));
      expect(await collect(data)).toEqual([1]);
    },
  );

  test("an answer without a type", async () => {
    const { client } = createFakeApi({ answer: () => answer("data: a\n\n") });
    expect(await collect((await send<Streamed>(client, operation({ decode: decodeEventData }))).data)).toEqual(["a"]);
  });

  test("another type is refused, and read whole where the document has other successes", async () => {
    const client = createFakeApi({ answer: () => json({ a: 1 }) }).client;
    const error = await rejection(send(client, operation({ decode: decodeEvents })));
    expect(error).toMatchObject({ kind: "decode", status: 200, operation: "GET /things" });
    expect(await send(client, operation({ decode: decodeEvents, orWhole: true }))).toMatchObject({ data: { a: 1 } });
  });

  test("a failure is read whole", async () => {
    const { client } = createFakeApi({ answer: () => json({ title: "no" }, 429) });
    expect(await send(client, operation({ decode: decodeEvents }))).toMatchObject({
      ok: false,
      error: { title: "no" },
    });
  });

  test("nothing where there is no body", async () => {
    const { client } = createFakeApi({ answer: () => new Response(null, { status: 204 }) });
    expect(await send(client, operation({ decode: decodeEvents }))).toMatchObject({ ok: true, data: undefined });
    const empty = createFakeApi({ answer: () => new Response(null, { status: 200 }) });
    expect(await collect((await send<Streamed>(empty.client, operation({ decode: decodeEvents }))).data)).toEqual([]);
  });
});

describe("how a stream ends", () => {
  const lines = operation({ decode: decodeJsonLines });

  async function open(end: "stay open" | "fail", options: CallOptions = {}) {
    const { body, seen } = chunked([bytesOf("1\n2\n")], end);
    const { data, response } = await send<Streamed>(streaming(body, "application/jsonl"), lines, {}, options);
    return { data, response, seen };
  }

  test("leaving the loop ends the exchange", async () => {
    const { data, seen } = await open("stay open");
    for await (const item of data) {
      expect(item).toBe(1);
      break;
    }
    expect(seen.cancelled).toBe(true);
  });

  test("it can be read once", async () => {
    const { data, response } = await open("stay open");
    for await (const item of data) if (item === 2) break;
    expect(await rejection(collect(data))).toMatchObject({ kind: "decode", status: response.status });
  });

  test("the network fails", async () => {
    const { data } = await open("fail");
    const error = await rejection(collect(data));
    expect(error).toMatchObject({ kind: "network", operation: "GET /things", cause: { message: "gone" } });
  });

  test("the caller aborts while an item is awaited", async () => {
    const controller = new AbortController();
    const { data, seen } = await open("stay open", { signal: controller.signal });
    const items: unknown[] = [];
    const error = await rejection(
      (async () => {
        for await (const item of data) {
          items.push(item);
          if (item === 2)
            setTimeout(() => {
              controller.abort("enough");
            }, 1);
        }
      })(),
    );
    expect(items).toEqual([1, 2]);
    expect(error).toMatchObject({ kind: "abort", cause: "enough", status: 200, operation: "GET /things" });
    expect(seen.cancelled).toBe(true);
  });

  test("the caller aborts before the loop", async () => {
    const controller = new AbortController();
    const { data, seen } = await open("stay open", { signal: controller.signal });
    controller.abort();
    expect(await rejection(collect(data))).toMatchObject({ kind: "abort" });
    expect(seen.cancelled).toBe(true);
  });

  test("the timeout is over when headers come", async () => {
    const { data } = await open("stay open", { timeout: 20 });
    await new Promise((resolve) => setTimeout(resolve, 40));
    for await (const item of data) if (item === 2) break;
  });

  test("an item is no JSON", async () => {
    const { data } = await send<Streamed>(streaming("1\n{\n", "application/jsonl"), lines);
    expect(await rejection(collect(data))).toMatchObject({ kind: "decode", body: "{", operation: "GET /things" });
  });

  test("a number is cut off", async () => {
    const client = streaming("\u001e12\n\u001e3", "application/json-seq");
    const { data } = await send<Streamed>(client, operation({ decode: decodeJsonSequence }));
    expect(await rejection(collect(data))).toMatchObject({ kind: "decode", body: "3" });
  });

  const KIB = 2 ** 10;
  const endless: readonly (readonly [
    name: string,
    piece: string,
    decode: StreamDescription["decode"],
    type: string,
  ])[] = [
    ["a line", "x".repeat(KIB), decodeJsonLines, "application/jsonl"],
    ["a line of signs of many bytes", "€".repeat(KIB / 2), decodeJsonLines, "application/jsonl"],
    ["an item of a sequence", "1".padEnd(KIB, " "), decodeJsonSequence, "application/json-seq"],
    ["a line of an event", "x".repeat(KIB), decodeEvents, EVENTS],
    ["a line that begins like an event", "data: x", decodeEvents, EVENTS],
    ["the data of an event", `data: ${"x".repeat(KIB)}\n`, decodeEvents, EVENTS],
    ["empty lines of data", "data\n".repeat(KIB / 4), decodeEvents, EVENTS],
    ["the name of an event, again and again", `event: ${"x".repeat(KIB)}\n`, decodeEvents, EVENTS],
    ["an id, again and again", `id: ${"x".repeat(KIB)}\n`, decodeEvents, EVENTS],
    ["fields that nobody knows", `x: ${"x".repeat(KIB)}\n`, decodeEvents, EVENTS],
    ["data between comments", `data: x\n: ${"x".repeat(KIB)}\n`, decodeEvents, EVENTS],
  ];
  test.each(endless)("%s goes on and on", async (_, piece, decode, type) => {
    const { body, seen } = chunked(Array<Uint8Array>(100 * KIB).fill(bytesOf(piece)), "stay open");
    const { data } = await send<Streamed>(streaming(body, type), operation({ decode }), {}, { maxBytes: 64 * KIB });
    const error = await rejection(collect(data));
    expect(error).toMatchObject({ kind: "decode", status: 200, reason: `an item has more than ${64 * KIB} bytes` });
    expect(seen.cancelled).toBe(true);
  });

  test("64 MiB are enough for an item where nothing is said", async () => {
    const { body, seen } = chunked(Array<Uint8Array>(65).fill(bytesOf("x".repeat(KIB * KIB))), "stay open");
    const { data } = await send<Streamed>(streaming(body, "application/jsonl"), lines);
    expect(await rejection(collect(data))).toMatchObject({ reason: `an item has more than ${64 * KIB * KIB} bytes` });
    expect(seen.cancelled).toBe(true);
  });

  test.each([
    ["comments", ": still there\n", 0],
    ["small events", "event: ping\nid: 1\ndata: x\n\n", 10_000],
  ])("%s may go on for ever", async (_, text, want) => {
    const { body } = chunked(Array<Uint8Array>(10_000).fill(bytesOf(text)));
    const client = streaming(body, EVENTS, { maxBytes: KIB });
    const { data } = await send<Streamed>(client, operation({ decode: decodeEvents }));
    expect(await collect(data)).toHaveLength(want);
  });

  describe.each([
    ["client", (maxBytes: number) => ({ ofClient: { maxBytes }, ofCall: {} })],
    ["call", (maxBytes: number) => ({ ofClient: { maxBytes: 1 }, ofCall: { maxBytes } })],
  ])("maxBytes of the %s limits each item", (_, optionsOf) => {
    const rows: readonly (readonly [name: string, stream: StreamDescription, fits: string, exceeds: string])[] = [
      ["a line", { decode: decodeJsonLines }, '"12345678"\n"1"\n', '"123456789"\n'],
      ["in bytes", { decode: decodeJsonLines }, '"12345€"\n"1"\n', '"123456€"\n'],
      ["the last line", { decode: decodeJsonLines }, '"12345678"', '"123456789"'],
      ["an event", { decode: decodeEvents }, "data:1234\n\n", "data:12345\n\n"],
      ["an event of two lines", { decode: decodeEvents }, "id:1\ndata\n\n", "id:1\ndata:\n\n"],
    ];
    test.each(rows)("%s", async (...[, stream, fits, exceeds]) => {
      const type = stream.decode === decodeEvents ? EVENTS : "application/jsonl";
      const { ofClient, ofCall } = optionsOf(10);
      const inBytes = (text: string): ReadableStream =>
        chunked([...bytesOf(text)].map((byte) => new Uint8Array([byte]))).body;
      for (const cut of [(text: string) => text, inBytes]) {
        const open = async (text: string): Promise<AsyncIterable<unknown>> => {
          const client = streaming(cut(text), type, ofClient);
          return (await send<Streamed>(client, operation(stream), {}, ofCall)).data;
        };
        expect(await collect(await open(fits))).not.toEqual([]);
        const error = await rejection(collect(await open(exceeds)));
        expect(error).toMatchObject({ kind: "decode", status: 200, reason: "an item has more than 10 bytes" });
      }
    });
  });
});
