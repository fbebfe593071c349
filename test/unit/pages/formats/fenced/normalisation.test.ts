import { describe, expect, test } from "@jest/globals";
import type { JsonObject } from "../../../../../generator/document/record.js";
import { placeIn, recognise, describeRecognition } from "./describeRecognition.js";

/** A page of Mintlify's shape of 2025. */
function legacy({ request = "", body = "body: {}", response = "", rest = "" }): string {
  const indent = (text: string, by: number): string => text.replace(/^(?=.)/gm, " ".repeat(by));
  return [
    "# Save a boat",
    "",
    "> Saves it.",
    "",
    "## OpenAPI",
    "",
    "````yaml api/boats.json post /boats/{id}",
    "paths:",
    "  path: /boats/{id}",
    "  method: post",
    "  servers:",
    "    - url: https://api.boats.example",
    "  request:",
    indent(request, 4),
    indent(body, 4),
    "  response:",
    indent(response, 4),
    "  deprecated: false",
    "  type: path",
    rest,
    "````",
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function documentOf(text: string): JsonObject {
  const fragment = recognise({ location: "page.md", text })?.fragments[0];
  if (!fragment) throw new Error("The page has no fragment.");
  return fragment.document;
}

function operationOf(text: string): unknown {
  return (documentOf(text) as { paths: Record<string, { post: unknown }> }).paths["/boats/{id}"]?.post;
}

const parameters = `parameters:
  path:
    id:
      schema:
        - type: string
          required: true
          description: Its id
  query:
    mode:
      schema:
        - type: enum<string>
          enum: [slow, fast]
          required: false
          deprecated: true
    limit:
      schema:
        - type: integer
          title: Limit
        - type: 'null'
          title: Limit
      style: form
  header: {}
  cookie: {}`;

const body = `body:
  application/json:
    schemaArray:
      - type: object
        properties:
          name:
            allOf:
              - type: string
          crew:
            allOf:
              - allOf:
                  - $ref: '#/components/schemas/Crew'
                nullable: true
          both:
            allOf:
              - type: object
              - description: two
        required: true
        refIdentifier: '#/components/schemas/NewBoat'
        requiredProperties: [name]
    examples:
      example:
        value:
          name: <string>
    description: The boat`;

const response = `'200':
  application/json:
    schemaArray:
      - type: array
        items:
          allOf:
            - $ref: '#/components/schemas/Boat'
      - type: object
        properties:
          boats:
            allOf:
              - type: array
    examples:
      example:
        value:
          boats: [Santa Maria]
    description: Saved
'404':
  _mintlify/placeholder:
    schemaArray:
      - type: any
        description: None
    examples: {}
    description: None`;

const rest = `components:
  schemas:
    Boat:
      type: object`;

describe("Mintlify's shape of 2025", () => {
  const text = legacy({ request: parameters, body, response, rest });

  test("becomes OpenAPI", () => {
    expect(operationOf(text)).toEqual({
      summary: "Save a boat",
      description: "Saves it.",
      parameters: [
        { name: "id", in: "path", description: "Its id", required: true, schema: { type: "string" } },
        { name: "mode", in: "query", deprecated: true, schema: { type: "string", enum: ["slow", "fast"] } },
        {
          name: "limit",
          in: "query",
          schema: { title: "Limit", anyOf: [{ type: "integer" }, { type: "null" }] },
          style: "form",
        },
      ],
      requestBody: {
        description: "The boat",
        required: true,
        content: { "application/json": { schema: { $ref: "#/components/schemas/NewBoat" } } },
      },
      responses: {
        200: {
          description: "Saved",
          content: {
            "application/json": {
              schema: {
                anyOf: [
                  { type: "array", items: { $ref: "#/components/schemas/Boat" } },
                  { type: "object", properties: { boats: { type: "array" } } },
                ],
              },
              example: { boats: ["Santa Maria"] },
            },
          },
        },
        404: { description: "None" },
      },
    });
  });

  test("gets components and servers", () => {
    expect({ ...documentOf(text), paths: undefined }).toEqual({
      servers: [{ url: "https://api.boats.example" }],
      components: {
        schemas: {
          Boat: { type: "object" },
          NewBoat: {
            type: "object",
            properties: {
              name: { type: "string" },
              crew: { allOf: [{ $ref: "#/components/schemas/Crew" }], nullable: true },
              both: { allOf: [{ type: "object" }, { description: "two" }] },
            },
            required: ["name"],
          },
        },
      },
    });
  });

  test("tells guesses and losses where they are", () => {
    expect(describeRecognition({ location: "page.md", text })).toEqual([
      'cut mintlify-2025: POST /boats/{id}, Boat, NewBoat {"specification":"api/boats.json","title":"Save a boat"}',
      "mintlify-2025 points to api/boats.json (possible) post /boats/{id} at 5:1",
      "pages/guess at 5:1",
      "pages/guess at 26:11",
      "pages/invented-example at 54:9",
      "pages/guess at 62:9",
    ]);
  });

  test.each([
    { name: "an operation", pointer: "/paths/~1boats~1{id}/post", want: "paths:" },
    { name: "a parameter", pointer: "/paths/~1boats~1{id}/post/parameters/1/schema/enum", want: "enum: [slow, fast]" },
    {
      name: "a component that was inlined",
      pointer: "/components/schemas/NewBoat/properties/name/type",
      want: "string",
    },
    { name: "one that was not", pointer: "/components/schemas/Boat/type", want: "object" },
    { name: "a response", pointer: "/paths/~1boats~1{id}/post/responses/404", want: "'404':" },
  ])("keeps the place of $name", ({ pointer, want }) => {
    const [line = 0, column = 0] = placeIn({ location: "page.md", text }, pointer).split(":").map(Number);
    expect(text.split("\n")[line - 1]?.slice(column - 1)).toBe(want);
  });
});

const schemes = [
  {
    name: "a title with blanks",
    security:
      "- title: Shelf Key\n  parameters: {query: {}, header: {X-Key: {type: apiKey, description: d}}, cookie: {}}",
    want: {
      security: [{ ShelfKey: [] }],
      schemes: { ShelfKey: { type: "apiKey", in: "header", name: "X-Key", description: "d" } },
    },
  },
  {
    name: "a title in small letters",
    security: "- title: api key\n  parameters: {query: {key: {type: apiKey}}}",
    want: { security: [{ api_key: [] }], schemes: { api_key: { type: "apiKey", in: "query", name: "key" } } },
  },
  {
    name: "a bearer, or nothing",
    security:
      "- title: Bearer\n  parameters: {header: {Authorization: {type: http, scheme: bearer}}}\n- title: ''\n  parameters: {query: {}, header: {}, cookie: {}}",
    want: { security: [{ Bearer: [] }, {}], schemes: { Bearer: { type: "http", scheme: "bearer" } } },
  },
  {
    name: "two parameters that are needed together",
    security: "- title: Keys\n  parameters: {header: {A: {type: apiKey}, B: {type: apiKey}}}",
    want: {
      security: [{ KeysA: [], KeysB: [] }],
      schemes: {
        KeysA: { type: "apiKey", in: "header", name: "A" },
        KeysB: { type: "apiKey", in: "header", name: "B" },
      },
    },
  },
  {
    name: "one title for two schemes",
    security:
      "- title: K\n  parameters: {header: {A: {type: apiKey}}}\n- title: K\n  parameters: {query: {B: {type: apiKey}}}",
    want: {
      security: [{ K: [] }, { K_query_B: [] }],
      schemes: {
        K: { type: "apiKey", in: "header", name: "A" },
        K_query_B: { type: "apiKey", in: "query", name: "B" },
      },
    },
  },
  { name: "none", security: "[]", want: { security: [], schemes: undefined } },
];

describe("security of Mintlify's shape of 2025", () => {
  test.each(schemes)("$name", ({ security, want }) => {
    const text = legacy({ request: `security:\n${security.replace(/^/gm, "  ")}` });
    const { components } = documentOf(text) as { components?: { securitySchemes: unknown } };
    const operation = operationOf(text) as { security: unknown };
    expect({ security: operation.security, schemes: components?.securitySchemes }).toEqual(want);
  });

  test("addresses of OAuth 2 are lost", () => {
    const text = legacy({
      request: "security:\n  - title: O\n    parameters: {header: {Authorization: {type: oauth2}}}",
    });
    expect(documentOf(text).components).toEqual({ securitySchemes: { O: { type: "oauth2", flows: {} } } });
    expect(describeRecognition({ location: "page.md", text })).toContain("pages/lost-part at 13:31");
  });
});

const examples = [
  { name: "one by a person", examples: "{example: {value: {name: Pinta}}}", want: { example: { name: "Pinta" } } },
  { name: "fillers", examples: "{example: {value: {name: <string>, crew: Juan}}}", want: {} },
  { name: "what the schema says", examples: "{example: {value: {name: Nina}}}", want: {} },
  {
    name: "several by name",
    examples: "{a: {value: <string>}, b: {summary: B, value: 1}}",
    want: { examples: { a: { value: "<string>" }, b: { summary: "B", value: 1 } } },
  },
];

test.each(examples)("examples of Mintlify's shape of 2025: $name", ({ examples: given, want }) => {
  const text = legacy({
    body: `body:\n  a/b:\n    schemaArray:\n      - {type: object, properties: {name: {allOf: [{type: string, enum: [Nina]}]}}}\n    examples: ${given}`,
  });
  const { requestBody } = operationOf(text) as { requestBody: { content: Record<string, JsonObject> } };
  expect({ ...requestBody.content["a/b"], schema: undefined }).toEqual(want);
});

const fern = `# Get a boat

GET https://api.boats.example/v1/boats/:id

Reference: https://docs.boats.example/get

## OpenAPI Specification

\`\`\`yaml
openapi: 3.1.1
info:
  title: Get a boat
  version: endpoint_boats.get
paths:
  /boats/{id}:
    get:
      operationId: get
      tags:
        - - subpackage_boats
          - subpackage_boats/sails
      parameters:
        - name: Authorization
          in: header
          schema: {type: string}
        - name: Idempotency-Key
          in: header
          schema: {type: string}
      responses:
        '200':
          description: One
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/type_boats/sails:Boat'
components:
  schemas:
    type_boats/sails:Boat:
      type: object
      properties:
        kind:
          type: string
          enum:
            - value: sloop
            - value: yawl
              description: two masts
\`\`\`
`;

describe("Fern", () => {
  test("what it did is undone, and the server is taken from the line of the request", () => {
    expect(documentOf(fern)).toEqual({
      openapi: "3.1.1",
      servers: [{ url: "https://api.boats.example/v1" }],
      paths: {
        "/boats/{id}": {
          get: expect.objectContaining({
            tags: ["boats/sails"],
            responses: {
              200: {
                description: "One",
                content: { "application/json": { schema: { $ref: "#/components/schemas/boats_sails_Boat" } } },
              },
            },
          }),
        },
      },
      components: {
        schemas: {
          boats_sails_Boat: { type: "object", properties: { kind: { type: "string", enum: ["sloop", "yawl"] } } },
        },
      },
    });
  });

  test("credentials stay a parameter and are reported; renamed components keep their places", () => {
    expect(describeRecognition({ location: "page.md", text: fern }).slice(1)).toEqual([
      "pages/auth-as-parameter at 22:11",
    ]);
    expect(placeIn({ location: "page.md", text: fern }, "/components/schemas/boats_sails_Boat/type")).toBe("38:13");
  });

  test("servers and an info that are there stay", () => {
    const text = fern
      .replace("version: endpoint_boats.get", "version: 1.0.0")
      .replace("components:\n", "servers:\n  - url: https://eu.boats.example\ncomponents:\n");
    expect(documentOf(text)).toMatchObject({
      info: { title: "Get a boat", version: "1.0.0" },
      servers: [{ url: "https://eu.boats.example" }],
    });
  });

  test("types without a package get their plain names, unless these meet", () => {
    const renamed = fern.replaceAll("type_boats/sails:Boat", "type_:Boat");
    expect(documentOf(renamed).components).toHaveProperty("schemas.Boat");
    const meeting = renamed.replace("components:\n  schemas:\n", "components:\n  schemas:\n    Boat: {type: string}\n");
    expect(Object.keys((documentOf(meeting).components as { schemas: JsonObject }).schemas)).toEqual([
      "Boat",
      "type_:Boat",
    ]);
  });
});

test("Apidog: what it adds is removed", () => {
  const text = `# A

\`\`\`yaml
openapi: 3.0.1
info: {title: '', description: '', version: 1.0.0}
paths:
  /a:
    get:
      x-apidog-folder: A
      security:
        - Key: []
          x-apidog: {required: true}
      responses: {}
      x-run-in-apidog: https://app.apidog.com/x
components:
  schemas: {A: {type: object, x-apidog-orders: []}}
  securitySchemes: {Key: {type: bearer, scheme: bearer}}
security: []
servers: []
\`\`\``;
  expect(documentOf(text)).toEqual({
    openapi: "3.0.1",
    paths: { "/a": { get: { security: [{ Key: [] }], responses: {} } } },
    components: { schemas: { A: { type: "object" } }, securitySchemes: { Key: { type: "http", scheme: "bearer" } } },
  });
});
