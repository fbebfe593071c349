import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import { configJsonSchema } from "../../../generator/config/configJsonSchema.js";

const committed: unknown = JSON.parse(readFileSync("config.schema.json", "utf8"));

test("config.schema.json is what scripts/writeConfigSchema.mjs would write now", () => {
  expect(committed).toEqual(configJsonSchema());
});

test("config.schema.json is a valid schema and tells right from wrong", () => {
  const validate = new Ajv2020({ strict: true }).compile(configJsonSchema());
  expect(validate({ apis: [{ name: "netbird", input: "specs/netbird.json" }] })).toBe(true);
  expect(validate({ apis: [{ name: "netbird" }] })).toBe(false);
  expect(validate({ output: "generated", watch: true })).toBe(false);
});
