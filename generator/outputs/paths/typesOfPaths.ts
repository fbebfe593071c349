import { transformOperationObject, transformSchema } from "openapi-typescript";
import type { GlobalContext, OpenAPI3 } from "openapi-typescript";
import ts from "typescript";
import { joinPointer, rootPointer } from "../../document/jsonPointer.js";
import { indexed, propertyMember, type TypeMember, type TypeTree } from "../../print/typeTree.js";
import type { PathsSheet, ShownItem, ShownOperation, View } from "./pathsSheet.js";
import { createReader, type TypeReader } from "./readTypes.js";

/** An interface of `paths.ts`. */
export interface PathsInterface {
  readonly name: string;
  readonly members: readonly TypeMember[];
}

/** What the parts of a sheet are made with. */
interface Making {
  readonly context: GlobalContext;
  readonly reader: TypeReader;
}

/**
 * Calls the transforms of openapi-typescript; its front door would bundle and lint a document first.
 *
 * @param typeOf - the type of a schema that is shown
 */
export function typesOfPaths(
  sheet: PathsSheet,
  typeOf: (shown: unknown) => TypeTree | undefined,
): readonly PathsInterface[] {
  const reader = createReader(sheet.notes);
  const making: Making = { context: createContext(reader, typeOf), reader };
  const { paths, webhooks, pathItems } = sheet;
  const components = { ...sheet.components, pathItems: viewItems(pathItems) };
  const source = { paths: viewItems(paths), webhooks: viewItems(webhooks), components };
  const nodes = transformSchema(source as unknown as OpenAPI3, making.context);
  const membersOf = (name: string): readonly TypeMember[] => {
    const node = nodes.filter(ts.isInterfaceDeclaration).find((each) => each.name.text === name);
    return node === undefined ? [] : reader.membersOf(node.members, joinPointer(rootPointer, name));
  };
  return [
    { name: "paths", members: withOperations(membersOf("paths"), paths, making) },
    { name: "webhooks", members: withOperations(membersOf("webhooks"), webhooks, making) },
    { name: "components", members: withItems(membersOf("components"), pathItems, making) },
    { name: "$defs", members: [] },
    { name: "operations", members: operationsWithId([...paths, ...webhooks, ...pathItems], making) },
  ];
}

/** What a schema is, the model has decided. What is missing here only the front door of openapi-typescript reads. */
export const fixedOptions = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  conditionalEnums: false,
  dedupeEnums: false,
  defaultNonNullable: false,
  emptyObjectsUnknown: true,
  enum: false,
  enumValues: false,
  excludeDeprecated: false,
  exportType: false,
  generatePathParams: false,
  immutable: false,
  makePathsEnum: false,
  pathParamsAsTypes: false,
  postTransform: undefined,
  propertiesRequiredByDefault: false,
  readWriteMarkers: false,
  rootTypes: false,
  rootTypesKeepCasing: false,
  rootTypesNoSchemaPrefix: false,
  silent: true,
  transformProperty: undefined,
} as const satisfies Partial<GlobalContext>;

function createContext(reader: TypeReader, typeOf: (shown: unknown) => TypeTree | undefined): GlobalContext {
  return {
    ...fixedOptions,
    discriminators: { objects: {}, refsHandled: [] },
    injectFooter: [],
    redoc: undefined as unknown as GlobalContext["redoc"],
    resolve: () => undefined,
    transform: (shown) => {
      const type = typeOf(shown);
      return type && reader.nodeOf(type);
    },
  };
}

/** Path items without their operations, which are put in afterwards. */
function viewItems(items: readonly ShownItem[]): View {
  return Object.fromEntries(items.map(({ parameters }, index) => [index, { parameters }]));
}

function withItems(
  components: readonly TypeMember[],
  items: readonly ShownItem[],
  making: Making,
): readonly TypeMember[] {
  return components.map((member) => {
    if (member.kind !== "property" || member.key !== "pathItems" || member.type.kind !== "object") return member;
    return { ...member, type: { ...member.type, members: withOperations(member.type.members, items, making) } };
  });
}

/**
 * Puts the operations into path items, those of methods that openapi-typescript does not know behind the others: `query`
 * and `additionalOperations`.
 */
function withOperations(
  members: readonly TypeMember[],
  items: readonly ShownItem[],
  making: Making,
): readonly TypeMember[] {
  return members.map((member, index) => {
    if (member.type.kind !== "object") return member;
    const operations = items[index]?.operations ?? [];
    const own = operations.filter(({ keys }) => keys.length === 1).map((operation) => memberOf(operation, making));
    const additional = operations.filter(({ keys }) => keys.length > 1).map((operation) => memberOf(operation, making));
    const known = member.type.members.map((place) => own.find((each) => isSameKey(each, place)) ?? place);
    const table: TypeTree = { kind: "object", members: additional };
    const further = [
      ...own.filter((each) => !known.includes(each)),
      ...(additional.length === 0 ? [] : [propertyMember("additionalOperations", table)]),
    ];
    return { ...member, type: { kind: "object", members: [...known, ...further] } };
  });
}

function isSameKey(one: TypeMember, other: TypeMember): boolean {
  return one.kind === "property" && other.kind === "property" && one.key === other.key;
}

/** An operation in its path item: where it has an id, it is printed under that. */
function memberOf(operation: ShownOperation, making: Making): TypeMember {
  const { keys, id, docs } = operation;
  const type = id === undefined ? typeOfOperation(operation, making) : indexed("operations", [id]);
  return propertyMember(keys.at(-1) ?? "", type, { docs });
}

function operationsWithId(items: readonly ShownItem[], making: Making): readonly TypeMember[] {
  const operations = items.flatMap((item) => item.operations);
  return operations.flatMap((operation) =>
    operation.id === undefined ? [] : [propertyMember(operation.id, typeOfOperation(operation, making))],
  );
}

function typeOfOperation({ place, view }: ShownOperation, { context, reader }: Making): TypeTree {
  const elements = transformOperationObject(view, { path: "#/operations", ctx: context });
  return { kind: "object", members: reader.membersOf(elements, place) };
}
