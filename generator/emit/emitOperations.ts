import type { StatementStructures } from "ts-morph";
import type { DraftFile } from "../document/files.js";
import type { Json, OperationFilePlan, OperationPlan, TypePlan, TypeUse } from "../plan/clientPlan.js";
import type { Code } from "./code.js";
import { schemasOfUse, typeOfUse } from "./emission.js";
import type { ClientEmission } from "./emission.js";
import { identifier, tableLiteral } from "./escape.js";
import { inputProperties } from "./inputType.js";
import { printFile } from "./printFile.js";
import { headersInterface } from "./headersInterface.js";
import type { HeadersExemplar } from "./headersInterface.js";
import type { Declarations } from "./schemaTypes/index.js";
import { resultType } from "./resultType.js";
import type { Skeleton } from "./skeleton.js";
import { specialise } from "./specialise.js";
import type { Vocabulary } from "./specialise.js";
import { docsOf, readonlyProperty } from "./statements.js";

type Shape = OperationPlan["shape"];

/** The operation of the skeleton that shows what becomes of one of each shape. */
const exemplarNames = {
  optionalInput: { operation: "listThings", input: "ListThingsInput", result: "ListThingsResult" },
  requiredInput: { operation: "replaceThing", input: "ReplaceThingInput", result: "ReplaceThingResult" },
} as const satisfies Record<Shape, object>;

/** `operations/<tag>.ts`: each operation with its input, its result, its description and the types of its own. */
export function emitOperations(plan: OperationFilePlan, exemplars: Exemplars, emission: ClientEmission): DraftFile {
  const types = emission.plan.types.filter((type) => type.home === plan.path);
  const owners = new Map(types.map((type) => [type, plan.operations.find((operation) => standsIn(type, operation))]));
  const ownedBy = (operation?: OperationPlan): TypePlan[] => types.filter((type) => owners.get(type) === operation);
  const declare = (type: TypePlan): Declarations => emission.schemaTypes.declarationOf(type);
  const sections = plan.operations.map((operation) => ({
    declarations: ownedBy(operation).map(declare),
    statements: operationStatements(operation, exemplars, emission),
  }));
  return printFile(plan.path, [...sections, { declarations: ownedBy().map(declare), statements: [] }], emission.homes);
}

/** The exemplars of all shapes, and of the header fields that responses of any of them may have. */
export type Exemplars = Readonly<Record<Shape, Exemplar>> & { readonly headers: HeadersExemplar };

export function readExemplars(skeleton: Skeleton): Exemplars {
  return {
    optionalInput: readExemplar("optionalInput", skeleton),
    requiredInput: readExemplar("requiredInput", skeleton),
    headers: skeleton.file("operations/things.ts").getInterfaceOrThrow("WatchThingsHeaders").getStructure(),
  };
}

/** The declarations of one operation of the skeleton, as ts-morph describes them. */
function readExemplar(shape: Shape, skeleton: Skeleton) {
  const names = exemplarNames[shape];
  const file = skeleton.file("operations/things.ts");
  const constant = `${names.operation}Operation`;
  return {
    names: { ...names, constant },
    input: file.getInterfaceOrThrow(names.input).getStructure(),
    result: file.getTypeAliasOrThrow(names.result).getStructure(),
    constant: file.getVariableStatementOrThrow(constant).getStructure(),
    description: file.getVariableDeclarationOrThrow(constant).getStructure(),
    operation: file.getFunctionOrThrow(names.operation).getStructure(),
  };
}

type Exemplar = ReturnType<typeof readExemplar>;

function operationStatements(
  plan: OperationPlan,
  exemplars: Exemplars,
  emission: ClientEmission,
): StatementStructures[] {
  const exemplar = exemplars[plan.shape];
  const vocabulary = vocabularyOf(plan, exemplar, emission);
  const properties = inputProperties(plan.input, emission).map(readonlyProperty);
  const type = resultType(plan.result, (use) => typeOfUse(use, emission));
  const initializer = tableLiteral(plan.description as Readonly<Record<string, Json>>, plan.functions);
  const declarations = [specialise(exemplar.description, { initializer }, vocabulary)];
  return [
    specialise(exemplar.input, { properties }, vocabulary),
    ...plan.headers.map((headers) => headersInterface(headers, { plan, exemplar: exemplars.headers }, emission)),
    specialise(exemplar.result, { type }, vocabulary),
    specialise(exemplar.constant, { declarations }, vocabulary),
    specialise(exemplar.operation, { docs: docsOf(plan.docs) }, vocabulary),
  ] as StatementStructures[];
}

function vocabularyOf(
  plan: OperationPlan,
  { names }: Exemplar,
  { plan: client, skeleton }: ClientEmission,
): Vocabulary {
  const words = new Map<string, Code>([
    [names.operation, identifier(plan.identifier)],
    [names.input, identifier(plan.inputType)],
    [names.result, identifier(plan.resultType)],
    [names.constant, identifier(plan.constant)],
    ["ExemplarClient", identifier(client.client.clientType)],
  ]);
  return { words, skeleton };
}

/** True where a type's schema is written in an operation: in its body or in one of its responses. */
function standsIn(type: TypePlan, operation: OperationPlan): boolean {
  const uses: TypeUse[] = [
    ...operation.input.flatMap((group) =>
      group.kind === "body" ? [group.type] : group.members.map((member) => member.type),
    ),
    ...operation.result.flatMap((member) => (member.kind === "undocumented" ? [] : [member.type])),
    ...operation.headers.flatMap(({ members }) => members.map((member) => member.type)),
  ];
  return uses.flatMap(schemasOfUse).some((pointer) => `${type.pointer}/`.startsWith(`${pointer}/`));
}
