import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import ts from "typescript";
import { successStatuses } from "../../../generator/plan/features/result.js";
import { reservedTypes, reservedValues } from "../../../generator/plan/reservedNames.js";
import { projectRoot } from "../../compile/compile.js";

test("no name that the runtime exports can be given to anything of an API", () => {
  const file = "templates/runtime/index.ts";
  const source = ts.createSourceFile(file, readFileSync(join(projectRoot, file), "utf8"), ts.ScriptTarget.Latest);
  const names = source.statements.flatMap((statement) => {
    const clause = ts.isExportDeclaration(statement) ? statement.exportClause : undefined;
    return clause && ts.isNamedExports(clause) ? clause.elements.map((element) => element.name.text) : [];
  });
  expect(names).toContain("send");
  expect(names.filter((name) => !reservedTypes.has(name) && !reservedValues.has(name))).toEqual([]);
});

test("the plan knows every status of success that the runtime does", () => {
  const file = "templates/runtime/result.ts";
  const source = ts.createSourceFile(file, readFileSync(join(projectRoot, file), "utf8"), ts.ScriptTarget.Latest);
  const declared = source.statements.find(
    (each) => ts.isTypeAliasDeclaration(each) && each.name.text === "SuccessStatus",
  );
  expect(declared?.getText(source)).toBe(`export type SuccessStatus = ${successStatuses.join(" | ")};`);
});
