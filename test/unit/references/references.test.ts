import { describe, expect, test } from "@jest/globals";
import { openapi, resolveObject } from "../resolve/resolveObject.js";

const user = { type: "object", properties: { id: { type: "string" }, "a/b": { type: "number" } } };

describe("references to schemas", () => {
  test.each([
    {
      name: "a component stays",
      given: { $ref: "#/components/schemas/User" },
      want: { $ref: "#/components/schemas/User" },
      added: {},
      findings: [],
    },
    {
      name: "percent-encoding is undone where it is not needed",
      given: { $ref: "#/components/schemas/%55ser" },
      want: { $ref: "#/components/schemas/User" },
      added: {},
      findings: [],
    },
    {
      name: "a property becomes a component",
      given: { $ref: "#/components/schemas/User/properties/id" },
      want: { $ref: "#/components/schemas/UserId" },
      added: { UserId: user.properties.id },
      findings: [],
    },
    {
      name: "through a reference on the way",
      given: { $ref: "#/components/schemas/Alias/properties/a~1b" },
      want: { $ref: "#/components/schemas/UserAB" },
      added: { UserAB: user.properties["a/b"] },
      findings: [],
    },
    {
      name: "anywhere in the document",
      given: { $ref: "#/x-models/user" },
      want: { $ref: "#/components/schemas/XModelsUser" },
      added: { XModelsUser: { $ref: "#/components/schemas/User" } },
      findings: [],
    },
    {
      name: "nothing there",
      given: { $ref: "#/components/schemas/Usr" },
      want: {},
      added: {},
      findings: ["reference/not-found /components/schemas/Test/$ref"],
    },
    {
      name: "what every object inherits is not there",
      given: { $ref: "#/components/schemas/constructor" },
      want: {},
      added: {},
      findings: ["reference/not-found /components/schemas/Test/$ref"],
    },
    {
      name: "the whole document is no schema",
      given: { $ref: "#" },
      want: {},
      added: {},
      findings: ["reference/not-found /components/schemas/Test/$ref"],
    },
    {
      name: "an anchor",
      given: { $ref: "#user" },
      want: {},
      added: {},
      findings: ["reference/not-found /components/schemas/Test/$ref"],
    },
  ])("$name", ({ given, want, added, findings }) => {
    const others = { User: user, Alias: { $ref: "#/components/schemas/User" } };
    const { document, findings: found } = resolveObject(
      openapi({
        components: { schemas: { ...others, Test: given } },
        "x-models": { user: { $ref: "#/components/schemas/User" } },
      }),
    );
    expect(found).toEqual(findings);
    expect(document?.root.components?.schemas).toEqual({ ...others, Test: want, ...added });
  });

  test("a definition of Swagger 2.0 that has only a type is a schema", () => {
    const { findings } = resolveObject({
      swagger: "2.0",
      info: { title: "Test", version: "1" },
      paths: {},
      definitions: {
        Quantity: { type: "string" },
        Base: { discriminator: "kind" },
        Limits: { properties: { a: { $ref: "#/definitions/Quantity" }, b: { $ref: "#/definitions/Base" } } },
      },
    });
    expect(findings).toEqual([]);
  });

  test("several references to one place share a component, and references in it are followed", () => {
    const { document } = resolveObject(
      openapi({
        components: {
          schemas: {
            Tree: { properties: { child: { items: { $ref: "#/components/schemas/Tree/properties/child" } } } },
            A: { $ref: "#/components/schemas/Tree/properties/child" },
          },
        },
      }),
    );
    expect(document?.root.components?.schemas).toEqual({
      Tree: { properties: { child: { items: { $ref: "#/components/schemas/TreeChild" } } } },
      A: { $ref: "#/components/schemas/TreeChild" },
      TreeChild: { items: { $ref: "#/components/schemas/TreeChild" } },
    });
  });

  test("a name that is taken gets a number", () => {
    const schemas = { User: user, UserId: {}, A: { $ref: "#/components/schemas/User/properties/id" } };
    const { document } = resolveObject(openapi({ components: { schemas } }));
    expect(Object.keys(document?.root.components?.schemas ?? {})).toEqual(["User", "UserId", "A", "UserId2"]);
  });

  test("$defs become components where something refers to them, and go", () => {
    const { document } = resolveObject(
      openapi({
        components: {
          schemas: { A: { $defs: { b: { type: "string" } }, items: { $ref: "#/components/schemas/A/$defs/b" } } },
        },
      }),
    );
    expect(document?.root.components?.schemas).toEqual({
      A: { items: { $ref: "#/components/schemas/AB" } },
      AB: { type: "string" },
    });
  });

  test("a property named $ref and the text of an example are no references", () => {
    const schemas = {
      A: { properties: { $ref: { type: "string" } }, example: { $ref: "other.yaml" }, default: { $ref: "#/no" } },
    };
    expect(resolveObject(openapi({ components: { schemas } })).findings).toEqual([]);
  });

  test("mapping values may be names", () => {
    const mapping = { cat: "Cat", dog: "#/components/schemas/Dog", cow: "Cow", ox: "\\';ox//.json" };
    const { document, findings } = resolveObject(
      openapi({
        components: { schemas: { Pet: { discriminator: { propertyName: "kind", mapping } }, Cat: {}, Dog: {} } },
      }),
    );
    expect(document?.root.components?.schemas?.Pet).toEqual({
      discriminator: {
        propertyName: "kind",
        mapping: { cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" },
      },
    });
    expect(findings).toEqual([
      "reference/not-found /components/schemas/Pet/discriminator/mapping/cow",
      "reference/not-found /components/schemas/Pet/discriminator/mapping/ox",
    ]);
  });
});

describe("references to other files", () => {
  test.each([
    "other.yaml#/User",
    "https://x.test/a.json",
    "//x.test/a.json",
    "/etc/passwd",
    "data:application/json,{}",
    "node:fs",
  ])("%s", ($ref) => {
    const { document, findings } = resolveObject(openapi({ components: { schemas: { A: { items: { $ref } } } } }));
    expect(document).toBeUndefined();
    expect(findings).toEqual(["reference/external /components/schemas/A/items/$ref"]);
  });
});

describe("references to anything else", () => {
  const limit = { name: "limit", in: "query", schema: { type: "integer" } };
  const list = { parameters: [limit], responses: { 200: { description: "ok" } } };

  test("a component stays, anything else is written where the reference stood", () => {
    const { document, findings } = resolveObject(
      openapi({
        paths: {
          "/a": { get: list },
          "/b": {
            get: {
              parameters: [{ $ref: "#/paths/~1a/get/parameters/0" }],
              responses: {
                200: { $ref: "#/paths/~1a/get/responses/200" },
                400: { $ref: "#/components/responses/Bad" },
              },
            },
          },
        },
        components: { responses: { Bad: { description: "bad" } } },
      }),
    );
    expect(findings).toEqual([]);
    expect(document?.root.paths?.["/b"]).toEqual({
      get: { ...list, responses: { ...list.responses, 400: { $ref: "#/components/responses/Bad" } } },
    });
  });

  test("path items are written in place, with what stands beside the reference", () => {
    const { document } = resolveObject(
      openapi({
        paths: { "/a": { $ref: "#/components/pathItems/Shared", summary: "Here" } },
        components: { pathItems: { Shared: { summary: "There", get: list } } },
      }),
    );
    expect(document?.root.paths).toEqual({ "/a": { summary: "Here", get: list } });
  });

  test("what leads nowhere is left out; a response keeps its status", () => {
    const { document, findings } = resolveObject(
      openapi({
        paths: {
          "/a": {
            get: {
              parameters: [{ $ref: "#/components/parameters/No" }],
              responses: { 404: { $ref: "#/components/responses/No" } },
            },
          },
          "/b": { $ref: "#/paths/~1c" },
          "/c": { $ref: "#/paths/~1b" },
        },
      }),
    );
    expect(document?.root.paths).toEqual({ "/a": { get: { parameters: [null], responses: { 404: {} } } } });
    expect(findings).toEqual([
      "reference/not-found /paths/~1a/get/parameters/0/$ref",
      "reference/not-found /paths/~1a/get/responses/404/$ref",
      "reference/cycle /paths/~1b",
      "reference/cycle /paths/~1c",
    ]);
  });
});

describe("circles", () => {
  const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });

  test.each([
    {
      name: "two names for nothing",
      given: { A: ref("B"), B: ref("A") },
      want: { A: ref("B"), B: {} },
      findings: ["reference/cycle /components/schemas/B"],
    },
    { name: "itself", given: { A: ref("A") }, want: { A: {} }, findings: ["reference/cycle /components/schemas/A"] },
    {
      name: "a branch that is the whole",
      given: { A: { oneOf: [ref("A"), { type: "string" }] } },
      want: { A: { oneOf: [{ type: "string" }] } },
      findings: ["reference/cycle /components/schemas/A"],
    },
    {
      name: "recursion through properties and items stays",
      given: { A: { properties: { next: ref("A") } }, B: { type: "array", items: ref("B") } },
      want: { A: { properties: { next: ref("A") } }, B: { type: "array", items: ref("B") } },
      findings: [],
    },
    {
      name: "children of a union take over what their parent says itself",
      given: {
        Pet: { oneOf: [ref("Cat")], properties: { name: { type: "string" } }, discriminator: { propertyName: "kind" } },
        Cat: { allOf: [ref("Pet"), { properties: { lives: { type: "number" } } }] },
      },
      want: {
        Pet: { oneOf: [ref("Cat")], properties: { name: { type: "string" } }, discriminator: { propertyName: "kind" } },
        Cat: { allOf: [{ properties: { name: { type: "string" } } }, { properties: { lives: { type: "number" } } }] },
      },
      findings: ["reference/parent-in-union /components/schemas/Cat/allOf"],
    },
    {
      name: "a parent that is nothing but a union",
      given: { Cat: { allOf: [ref("Pet"), { type: "object" }] }, Pet: { anyOf: [ref("Cat"), { type: "null" }] } },
      want: { Cat: { allOf: [{ type: "object" }] }, Pet: { anyOf: [ref("Cat"), { type: "null" }] } },
      findings: ["reference/parent-in-union /components/schemas/Cat/allOf"],
    },
  ])("$name", ({ given, want, findings }) => {
    const resolved = resolveObject(openapi({ components: { schemas: given } }));
    expect(resolved.findings).toEqual(findings);
    expect(resolved.document?.root.components?.schemas).toEqual(want);
  });

  test("ten thousand names for one thing are no circle", () => {
    const schemas = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [
        `S${index}`,
        index === 0 ? { type: "string" } : ref(`S${index - 1}`),
      ]),
    );
    expect(resolveObject(openapi({ components: { schemas } })).findings).toEqual([]);
  });
});
