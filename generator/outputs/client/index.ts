import type { OutputFile } from "../../document/files.js";
import { typesOfPlan } from "../../plan/clientPlan/clientPlan.js";
import { printModule } from "../../print/module.js";
import { createNameHomes } from "../../print/nameHomes.js";
import { createSchemaTypes } from "../../print/schemaTypes.js";
import { readSkeleton } from "../../skeleton/readSkeleton.js";
import { declareType, type ClientEmission } from "./emission.js";
import { emitClientFile } from "./emitClientFile.js";
import { declareEnum } from "./emitEnum.js";
import { emitIncoming } from "./emitIncoming.js";
import { emitIndexFile } from "./emitIndexFile.js";
import { emitOperations } from "./emitOperations.js";
import type { Output, PlannedApi } from "../output.js";

/** The client of an API, which each of them has. */
export const clientOutput: Output = {
  name: "client",
  exports: [{ path: "", module: "index" }],
  print: (api) => Promise.resolve(printClient(api)),
};

/** The files of one client in their canonical layout, all of them below the folder of its API. */
export function printClient({ model, plan }: PlannedApi): readonly OutputFile[] {
  const skeleton = readSkeleton();
  const emission: ClientEmission = {
    plan,
    skeleton,
    schemaTypes: createSchemaTypes(model.schemas, typesOfPlan(plan), "readonly"),
    homes: createNameHomes(plan, skeleton.runtimeNames),
  };
  return [
    emitClientFile(emission),
    emitIndexFile(emission),
    emitSchemas(emission),
    ...plan.operationFiles.map((file) => emitOperations(file, emission)),
    ...plan.incomingFiles.map((file) => emitIncoming(file, emission)),
  ];
}

/** `schemas.ts`: the types that belong to no single operation. */
function emitSchemas(emission: ClientEmission): OutputFile {
  const { path, types } = emission.plan.schemas;
  const declarations = types.flatMap((type) => [declareType(type, emission), ...declareEnum(type)]);
  return printModule(path, declarations, emission.homes);
}
