import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { projectRoot } from "../compile/compile.js";
import type { ApiClient, CallOptions, EventStream, ServerSentEvent } from "../../templates/runtime/index.js";
import { generatePackageOf, type GeneratedPackage } from "./generatedPackage.js";

interface Message {
  readonly text: string;
}

interface Answer<Data> {
  readonly data: Data;
}

/** What the generated functions are, as far as they are called here. */
interface StreamsApi {
  readonly createStreams: (options: { readonly baseUrl: string }) => ApiClient;
  readonly watchEvents: (
    client: ApiClient,
  ) => Promise<Answer<AsyncIterable<ServerSentEvent<Message, "joined"> | ServerSentEvent<string, "left" | "lost">>>>;
  readonly watchTicks: (
    client: ApiClient,
    input?: object,
    options?: CallOptions,
  ) => Promise<Answer<AsyncIterable<ServerSentEvent<string>>>>;
  readonly chat: (client: ApiClient, input: object) => Promise<Answer<Message | EventStream<Message>>>;
  readonly writeLog: (client: ApiClient, input: object) => Promise<unknown>;
}

let generated: GeneratedPackage;
let api: StreamsApi;
let server: Server;
let client: ApiClient;
/** What the server does with a request; each test sets its own. */
let serve: (request: IncomingMessage, response: ServerResponse) => void;

beforeAll(async () => {
  generated = await generatePackageOf(join(projectRoot, "test/golden/streams/spec.yaml"), "streams");
  api = generated.api as unknown as StreamsApi;
  server = createServer((request, response) => {
    serve(request, response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  client = api.createStreams({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await generated.remove();
});

test("events arrive while the connection is open, and leaving the loop closes it", async () => {
  let closed: Promise<unknown> = Promise.resolve();
  serve = (_, response) => {
    closed = once(response, "close");
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    response.write('event: joined\ndata: {"text":"hi"}\n\nevent: left\ndata: bye\n\n');
  };
  const seen: unknown[] = [];
  const { data: events } = await api.watchEvents(client);
  for await (const event of events) {
    if (event.event === "joined") seen.push(event.data.text);
    else seen.push(event.data.toUpperCase());
    if (seen.length === 2) break;
  }
  expect(seen).toEqual(["hi", "BYE"]);
  await closed;
});

test("the caller's signal ends a stream that is awaited", async () => {
  let closed: Promise<unknown> = Promise.resolve();
  serve = (_, response) => {
    closed = once(response, "close");
    response.writeHead(200, { "Content-Type": "text/event-stream" }).write("data: tick\n\n");
  };
  const controller = new AbortController();
  const { data: ticks } = await api.watchTicks(client, {}, { signal: controller.signal, timeout: 5000 });
  const watch = async (): Promise<void> => {
    for await (const { data } of ticks) {
      expect(data).toBe("tick");
      controller.abort();
    }
  };
  await expect(watch()).rejects.toMatchObject({ kind: "abort", operation: "GET /ticks", status: 200 });
  await closed;
});

test("a connection that breaks off is an error of the loop", async () => {
  serve = (_, response) => {
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    response.write("data: tick\n\n", () => setTimeout(() => response.destroy(), 20));
  };
  const { data: ticks } = await api.watchTicks(client);
  const watch = async (): Promise<void> => {
    for await (const { data } of ticks) expect(data).toBe("tick");
  };
  await expect(watch()).rejects.toMatchObject({ kind: "network", operation: "GET /ticks" });
});

test("one operation answers at once or bit by bit", async () => {
  serve = (request, response) => {
    void request.toArray().then((chunks) => {
      const isStreamed = Buffer.concat(chunks as Buffer[]).includes("true");
      response.setHeader("Content-Type", isStreamed ? "text/event-stream" : "application/json");
      response.end(isStreamed ? 'data: {"text":"a"}\n\ndata: {"text":"b"}\n\ndata: [DONE]\n\n' : '{"text":"ab"}');
    });
  };
  const texts = async (stream: boolean): Promise<string[]> => {
    const { data } = await api.chat(client, { body: { stream } });
    if (!(Symbol.asyncIterator in data)) return [data.text];
    const parts: string[] = [];
    for await (const { text } of data) parts.push(text);
    return parts;
  };
  expect(await texts(false)).toEqual(["ab"]);
  expect(await texts(true)).toEqual(["a", "b"]);
});

test("items are sent as they come", async () => {
  let received = "";
  serve = (request, response) => {
    void request.toArray().then((chunks) => {
      received = Buffer.concat(chunks as Buffer[]).toString();
      response.writeHead(204).end();
    });
  };
  async function* messages(): AsyncGenerator<Message, void> {
    yield { text: "a" };
    await Promise.resolve();
    yield { text: "b" };
  }
  expect(await api.writeLog(client, { body: messages() })).toMatchObject({ ok: true, status: 204 });
  expect(received).toBe('{"text":"a"}\n{"text":"b"}\n');
  await api.writeLog(client, { body: [{ text: "c" }] });
  expect(received).toBe('{"text":"c"}\n');
});
