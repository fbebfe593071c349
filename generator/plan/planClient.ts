import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { ApiModel } from "../model/apiModel.js";
import type { ClientPlan } from "./clientPlan/clientPlan.js";
import { shortTitle } from "./clientPlan/docsOf.js";
import { toPascalCase } from "./naming/nameWords.js";
import { nameClient } from "./naming/nameClient.js";
import { createNameRegistry } from "./naming/nameRegistry.js";
import { indexLinkTargets } from "./features/links.js";
import { planClientFile } from "./planClientFile.js";
import { planIncomingFiles } from "./planIncoming.js";
import { planOperationFiles } from "./planOperation.js";
import type { PlanOptions } from "./planOptions.js";
import { planTypes } from "./planTypes.js";
import { reportBeyondPaths, withoutRefused } from "./reportReach.js";
import { selectOperations } from "./selectOperations.js";

/** What is planned, and what it is planned for. */
export interface PlanRequest extends PlanOptions {
  /** What the runtime exports: nothing of an API can have these names. */
  readonly runtimeNames: readonly string[];
}

/** Decides everything that is to be emitted for one API; what is left is to write it down. */
export function planClient(model: ApiModel, options: PlanRequest, diagnostics: Diagnostics): ClientPlan {
  const selected = withoutRefused(selectOperations(model, options, diagnostics), diagnostics);
  reportBeyondPaths(selected, diagnostics);
  const registry = createNameRegistry(options.runtimeNames);
  const names = nameClient(selected, options, { registry, diagnostics });
  const types = planTypes(selected, names);
  const linkTargets = indexLinkTargets(selected.operations);
  const planning = { model: selected, names, types, linkTargets, diagnostics };
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
