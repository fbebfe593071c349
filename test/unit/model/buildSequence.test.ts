import { describe, expect, test } from "@jest/globals";
import { openapi } from "../resolve/resolveObject.js";
import { modelOf } from "./modelOf.js";

function sequenceOf(name: string, mediaType: object, schemas: object = {}): unknown {
  const responses = { 200: { description: "", content: { [name]: mediaType } } };
  const { model } = modelOf(openapi({ paths: { "/a": { get: { responses } } }, components: { schemas } }));
  const sequence = model.operations[0]?.responses[0]?.content[0]?.sequence;
  return JSON.parse(
    JSON.stringify(sequence ?? null, (key, value: unknown) =>
      key === "schema" || key === "item"
        ? (value as { readonly pointer: string } | undefined)?.pointer.replace(/^.*200/, "")
        : value,
    ),
  ) as unknown;
}

const at = "/content/text~1event-stream";
const text = { format: "text" };
const events = (...list: readonly object[]): object => ({ kind: "events", events: list });
const data = (format: string, schema?: string): object => ({
  kind: "eventData",
  data: { format, ...(schema === undefined ? {} : { schema }) },
});

describe("server-sent events", () => {
  const payload = { type: "object", properties: { type: { type: "string" } } };
  const event = (name: object, of: object): object => ({ type: "object", properties: { event: name, data: of } });
  const json = { type: "string", contentMediaType: "application/json", contentSchema: payload };
  test.each([
    { name: "nothing is said", given: {}, want: events({ names: [], data: text }) },
    {
      name: "text that is no schema of events",
      given: { schema: { type: "string" } },
      want: data("text", `${at}/schema`),
    },
    { name: "bytes", given: { schema: { type: "string", format: "binary" } }, want: events({ names: [], data: text }) },
    { name: "a payload", given: { schema: payload }, want: data("json", `${at}/schema`) },
    {
      name: "a list of payloads",
      given: { schema: { type: "array", items: payload } },
      want: data("json", `${at}/schema/items`),
    },
    {
      name: "a payload or text",
      given: { schema: { oneOf: [payload, { type: "string" }] } },
      want: data("either", `${at}/schema`),
    },
    {
      name: "an event with data of its own",
      given: { itemSchema: event({ type: "string" }, payload) },
      want: events({ names: [], data: { format: "json", schema: `${at}/itemSchema/properties/data` } }),
    },
    {
      name: "an event with JSON in its data",
      given: { itemSchema: event({ enum: ["a", "b"] }, json) },
      want: events({
        names: ["a", "b"],
        data: { format: "json", schema: `${at}/itemSchema/properties/data/contentSchema` },
      }),
    },
    {
      name: "kinds of events",
      given: { itemSchema: { oneOf: [event({ const: "a" }, payload), event({ const: "b" }, {})] } },
      want: events(
        { names: ["a"], data: { format: "json", schema: `${at}/itemSchema/oneOf/0/properties/data` } },
        { names: ["b"], data: text },
      ),
    },
  ])("$name", ({ given, want }) => {
    expect(sequenceOf("text/event-stream", given)).toEqual(want);
  });

  test("a circle of schemas ends", () => {
    const loop = { $ref: "#/components/schemas/A" };
    const schemas = { A: { oneOf: [loop, { allOf: [loop] }, event({ const: "a" }, payload)] } };
    expect(sequenceOf("text/event-stream", { itemSchema: loop }, schemas)).toMatchObject({ kind: "eventData" });
  });
});

describe("items of JSON", () => {
  const item = { type: "object" };
  test.each([
    ["application/jsonl", { itemSchema: item }, { kind: "jsonLines", item: "/content/application~1jsonl/itemSchema" }],
    ["application/x-ndjson; charset=utf-8", { schema: { type: "string" } }, { kind: "jsonLines" }],
    ["application/ndjson", {}, { kind: "jsonLines" }],
    ["application/jsonl", { schema: item }, { kind: "jsonLines", item: "/content/application~1jsonl/schema" }],
    ["application/geo+json-seq", {}, { kind: "jsonSequence" }],
    ["application/x-ndjson", { schema: { type: "string", format: "binary" } }, null],
    ["application/json", { itemSchema: item }, null],
    ["multipart/mixed", { itemSchema: item }, null],
  ])("%s %j", (name, given, want) => {
    expect(sequenceOf(name, given)).toEqual(want);
  });

  test("a list that is a component", () => {
    const schemas = { All: { type: "array", items: item } };
    expect(sequenceOf("application/jsonl", { schema: { $ref: "#/components/schemas/All" } }, schemas)).toEqual({
      kind: "jsonLines",
      item: "/components/schemas/All/items",
    });
  });
});
