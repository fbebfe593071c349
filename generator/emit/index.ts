import type { DraftFile } from "../document/files.js";
import type { ClientPlan } from "../plan/clientPlan.js";
import { emitClientFile } from "./emitClientFile.js";
import { emitIncoming } from "./emitIncoming.js";
import { emitIndexFile } from "./emitIndexFile.js";
import { emitOperations, readExemplars } from "./emitOperations.js";
import { groupByHome, type ClientEmission } from "./emission.js";
import { printEnum } from "./printEnum.js";
import { createNameHomes } from "./imports.js";
import { printDeclarations } from "./printFile.js";
import { createSchemaTypes } from "./schemaTypes/index.js";
import type { OpenApiDocument } from "./schemaTypes/index.js";
import { openSkeleton } from "./skeleton.js";

export { emitPackage } from "./emitPackage.js";
export type { PackagePlan } from "./packagePlan.js";

/** The files of one client, all of them below the folder of its API. The document gives the types of the schemas. */
export function emitClient(plan: ClientPlan, document: OpenApiDocument): Promise<readonly DraftFile[]> {
  const skeleton = openSkeleton();
  const emission: ClientEmission = {
    plan,
    typesByHome: groupByHome(plan.types),
    skeleton,
    schemaTypes: createSchemaTypes(document, plan.types),
    homes: createNameHomes(plan, skeleton.runtimeNames),
  };
  const exemplars = readExemplars(skeleton);
  return Promise.resolve([
    emitClientFile(emission),
    emitIndexFile(emission),
    emitSchemas(emission),
    emitDocumentTypes(emission),
    ...plan.operationFiles.map((file) => emitOperations(file, exemplars, emission)),
    ...plan.incomingFiles.map((file) => emitIncoming(file, emission)),
  ]);
}

/** `schemas.ts`: the types that belong to no single operation. */
function emitSchemas({ plan, typesByHome, schemaTypes, homes }: ClientEmission): DraftFile {
  const types = typesByHome.get(plan.schemasFile) ?? [];
  const draft = { path: plan.schemasFile, layout: "prettier" } as const;
  return printDeclarations(
    draft,
    types.flatMap((type) => [schemaTypes.declarationOf(type), ...printEnum(type)]),
    homes,
  );
}

/** `types.ts`: the whole document in the form that `openapi-fetch` and its relatives read. */
function emitDocumentTypes({ plan, schemaTypes, homes }: ClientEmission): DraftFile {
  const draft = { path: plan.typesFile, layout: "asPrinted" } as const;
  return printDeclarations(draft, [schemaTypes.declarationsOfDocument()], homes);
}
