import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { ApiModel } from "../model/apiModel.js";
import type { ClientPlan } from "./clientPlan.js";
import { shortTitle } from "./docs.js";
import { toPascalCase } from "./nameWords.js";
import { settleNames } from "./names.js";
import { planClientFile } from "./planClientFile.js";
import { planIncomingFiles } from "./planIncoming.js";
import { planOperationFiles } from "./planOperation.js";
import type { PlanOptions } from "./planOptions.js";
import { planTypes } from "./planTypes.js";
import { reportBeyondPaths, withoutRefused } from "./reportReach.js";
import { selectOperations } from "./selectOperations.js";

/** Decides everything that is to be emitted for one API; what is left is to write it down. */
export function planClient(model: ApiModel, options: PlanOptions, diagnostics: Diagnostics): ClientPlan {
  const selected = withoutRefused(selectOperations(model, options, diagnostics), diagnostics);
  reportBeyondPaths(selected, diagnostics);
  const names = settleNames(selected, options, diagnostics);
  const types = planTypes(selected, names);
  const planning = { model: selected, names, types, diagnostics };
  const title = shortTitle(model.title, toPascalCase(names.folder));
  return {
    name: names.folder,
    title,
    version: model.version,
    document: options.document,
    outputs: ["client", ...(options.outputs ?? [])],
    client: planClientFile(planning, title),
    schemas: { path: names.files.schemas, types: types.components },
    pathsFile: names.files.paths,
    indexFile: names.files.index,
    operationFiles: planOperationFiles(planning),
    incomingFiles: planIncomingFiles(planning),
  };
}
