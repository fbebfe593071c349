import type { OutputFile } from "../../document/files.js";
import type { HeadersPlan, OperationFilePlan, OperationPlan } from "../../plan/clientPlan/clientPlan.js";
import { runtimeFunctionsOf } from "../../plan/clientPlan/description.js";
import { sentenceOn } from "../../print/docs.js";
import { identifier } from "../../print/escape.js";
import { rightSide } from "../../print/layout.js";
import { printModule, type Declaration } from "../../print/module.js";
import { aliasLayout, bodyLayout, commentLayout } from "../../print/typeLayout.js";
import { describedMember, inputMembers } from "./inputType.js";
import { declareFromSkeleton, declareType, typeOfUse, type ClientEmission } from "./emission.js";
import { operationLayout } from "./descriptionLayout.js";
import { resultType } from "./resultType.js";
import { named } from "../../print/typeTree.js";

/** The operation of the skeleton that shows what becomes of one of each shape. */
const exemplarOf = {
  noInput: { operation: "watchThings", input: "WatchThingsInput", result: "WatchThingsResult" },
  optionalInput: { operation: "listThings", input: "ListThingsInput", result: "ListThingsResult" },
  requiredInput: { operation: "replaceThing", input: "ReplaceThingInput", result: "ReplaceThingResult" },
} as const satisfies Record<OperationPlan["shape"], object>;

/** `operations/<tag>.ts`: each operation with its input, its result, its description and the types of its own. */
export function emitOperations(plan: OperationFilePlan, emission: ClientEmission): OutputFile {
  const declarations = plan.operations.flatMap((operation) => [
    ...operation.types.map((type) => declareType(type, emission)),
    ...declareOperation(operation, emission),
  ]);
  return printModule(plan.path, declarations, emission.homes);
}

function declareOperation(plan: OperationPlan, emission: ClientEmission): readonly Declaration[] {
  const exemplar = exemplarOf[plan.shape];
  const operation = identifier(plan.identifier);
  const inputType = identifier(plan.inputType);
  const resultTypeName = identifier(plan.resultType);
  const constant = identifier(plan.constant);
  const clientType = identifier(emission.plan.client.clientType);
  const result = resultType(plan.result, (use) => typeOfUse(use, emission));
  const initializer = rightSide(operationLayout(plan.description));
  const call = { operation, resultType: resultTypeName, constant, clientType };
  return [
    declareInput(plan, emission),
    ...plan.headers.map((headers) => declareHeaders(headers, plan, emission)),
    declareFromSkeleton(
      exemplar.result,
      {
        docs: commentLayout(plan.resultDocs, sentenceOn("Result of", plan.identifier)),
        resultType: resultTypeName,
        type: aliasLayout(result),
      },
      { emission, types: [result] },
    ),
    declareFromSkeleton(
      `${exemplar.operation}Operation`,
      { constant, initializer },
      { emission, functions: runtimeFunctionsOf(plan.description) },
    ),
    declareFromSkeleton(
      exemplar.operation,
      { docs: commentLayout(plan.docs), ...call, ...(plan.shape !== "noInput" && { inputType }) },
      { emission, types: [named(emission.plan.client.clientType)] },
    ),
  ];
}

/** What the function takes: groups of arguments, or nothing. */
function declareInput(plan: OperationPlan, emission: ClientEmission): Declaration {
  const exemplar = exemplarOf[plan.shape].input;
  const names = { operation: identifier(plan.identifier), inputType: identifier(plan.inputType) };
  if (plan.shape === "noInput") return declareFromSkeleton(exemplar, names, { emission });
  const members = inputMembers(plan.input, emission);
  const fillings = { ...names, members: bodyLayout(members) };
  return declareFromSkeleton(exemplar, fillings, { emission, types: members.map(({ type }) => type) });
}

/** The interface of documented header fields. */
function declareHeaders(
  { identifier: name, members }: HeadersPlan,
  plan: OperationPlan,
  emission: ClientEmission,
): Declaration {
  const described = members.map((member) => describedMember(member, emission));
  const fillings = {
    operation: identifier(plan.identifier),
    headersType: identifier(name),
    members: bodyLayout(described),
  };
  return declareFromSkeleton("WatchThingsHeaders", fillings, { emission, types: described.map(({ type }) => type) });
}
