const text = { type: "string" };
const id = { name: "id", in: "path", required: true, schema: text };
const done = { "200": { description: "Done." } };
const jsonThing = { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } };

/** A document with everything that a text of a document can stand in; payloads are placed into it. */
export const base = {
  openapi: "3.1.0",
  info: { title: "Garden", version: "1", description: "Things that grow." },
  servers: [{ url: "https://garden.test/v1", description: "The only one." }],
  externalDocs: { url: "https://docs.garden.test" },
  tags: [{ name: "beds", description: "Where things grow." }],
  security: [{ key: [] }],
  paths: {
    "/x/{id}": {
      get: {
        operationId: "readBed",
        tags: ["beds"],
        summary: "Reads a bed.",
        description: "All that grows there.",
        parameters: [
          id,
          { name: "q", in: "query", description: "What to look for.", schema: { ...text, default: "roses" } },
          { name: "X-Season", in: "header", schema: text },
          { name: "gate", in: "cookie", schema: text },
        ],
        responses: {
          "200": {
            description: "A bed.",
            headers: { "X-R": { schema: text } },
            content: jsonThing,
            links: { L: { operationId: "readBed" } },
          },
        },
      },
      post: {
        operationId: "plant",
        tags: ["beds"],
        parameters: [id],
        requestBody: { required: true, content: jsonThing },
        callbacks: { cb: { "{$request.body#/a}": { post: { responses: done } } } },
        responses: done,
      },
    },
  },
  components: {
    securitySchemes: {
      key: { type: "apiKey", in: "header", name: "X-Key" },
      oauth: {
        type: "oauth2",
        flows: { clientCredentials: { tokenUrl: "https://token.garden.test", scopes: { r: "Reads." } } },
      },
    },
    schemas: {
      Thing: {
        type: "object",
        title: "Thing",
        description: "What grows.",
        required: ["a"],
        properties: {
          a: { type: "string", description: "Its name." },
          kind: { type: "string", enum: ["tree", "flower"] },
          fixed: { const: "green" },
        },
      },
      Cat: { type: "object", required: ["t"], properties: { t: text } },
      Dog: { type: "object", required: ["t"], properties: { t: text } },
      Pet: {
        oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
        discriminator: {
          propertyName: "t",
          mapping: { cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" },
        },
      },
    },
  },
} as const;
