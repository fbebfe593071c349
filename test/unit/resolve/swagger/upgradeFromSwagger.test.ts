import { describe, expect, test } from "@jest/globals";
import { swagger, upgradedAt, upgradeObject, withOperation } from "./upgradeObject.js";

const operation = "/paths/~1a/post";
const json = "application~1json";

describe("what the document says becomes what OpenAPI 3.0 says", () => {
  const file = { name: "f", in: "formData", type: "file", required: true };
  const ids = { name: "ids", in: "formData", type: "array", items: { type: "integer" } };
  const ok = { schema: { type: "string" } };
  test.each([
    {
      name: "a body parameter is the request body",
      given: withOperation({
        parameters: [{ name: "b", in: "body", description: "d", required: true, schema: { type: "string" }, "x-y": 1 }],
      }),
      at: `${operation}/requestBody`,
      want: {
        description: "d",
        required: true,
        "x-y": 1,
        content: { "application/json": { schema: { type: "string" } } },
      },
    },
    {
      name: "a body of the path item reaches every operation, in the operation's media type",
      given: swagger({
        paths: {
          "/a": {
            post: { consumes: ["application/xml"], responses: {} },
            parameters: [{ name: "b", in: "body", schema: { type: "string" } }],
          },
        },
      }),
      at: `${operation}/requestBody`,
      want: { content: { "application/xml": { schema: { type: "string" } } } },
    },
    {
      name: "a shared body stands where it is used",
      given: withOperation(
        { parameters: [{ $ref: "#/parameters/B" }] },
        {
          parameters: { B: { name: "b", in: "body", schema: { $ref: "#/definitions/Pet" } } },
          definitions: { Pet: {} },
        },
      ),
      at: operation,
      want: {
        requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } } },
        responses: {},
      },
    },
    {
      name: "fields of a form are properties of a url-encoded body, shared ones and those of the path item as well",
      given: swagger({
        parameters: { Shared: { name: "s", in: "formData", type: "string", enum: ["x"], default: "x" } },
        paths: {
          "/a": {
            parameters: [{ name: "p", in: "formData", type: "integer", minimum: 1 }],
            post: {
              parameters: [
                { name: "o", in: "formData", type: "boolean", required: true },
                { $ref: "#/parameters/Shared" },
              ],
              responses: {},
            },
          },
        },
      }),
      at: `${operation}/requestBody`,
      want: {
        required: true,
        content: {
          "application/x-www-form-urlencoded": {
            schema: {
              type: "object",
              properties: {
                o: { type: "boolean" },
                s: { type: "string", enum: ["x"], default: "x" },
                p: { type: "integer", minimum: 1 },
              },
              required: ["o"],
            },
          },
        },
      },
    },
    {
      name: "a form with a file is multipart",
      given: withOperation({ parameters: [{ ...file, description: "d" }] }),
      at: `${operation}/requestBody/content`,
      want: {
        "multipart/form-data": {
          schema: {
            type: "object",
            properties: { f: { type: "string", format: "binary", description: "d" } },
            required: ["f"],
          },
        },
      },
    },
    {
      name: "lists in a form are joined by commas unless they say otherwise",
      given: withOperation({
        parameters: [
          ids,
          { ...ids, name: "more", collectionFormat: "multi" },
          { ...ids, name: "t", collectionFormat: "tsv" },
        ],
      }),
      at: `${operation}/requestBody/content/application~1x-www-form-urlencoded`,
      want: {
        encoding: { ids: { style: "form", explode: false } },
        schema: {
          type: "object",
          properties: {
            ids: { type: "array", items: { type: "integer" } },
            more: { type: "array", items: { type: "integer" } },
            t: { type: "string" },
          },
        },
      },
    },
    {
      name: "the operation's media types take the place of the document's",
      given: withOperation({ produces: ["text/csv"], responses: { 200: ok } }, { produces: ["application/xml"] }),
      at: `${operation}/responses/200/content`,
      want: { "text/csv": { schema: { type: "string" } } },
    },
    {
      name: "a shared response has the document's media types, where the operation has no others",
      given: withOperation(
        { responses: { 200: { $ref: "#/responses/Ok" } } },
        { responses: { Ok: ok }, produces: ["application/xml"] },
      ),
      at: `${operation}/responses/200`,
      want: { $ref: "#/components/responses/Ok" },
    },
    {
      name: "and the operation's, where it has others",
      given: withOperation(
        { produces: ["text/csv"], responses: { 200: { $ref: "#/responses/Ok" } } },
        { responses: { Ok: ok }, produces: ["application/xml"] },
      ),
      at: `${operation}/responses/200`,
      want: { content: { "text/csv": { schema: { type: "string" } } } },
    },
    {
      name: "a file that is answered is bytes, of any type where only types of data are named",
      given: withOperation({ responses: { 200: { schema: { type: "file" } } } }),
      at: `${operation}/responses/200/content`,
      want: { "*/*": { schema: { type: "string", format: "binary" } } },
    },
    {
      name: "a file is of the types of bytes that the operation names",
      given: withOperation({
        produces: ["application/json", "image/png"],
        responses: { 200: { schema: { type: "file" } } },
      }),
      at: `${operation}/responses/200/content`,
      want: { "image/png": { schema: { type: "string", format: "binary" } } },
    },
    {
      name: "what is no text cannot be an image, whatever the operation gives",
      given: withOperation({ produces: ["image/png"], responses: { 400: { schema: { type: "object" } } } }),
      at: `${operation}/responses/400/content`,
      want: { "*/*": { schema: { type: "object" } } },
    },
    {
      name: "headers have schemas, in the order of the document",
      given: withOperation({
        responses: {
          200: { headers: { B: { type: "integer", description: "d" }, A: { type: "string", "x-nullable": true } } },
        },
      }),
      at: `${operation}/responses/200/headers`,
      want: {
        B: { description: "d", schema: { type: "integer" } },
        A: { "x-nullable": true, schema: { type: "string", nullable: true } },
      },
    },
    {
      name: "examples of a response stand beside the schema of their media type",
      given: withOperation({
        responses: { 200: { ...ok, examples: { "application/json": { $ref: "#/definitions/X" } } } },
      }),
      at: `${operation}/responses/200/content/${json}`,
      want: { schema: { type: "string" }, example: { $ref: "#/definitions/X" } },
    },
    {
      name: "parameters keep all that is said of them, and of their values",
      given: withOperation({
        parameters: [
          {
            ...{
              name: "q",
              in: "query",
              required: true,
              description: "d",
              allowEmptyValue: true,
              type: "string",
              format: "date",
            },
            ...{ default: { type: "file" }, enum: ["a"], maxLength: 3, "x-nullable": true, "x-example": "a" },
          },
        ],
      }),
      at: `${operation}/parameters/0`,
      want: {
        ...{
          name: "q",
          in: "query",
          required: true,
          description: "d",
          allowEmptyValue: true,
          "x-nullable": true,
          "x-example": "a",
        },
        schema: {
          ...{ type: "string", format: "date", default: { type: "file" }, enum: ["a"], maxLength: 3, nullable: true },
          "x-example": "a",
        },
      },
    },
    {
      name: "an operation with schemes of its own has servers of its own",
      given: withOperation({ schemes: ["http"] }, { host: "h", basePath: "/v1", schemes: ["https"] }),
      at: `${operation}/servers`,
      want: [{ url: "http://h/v1" }],
    },
    {
      name: "extensions of operations, paths and the document stay",
      given: swagger({ "x-d": 1, paths: { "/a": { "x-p": { type: "file" }, post: { "x-o": 3, responses: {} } } } }),
      at: "/paths/~1a",
      want: { "x-p": { type: "file" }, post: { "x-o": 3, responses: {} } },
    },
  ])("$name", ({ given, at, want }) => {
    expect(upgradedAt(given, at)).toEqual(want);
  });
});

describe("how lists are written", () => {
  const items = { type: "string" };
  test.each([
    { in: "query", format: undefined, want: { style: "form", explode: false } },
    { in: "query", format: "csv", want: { style: "form", explode: false } },
    { in: "query", format: "ssv", want: { style: "spaceDelimited", explode: false } },
    { in: "query", format: "pipes", want: { style: "pipeDelimited", explode: false } },
    { in: "query", format: "multi", want: { style: "form", explode: true } },
    { in: "path", format: "csv", want: { style: "simple", explode: false } },
    { in: "header", format: undefined, want: { style: "simple", explode: false } },
  ])("$in $format", ({ in: place, format, want }) => {
    const parameter = { name: "p", in: place, type: "array", items, ...(format && { collectionFormat: format }) };
    const document = withOperation({ parameters: [parameter] });
    expect(upgradedAt(document, `${operation}/parameters/0`)).toEqual({
      ...{ name: "p", in: place, schema: { type: "array", items } },
      ...want,
    });
    expect(upgradeObject(document).findings).toEqual([]);
  });

  const list = { type: "array", items };
  test.each([
    { in: "query", format: "tsv", want: { type: "string" }, finding: "swagger/collection-format" },
    { in: "path", format: "pipes", want: { type: "string" }, finding: "swagger/collection-format" },
    { in: "header", format: "ssv", want: { type: "string" }, finding: "swagger/collection-format" },
    { in: "path", format: "multi", want: list, finding: "swagger/unknown-collection-format" },
    { in: "query", format: "constructor", want: list, finding: "swagger/unknown-collection-format" },
  ])("$in $format is reported", ({ in: place, format, want, finding }) => {
    const parameter = { name: "p", in: place, type: "array", items, collectionFormat: format };
    const { findings, root } = upgradeObject(withOperation({ parameters: [parameter] }));
    expect(findings.map((line) => line.split(" ")[0])).toEqual([finding]);
    const written = root as { paths: Record<string, { post: { parameters: { schema: unknown }[] } }> };
    expect(written.paths["/a"]?.post.parameters[0]?.schema).toEqual(want);
  });

  test("lists in lists are texts", () => {
    const parameter = {
      name: "p",
      in: "query",
      type: "array",
      items: { type: "array", items },
      collectionFormat: "pipes",
    };
    const { findings } = upgradeObject(withOperation({ parameters: [parameter] }));
    expect(findings).toEqual([`swagger/collection-format ${operation}/parameters/0/items`]);
    expect(upgradedAt(withOperation({ parameters: [parameter] }), `${operation}/parameters/0/schema`)).toEqual({
      type: "array",
      items: { type: "string" },
    });
  });
});

describe("schemas", () => {
  const at = (name: string): string => `/components/schemas/${name}`;
  test.each([
    {
      name: "a discriminator maps what extends it, through others too",
      given: {
        Pet: { discriminator: "kind", properties: { kind: { type: "string" } } },
        Cat: { allOf: [{ $ref: "#/definitions/Pet" }] },
        "a b/c": { allOf: [{ $ref: "#/definitions/Cat" }], "x-ms-discriminator-value": "lion" },
      },
      at: at("Pet/discriminator"),
      want: {
        propertyName: "kind",
        mapping: { Cat: "#/components/schemas/Cat", lion: "#/components/schemas/a b~1c" },
      },
    },
    {
      name: "one that nothing extends",
      given: { Pet: { discriminator: "kind" } },
      at: at("Pet"),
      want: { discriminator: { propertyName: "kind" } },
    },
    {
      name: "definitions that extend each other in a circle",
      given: {
        A: { discriminator: "k", allOf: [{ $ref: "#/definitions/B" }] },
        B: { allOf: [{ $ref: "#/definitions/A" }] },
      },
      at: at("A/discriminator"),
      want: { propertyName: "k", mapping: { B: "#/components/schemas/B" } },
    },
    {
      name: "what may be null, beside a reference as well",
      given: {
        A: {
          properties: { a: { type: "string", "x-nullable": true }, b: { $ref: "#/definitions/A", "x-nullable": true } },
        },
      },
      at: at("A/properties"),
      want: {
        a: { type: "string", nullable: true },
        b: { allOf: [{ $ref: "#/components/schemas/A" }], nullable: true },
      },
    },
    {
      name: "references in every spelling lead to the new places; data that looks like one stays",
      given: {
        "a b": { default: { $ref: "#/definitions/A" } },
        A: { properties: { a: { $ref: "#/definitions/a%20b" }, b: { $ref: "#/definitions/A/properties/a" } } },
      },
      at: "/components/schemas",
      want: {
        "a b": { default: { $ref: "#/definitions/A" } },
        A: {
          properties: { a: { $ref: "#/components/schemas/a b" }, b: { $ref: "#/components/schemas/A/properties/a" } },
        },
      },
    },
    {
      name: "properties of the names of keywords stay properties",
      given: {
        A: { properties: { type: { type: "string", enum: ["file"] }, $ref: { type: "string" }, discriminator: {} } },
      },
      at: at("A"),
      want: { properties: { type: { type: "string", enum: ["file"] }, $ref: { type: "string" }, discriminator: {} } },
    },
  ])("$name", ({ given, at: pointer, want }) => {
    expect(upgradedAt({ definitions: given }, pointer)).toEqual(want);
  });

  test("a reference to nothing stays as the user wrote it", () => {
    const given = { definitions: { A: { items: { $ref: "#/definitions/Nope" } } } };
    expect(upgradedAt(given, "/components/schemas/A/items")).toEqual({ $ref: "#/definitions/Nope" });
  });
});

describe("where the API is", () => {
  test.each([
    { name: "nothing given", given: {}, want: undefined },
    { name: "a base path", given: { basePath: "/v1/" }, want: [{ url: "/v1" }] },
    { name: "only a slash", given: { basePath: "/" }, want: undefined },
    {
      name: "https before http",
      given: { host: "h:1", basePath: "v", schemes: ["http", "ws", "https"] },
      want: [{ url: "https://h:1/v" }, { url: "http://h:1/v" }],
    },
    { name: "no scheme", given: { host: "h" }, want: [{ url: "https://h" }] },
    {
      name: "a host with a scheme and a path",
      given: { host: "http://h/a/", basePath: "/b" },
      want: [{ url: "http://h/a/b" }],
    },
  ])("$name", ({ given, want }) => {
    expect(upgradedAt(given, "/servers")).toEqual(want);
  });

  test("schemes without a host leave nothing behind", () => {
    expect(upgradeObject(swagger({ schemes: ["https"] })).root).not.toHaveProperty("schemes");
    expect(upgradeObject(swagger({})).root).not.toHaveProperty("schemes");
  });

  test("a document from a URL is served where it stands", () => {
    const { root } = upgradeObject(swagger({ basePath: "/v1" }), "http://u:p@example.com:8080/docs/api.json?x");
    expect(root).toMatchObject({ servers: [{ url: "http://example.com:8080/v1" }] });
  });
});

test("security definitions become schemes with all that they say", () => {
  const oauth2 = { type: "oauth2", authorizationUrl: "https://a", tokenUrl: "https://t", scopes: { read: "Reads" } };
  const definitions = {
    basic: { type: "basic", description: "b", "x-a": 1 },
    key: { type: "apiKey", in: "query", name: "k", description: "c" },
    implicit: { ...oauth2, flow: "implicit", description: "d" },
    password: { ...oauth2, flow: "password" },
    application: { ...oauth2, flow: "application" },
    code: { ...oauth2, flow: "accessCode" },
  };
  const flow = { authorizationUrl: "https://a", tokenUrl: "https://t", scopes: { read: "Reads" } };
  expect(upgradedAt({ securityDefinitions: definitions }, "/components/securitySchemes")).toEqual({
    basic: { type: "http", scheme: "basic", description: "b", "x-a": 1 },
    key: { type: "apiKey", in: "query", name: "k", description: "c" },
    implicit: { type: "oauth2", flows: { implicit: flow }, description: "d" },
    password: { type: "oauth2", flows: { password: flow } },
    application: { type: "oauth2", flows: { clientCredentials: flow } },
    code: { type: "oauth2", flows: { authorizationCode: flow } },
  });
});
