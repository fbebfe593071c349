import { describe, expect, test } from "@jest/globals";
import { createDiagnostics } from "../../../generator/diagnostics/index.js";
import { parseSource } from "../../../generator/read/index.js";
import { checkVersion } from "../../../generator/resolve/checkVersion.js";
import { repairResponses } from "../../../generator/resolve/repairResponses.js";
import { openapi, resolveObject } from "./resolveObject.js";

const ok = { description: "ok" };
const other = { description: "other" };

describe("which documents can be used", () => {
  test.each([
    { name: "3.0", given: { openapi: "3.0.3", paths: {} }, version: "3.0" },
    { name: "3.1", given: { openapi: "3.1.1", paths: {} }, version: "3.1" },
    { name: "3.1 that YAML took for a number", given: { openapi: 3.1, paths: {} }, version: "3.1" },
    { name: "3.0 that YAML took for a number", given: { openapi: 3, paths: {} }, version: "3.0" },
  ])("$name", ({ given, version }) => {
    expect(resolveObject(given).document?.version).toBe(version);
  });

  test.each([
    { name: "a list", given: [1], finding: "document/not-an-object " },
    { name: "a text", given: "hello", finding: "document/not-an-object " },
    { name: "nothing", given: null, finding: "document/not-an-object " },
    { name: "Swagger 1.2", given: { swagger: "1.2" }, finding: "document/unsupported-version /swagger" },
    { name: "3.3", given: { openapi: "3.3.0" }, finding: "document/unsupported-version /openapi" },
    { name: "3.10", given: { openapi: "3.10.0" }, finding: "document/unsupported-version /openapi" },
    { name: "no version", given: { paths: {} }, finding: "document/unsupported-version " },
  ])("not $name", ({ given, finding }) => {
    expect(resolveObject(given)).toEqual({ document: undefined, findings: [finding] });
  });

  test.each([
    { given: { swagger: "1.2" }, pointer: "/swagger", want: 'Swagger "1.2" is not supported; only 2.0 is' },
    {
      given: { swaggerVersion: "1.2" },
      pointer: "/swaggerVersion",
      want: 'Swagger "1.2" is not supported; only 2.0 is',
    },
    { given: { swaggerVersion: 1.2 }, pointer: "/swaggerVersion", want: "Swagger 1.2 is not supported; only 2.0 is" },
    {
      given: { asyncapi: "2.6.0", channels: {} },
      pointer: "/asyncapi",
      want: 'This is an AsyncAPI document ("2.6.0"), which describes no HTTP API',
    },
    {
      given: { openapi: "3.3.0" },
      pointer: "/openapi",
      want: 'OpenAPI "3.3.0" is not supported; only 3.0, 3.1 and 3.2 are',
    },
    {
      given: { openapi: { password: "a" } },
      pointer: "/openapi",
      want: "OpenAPI of an unknown version is not supported; only 3.0, 3.1 and 3.2 are",
    },
    {
      given: { paths: {} },
      pointer: "",
      want: "The document has neither the field `openapi` nor `swagger`, so it describes no API",
    },
  ])("and says so: $want", ({ given, pointer, want }) => {
    const diagnostics = createDiagnostics();
    const source = parseSource("api.json", JSON.stringify(given), diagnostics);
    if (source === undefined) throw new Error("The document cannot be parsed.");
    expect(checkVersion(source.root, diagnostics)).toBeUndefined();
    expect(diagnostics.list()).toMatchObject([{ code: "document/unsupported-version", pointer, message: want }]);
  });

  test("no value that contains itself", () => {
    const schema: Record<string, unknown> = {};
    schema.not = { items: schema };
    const { document, findings } = resolveObject(openapi({ components: { schemas: { A: schema } } }));
    expect(document).toBeUndefined();
    expect(findings).toEqual(["document/cyclic-value /components/schemas/A/not/items"]);
  });

  test("nothing nested without end", () => {
    let schema: object = { type: "string" };
    for (let level = 0; level < 50_000; level += 1) schema = { items: schema };
    const { document, findings } = resolveObject(openapi({ components: { schemas: { A: schema } } }), "shallow");
    expect(document).toBeUndefined();
    expect(findings).toEqual([`document/too-deep /components/schemas/A${"/items".repeat(5)}`]);
  });
});

describe("structure", () => {
  test("every part of the wrong kind is an error, all of them at once", () => {
    const { document, findings } = resolveObject({
      openapi: "3.1.0",
      paths: ["a"],
      components: { parameters: { P: 5 }, responses: "none" },
    });
    expect(document).toBeUndefined();
    expect(findings).toEqual([
      "document/wrong-kind /paths",
      "document/wrong-kind /components/responses",
      "document/wrong-kind /components/parameters/P",
    ]);
  });

  test.each([
    {
      name: "an empty field",
      given: { components: { schemas: { A: { type: "object", properties: null } } } },
      want: { components: { schemas: { A: { type: "object" } } } },
      findings: ["document/empty-value /components/schemas/A/properties"],
    },
    {
      name: "an empty list for an empty table, as PHP writes it",
      given: { components: { schemas: { A: { properties: [] } } } },
      want: { components: { schemas: { A: {} } } },
      findings: ["document/empty-value /components/schemas/A/properties"],
    },
    {
      name: "an entry without a value keeps its name",
      given: { components: { schemas: { A: null }, responses: { R: null } } },
      want: { components: { schemas: { A: {} }, responses: { R: {} } } },
      findings: ["document/empty-value /components/schemas/A", "document/empty-value /components/responses/R"],
    },
    {
      name: "a keyword indented too far",
      given: { components: { schemas: { A: { properties: { type: "object" } } } } },
      want: { components: { schemas: { A: { properties: { type: {} } } } } },
      findings: ["document/not-a-schema /components/schemas/A/properties/type"],
    },
    {
      name: "`required` as a flag of a property",
      given: { components: { schemas: { A: { required: true, type: "string" } } } },
      want: { components: { schemas: { A: { type: "string" } } } },
      findings: ["document/wrong-value /components/schemas/A/required"],
    },
    {
      name: "a type that is none",
      given: { components: { schemas: { A: { type: "constructor" }, B: { type: ["string", "date"] } } } },
      want: { components: { schemas: { A: {}, B: {} } } },
      findings: [
        "document/unknown-type /components/schemas/A/type",
        "document/unknown-type /components/schemas/B/type",
      ],
    },
    {
      name: "an unquoted null among the types",
      given: { components: { schemas: { A: { type: ["string", null] } } } },
      want: { components: { schemas: { A: { type: ["string", "null"] } } } },
      findings: [],
    },
    {
      name: "numbers and flags where texts belong",
      given: { info: { title: "T", version: 1.5 }, components: { schemas: { A: { deprecated: "true" } } } },
      want: { info: { title: "T", version: "1.5" }, components: { schemas: { A: { deprecated: true } } } },
      findings: [],
    },
    {
      name: "extensions among paths",
      given: { paths: { "x-note": { get: 1 }, "/a": { parameters: [] } } },
      want: { paths: { "/a": { parameters: [] } } },
      findings: [],
    },
  ])("$name", ({ given, want, findings }) => {
    const resolved = resolveObject(openapi(given));
    expect(resolved.findings).toEqual(findings);
    expect(resolved.document?.root).toEqual(openapi(want));
  });

  test("a document without mistakes is given back as it is", () => {
    const root = openapi({ components: { schemas: { A: { $ref: "#/components/schemas/B" }, B: { type: "string" } } } });
    const { document, findings } = resolveObject(root);
    expect(findings).toEqual([]);
    expect(document?.root).toBe(root);
  });

  test("keys of Object.prototype are names like any other", () => {
    const text = `{"openapi":"3.1.0","paths":{},"components":{"schemas":{"__proto__":{"type":"nonsense"},"constructor":
      {"properties":{"__proto__":{"$ref":"#/components/schemas/__proto__"},"toString":{"$ref":"#/components/schemas/valueOf"}}}}}}`;
    const source = parseSource("api.json", text, { report: () => undefined });
    const { document, findings } = resolveObject(source?.root);
    expect(findings).toEqual([
      "reference/not-found /components/schemas/constructor/properties/toString/$ref",
      "document/unknown-type /components/schemas/__proto__/type",
    ]);
    expect(JSON.stringify(document?.root.components?.schemas)).toBe(
      '{"__proto__":{},"constructor":{"properties":{"__proto__":{"$ref":"#/components/schemas/__proto__"},"toString":{}}}}',
    );
  });
});

describe("small mistakes of operations", () => {
  const id = { name: "id", in: "path", required: true, schema: { type: "integer" } };

  test.each([
    {
      name: "a path parameter that nothing declares",
      path: "/a/{id}",
      given: { responses: { 200: ok } },
      want: { responses: { 200: ok }, parameters: [{ ...id, schema: { type: "string" } }] },
      findings: ["document/undeclared-path-parameter /paths/~1a~1{id}"],
    },
    {
      name: "a path parameter that the path does not have",
      path: "/a",
      given: { parameters: [id], responses: { 200: ok } },
      want: { parameters: [null], responses: { 200: ok } },
      findings: ["document/unknown-path-parameter /paths/~1a/get/parameters/0"],
    },
    {
      name: "a path parameter that is not required",
      path: "/a/{id}",
      given: { parameters: [{ ...id, required: false }], responses: { 200: ok } },
      want: { parameters: [id], responses: { 200: ok } },
      findings: ["document/optional-path-parameter /paths/~1a~1{id}/get/parameters/0"],
    },
    {
      name: "a parameter listed twice: the last one counts",
      path: "/a",
      given: {
        parameters: [
          { name: "q", in: "query", required: true },
          { name: "q", in: "query" },
        ],
        responses: { 200: ok },
      },
      want: { parameters: [null, { name: "q", in: "query" }], responses: { 200: ok } },
      findings: ["document/duplicate-parameter /paths/~1a/get/parameters/0"],
    },
    {
      name: "header parameters that differ in case only",
      path: "/a",
      given: {
        parameters: [
          { name: "X-Id", in: "header" },
          { name: "x-id", in: "header" },
        ],
        responses: { 200: ok },
      },
      want: { parameters: [null, { name: "x-id", in: "header" }], responses: { 200: ok } },
      findings: ["document/duplicate-parameter /paths/~1a/get/parameters/0"],
    },
    {
      name: "names that cannot be sent",
      path: "/a",
      given: {
        parameters: [
          { name: "", in: "query" },
          { name: "X Y", in: "header" },
          { name: "X\r\nY", in: "header" },
        ],
        responses: { 200: ok },
      },
      want: { parameters: [null, null, null], responses: { 200: ok } },
      findings: [0, 1, 2].map((index) => `document/unusable-parameter /paths/~1a/get/parameters/${index}`),
    },
    {
      name: "parameters of Swagger 2.0",
      path: "/a",
      given: { parameters: [{ name: "b", in: "body" }, { in: "query" }], responses: { 200: ok } },
      want: { parameters: [null, null], responses: { 200: ok } },
      findings: [
        "document/unusable-parameter /paths/~1a/get/parameters/0",
        "document/unusable-parameter /paths/~1a/get/parameters/1",
      ],
    },
    {
      name: "unusable parameters, the others keep their places",
      path: "/a",
      given: { parameters: [null, { $ref: "#/nowhere" }, { in: "query" }, id, { name: "q" }], responses: { 200: ok } },
      want: { parameters: [null, null, null, null, null], responses: { 200: ok } },
      findings: [
        "reference/not-found /paths/~1a/get/parameters/1/$ref",
        "document/empty-value /paths/~1a/get/parameters/0",
        "document/unusable-parameter /paths/~1a/get/parameters/2",
        "document/unusable-parameter /paths/~1a/get/parameters/4",
        "document/unknown-path-parameter /paths/~1a/get/parameters/3",
      ],
    },
    {
      name: "statuses in other spellings",
      path: "/a",
      given: { responses: { "4xx": ok, Default: ok, "200 ": ok, "٢٠٠": ok, 600: ok, "x-note": 1 } },
      want: { responses: { "4XX": ok, default: ok, 200: ok } },
      findings: [
        "document/unknown-status /paths/~1a/get/responses/600",
        "document/status-spelling /paths/~1a/get/responses/4xx",
        "document/status-spelling /paths/~1a/get/responses/Default",
        "document/status-spelling /paths/~1a/get/responses/200 ",
        "document/unknown-status /paths/~1a/get/responses/٢٠٠",
      ],
    },
    {
      name: "a status in two spellings: its own counts, wherever it is",
      path: "/a",
      given: { responses: { 200: ok, "200 OK": other, "default ": other, default: ok } },
      want: { responses: { 200: ok, default: ok } },
      findings: [
        "document/status-spelling /paths/~1a/get/responses/200 OK",
        "document/status-spelling /paths/~1a/get/responses/default ",
      ],
    },
    {
      name: "a status in two spellings that are both not its own: the first counts",
      path: "/a",
      given: { responses: { "200 OK": ok, "200 Fine": other, "4xx": ok, " 4XX": other } },
      want: { responses: { 200: ok, "4XX": ok } },
      findings: [
        "document/status-spelling /paths/~1a/get/responses/200 OK",
        "document/status-spelling /paths/~1a/get/responses/200 Fine",
        "document/status-spelling /paths/~1a/get/responses/4xx",
        "document/status-spelling /paths/~1a/get/responses/ 4XX",
      ],
    },
  ])("$name", ({ path, given, want, findings }) => {
    const resolved = resolveObject(openapi({ paths: { [path]: { get: given } } }));
    expect(resolved.findings).toEqual(findings);
    expect(resolved.document?.root.paths?.[path]?.get).toEqual(want);
  });

  test("what is left out for a status in two spellings is said", () => {
    const messages: string[] = [];
    const responses = { "default ": other, default: ok, "4xx": ok };
    const diagnostics = { report: ({ message }: { readonly message: string }) => void messages.push(message) };
    repairResponses(openapi({ paths: { "/a": { get: { responses } } } }), diagnostics);
    expect(messages).toEqual([
      '"default " is left out: it means "default", which is described as well',
      '"4xx" is read as "4XX"',
    ]);
  });

  test.each([
    { version: "3.0.3", findings: ["document/missing-responses /paths/~1a/get"] },
    { version: "3.1.0", findings: [] },
  ])("responses may be missing from 3.1 on: $version", ({ version, findings }) => {
    expect(resolveObject({ openapi: version, paths: { "/a": { get: {} } } }).findings).toEqual(findings);
  });

  test("an operation of no known method is reported", () => {
    const item = { GET: {}, search: {}, "x-note": {}, summary: "s", get: { responses: {} } };
    expect(resolveObject(openapi({ paths: { "/a": item } })).findings).toEqual([
      "document/unknown-method /paths/~1a/GET",
      "document/unknown-method /paths/~1a/search",
    ]);
  });

  test("an operation id that is used twice, also through one path item in two places", () => {
    const { document, findings } = resolveObject(
      openapi({
        paths: {
          "/a": { get: { operationId: "x", responses: {} } },
          "/b": { $ref: "#/components/pathItems/Shared" },
          "/c": { $ref: "#/components/pathItems/Shared" },
        },
        components: { pathItems: { Shared: { get: { operationId: "x", responses: {} } } } },
      }),
    );
    expect(Object.values(document?.root.paths ?? {}).map(({ get }) => get?.operationId)).toEqual(["x", "x2", "x3"]);
    expect(document?.root.components?.pathItems).toEqual({ Shared: { get: { responses: {} } } });
    expect(findings).toEqual([
      "document/duplicate-operation-id /paths/~1b/get/operationId",
      "document/duplicate-operation-id /paths/~1c/get/operationId",
    ]);
  });
});
