import { api, operation, parameter, schema, swagger } from "../smallDocuments.js";
import { planned, type WordingCase } from "./wordingCase.js";

const models: readonly WordingCase[] = [
  planned(
    "model/illegal-style",
    operation("requestBody: { content: { multipart/form-data: { encoding: { a: { style: matrix } } } } }"),
  ),
  planned("model/server-without-url", api("servers: [{}, { name: n, description: d }]", "paths: { /a: { get: {} } }")),
  planned(
    "model/unusable-security-scheme",
    api(
      "components: { securitySchemes: { A: {}, B: { type: http }, C: { type: x }, D: { type: apiKey, in: header, name: X Key }, E: { type: http, scheme: my scheme }, F: { type: apiKey, in: header, name: Host } } }",
      "paths: { /a: { get: {} } }",
    ),
  ),
];

const plans: readonly WordingCase[] = [
  planned("names/unknown-setting", schema("{}"), {
    options: { naming: { operations: { nothing: "a" }, schemas: { B: "C" } } },
  }),
  planned("names/unusable-setting", api("paths: { /a: { get: { operationId: a }, put: { operationId: b } } }"), {
    options: { naming: { operations: { a: "x", "GET /a": "y", b: "1 2" } } },
  }),
  planned("names/unusable-setting", api("paths: { /a: { get: { operationId: a }, put: { operationId: b } } }"), {
    options: { naming: { operations: { a: "x", b: "x" } } },
  }),
  planned(
    "names/second-choice",
    api(
      "paths:",
      "  /a:",
      "    post:",
      "      operationId: a",
      "      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } }",
      "      responses: { 200: { content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } }",
      "components:",
      "  schemas:",
      "    A: { properties: { b: { readOnly: true }, c: {} } }",
      "    AInput: {}",
      "webhooks: { thing: { post: { requestBody: { content: { a/b: { schema: {} } } } } } }",
    ),
  ),
  planned(
    "plan/beyond-paths",
    parameter("{ name: q, in: querystring, content: { application/json: { schema: {} } } }").replace("3.1.0", "3.2.0"),
  ),
  planned("plan/unused-selection", operation(), {
    options: { include: { tags: ["t"], paths: ["/p"], operations: ["o"] }, exclude: { tags: ["u"] } },
  }),
];

const swaggers: readonly WordingCase[] = [
  planned("swagger/unusable-host", `${swagger("responses: {}")}host: "a b"\n`),
  planned(
    "swagger/collection-format",
    swagger(
      "parameters:",
      "  - { name: a, in: query, type: array, collectionFormat: tsv, items: { type: string } }",
      "  - { name: b, in: header, type: array, collectionFormat: ssv, items: { type: string } }",
      "  - { name: c, in: query, type: array, items: { type: array, items: { type: string } } }",
    ),
  ),
  planned(
    "swagger/several-bodies",
    swagger("parameters: [{ name: a, in: body, schema: {} }, { name: f, in: formData, type: string }]"),
  ),
];

/** Messages about models, plans and Swagger 2.0, beyond the smallest document of each code. */
export const clientWordings: readonly WordingCase[] = [...models, ...plans, ...swaggers];
