import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { typesOfPlan } from "../../../generator/plan/clientPlan/clientPlan.js";
import type { ResultMember, TypeUse } from "../../../generator/plan/index.js";
import { parseSource } from "../../../generator/read/index.js";
import { openapi } from "../resolve/resolveObject.js";
import { planObject } from "./planObject.js";

const ok = { 200: { description: "ok" } };
const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object): object => ({ description: "", content: { "application/json": { schema } } });
const content = (...names: readonly string[]): object => ({
  description: "",
  content: Object.fromEntries(names.map((name) => [name, { schema: { type: "string" } }])),
});

function planOperation(
  operation: object,
  { method = "get", ...parts }: { method?: string; components?: object; servers?: object } = {},
) {
  const { operations, findings } = planObject(
    openapi({ paths: { "/a": { [method]: { responses: ok, ...operation } } }, ...parts }),
  );
  return { operation: operations[0], findings: findings.filter((finding) => !finding.startsWith("names/made-up")) };
}

/** `Success<200 | 201, unknown>`, a schema shown as the last part of its pointer that says something. */
function show(member: ResultMember): string {
  if (member.kind === "undocumented") return `Undocumented<${member.except.join(" | ")}>`;
  if (member.kind === "undocumentedSuccess") return `Others<${member.except.join(" | ")}, ${showType(member.type)}>`;
  const statuses =
    "statuses" in member ? member.statuses.join(" | ") : [member.statusClass, ...member.except].join(" - ");
  return `${member.kind === "success" ? "Success" : "Failure"}<${statuses}, ${showType(member.type)}>`;
}

function showType(type: TypeUse): string {
  if (type.kind === "keyword") return type.keyword;
  if (type.kind === "literals") return type.values.map((value) => JSON.stringify(value)).join(" | ");
  if (type.kind === "union") return type.members.map(showType).join(" | ");
  if (type.kind === "generic") return `${type.name}<${type.arguments.map(showType).join(", ")}>`;
  return /responses\/([^/]+)/.exec(type.pointer)?.[1] ?? type.pointer;
}

describe("results", () => {
  const problem = json(ref("Problem"));

  test.each([
    {
      name: "statuses of one type are one member",
      given: {
        200: json({}),
        400: problem,
        401: problem,
        403: { description: "" },
        404: { description: "" },
        409: problem,
      },
      want: "Success<200, 200> Others<200, 200> Failure<400 | 401, 400> Failure<403 | 404, unknown> Failure<409, 409> Undocumented<400 | 401 | 403 | 404 | 409>",
    },
    {
      name: "inline schemas are types of their own",
      given: { 400: json({ type: "object" }), 401: json({ type: "object" }), 200: { description: "" } },
      want: "Success<200, unknown> Others<200, unknown> Failure<400, 400> Failure<401, 401> Undocumented<400 | 401>",
    },
    {
      name: "no content",
      given: { 200: { description: "" }, 204: { description: "" }, 205: json({}) },
      want: "Success<200, unknown> Success<204 | 205, undefined> Others<200 | 204 | 205, unknown> Undocumented<>",
    },
    {
      name: "default for all errors",
      given: { 200: json({}), 404: json({}), default: problem },
      want: "Success<200, 200> Others<200, 200> Failure<404, 404> Failure<ErrorStatus - 404, default>",
    },
    {
      name: "default for everything",
      given: { default: problem },
      want: "Success<SuccessStatus, default> Failure<ErrorStatus, default>",
    },
    {
      name: "classes",
      given: {
        201: json({}),
        404: json({}),
        "2XX": json({}),
        "4XX": problem,
        "5XX": { description: "" },
        "1XX": json({}),
      },
      want: "Success<201, 201> Success<SuccessStatus - 201, 2XX> Failure<404, 404> Failure<ClientErrorStatus - 404, 4XX> Failure<ServerErrorStatus, unknown> Undocumented<404 | ClientErrorStatus | ServerErrorStatus>",
    },
    {
      name: "classes and default",
      given: { 200: json({}), 302: { description: "" }, "4XX": problem, default: json({}) },
      want: "Success<200, 200> Others<200, 200> Failure<302, unknown> Failure<ClientErrorStatus, 4XX> Failure<ErrorStatus - 302 - ClientErrorStatus, default>",
    },
    {
      name: "no success",
      given: { 302: { description: "" } },
      want: "Success<SuccessStatus, unknown> Failure<302, unknown> Undocumented<302>",
    },
    {
      name: "every class of failures",
      given: { 200: json({}), "3XX": { description: "" }, "4XX": problem, "5XX": problem },
      want: "Success<200, 200> Others<200, 200> Failure<RedirectStatus, unknown> Failure<ClientErrorStatus, 4XX> Failure<ServerErrorStatus, 5XX>",
    },
    {
      name: "no body",
      given: { 204: { description: "" }, default: problem },
      want: "Success<204, undefined> Others<204, unknown> Failure<ErrorStatus, default>",
    },
    {
      name: "one type under two statuses, with header fields under one of them",
      given: {
        200: { ...json(ref("Problem")), headers: { "X-A": { schema: { type: "string" } } } },
        202: json(ref("Problem")),
        default: problem,
      },
      want: "Success<200, 200> Success<202, 202> Others<200 | 202, 200> Failure<ErrorStatus, default>",
    },
    {
      name: "every status of success",
      given: Object.fromEntries([200, 201, 202, 203, 204, 205, 206, 207, 208, 226].map((status) => [status, json({})])),
      want: "Success<200, 200> Success<201, 201> Success<202, 202> Success<203, 203> Success<204 | 205, undefined> Success<206, 206> Success<207, 207> Success<208, 208> Success<226, 226> Undocumented<>",
    },
    { name: "nothing at all", given: {}, want: "Success<SuccessStatus, unknown> Undocumented<>" },
    {
      name: "information never arrives",
      given: { 101: json({}), 200: json({}) },
      want: "Success<200, 200> Others<200, 200> Undocumented<>",
    },
  ])("$name", ({ given, want }) => {
    const { operation } = planOperation({ responses: given }, { components: { schemas: { Problem: {} } } });
    expect(operation?.result.map(show).join(" ")).toBe(want);
  });

  test("HEAD has no body to read", () => {
    const { operation } = planOperation({ responses: { 200: json({}), 400: json({}) } }, { method: "head" });
    expect(operation?.result.map(show).join(" ")).toBe(
      "Success<200, undefined> Others<200, undefined> Failure<400, unknown> Undocumented<400>",
    );
  });

  test.each([
    { given: ["application/json"], type: "200", accept: "application/json" },
    {
      given: ["application/vnd.api+json; charset=utf-8"],
      type: "200",
      accept: "application/vnd.api+json; charset=utf-8",
    },
    {
      given: ["application/xml", "application/problem+json", "APPLICATION/JSON"],
      type: "200",
      accept: "APPLICATION/JSON",
    },
    { given: ["image/png", "text/csv"], type: "string", accept: "text/csv" },
    { given: ["application/xml"], type: "string", accept: "application/xml" },
    { given: ["text/event-stream"], type: "EventStream<200>", accept: "text/event-stream" },
    { given: ["application/jsonl", "text/csv"], type: "AsyncIterable<unknown>", accept: "application/jsonl" },
    { given: ["application/octet-stream"], type: "Blob", accept: "application/octet-stream" },
    { given: ["application/pdf"], type: "Blob", accept: "application/pdf" },
    { given: ["image/*"], type: "Blob", accept: "image/*" },
    { given: ["*/*"], type: "200", accept: "*/*" },
    { given: ["text/plain\r\nX-Evil: 1"], type: "string", accept: undefined },
    { given: [], type: "unknown", accept: undefined },
  ])("read as $given", ({ given, type, accept }) => {
    const { operation, findings } = planOperation({ responses: { 200: content(...given) } });
    expect(operation?.result.map(show)[0]).toBe(`Success<200, ${type}>`);
    expect(operation?.description.accept).toBe(accept);
    expect(findings.map((finding) => finding.split(" ")[0])).toEqual(
      given.slice(1).map(() => "plan/media-type-ignored"),
    );
  });

  test("the media types of all responses, JSON first", () => {
    const { operation } = planOperation({
      responses: {
        200: content("text/csv"),
        400: content("application/problem+json"),
        401: content("application/problem+json"),
      },
    });
    expect(operation?.description).toMatchObject({ accept: "application/problem+json, text/csv" });
  });
});

describe("bodies", () => {
  test.each([
    { given: ["application/json"], type: "schema" },
    { given: ["application/xml", "application/json"], type: "schema", chosen: "application/json" },
    { given: ["text/plain", "multipart/form-data"], type: "schema", chosen: "multipart/form-data" },
    { given: ["application/x-www-form-urlencoded"], type: "schema" },
    { given: ["text/plain"], type: "string" },
    { given: ["application/octet-stream"], type: "BodyInit" },
    { given: ["image/png"], type: "BodyInit" },
    { given: ["*/*"], type: "schema" },
  ])("written as $given", ({ given, type, chosen }) => {
    const { operation } = planOperation(
      { requestBody: { required: true, description: "It.", ...content(...given) } },
      { method: "put" },
    );
    const body = operation?.input[0];
    expect(operation?.shape).toBe("requiredInput");
    expect(operation?.description).toMatchObject({ body: { mediaType: chosen ?? given[0] } });
    expect(body).toMatchObject({ kind: "body", required: true });
    if (body?.kind === "body") expect(body.type.kind === "schema" ? "schema" : showType(body.type)).toBe(type);
  });

  test.each(["get", "head"])("%s sends none", (method) => {
    const { operation, findings } = planOperation(
      { requestBody: { required: true, ...json({ properties: { a: {} } }) } },
      { method },
    );
    expect(operation).toMatchObject({ shape: "noInput", input: [] });
    expect(operation?.description).not.toHaveProperty("body");
    expect(findings).toEqual([`plan/body-ignored The body of ${method.toUpperCase()} /a is left out`]);
  });
});

describe("input", () => {
  const parameter = (name: string, place: string, more: object = {}): object => ({
    name,
    in: place,
    schema: { type: "string" },
    ...more,
  });

  test("groups in the order of HTTP, required where a member is", () => {
    const { operation } = planOperation({
      parameters: [
        parameter("c", "cookie"),
        parameter("q", "query", { required: true, deprecated: true, description: "What to find." }),
        parameter("h", "header"),
        parameter("p", "query"),
      ],
    });
    expect(
      operation?.input.map((group) =>
        group.kind === "body"
          ? "body"
          : `${group.name} ${String(group.required)} ${group.members.map(({ name }) => name).join()}`,
      ),
    ).toEqual(["query true q,p", "header false h", "cookie false c"]);
    expect(operation?.input[0]).toMatchObject({
      members: [{ docs: { text: ["What to find."], tags: [{ name: "deprecated" }] } }, {}],
    });
  });

  test.each([
    { given: { in: "query" }, want: {} },
    { given: { in: "query", explode: false }, want: { explode: false } },
    { given: { in: "query", style: "form", explode: true }, want: {} },
    { given: { in: "query", style: "deepObject" }, want: { style: "deepObject" } },
    { given: { in: "query", style: "deepObject", explode: true }, want: { style: "deepObject", explode: true } },
    { given: { in: "query", allowReserved: true }, want: { allowReserved: true } },
    { given: { in: "header", explode: true }, want: { explode: true } },
    { given: { in: "cookie", explode: false }, want: { explode: false } },
    { given: { in: "query", schema: undefined, ...json({}) }, want: { mediaType: "application/json" } },
  ])("described without what is the default: $given", ({ given, want }) => {
    const { schema, ...rest } = { schema: {}, ...given };
    const { operation } = planOperation({
      parameters: [{ name: "p", ...rest, ...(schema === undefined ? {} : { schema }) }],
    });
    expect(operation?.description).toMatchObject({ parameters: [{ in: given.in, name: "p", ...want }] });
    expect(Object.keys(operation?.description.parameters?.[0] ?? {})).toEqual(["in", "name", ...Object.keys(want)]);
  });
});

describe("security and servers", () => {
  test("an operation that needs no credentials says nothing", () => {
    expect(Object.keys(planOperation({ security: [] }).operation?.description ?? {})).toEqual(["method", "path"]);
  });

  test("an own server with the defaults of its variables", () => {
    const servers = [{ url: "https://{a}.test/{b}", variables: { a: { default: "x" } } }];
    expect(planOperation({ servers }).operation?.description).toMatchObject({
      server: { url: "https://{a}.test/{b}", variables: { a: "x" } },
    });
  });

  test("credentials of every kind", () => {
    const securitySchemes = {
      Key: { type: "apiKey", in: "query", name: "api_key", description: "Ask us." },
      Digest: { type: "http", scheme: "Digest" },
      Basic: { type: "http", scheme: "BASIC" },
      OAuth: { type: "oauth2", flows: {} },
      OpenId: { type: "openIdConnect", openIdConnectUrl: "" },
      Tls: { type: "mutualTLS" },
    };
    const { client } = planObject(openapi({ components: { securitySchemes } })).plan;
    expect(client.credentials.map(({ scheme, type, docs }) => `${scheme} ${type}: ${docs.text.join(" ")}`)).toEqual([
      "Key string: Ask us. API key, sent in the query parameter `api_key`.",
      "Digest string: HTTP digest authentication.",
      "Basic BasicCredential: HTTP basic authentication.",
      "OAuth string: OAuth 2.0 access token.",
      "OpenId string: OpenID Connect access token.",
    ]);
    expect(client.description).toMatchObject({
      securitySchemes: {
        Key: { type: "apiKey", in: "query", name: "api_key" },
        Basic: { type: "http", scheme: "basic" },
        Tls: { type: "mutualTLS" },
      },
    });
  });
});

describe("documentation", () => {
  test.each([
    { title: "Exemplar", want: "Exemplar" },
    { title: "NetBird REST API", want: "NetBird REST" },
    { title: "API", want: "Netbird" },
    { title: " Two\n lines ", want: "Two lines" },
    { title: "", want: "Netbird" },
  ])("the title $title", ({ title, want }) => {
    const { plan } = planObject(openapi({ info: { title, version: "2" } }));
    expect(plan.title).toBe(want);
    expect(plan.client.docs.text).toEqual([`Makes a client of the ${want} API, version 2.`]);
  });

  test("an operation's, nothing said twice", () => {
    const { operation } = planOperation({ summary: "List", description: "List", deprecated: true });
    expect(operation?.docs).toEqual({ text: ["List", "`GET /a`"], tags: [{ name: "deprecated", text: "" }] });
  });

  test("a schema's, its title only where it tells something", () => {
    const schemas = {
      Pet: { title: "pet", description: "Barks." },
      Dog: { title: "A dog", deprecated: true },
    };
    const { plan } = planObject(openapi({ components: { schemas } }));
    expect(typesOfPlan(plan).map(({ docs }) => docs)).toEqual([
      { text: ["Barks."], tags: [] },
      { text: ["A dog"], tags: [{ name: "deprecated", text: "" }] },
    ]);
  });
});

describe("types", () => {
  const readOnly = { properties: { id: { readOnly: true } } };

  test.each([
    { name: "read only", given: { responses: { 200: json(ref("T")) } }, want: ["T read false"] },
    { name: "written only", given: { requestBody: json(ref("T")) }, want: ["T write false"] },
    {
      name: "both",
      given: { requestBody: json(ref("T")), responses: { 200: json(ref("T")) } },
      want: ["T read false", "TInput write false"],
    },
    { name: "not used", given: {}, want: ["T read false"] },
  ])("a schema with a readOnly property, $name", ({ given, want }) => {
    const { plan } = planObject(
      openapi({
        paths: { "/a": { put: { operationId: "x", responses: ok, ...given } } },
        components: { schemas: { T: readOnly } },
      }),
    );
    expect(
      typesOfPlan(plan).map(
        ({ identifier, direction, bothDirections }) => `${identifier} ${direction} ${String(bothDirections)}`,
      ),
    ).toEqual(want);
  });

  test("a schema that looks the same both ways is one type", () => {
    const { plan } = planObject(openapi({ components: { schemas: { T: {} } } }));
    expect(plan.schemas).toMatchObject({
      path: "netbird/schemas.ts",
      types: [{ identifier: "T", bothDirections: true }],
    });
  });
});

describe("which operations", () => {
  const paths = {
    "/users": {
      get: { operationId: "listUsers", tags: ["users"], responses: ok },
      put: { tags: ["users", "admin"], responses: ok },
    },
    "/pets": { get: { operationId: "listPets", tags: ["pets"], responses: ok } },
  };

  test.each([
    { name: "all", options: {}, want: ["listPets", "listUsers", "putUsers"] },
    { name: "a tag", options: { include: { tags: ["admin"] } }, want: ["putUsers"] },
    {
      name: "a path or an id",
      options: { include: { paths: ["/pets"], operations: ["listUsers"] } },
      want: ["listPets", "listUsers"],
    },
    {
      name: "not by method and path",
      options: { exclude: { operations: ["PUT /users"] } },
      want: ["listPets", "listUsers"],
    },
    { name: "both", options: { include: { tags: ["users"] }, exclude: { tags: ["admin"] } }, want: ["listUsers"] },
    { name: "none", options: { include: {} }, want: [] },
  ])("$name", ({ options, want }) => {
    const { operations, plan } = planObject(openapi({ paths, components: { schemas: { Kept: {} } } }), options);
    expect(operations.map(({ identifier }) => identifier)).toEqual(want);
    expect(typesOfPlan(plan).map(({ identifier }) => identifier)).toEqual(["Kept"]);
  });

  test("an entry that fits nothing is reported", () => {
    expect(planObject(openapi({ paths }), { include: { tags: ["pets", "Pets"] } }).findings).toEqual([
      'plan/unused-selection No operation is selected by tags: "Pets"',
    ]);
  });
});

test("the plan is plain data, and the same for the same input", () => {
  const text = readFileSync(join(import.meta.dirname, "../../../templates/exemplar.yaml"), "utf8");
  const source = parseSource("exemplar.yaml", text, { report: () => undefined });
  const { plan, findings } = planObject(source?.root, { name: "exemplar" });
  expect(findings).toEqual([]);
  expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  expect(JSON.stringify(planObject(source?.root, { name: "exemplar" }).plan)).toBe(JSON.stringify(plan));
});
