import type { OutputFile } from "../../document/files.js";
import type { JsonPointer } from "../../document/jsonPointer.js";
import type { HeadersPlan, OperationFilePlan, OperationPlan, TypePlan } from "../../plan/clientPlan.js";
import { identifier } from "../../print/escape.js";
import { rightSide } from "../../print/layout.js";
import { printModule, type Declaration } from "../../print/module.js";
import { aliasLayout, bodyLayout, commentLayout } from "../../print/typeLayout.js";
import { describedMember, inputMembers } from "./inputType.js";
import { declareFromSkeleton, declareType, schemasOfUse, typeOfUse, type ClientEmission } from "./emission.js";
import { descriptionLayout } from "./descriptionLayout.js";
import { resultType } from "./resultType.js";
import { named } from "../../print/typeTree.js";

/** The operation of the skeleton that shows what becomes of one of each shape. */
const exemplarOf = {
  optionalInput: { operation: "listThings", input: "ListThingsInput", result: "ListThingsResult" },
  requiredInput: { operation: "replaceThing", input: "ReplaceThingInput", result: "ReplaceThingResult" },
} as const satisfies Record<OperationPlan["shape"], object>;

/** `operations/<tag>.ts`: each operation with its input, its result, its description and the types of its own. */
export function emitOperations(plan: OperationFilePlan, emission: ClientEmission): OutputFile {
  const types = emission.plan.types.filter((type) => type.home === plan.path);
  const ownerOf = findOwners(plan.operations);
  const ownedBy = (index: number | undefined): readonly Declaration[] =>
    types.filter((type) => ownerOf(type) === index).map((type) => declareType(type, emission));
  const declarations = plan.operations.flatMap((operation, index) => [
    ...ownedBy(index),
    ...declareOperation(operation, emission),
  ]);
  return printModule(plan.path, [...declarations, ...ownedBy(undefined)], emission.homes);
}

function declareOperation(plan: OperationPlan, emission: ClientEmission): readonly Declaration[] {
  const exemplar = exemplarOf[plan.shape];
  const operation = identifier(plan.identifier);
  const inputType = identifier(plan.inputType);
  const resultTypeName = identifier(plan.resultType);
  const constant = identifier(plan.constant);
  const clientType = identifier(emission.plan.client.clientType);
  const members = inputMembers(plan.input, emission);
  const result = resultType(plan.result, (use) => typeOfUse(use, emission));
  const input = { operation, inputType, members: bodyLayout(members) };
  const initializer = rightSide(descriptionLayout(plan.description, plan.functions));
  const call = { operation, inputType, resultType: resultTypeName, constant, clientType };
  return [
    declareFromSkeleton(exemplar.input, input, { emission, types: members.map(({ type }) => type) }),
    ...plan.headers.map((headers) => declareHeaders(headers, plan, emission)),
    declareFromSkeleton(
      exemplar.result,
      { operation, resultType: resultTypeName, type: aliasLayout(result) },
      { emission, types: [result] },
    ),
    declareFromSkeleton(
      `${exemplar.operation}Operation`,
      { constant, initializer },
      { emission, functions: plan.functions.map(({ name }) => name) },
    ),
    declareFromSkeleton(
      exemplar.operation,
      { docs: commentLayout(plan.docs), ...call },
      { emission, types: [named(emission.plan.client.clientType)] },
    ),
  ];
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

/** Finds the first operation that a type's schema is written in: in its input, or in one of its responses. */
function findOwners(operations: readonly OperationPlan[]): (type: TypePlan) => number | undefined {
  const owners = new Map<JsonPointer, number>();
  operations.forEach((operation, index) => {
    for (const pointer of schemasOfOperation(operation)) if (!owners.has(pointer)) owners.set(pointer, index);
  });
  return ({ pointer }) => {
    const found = placesAround(pointer).flatMap((place) => owners.get(place) ?? []);
    return found.length === 0 ? undefined : Math.min(...found);
  };
}

function schemasOfOperation({ input, result, headers }: OperationPlan): readonly JsonPointer[] {
  const uses = [
    ...input.flatMap((group) => (group.kind === "body" ? [group.type] : group.members.map((member) => member.type))),
    ...result.flatMap((member) => (member.kind === "undocumented" ? [] : [member.type])),
    ...headers.flatMap(({ members }) => members.map((member) => member.type)),
  ];
  return uses.flatMap(schemasOfUse);
}

/** A place and all that it is below of. */
function placesAround(pointer: JsonPointer): readonly JsonPointer[] {
  const keys = pointer.split("/");
  return keys.map((_, index) => keys.slice(0, index + 1).join("/") as JsonPointer);
}
