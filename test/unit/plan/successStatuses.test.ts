import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import ts from "typescript";
import { successStatuses } from "../../../generator/plan/features/result.js";
import { projectRoot } from "../../compile/compile.js";

test("the plan knows every status of success that the runtime does", () => {
  const file = "templates/runtime/result.ts";
  const source = ts.createSourceFile(file, readFileSync(join(projectRoot, file), "utf8"), ts.ScriptTarget.Latest);
  const declared = source.statements.find(
    (each) => ts.isTypeAliasDeclaration(each) && each.name.text === "SuccessStatus",
  );
  expect(declared?.getText(source)).toBe(`export type SuccessStatus = ${successStatuses.join(" | ")};`);
});
