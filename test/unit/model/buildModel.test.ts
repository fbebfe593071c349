import { describe, expect, test } from "@jest/globals";
import { openapi } from "../resolve/resolveObject.js";
import { modelOf } from "./modelOf.js";

const ok = { 200: { description: "ok" } };
const ref = (name: string, section = "schemas"): object => ({ $ref: `#/components/${section}/${name}` });
const json = (schema: object): object => ({ content: { "application/json": { schema } } });

function operationOf(operation: object, components: object = {}, item: object = {}) {
  const { model, findings } = modelOf(
    openapi({ paths: { "/a": { ...item, get: { responses: ok, ...operation } } }, components }),
  );
  return { operation: model.operations[0], findings };
}

describe("parameters", () => {
  test.each([
    { given: { in: "path" }, want: { style: "simple", explode: false, required: true } },
    { given: { in: "query" }, want: { style: "form", explode: true, required: false } },
    { given: { in: "header" }, want: { style: "simple", explode: false, required: false } },
    { given: { in: "cookie" }, want: { style: "form", explode: true, required: false } },
    { given: { in: "query", style: "spaceDelimited" }, want: { style: "spaceDelimited", explode: false } },
    { given: { in: "query", style: "deepObject", explode: true }, want: { style: "deepObject", explode: true } },
    { given: { in: "path", style: "matrix", explode: true }, want: { style: "matrix", explode: true } },
    { given: { in: "query", explode: false, allowReserved: true }, want: { explode: false, allowReserved: true } },
  ])("$given", ({ given, want }) => {
    const { model, findings } = modelOf(
      openapi({
        paths: {
          "/{p}": {
            get: { parameters: [{ name: "p", schema: {}, ...given }, ...pathParameter(given.in)], responses: ok },
          },
        },
      }),
    );
    expect(model.operations[0]?.parameters[0]).toMatchObject({ name: "p", in: given.in, ...want });
    expect(findings).toEqual([]);
  });

  function pathParameter(place: string): readonly object[] {
    return place === "path" ? [] : [{ name: "p", in: "path", required: true, schema: {} }];
  }

  test.each([
    { in: "header", style: "form", want: "simple" },
    { in: "query", style: "matrix", want: "form" },
    { in: "cookie", style: "deepObject", want: "form" },
  ])("$in knows no style $style", ({ in: place, style, want }) => {
    const { operation, findings } = operationOf({ parameters: [{ name: "p", in: place, style, schema: {} }] });
    expect(operation?.parameters[0]?.style).toBe(want);
    expect(findings).toEqual(["model/illegal-style /paths/~1a/get/parameters/0/style"]);
  });

  test.each(["Accept", "content-type", "AUTHORIZATION"])("the header %s is described elsewhere", (name) => {
    const { operation, findings } = operationOf({ parameters: [{ name, in: "header", schema: {} }] });
    expect(operation?.parameters).toEqual([]);
    expect(findings).toEqual(["model/ignored-header /paths/~1a/get/parameters/0"]);
  });

  test("those of the path item come first, overridden by name and place, each with the place where it stands", () => {
    const { operation } = operationOf(
      { parameters: [ref("Limit", "parameters"), { name: "X-Trace", in: "header", schema: {} }] },
      { parameters: { Limit: { name: "limit", in: "query", schema: {} } } },
      {
        parameters: [
          { name: "sort", in: "query", schema: {} },
          { name: "limit", in: "query", schema: {} },
          { name: "x-trace", in: "header", schema: {} },
        ],
      },
    );
    expect(operation?.parameters.map(({ name, pointer, component }) => ({ name, pointer, component }))).toEqual([
      { name: "sort", pointer: "/paths/~1a/parameters/0", component: undefined },
      { name: "limit", pointer: "/components/parameters/Limit", component: "Limit" },
      { name: "X-Trace", pointer: "/paths/~1a/get/parameters/1", component: undefined },
    ]);
  });

  test("stand where the source has them, whatever was left out before", () => {
    const { operation, findings } = operationOf({ parameters: [{ in: "query" }, { name: "q", in: "query" }] });
    expect(operation?.parameters.map(({ pointer }) => pointer)).toEqual(["/paths/~1a/get/parameters/1"]);
    expect(findings).toEqual(["model/parameter-without-schema /paths/~1a/get/parameters/1"]);
  });

  test("content in place of a schema", () => {
    const { operation } = operationOf({ parameters: [{ name: "filter", in: "query", ...json({ type: "object" }) }] });
    expect(operation?.parameters[0]).toMatchObject({
      mediaType: "application/json",
      schema: { pointer: "/paths/~1a/get/parameters/0/content/application~1json/schema" },
    });
  });

  test("neither of them", () => {
    const { operation, findings } = operationOf({ parameters: [{ name: "p", in: "query" }] });
    expect(operation?.parameters[0]?.schema).toBeUndefined();
    expect(findings).toEqual(["model/parameter-without-schema /paths/~1a/get/parameters/0"]);
  });

  test("a component is looked at once, however many operations use it", () => {
    const parameters = [ref("P", "parameters")];
    const { model, findings } = modelOf(
      openapi({
        paths: { "/a": { get: { parameters, responses: ok }, put: { parameters, responses: ok } } },
        components: { parameters: { P: { name: "p", in: "query", style: "simple", schema: {} } } },
      }),
    );
    expect(model.operations[0]?.parameters[0]).toBe(model.operations[1]?.parameters[0]);
    expect(findings).toEqual(["model/illegal-style /components/parameters/P/style"]);
  });
});

describe("bodies and responses", () => {
  test("keep the place where they stand", () => {
    const { operation } = operationOf(
      {
        requestBody: ref("Body", "requestBodies"),
        responses: { 200: ref("Ok", "responses"), "4XX": { description: "bad" } },
      },
      {
        requestBodies: { Body: { required: true, ...json({}) } },
        responses: {
          Ok: { description: "ok", headers: { "X-Total": { schema: ref("Count") } }, ...json(ref("Count")) },
        },
        schemas: { Count: { type: "integer" } },
      },
    );
    expect(operation?.requestBody).toMatchObject({
      pointer: "/components/requestBodies/Body",
      component: "Body",
      required: true,
    });
    expect(operation?.responses).toMatchObject([
      {
        status: 200,
        pointer: "/components/responses/Ok",
        headers: [{ name: "X-Total", schema: { reference: "Count" } }],
        content: [{ name: "application/json", schema: { reference: "Count", references: ["Count"] } }],
      },
      { status: "4XX", pointer: "/paths/~1a/get/responses/4XX", content: [] },
    ]);
  });
});

describe("what a use of a schema says", () => {
  const object = { type: "object", properties: { a: { type: "string" } } };

  test.each([
    { name: "properties", given: object, structure: "object" },
    {
      name: "an object of any kind",
      given: { type: "object", additionalProperties: { type: "string" } },
      structure: "plain",
    },
    { name: "a reference", given: ref("A"), structure: "plain" },
    { name: "two references", given: { oneOf: [ref("A"), ref("B")] }, structure: "object" },
    { name: "a reference or null", given: { anyOf: [ref("A"), { type: "null" }] }, structure: "plain" },
    { name: "a reference with more words", given: { allOf: [ref("A"), { description: "more" }] }, structure: "plain" },
    { name: "a reference with more properties", given: { allOf: [ref("A"), object] }, structure: "object" },
    { name: "plain values", given: { oneOf: [{ type: "string" }, { type: "number" }] }, structure: "plain" },
    { name: "a list", given: { type: "array", items: object }, structure: "array" },
    { name: "a list or null", given: { type: ["array", "null"], items: {} }, structure: "array" },
    { name: "a tuple", given: { type: "array", prefixItems: [object], items: {} }, structure: "plain" },
    { name: "anything", given: {}, structure: "plain" },
  ])("$name is $structure", ({ given, structure }) => {
    const { operation } = operationOf({ requestBody: json(given) }, { schemas: { A: {}, B: {} } });
    expect(operation?.requestBody?.content[0]?.schema?.structure).toBe(structure);
  });

  test("items of a list, with all components that are named below", () => {
    const { operation } = operationOf(
      { requestBody: json({ items: { properties: { b: { items: ref("B") }, a: { not: ref("A") }, c: ref("B") } } }) },
      { schemas: { A: {}, B: {} } },
    );
    const pointer = "/paths/~1a/get/requestBody/content/application~1json/schema";
    expect(operation?.requestBody?.content[0]?.schema).toMatchObject({
      pointer,
      references: ["B", "A"],
      items: { pointer: `${pointer}/items`, structure: "object" },
    });
  });

  test.each([
    { given: { type: "string", format: "binary" }, binary: true },
    { given: { type: "string", format: "byte" }, binary: false },
    { given: { type: "string", contentMediaType: "application/octet-stream" }, binary: true },
    { given: { contentMediaType: "image/png" }, binary: true },
    { given: { type: "string", contentMediaType: "image/png", contentEncoding: "base64" }, binary: false },
    { given: { type: "string", contentMediaType: "application/json" }, binary: false },
    { given: { type: "object", format: "binary" }, binary: false },
  ])("bytes or not: $given", ({ given, binary }) => {
    const { operation } = operationOf({ requestBody: json(given) });
    expect(operation?.requestBody?.content[0]?.schema?.binary).toBe(binary);
  });
});

describe("security", () => {
  const needs = (scheme: string, ...scopes: readonly string[]) => ({ scheme, scopes });
  const schemes = {
    Key: { type: "apiKey", in: "header", name: "X-Key" },
    Token: { type: "http", scheme: "Bearer", bearerFormat: "JWT" },
  };

  test.each([
    { name: "the document's", given: {}, want: [[needs("Key"), needs("Token")], []] },
    {
      name: "the operation's own",
      given: { security: [{ Token: ["read", "write"] }] },
      want: [[needs("Token", "read", "write")]],
    },
    { name: "none", given: { security: [] }, want: [] },
  ])("$name", ({ given, want }) => {
    const security = [{ Key: [], Token: [] }, {}];
    const { model } = modelOf(
      openapi({
        security,
        paths: { "/a": { get: { responses: ok, ...given } } },
        components: { securitySchemes: schemes },
      }),
    );
    expect(model.operations[0]?.security).toEqual(want);
  });

  test("an alternative with a scheme that is undefined or unusable is left out", () => {
    const { operation, findings } = operationOf(
      { security: [{ Key: [], Other: [] }, { Odd: [] }, { toString: [] }, { Key: [] }] },
      { securitySchemes: { ...schemes, Odd: { type: "magic" } } },
    );
    expect(operation?.security).toEqual([[needs("Key")]]);
    expect(findings).toEqual([
      "model/unknown-security-scheme /paths/~1a/get/security/0/Other",
      "model/unknown-security-scheme /paths/~1a/get/security/1/Odd",
      "model/unknown-security-scheme /paths/~1a/get/security/2/toString",
      "model/unusable-security-scheme /components/securitySchemes/Odd",
    ]);
  });

  test.each([
    [{ type: "apiKey", in: "header", name: "X Api Key" }, /header field "X Api Key", a name that HTTP does not allow/],
    [{ type: "apiKey", in: "header", name: "X-Key:" }, /header field "X-Key:"/],
    [{ type: "apiKey", in: "header", name: "X-Käy" }, /header field "X-Käy"/],
    [{ type: "apiKey", in: "header", name: "X-Key\r\nEvil" }, /header field "X-Key\r\nEvil"/],
    [{ type: "apiKey", in: "header", name: "(X)" }, /header field "\(X\)"/],
    [{ type: "http", scheme: "bearer token" }, /HTTP scheme "bearer token", a name that HTTP does not allow/],
    [{ type: "http", scheme: "basic\r\nEvil: 1" }, /HTTP scheme/],
    [{ type: "http" }, /is incomplete or of an unknown type/],
  ])("a scheme that no request can carry is left out with a reason: %j", (scheme, reason) => {
    const { model, reports } = modelOf(
      openapi({
        paths: {
          "/a": { get: { responses: ok, security: [{ Bad: [] }, { Key: [] }] } },
          "/b": { get: { responses: ok, security: [{ Token: [] }] } },
        },
        components: { securitySchemes: { Bad: scheme, ...schemes } },
      }),
    );
    expect(model.securitySchemes.map(({ name }) => name)).toEqual(["Key", "Token"]);
    expect(model.operations.map(({ security }) => security)).toEqual([[[needs("Key")]], [[needs("Token")]]]);
    const [unusable, ...others] = reports.filter(({ code }) => code === "model/unusable-security-scheme");
    expect(others).toEqual([]);
    expect(unusable?.pointer).toBe("/components/securitySchemes/Bad");
    expect(unusable?.message).toMatch(/^The security scheme "Bad" /);
    expect(unusable?.message).toMatch(reason);
  });

  test("any name is allowed in a query and in a cookie, where it is encoded", () => {
    const odd = {
      Query: { type: "apiKey", in: "query", name: "X Api Key" },
      Cookie: { type: "apiKey", in: "cookie", name: "a[b]" },
    };
    const { model, findings } = modelOf(
      openapi({ paths: { "/a": { get: { responses: ok } } }, components: { securitySchemes: odd } }),
    );
    expect(model.securitySchemes.map(({ name }) => name)).toEqual(["Query", "Cookie"]);
    expect(findings).toEqual([]);
  });

  test("schemes of every kind, the unusable ones reported", () => {
    const { model, findings } = modelOf(
      openapi({
        paths: { "/a": { get: { responses: ok } } },
        components: {
          securitySchemes: {
            ...schemes,
            OAuth: { type: "oauth2", flows: {} },
            Tls: { type: "mutualTLS" },
            NoName: { type: "apiKey", in: "header" },
            Odd: { type: "magic" },
          },
        },
      }),
    );
    expect(model.securitySchemes).toMatchObject([
      { name: "Key", kind: "apiKey", in: "header", parameterName: "X-Key" },
      { name: "Token", kind: "http", scheme: "bearer", bearerFormat: "JWT" },
      { name: "OAuth", kind: "oauth2" },
      { name: "Tls", kind: "mutualTLS" },
    ]);
    expect(findings).toEqual([
      "model/unusable-security-scheme /components/securitySchemes/NoName",
      "model/unusable-security-scheme /components/securitySchemes/Odd",
    ]);
  });
});

describe("servers", () => {
  test("variables with their defaults, the undeclared without", () => {
    const servers = [
      { url: "https://{region}.{host}/v1", variables: { region: { enum: ["eu", "us"], default: "us" } } },
    ];
    const { model, findings } = modelOf(openapi({ servers, paths: { "/a": { get: { responses: ok } } } }));
    expect(model.servers[0]?.variables).toEqual([
      { name: "region", default: "us", enum: ["eu", "us"], description: undefined },
      { name: "host", default: undefined, enum: undefined, description: undefined },
    ]);
    expect(findings).toEqual(["model/undeclared-server-variable /servers/0"]);
  });

  test("an operation's own go before its path's", () => {
    const { model } = modelOf(
      openapi({
        servers: [{ url: "/" }],
        paths: {
          "/a": {
            servers: [{ url: "/path" }],
            get: { responses: ok, servers: [{ url: "/own" }] },
            put: { responses: ok },
          },
          "/b": { get: { responses: ok } },
        },
      }),
    );
    expect(model.operations.map(({ servers }) => servers.map(({ url }) => url))).toEqual([["/own"], ["/path"], []]);
  });
});

describe("component schemas", () => {
  test("the directions in which they travel", () => {
    const { model } = modelOf(
      openapi({
        paths: {
          "/a": {
            post: {
              parameters: [{ name: "p", in: "query", schema: ref("Parameter") }],
              requestBody: json({ items: ref("Sent") }),
              responses: { 200: { description: "", headers: { H: { schema: ref("Header") } }, ...json(ref("Got")) } },
            },
          },
        },
        webhooks: { event: { post: { requestBody: json(ref("Event")), responses: ok } } },
        components: {
          schemas: {
            Sent: { properties: { deep: ref("Both") } },
            Got: { allOf: [ref("Both")] },
            Both: {},
            Parameter: {},
            Header: {},
            Event: {},
            Unused: { properties: { b: ref("Both") } },
          },
        },
      }),
    );
    expect(Object.fromEntries(model.components.schemas.map(({ name, usedIn }) => [name, usedIn]))).toEqual({
      Sent: ["write"],
      Got: ["read"],
      Both: ["read", "write"],
      Parameter: ["write"],
      Header: ["read"],
      Event: ["read"],
      Unused: [],
    });
  });

  test.each([
    { name: "nothing special", given: { properties: { a: { type: "string" } } }, directional: false },
    { name: "readOnly", given: { properties: { a: { readOnly: true } } }, directional: true },
    { name: "writeOnly, deep inside", given: { items: { properties: { a: { writeOnly: true } } } }, directional: true },
    {
      name: "readOnly and writeOnly at once",
      given: { properties: { a: { readOnly: true, writeOnly: true } } },
      directional: false,
    },
    { name: "a default", given: { properties: { a: { default: 1 } } }, directional: false },
    { name: "a default that is no property's", given: { type: "string", default: "a" }, directional: false },
    { name: "a property that refers to a readOnly schema", given: { properties: { a: ref("Id") } }, directional: true },
    { name: "a reference to a directional schema", given: { items: ref("Other") }, directional: true },
  ])("reading and writing differ: $name", ({ given, directional }) => {
    const schemas = { Test: given, Id: { readOnly: true }, Other: { properties: { a: { readOnly: true } } } };
    const { model } = modelOf(openapi({ components: { schemas } }));
    expect(model.components.schemas[0]?.directional).toBe(directional);
  });

  test("a circle of two thousand schemas is gone round once", () => {
    const schemas = Object.fromEntries(
      Array.from({ length: 2000 }, (_, index) => [
        `S${index}`,
        { properties: { a: ref(`S${(index + 1) % 2000}`), b: ref("S0") } },
      ]),
    );
    const { model } = modelOf(
      openapi({
        components: { schemas: { ...schemas, Last: { properties: { a: { readOnly: true }, s: ref("S0") } } } },
      }),
    );
    expect(model.components.schemas.filter(({ directional }) => directional).map(({ name }) => name)).toEqual(["Last"]);
  });
});

test("a document without operations is reported", () => {
  expect(modelOf(openapi({})).findings).toEqual(["model/no-operations "]);
});

describe("what documents show and say beside schemas", () => {
  const docs = { url: "https://docs.test/", description: "More." };

  test("tags, external docs and extensions", () => {
    const { model } = modelOf({
      ...openapi({ paths: { "/a": { get: { responses: ok, externalDocs: docs, "x-page": { size: 2 }, other: 1 } } } }),
      externalDocs: docs,
      tags: [{ name: "things", description: "All.", externalDocs: docs, parent: "rest", kind: "nav" }],
    });
    expect(model).toMatchObject({ externalDocs: docs, operations: [{ externalDocs: docs }] });
    expect(model.operations[0]?.extensions).toEqual({ "x-page": { size: 2 } });
    expect(model.tags).toEqual([
      {
        pointer: "/tags/0",
        name: "things",
        summary: undefined,
        description: "All.",
        externalDocs: docs,
        parent: "rest",
        kind: "nav",
      },
    ]);
  });

  test("examples of parameters, header fields and media types, those behind references too", () => {
    const shown = { summary: "One.", value: 1 };
    const { operation } = operationOf(
      {
        parameters: [{ name: "p", in: "query", schema: {}, example: 0 }],
        responses: {
          200: {
            description: "ok",
            headers: { "X-A": { schema: {}, examples: { a: shown } } },
            content: {
              "application/json": {
                schema: {},
                examples: { b: ref("Shown", "examples"), c: { externalValue: "c.json" }, d: { dataValue: 4 } },
              },
            },
          },
        },
      },
      { examples: { Shown: shown } },
    );
    const [response] = operation?.responses ?? [];
    expect(operation?.parameters[0]?.examples).toMatchObject([{ name: undefined, value: 0 }]);
    expect(response?.headers[0]?.examples).toMatchObject([{ name: "a", summary: "One.", value: 1 }]);
    expect(response?.content[0]?.examples).toMatchObject([
      { name: "b", summary: "One.", value: 1 },
      { name: "c", value: undefined, externalValue: "c.json" },
      { name: "d", value: 4 },
    ]);
  });

  test("the flows of OAuth, with URLs and scopes", () => {
    const flow = { tokenUrl: "https://a.test/token", scopes: { read: "Reads." } };
    const securitySchemes = {
      O: { type: "oauth2", flows: { clientCredentials: flow, other: flow } },
      I: { type: "openIdConnect", openIdConnectUrl: "https://a.test/.well-known" },
    };
    const { model } = modelOf(openapi({ paths: {}, components: { securitySchemes } }));
    expect(model.securitySchemes).toMatchObject([
      { kind: "oauth2", flows: [{ name: "clientCredentials", tokenUrl: flow.tokenUrl, refreshUrl: undefined }] },
      { kind: "openIdConnect", url: "https://a.test/.well-known" },
    ]);
    const [oauth] = model.securitySchemes;
    expect(oauth?.kind === "oauth2" && oauth.flows[0]?.scopes).toEqual([{ name: "read", description: "Reads." }]);
  });
});
