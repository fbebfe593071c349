import type { Operation } from "../model/apiModel.js";
import type { InputGroup, OperationFilePlan, OperationPlan } from "./clientPlan/clientPlan.js";
import { deprecatedTag, docsOf } from "./clientPlan/docsOf.js";
import { operationFeatures } from "./features/index.js";
import type { Planning } from "./features/planning.js";
import type { OperationNames } from "./naming/clientNames.js";

/** The files of operations, ordered by name; in each, operations in the order of the document. */
export function planOperationFiles(planning: Planning): readonly OperationFilePlan[] {
  const files = new Map<OperationFilePlan["path"], OperationPlan[]>();
  for (const operation of planning.model.operations) {
    const names = planning.names.operations.get(operation.pointer);
    if (names === undefined) throw new Error(`An operation has no names: ${operation.pointer}`);
    const operations = files.get(names.file) ?? [];
    operations.push(planOperation(operation, names, planning));
    files.set(names.file, operations);
  }
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  return sorted.map(([path, operations]) => ({ path, operations }));
}

function shapeOf(input: readonly InputGroup[]): OperationPlan["shape"] {
  if (input.length === 0) return "noInput";
  return input.some(({ required }) => required) ? "requiredInput" : "optionalInput";
}

function planOperation(operation: Operation, names: OperationNames, planning: Planning): OperationPlan {
  const shares = operationFeatures.map((plan) => plan(operation, planning));
  const input = shares.flatMap((share) => share.input ?? []);
  const { method } = operation;
  // A path is joined to the URL of a server, so it starts with a slash (OpenAPI 3.1 §4.8.8).
  const path = operation.path.startsWith("/") ? operation.path : `/${operation.path}`;
  return {
    shape: shapeOf(input),
    pointer: operation.pointer,
    method,
    identifier: names.identifier,
    inputType: names.inputType,
    resultType: names.resultType,
    constant: names.constant,
    docs: docsOf(
      [
        operation.summary,
        operation.description,
        `\`${method} ${path}\``,
        ...shares.flatMap((share) => share.docs ?? []),
      ],
      [
        ...shares.flatMap(({ inputDocs }) => inputDocs ?? []).map((text) => ({ name: "param", text }) as const),
        ...deprecatedTag(operation.deprecated),
      ],
    ),
    types: planning.types.operations.get(operation.pointer) ?? [],
    input,
    result: shares.flatMap((share) => share.result ?? []),
    resultDocs: shares.find((share) => share.resultDocs !== undefined)?.resultDocs ?? docsOf([]),
    headers: shares.flatMap((share) => share.headers ?? []),
    description: shares.reduce((whole, share) => ({ ...whole, ...share.description }), { method, path }),
  };
}
