import { describe, expect, test } from "@jest/globals";
import type { SchemaObject } from "../../../generator/document/openapi.js";
import { enumMembersOf } from "../../../generator/model/schema/enumMembers.js";
import { planEnum } from "../../../generator/plan/planEnum.js";

/** The object of an enum: values by their keys; undefined where a schema is none. */
function objectOf(schema: SchemaObject): Record<string, string | number> | undefined {
  const members = enumMembersOf(schema);
  return members && Object.fromEntries(planEnum(members).map(({ key, value }) => [key, value]));
}

describe("the object of an enum's values", () => {
  test.each<[string, SchemaObject, Record<string, string | number> | undefined]>([
    [
      "words",
      { enum: ["red", "dark-blue", "inProgress"] },
      { Red: "red", DarkBlue: "dark-blue", InProgress: "inProgress" },
    ],
    ["capitals of several words", { enum: ["VISITOR", "AGENT_USER"] }, { Visitor: "VISITOR", AgentUser: "AGENT_USER" }],
    ["capitals of one word", { enum: ["USD", "EUR"] }, { USD: "USD", EUR: "EUR" }],
    ["values that differ in case", { enum: ["asc", "ASC"] }, { Asc: "asc", ASC: "ASC" }],
    [
      "values that read alike",
      { enum: ["a b", "a-b", "ab2", "a_b"] },
      { AB: "a b", AB2: "a-b", Ab2: "ab2", AB3: "a_b" },
    ],
    ["signs", { enum: ["name", "-name", "+name"] }, { Name: "name", MinusName: "-name", PlusName: "+name" }],
    ["symbols", { enum: ["<", "<=", "☃"] }, { LessThan: "<", LessThanEquals: "<=", U2603: "☃" }],
    ["an empty text", { enum: ["", "empty"] }, { Empty: "", Empty2: "empty" }],
    ["numbers", { enum: [0, -1, 1.5, 1e-7] }, { Value0: 0, ValueMinus1: -1, Value1_5: 1.5, Value1eMinus7: 1e-7 }],
    ["texts of digits", { enum: ["1", "-1", "1a"] }, { Value1: "1", ValueMinus1: "-1", Value1a: "1a" }],
    [
      "words of the language",
      { enum: ["class", "__proto__", "constructor"] },
      { Class: "class", Proto: "__proto__", Constructor: "constructor" },
    ],
    ["duplicates", { enum: ["a", "a"] }, { A: "a" }],
    ["null among them", { type: ["string", "null"], enum: ["a", null] }, { A: "a" }],
    [
      "names of its own",
      { enum: [1, 2, 3], "x-enum-varnames": ["LOW", "very high!", ""] },
      { LOW: 1, VeryHigh: 2, Value3: 3 },
    ],
    ["names that are none", { enum: [1], "x-enum-varnames": "One", "x-enumNames": [2] }, { Value1: 1 }],
    ["a name that would set a prototype", { enum: [1], "x-enumNames": ["__proto__"] }, { Proto: 1 }],
    [
      "constants with titles",
      { oneOf: [{ const: 1, title: "Low" }, { const: 2 }, { type: "null" }] },
      { Low: 1, Value2: 2 },
    ],
    ["flags", { enum: [true, "on"] }, undefined],
    ["objects", { enum: [{ a: 1 }] }, undefined],
    ["nothing but null", { enum: [null] }, undefined],
    ["no values", { type: "string", enum: [] }, undefined],
    ["numbers that JavaScript would round", { enum: [2 ** 53] }, undefined],
    ["values that contradict the type", { type: "string", enum: ["a", 1] }, undefined],
    ["a constant", { const: "a" }, undefined],
    ["a choice of other things", { oneOf: [{ const: 1 }, { type: "string" }] }, undefined],
    ["a reference", { $ref: "#/components/schemas/Color" }, undefined],
  ])("%s", (_, schema, want) => {
    expect(objectOf(schema)).toEqual(want);
  });

  test.each<[string, SchemaObject]>([
    ["x-enum-descriptions", { enum: ["a", "b"], "x-enum-descriptions": ["First.", ""] }],
    ["a table", { enum: ["a", "b"], "x-enumDescriptions": { a: "First." } }],
  ])("members are described by %s", (_, schema) => {
    expect(planEnum(enumMembersOf(schema) ?? []).map(({ docs }) => docs.text)).toEqual([["First."], []]);
  });
});
