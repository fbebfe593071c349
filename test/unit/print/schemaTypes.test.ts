import { describe, expect, test } from "@jest/globals";
import { joinPointer, rootPointer, type JsonPointer } from "../../../generator/document/jsonPointer.js";
import type { OpenApiObject, SchemaObject } from "../../../generator/document/openapi.js";
import { buildSchemaTable } from "../../../generator/model/schema/buildSchemaTable.js";
import { identifier } from "../../../generator/print/escape.js";
import { layOut } from "../../../generator/print/layout.js";
import { createSchemaTypes, type SchemaTypes } from "../../../generator/print/schemaTypes.js";
import { declarationLayout, typeLayout } from "../../../generator/print/typeLayout.js";
import { namesIn } from "../../../generator/print/typeTree.js";
import type { Direction } from "../../../generator/model/apiModel.js";
import type { TypePlan } from "../../../generator/plan/clientPlan/clientPlan.js";
import type { Identifier } from "../../../generator/plan/clientPlan/identifier.js";

type Schemas = Record<string, SchemaObject>;

/** A type of a component; the name of the type ends with `Input` where it is written. */
function typePlan(identifier: string, component: string, direction: Direction | "both"): TypePlan {
  return {
    identifier: identifier as Identifier,
    pointer: joinPointer(rootPointer, "components", "schemas", component),
    direction: direction === "both" ? "read" : direction,
    bothDirections: direction === "both",
    docs: { text: [], tags: [] },
    values: undefined,
  };
}

/** Types of every component, `Name` as it is read and `NameInput` as it is written. */
function schemaTypesOf(schemas: Schemas) {
  const types = Object.keys(schemas).flatMap((name) => [
    typePlan(name, name, "read"),
    typePlan(`${name}Input`, name, "write"),
  ]);
  return typesOf({ openapi: "3.1.0", components: { schemas } }, types);
}

function typesOf(root: OpenApiObject, types: readonly TypePlan[], ...places: readonly JsonPointer[]): SchemaTypes {
  const all = [...types.map(({ pointer }) => pointer), ...places];
  return createSchemaTypes(buildSchemaTable({ version: "3.1", root }, all), types, "mutable");
}

function printed(schemaTypes: SchemaTypes, plan: TypePlan): string {
  const { type, docs } = schemaTypes.definitionOf(plan);
  return layOut(declarationLayout(identifier(plan.identifier), type, docs));
}

function declare(schemas: Schemas, name: string): string {
  const direction = name.endsWith("Input") ? "write" : "read";
  const component = name.replace(/Input$/, "");
  return printed(schemaTypesOf(schemas), typePlan(name, component, direction)).replaceAll(/\s+/g, " ");
}

/** The type of a schema that has no name, in a document with a component `Named`. */
function typeOf(schema: SchemaObject, direction: Direction = "read"): string {
  const root = { openapi: "3.1.0", "x-schema": schema, components: { schemas: { Named: { type: "object" } } } };
  const types = [typePlan("Named", "Named", "both")];
  const place = joinPointer(rootPointer, "x-schema");
  return layOut(typeLayout(typesOf(root, types, place).typeOf(place, direction))).replaceAll(/\s+/g, " ");
}

test("a map keeps the type of its values beside a mere description, but not beside named properties", () => {
  const map = { type: "object", additionalProperties: { type: "number" } };
  const named = { type: "object", properties: { name: { type: "string" } } };
  expect(typeOf({ allOf: [map, { description: "Prices." }] })).toBe("{ [key: string]: number; }");
  expect(typeOf({ allOf: [map, { description: "Prices." }, { type: "object" }] })).toBe("{ [key: string]: number; }");
  expect(typeOf({ allOf: [map, named] })).toBe("{ [key: string]: unknown; } & { name?: string; }");
});

describe("the type of a schema", () => {
  test.each<[string, SchemaObject, string]>([
    ["a reference", { $ref: "#/components/schemas/Named" }, "Named"],
    ["a list of references", { type: "array", items: { $ref: "#/components/schemas/Named" } }, "Named[]"],
    ["a reference to nothing", { $ref: "#/components/schemas/Other" }, "unknown"],
    ["true", true, "unknown"],
    ["false", false, "never"],
    ["nothing", {}, "unknown"],
    ["an integer", { type: "integer", format: "int64" }, "number"],
    ["a type or null", { type: ["string", "null"] }, "string | null"],
    ["types", { type: ["string", "integer", "null"] }, "string | number | null"],
    ["a nullable of 3.0", { type: "string", nullable: true }, "string | null"],
    ["null", { type: "null" }, "null"],
    ["a type that is none", { type: "file" }, "unknown"],
    ["a type that breaks out", { type: "string();evil()" }, "unknown"],
    ["an enum", { type: "string", enum: ["a", "b"] }, '"a" | "b"'],
    ["an enum that breaks out", { enum: ['";evil();//', "\u2028"] }, `'";evil();//' | "\\u2028"`],
    ["an enum of several types", { enum: [1, -1, "1", null, true] }, '1 | -1 | "1" | null | true'],
    ["an enum of objects", { type: "object", enum: [{ a: 1 }] }, "{ a: 1; }"],
    ["an enum without values", { type: "string", enum: [] }, "string"],
    ["numbers that JavaScript would round", { type: "integer", enum: [9007199254740993] }, "number"],
    ["a constant", { const: "x" }, '"x"'],
    ["bytes", { type: "string", format: "binary" }, "Blob"],
    ["bytes of 3.1", { contentMediaType: "image/png" }, "Blob"],
    ["bytes as text", { type: "string", contentMediaType: "image/png", contentEncoding: "base64" }, "string"],
    ["text", { type: "string", contentMediaType: "application/json" }, "string"],
    ["a list of lists", { type: "array", items: { type: ["array"], items: { type: "string" } } }, "string[][]"],
    ["a list of anything", { type: "array" }, "unknown[]"],
    ["a list of tuples", { items: { prefixItems: [{ type: "string" }], items: false } }, "[string?][]"],
    ["a list of constant lists", { items: { const: [1] } }, "[1][]"],
    [
      "a tuple",
      { type: "array", prefixItems: [{ type: "string" }, { type: "number" }] },
      "[string?, number?, ...unknown[]]",
    ],
    ["an object of anything", { type: "object" }, "Record<string, unknown>"],
    ["a map", { type: "object", additionalProperties: { type: "number" } }, "{ [key: string]: number; }"],
    ["properties that are none", { properties: { a: null } } as unknown as SchemaObject, "{ a?: unknown; }"],
    [
      "a required that is none",
      { properties: { a: {} }, required: true } as unknown as SchemaObject,
      "{ a?: unknown; }",
    ],
    ["a union", { oneOf: [{ type: "string" }, true] }, "unknown"],
    [
      "an intersection with nothing",
      { allOf: [{ $ref: "#/components/schemas/Named" }, { description: "d" }] },
      "Named",
    ],
    ["an intersection with false", { allOf: [false] }, "never"],
  ])("%s", (_, schema, want) => {
    expect(typeOf(schema)).toBe(want);
  });

  test.each([
    "__proto__",
    "constructor",
    "hasOwnProperty",
    "valueOf",
    "toString",
    "100%",
    "%zz",
    "a#/b",
    "#",
    "",
    "alias:0",
  ])("a property named %j", (name) => {
    const properties = Object.fromEntries([[name, { type: "object", properties: { a: { const: name } } }]]) as Schemas;
    const type = typeOf({ type: "object", required: [name], properties, allOf: [{ required: [name] }] });
    const literal = JSON.stringify(name);
    expect(type).toContain(name === "__proto__" ? '["__proto__"]: { a?: "__proto__"; }' : "");
    expect(type.replaceAll(/["[\]]/g, "")).toBe(`{ ${name}: { a?: ${literal}; }; }`.replaceAll(/["[\]]/g, ""));
  });
});

describe("reading and writing", () => {
  const schemas: Schemas = {
    User: {
      type: "object",
      required: ["id", "secret", "both"],
      properties: {
        id: { type: "string", readOnly: true },
        secret: { type: "string", writeOnly: true },
        both: { type: "string", readOnly: true, writeOnly: true },
        role: { type: "string", default: "member" },
        key: { $ref: "#/components/schemas/Key" },
        friends: { type: "array", items: { $ref: "#/components/schemas/User" } },
      },
    },
    Key: { type: "string", readOnly: true },
    Admin: { allOf: [{ $ref: "#/components/schemas/User" }], required: ["id", "friends"] },
  };

  test("what is read has no writeOnly properties, and a default makes none required", () => {
    expect(declare(schemas, "User")).toBe(
      'export interface User { readonly id: string; readonly both: string; /** @defaultValue `"member"` */ role?: string; readonly key?: Key; friends?: User[]; }',
    );
  });

  test("what is written has no readOnly properties, and a default makes none required", () => {
    expect(declare(schemas, "UserInput")).toBe(
      'export interface UserInput { secret: string; both: string; /** @defaultValue `"member"` */ role?: string; friends?: UserInput[]; }',
    );
  });

  test("what another schema requires counts where the property is there", () => {
    expect(declare(schemas, "Admin")).toBe('export type Admin = WithRequired<User, "friends">;');
    expect(declare(schemas, "AdminInput")).toBe('export type AdminInput = WithRequired<UserInput, "friends">;');
  });
});

describe("discriminators", () => {
  const ref = (name: string): SchemaObject => ({ $ref: `#/components/schemas/${name}` });
  const variant: SchemaObject = { type: "object", properties: { kind: { type: "string", description: "Which." } } };

  test("a variant carries its value: the mapped one or the document's name", () => {
    const schemas: Schemas = {
      Pet: { oneOf: [ref("Cat"), ref("Dog")], discriminator: { propertyName: "kind", mapping: { kitty: "Cat" } } },
      Cat: variant,
      Dog: variant,
    };
    expect(declare(schemas, "Pet")).toBe("export type Pet = Cat | Dog;");
    expect(declare(schemas, "CatInput")).toBe('export interface CatInput { /** Which. */ kind: "kitty"; }');
    expect(declare(schemas, "DogInput")).toBe('export interface DogInput { /** Which. */ kind: "Dog"; }');
  });

  test("a variant that lists its own value, nullable even, keeps it", () => {
    const schemas: Schemas = {
      Part: { anyOf: [ref("Text"), ref("Link")], discriminator: { propertyName: "kind" } },
      Text: { type: "object", properties: { kind: { anyOf: [{ enum: ["text"] }, { type: "null" }] } } },
      Link: { type: "object", properties: { kind: { oneOf: [ref("LinkKind"), { const: "url" }] } } },
      LinkKind: { type: "string", enum: ["link"] },
    };
    expect(declare(schemas, "TextInput")).toBe('export interface TextInput { kind: "text"; }');
    expect(declare(schemas, "LinkInput")).toBe('export interface LinkInput { kind: "link" | "url"; }');
  });

  test("a schema that extends a base has the document's name as its value", () => {
    const schemas: Schemas = {
      Base: {
        type: "object",
        required: ["kind"],
        properties: { kind: { type: "string" } },
        discriminator: { propertyName: "kind" },
      },
      Child: { allOf: [ref("Base"), { type: "object", properties: { a: { type: "string" } } }] },
    };
    expect(declare(schemas, "ChildInput")).toBe('export type ChildInput = BaseInput & { a?: string; kind: "Child"; };');
  });
});

describe("comments", () => {
  test("a property is documented by its schema", () => {
    const schemas: Schemas = {
      A: {
        properties: {
          a: {
            title: "not this",
            description: "Text */\n@tag",
            format: "uuid",
            minimum: 1,
            exclusiveMinimum: true,
            maximum: 5,
            pattern: "^a$",
            default: { b: "*/" },
            deprecated: true,
            example: "*/ this",
            externalDocs: { url: "https://a.test/*/@b" },
          },
        },
      },
    };
    expect(declare(schemas, "A")).toContain(
      '/** * Text *\\/ * \\@tag * * Format: uuid. Greater than: 1. Maximum: 5. Pattern: `^a$`. * * @defaultValue `{"b":"*\\/"}` * @example `"*\\/ this"` * @see https://a.test/*\\/\\@b * @deprecated */',
    );
  });

  test("a declaration has the docs of the plan and the limits of the schema", () => {
    const type: TypePlan = { ...typePlan("A", "A", "both"), docs: { text: ["Planned."], tags: [] } };
    const root: OpenApiObject = {
      openapi: "3.1.0",
      components: { schemas: { A: { type: "string", description: "Of the schema.", maxLength: 3 } } },
    };
    expect(printed(typesOf(root, [type]), type)).toBe(
      "/**\n * Planned.\n *\n * Maximum length: 3.\n */\nexport type A = string;",
    );
  });
});

test("the names that a declaration uses are known", () => {
  const schemas: Schemas = {
    A: { type: "object", properties: { b: { $ref: "#/components/schemas/B" } } },
    B: { allOf: [{ $ref: "#/components/schemas/A" }], required: ["b"] },
  };
  const { type } = schemaTypesOf(schemas).definitionOf(typePlan("B", "B", "read"));
  expect([...namesIn([type])].sort()).toEqual(["A", "WithRequired"]);
});
