import type { OutputFile } from "../../document/files.js";
import { typesOfPlan } from "../../plan/clientPlan/clientPlan.js";
import { createNameHomes } from "../../print/nameHomes.js";
import { printModule, type Declaration } from "../../print/module.js";
import { createSchemaTypes } from "../../print/schemaTypes.js";
import { declarationLayout } from "../../print/typeLayout.js";
import { generic, named, namesIn, neverType, type TypeTree } from "../../print/typeTree.js";
import type { Code } from "../../print/code.js";
import { readSkeleton } from "../../skeleton/readSkeleton.js";
import type { Output, PlannedApi } from "../output.js";
import { showModel } from "./showModel.js";
import type { PathsInterface } from "./typesOfPaths.js";

/** The operations of an API in the form of openapi-typescript, which `openapi-fetch` and its relatives read. */
export const pathsOutput: Output = {
  name: "paths",
  exports: [{ path: "paths", module: "paths" }],
  print: async (api) => [await printPaths(api)],
};

async function printPaths({ model, plan }: PlannedApi): Promise<OutputFile> {
  // openapi-typescript needs TypeScript, which takes its time to load.
  const { typesOfPaths } = await import("./typesOfPaths.js");
  const schemaTypes = createSchemaTypes(model.schemas, typesOfPlan(plan), "mutable");
  const sheet = showModel(model, schemaTypes);
  const interfaces = typesOfPaths(sheet, (shown) => {
    const schema = sheet.schemas.get(shown);
    return schema && schemaTypes.typeOf(schema.pointer, schema.direction);
  });
  return printModule(plan.pathsFile, interfaces.map(declare), createNameHomes(plan, readSkeleton().runtimeNames));
}

/** What has no members is a record of nothing, as openapi-typescript has it. */
function declare({ name, members }: PathsInterface): Declaration {
  const nothing = generic("Record", [named("string"), neverType]);
  const type: TypeTree = members.length === 0 ? nothing : { kind: "object", members };
  return { layout: declarationLayout(name as Code, type, { text: [], tags: [] }), types: namesIn([type]) };
}
