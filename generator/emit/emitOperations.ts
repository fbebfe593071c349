import type { StatementStructures } from "ts-morph";
import type { DraftFile } from "../document/files.js";
import type { JsonPointer } from "../document/jsonPointer.js";
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
  const owned = groupByOwner(plan.operations, emission.typesByHome.get(plan.path) ?? []);
  const declarationsOf = (operation?: OperationPlan): readonly Declarations[] =>
    (owned.get(operation) ?? []).map((type) => emission.schemaTypes.declarationOf(type));
  const sections = plan.operations.map((operation) => ({
    declarations: declarationsOf(operation),
    statements: operationStatements(operation, exemplars, emission),
  }));
  return printFile(plan.path, [...sections, { declarations: declarationsOf(), statements: [] }], emission.homes);
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

/** Types by the first operation that their schemas are written in; undefined is the owner of those in none. */
function groupByOwner(
  operations: readonly OperationPlan[],
  types: readonly TypePlan[],
): ReadonlyMap<OperationPlan | undefined, readonly TypePlan[]> {
  const firstUses = new Map<JsonPointer, number>();
  for (const [index, operation] of operations.entries()) {
    for (const pointer of schemasIn(operation)) if (!firstUses.has(pointer)) firstUses.set(pointer, index);
  }
  const owned = new Map<OperationPlan | undefined, TypePlan[]>();
  for (const type of types) {
    const indexes = placesAround(type.pointer).map((pointer) => firstUses.get(pointer) ?? operations.length);
    const owner = operations[Math.min(...indexes)];
    const ofOwner = owned.get(owner) ?? [];
    owned.set(owner, ofOwner);
    ofOwner.push(type);
  }
  return owned;
}

/** A place and all that it is in, the document aside. */
function placesAround(pointer: JsonPointer): readonly JsonPointer[] {
  const places: JsonPointer[] = [];
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf("/", end - 1)) {
    places.push(pointer.slice(0, end) as JsonPointer);
  }
  return places;
}

/** The schemas of the input and of the results of an operation. */
function schemasIn({ input, result, headers }: OperationPlan): readonly JsonPointer[] {
  const uses: TypeUse[] = [
    ...input.flatMap((group) => (group.kind === "body" ? [group.type] : group.members.map((member) => member.type))),
    ...result.flatMap((member) => (member.kind === "undocumented" ? [] : [member.type])),
    ...headers.flatMap(({ members }) => members.map((member) => member.type)),
  ];
  return uses.flatMap(schemasOfUse);
}
