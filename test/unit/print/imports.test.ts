import { expect, test } from "@jest/globals";
import { moduleSpecifier } from "../../../generator/print/imports.js";

test.each([
  ["a/client.ts", "runtime/index.ts", "../runtime/index.js"],
  ["a/operations/b.ts", "runtime/index.ts", "../../runtime/index.js"],
  ["a/operations/b.ts", "a/schemas.ts", "../schemas.js"],
  ["a/operations/b.ts", "a/operations/c.ts", "./c.js"],
  ["a/paths.ts", "a/operations/b.ts", "./operations/b.js"],
  ["runtime/x.ts", "runtime/index.ts", "./index.js"],
])("from %s to %s", (from, to, want) => {
  expect(moduleSpecifier(from, to)).toBe(want);
});
