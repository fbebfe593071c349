import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { ApiModel, Operation } from "../model/apiModel.js";
import { methodAndPath } from "./naming/operationName.js";
import type { PlanOptions, Selection } from "./planOptions.js";

/**
 * The model with only the operations that the configuration asks for. Schemas stay, all of them: types for what is not
 * called yet cost callers nothing.
 */
export function selectOperations(model: ApiModel, options: PlanOptions, diagnostics: Diagnostics): ApiModel {
  const { include, exclude } = options;
  if (include === undefined && exclude === undefined) return model;
  for (const selection of [include, exclude]) reportUnused(model, selection, diagnostics);
  const operations = model.operations.filter(
    (operation) =>
      (include === undefined || isSelected(operation, include)) &&
      (exclude === undefined || !isSelected(operation, exclude)),
  );
  return withOperations(model, operations);
}

function isSelected(operation: Operation, { tags = [], paths = [], operations = [] }: Selection): boolean {
  return (
    operation.tags.some((tag) => tags.includes(tag)) ||
    paths.includes(operation.path) ||
    operations.includes(methodAndPath(operation)) ||
    (operation.operationId !== undefined && operations.includes(operation.operationId))
  );
}

function reportUnused({ operations }: ApiModel, selection: Selection | undefined, diagnostics: Diagnostics): void {
  for (const [list, entries] of Object.entries(selection ?? {}) as [keyof Selection, readonly string[] | undefined][]) {
    for (const entry of entries ?? []) {
      if (operations.some((operation) => isSelected(operation, { [list]: [entry] }))) continue;
      diagnostics.report({ code: "plan/unused-selection", message: `No operation is selected by ${list}: "${entry}"` });
    }
  }
}

/** The model with some of its operations, and the callbacks of these. */
export function withOperations(model: ApiModel, operations: readonly Operation[]): ApiModel {
  const callers = new Set(operations.map(({ pointer }) => pointer));
  const callbacks = model.callbacks.filter(({ caller }) => caller === undefined || callers.has(caller));
  return { ...model, operations, callbacks };
}
