import type { OutputFile } from "../../document/files.js";
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
    schemaTypes: createSchemaTypes(model.schemas, plan.types),
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
  const { types, schemasFile } = emission.plan;
  const declarations = types
    .filter((type) => type.home === schemasFile)
    .flatMap((type) => [declareType(type, emission), ...declareEnum(type)]);
  return printModule(schemasFile, declarations, emission.homes);
}
