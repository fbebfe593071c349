import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { swagger, upgradeObject, withOperation } from "./upgradeObject.js";

describe("every finding leads to what the user wrote", () => {
  const { writtenAt } = upgradeObject({
    swagger: "2.0",
    host: "h",
    schemes: ["https"],
    parameters: { Size: { name: "size", in: "query", type: "integer" } },
    securityDefinitions: { key: { type: "apiKey" } },
    definitions: { Pet: { properties: { id: { type: "string" } } } },
    responses: { Ok: { schema: { type: "string" }, headers: { A: { type: "string" } } } },
    paths: {
      "/a": {
        post: {
          parameters: [
            { name: "b", in: "body", schema: { type: "object", properties: { x: {} } } },
            { name: "q", in: "query", type: "string", enum: ["a"] },
          ],
          responses: { 200: { schema: { type: "string" } } },
        },
        put: { parameters: [{ name: "f", in: "formData", type: "string" }], responses: {} },
      },
    },
  });
  test.each([
    ["/servers/0/url", "/host/0/url"],
    ["/components/schemas/Pet/properties/id", "/definitions/Pet/properties/id"],
    ["/components/parameters/Size/schema/type", "/parameters/Size/type"],
    ["/components/responses/Ok/content/application~1json/schema/type", "/responses/Ok/schema/type"],
    ["/components/responses/Ok/headers/A", "/responses/Ok/headers/A"],
    ["/components/securitySchemes/key", "/securityDefinitions/key"],
    ["/paths/~1a/post/parameters/0/schema/enum", "/paths/~1a/post/parameters/1/enum"],
    [
      "/paths/~1a/post/requestBody/content/application~1json/schema/properties/x",
      "/paths/~1a/post/parameters/0/schema/properties/x",
    ],
    ["/paths/~1a/post/responses/200/content/application~1json/schema", "/paths/~1a/post/responses/200/schema"],
    [
      "/paths/~1a/put/requestBody/content/application~1x-www-form-urlencoded/schema/properties/f",
      "/paths/~1a/put/parameters/0",
    ],
    ["/info/title", "/info/title"],
  ])("%s", (pointer, want) => {
    expect(writtenAt(pointer)).toBe(want);
  });
});

describe("what is a little wrong is reported where it stands", () => {
  const body = { name: "b", in: "body", schema: {} };
  const field = { name: "f", in: "formData", type: "string" };
  const file = { ...field, type: "file" };
  test.each([
    {
      name: "two bodies",
      given: withOperation({ parameters: [body, { ...body }] }, { consumes: ["text/csv"] }),
      want: ["swagger/several-bodies /paths/~1a/post/parameters/1"],
    },
    {
      name: "a body and a form",
      given: withOperation({ consumes: ["application/json"], parameters: [body, field] }),
      want: ["swagger/several-bodies /paths/~1a/post/parameters/1"],
    },
    {
      name: "a file that is url-encoded",
      given: withOperation({ consumes: ["application/x-www-form-urlencoded"], parameters: [file] }),
      want: ["swagger/form-media-type /paths/~1a/post/parameters/0"],
    },
    {
      name: "no media types",
      given: withOperation({ consumes: [], parameters: [body] }),
      want: ["swagger/assumed-media-type /paths/~1a/post"],
    },
    { name: "no scheme", given: swagger({ host: "h" }), want: ["swagger/assumed-scheme /host"] },
    { name: "no host", given: swagger({ host: "a b", schemes: ["https"] }), want: ["swagger/unusable-host /host"] },
    {
      name: "schemes without a host",
      given: withOperation({ schemes: ["https"] }),
      want: ["swagger/ignored-schemes /paths/~1a/post/schemes"],
    },
    {
      name: "a parameter that is nowhere",
      given: withOperation({ parameters: [{ $ref: "#/parameters/X" }] }),
      want: ["reference/not-found /paths/~1a/post/parameters/0/$ref"],
    },
    {
      name: "parts of the wrong kind",
      given: swagger({ definitions: [1], paths: { "/a": 5 } }),
      want: ["document/wrong-kind /paths/~1a", "document/wrong-kind /definitions"],
    },
  ])("$name", ({ given, want }) => {
    expect(upgradeObject(given).findings).toEqual(want);
  });
});

test("__proto__ is a name like any other, and nobody's prototype changes", () => {
  const named = (value: unknown): Record<string, unknown> =>
    JSON.parse(
      JSON.stringify({ a: 0 }).replace('"a":0', `"__proto__":${JSON.stringify(value)},"__proto__~":{}`),
    ) as Record<string, unknown>;
  const { root, findings } = upgradeObject({
    ...swagger({ definitions: named({ type: "object", properties: named({ type: "string", polluted: 1 }) }) }),
    parameters: named({ name: "__proto__", in: "query", type: "string" }),
    responses: named({ description: "", headers: named({ type: "string" }) }),
    securityDefinitions: named({ type: "basic" }),
    paths: named({ post: { responses: named({ description: "", examples: named(1) }) } }),
  });
  expect(findings).toEqual([]);
  const upgraded = JSON.parse(JSON.stringify(root)) as { components: Record<string, object>; paths: object };
  for (const table of [...Object.values(upgraded.components), upgraded.paths]) {
    expect(Object.keys(table)).toEqual(["__proto__", "__proto__~"]);
  }
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

/** A document that is sound but for some of its values, which are anything. */
function spoiled(): fc.Arbitrary<unknown> {
  const anything = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom<unknown>(
      null,
      [],
      {},
      [null],
      { $ref: "#/definitions/A" },
      { $ref: "#/parameters/P" },
      { $ref: 1 },
    ),
    fc.constantFrom<unknown>("file", "array", "body", "formData", "query", "tsv", "__proto__", { toString: 1 }),
  );
  const mostly = (value: fc.Arbitrary<unknown>) =>
    fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: anything });
  const record = (fields: Record<string, fc.Arbitrary<unknown>>) =>
    mostly(
      fc.record(Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, mostly(value)])), {
        requiredKeys: [],
      }),
    );
  const texts = fc.array(fc.constantFrom("application/json", "multipart/form-data", "text/csv", "*/*"), {
    maxLength: 2,
  });
  const schema = record({
    type: fc.constantFrom("string", "array", "file", "object"),
    discriminator: fc.constant("k"),
    items: fc.constant({ type: "array", items: {} }),
    allOf: fc.constant([{ $ref: "#/definitions/A" }]),
    "x-nullable": fc.boolean(),
  });
  const parameter = record({
    name: fc.constantFrom("p", "q", "__proto__"),
    in: fc.constantFrom("query", "path", "header", "body", "formData"),
    type: fc.constantFrom("string", "array", "file"),
    items: schema,
    schema,
    collectionFormat: fc.constantFrom("csv", "tsv", "multi", "pipes"),
    required: fc.boolean(),
    default: fc.constant({ $ref: "#/definitions/A" }),
  });
  const parameters = fc.array(mostly(parameter), { maxLength: 3 });
  const response = record({
    schema,
    headers: fc.dictionary(fc.string(), schema),
    examples: fc.dictionary(fc.string(), anything),
  });
  const responses = fc.dictionary(fc.constantFrom("200", "default", "x-a", "__proto__"), mostly(response));
  const operation = record({
    consumes: texts,
    produces: texts,
    schemes: texts,
    parameters,
    responses,
    security: anything,
  });
  const item = record({ get: operation, post: operation, parameters, "x-a": anything, trace: operation });
  return record({
    swagger: fc.constantFrom<unknown>("2.0", 2),
    host: fc.constantFrom("h", "https://h/a", "a b"),
    basePath: fc.constantFrom("/", "v1", "/v1/"),
    schemes: fc.constantFrom<unknown>(["https", "ws"], ["wss"]),
    consumes: texts,
    produces: texts,
    paths: fc.dictionary(fc.constantFrom("/a", "/{b}", "x-c"), mostly(item)),
    definitions: fc.dictionary(fc.constantFrom("A", "B", "__proto__"), mostly(schema)),
    parameters: fc.dictionary(fc.constantFrom("P", "Q"), mostly(parameter)),
    responses: fc.dictionary(fc.constantFrom("R", "constructor"), mostly(response)),
    securityDefinitions: fc.dictionary(
      fc.constantFrom("s", "__proto__"),
      mostly(
        record({ type: fc.constantFrom("basic", "oauth2", "apiKey"), flow: fc.constant("implicit"), scopes: anything }),
      ),
    ),
  });
}

test("a parameter that has no `in`, so that its place is not known gets no place that nobody wrote", () => {
  const parameters = [{ name: "p", type: "string" }];
  const { root } = upgradeObject(withOperation({ parameters }));
  const { paths } = root as { paths: Record<string, { post: { parameters: object[] } }> };
  expect(Object.keys(paths["/a"]?.post.parameters[0] ?? {})).toEqual(["name", "schema"]);
});

test("nothing that a document holds makes the upgrade throw, and it leaves no traces of itself", () => {
  fc.assert(
    fc.property(spoiled(), (document) => {
      const { root, findings } = upgradeObject(document);
      if (root === undefined) expect(findings.length).toBeGreaterThan(0);
      expect(JSON.stringify([root])).not.toContain("x-clientwright");
    }),
    { numRuns: 300 },
  );
});

test("each media type of a body and of a response is an object of its own, so that each is looked at", () => {
  const body = { name: "b", in: "body", schema: { type: "object" } };
  const operation = {
    consumes: ["application/json", "text/xml"],
    produces: ["application/json", "text/xml"],
    parameters: [body],
    responses: { 200: { schema: { type: "object" } } },
  };
  const { root } = upgradeObject(withOperation(operation));
  interface Content {
    readonly content: Readonly<Record<string, object>>;
  }
  const { paths } = root as {
    paths: Record<string, { post: { requestBody: Content; responses: Record<string, Content> } }>;
  };
  for (const part of [paths["/a"]?.post.requestBody, paths["/a"]?.post.responses["200"]]) {
    const types = Object.values(part?.content ?? {});
    expect(types).toHaveLength(2);
    expect(new Set(types).size).toBe(2);
  }
});
