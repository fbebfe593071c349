import { expect, test } from "@jest/globals";
import { valueAt, joinPointer, rootPointer } from "../../../generator/document/jsonPointer.js";
import { modelOf } from "./modelOf.js";

/** A document that says many things that a caller or a server could notice. */
const document = {
  openapi: "3.2.0",
  info: { title: "Test", version: "1", description: "An API." },
  servers: [
    {
      url: "https://{a}.test",
      name: "live",
      description: "Live.",
      variables: { a: { default: "x", enum: ["x", "y"] } },
    },
  ],
  externalDocs: { url: "https://docs.test", description: "More." },
  tags: [{ name: "things", description: "Things.", externalDocs: { url: "https://docs.test/things" } }],
  security: [{ OAuth: ["read"] }],
  paths: {
    "/things/{id}": {
      put: {
        operationId: "putThing",
        tags: ["things"],
        summary: "Puts.",
        description: "Puts a thing.",
        "x-extension": { a: 1 },
        externalDocs: { url: "https://docs.test/put" },
        parameters: [
          { name: "id", in: "path", required: true, schema: { type: "string" } },
          { name: "limit", in: "query", description: "How many.", example: 3, schema: { type: "integer", maximum: 9 } },
          { name: "X-Trace", in: "header", deprecated: true, schema: { type: "string" } },
          { name: "ids", in: "query", explode: false, schema: { type: "array", items: { type: "string" } } },
          { name: "filter", in: "query", style: "deepObject", schema: { $ref: "#/components/schemas/Filter" } },
        ],
        requestBody: {
          description: "The thing.",
          required: true,
          content: {
            "application/json": { schema: { $ref: "#/components/schemas/Thing" }, example: { color: "red" } },
          },
        },
        responses: {
          200: {
            summary: "Done.",
            description: "The thing as it is now.",
            headers: { "X-Rest": { description: "What is left.", schema: { type: "integer" } } },
            content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } },
            links: { next: { operationId: "putThing", description: "Go on." } },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Filter: { type: "object", properties: { a: { type: "string" } } },
      Thing: {
        type: "object",
        title: "A thing",
        description: "What there is.",
        required: ["color"],
        properties: {
          id: { type: "string", format: "uuid", readOnly: true },
          color: { type: "string", enum: ["red", "blue"], "x-enum-varnames": ["Red", "Blue"] },
          name: { type: "string", minLength: 1, maxLength: 9, pattern: "^a", default: "a", examples: ["ab"] },
          size: { type: "number", exclusiveMinimum: 0, multipleOf: 0.5, description: "In metres." },
          parts: { type: "array", minItems: 1, uniqueItems: true, items: { type: "string" } },
          pair: { type: "array", prefixItems: [{ type: "string" }, { type: "number" }], items: false },
          file: { type: "string", contentMediaType: "image/png", contentEncoding: "base64" },
          any: { oneOf: [{ type: "string" }, { type: "null" }] },
        },
        additionalProperties: { type: "number" },
      },
    },
    securitySchemes: {
      OAuth: {
        type: "oauth2",
        description: "Sign in.",
        flows: { clientCredentials: { tokenUrl: "https://auth.test", scopes: { read: "Reads." } } },
      },
    },
  },
};

/** Differences that mean nothing. */
const meaningless = new Set(["/openapi", "/paths/~1things~1{id}/put/parameters/0/required"]);

function shownModel(root: unknown): string {
  return JSON.stringify(modelOf(root).model);
}

interface Leaf {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

function leavesOf(value: unknown, path: Leaf["path"] = []): readonly Leaf[] {
  if (typeof value !== "object" || value === null) return [{ path, value }];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => leavesOf((value as Record<string | number, unknown>)[key], [...path, key]));
}

function changed(value: unknown, path: Leaf["path"]): unknown {
  const sample: Readonly<Record<string, unknown>> = {
    "/type": "boolean",
    "/style": "form",
    "/$ref": "#/components/schemas/Other",
  };
  const known = sample[`/${String(path.at(-1))}`];
  if (known !== undefined) return known;
  if (typeof value === "number") return value + 1;
  return typeof value === "boolean" ? !value : `${String(value)}2`;
}

function withValue(root: unknown, path: Leaf["path"], value: unknown): unknown {
  const copy = structuredClone(root);
  const holder = valueAt(copy, joinPointer(rootPointer, ...path.slice(0, -1))) as Record<string | number, unknown>;
  holder[path.at(-1) ?? ""] = value;
  return copy;
}

test("two documents that differ in a value have two models", () => {
  const model = shownModel(structuredClone(document));
  const same = leavesOf(document).filter(
    ({ path, value }) => shownModel(withValue(document, path, changed(value, path))) === model,
  );
  const places = same.map(({ path }) => joinPointer(rootPointer, ...path));
  expect(new Set(places)).toEqual(meaningless);
});
