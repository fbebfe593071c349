import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { OutputPath } from "../document/files.js";
import type { JsonPointer } from "../document/jsonPointer.js";
import type { ApiModel, Operation, WireName } from "../model/apiModel.js";
import { findInlineTypes, type InlineType } from "./inlineTypes.js";
import { nameApi, type ApiNames } from "./nameApi.js";
import { nameFiles } from "./nameFiles.js";
import { nameFunctions } from "./nameFunctions.js";
import { createNameRegistry, type NameRegistry } from "./nameRegistry.js";
import { nameIncoming, type IncomingNames } from "./nameIncoming.js";
import { nameSchemas } from "./nameSchemas.js";
import { nameInlineType, nameOperationTypes, nameWriteView } from "./nameTypes.js";
import { asIdentifierText, toCamelCase } from "./nameWords.js";
import type { PlanOptions } from "./planOptions.js";

/** A name of ours: a legal TypeScript identifier, unique where it is declared. Made in this file only. */
export type Identifier = string & { readonly __brand: "Identifier" };

/** What an operation is called in all that is generated for it. */
export interface OperationNames {
  readonly identifier: Identifier;
  readonly inputType: Identifier;
  readonly resultType: Identifier;
  readonly constant: Identifier;
  /** Of the documented header fields of its responses, in the order of their sets. */
  readonly headerTypes: readonly Identifier[];
  /** `netbird/operations/users.ts` */
  readonly file: OutputPath;
}

/** A component schema as a server sends it and as a client does; the same name where there is one type. */
export interface SchemaNames {
  readonly read: Identifier;
  readonly write: Identifier;
}

/** All names of one client. */
export interface Names {
  readonly api: Readonly<Record<keyof Omit<ApiNames, "folder"> | "variable", Identifier>>;
  readonly folder: OutputPath;
  readonly files: Readonly<Record<"client" | "schemas" | "paths" | "index" | "webhooks" | "callbacks", OutputPath>>;
  readonly operations: ReadonlyMap<JsonPointer, OperationNames>;
  readonly schemas: ReadonlyMap<WireName, SchemaNames>;
  /** What the API sends: the names of the two tables and of each payload. */
  readonly incoming: {
    readonly webhooks: Identifier;
    readonly callbacks: Identifier;
    readonly payloads: ReadonlyMap<JsonPointer, Identifier>;
  };
  /** The schemas outside components.schemas that have a type of their own, in the order of the document. */
  readonly inlineTypes: readonly NamedInlineType[];
}

export type NamedInlineType = InlineType & { readonly identifier: Identifier };

/**
 * Turns the names of the document and the configuration into ours, all at once. What comes first keeps its name:
 * the client, component schemas, functions, the types of operations, write views, inline types, constants. Within each,
 * names of the configuration go before names of the document that can stay as they are, and these before derived ones;
 * so a newcomer disturbs few.
 */
export function settleNames(model: ApiModel, options: PlanOptions, diagnostics: Diagnostics): Names {
  const registry = createNameRegistry();
  const context = { registry, diagnostics };
  const api = nameApi(options.name, context);
  const schemas = nameSchemas(model.components.schemas, options.naming?.schemas ?? {}, context);
  const functions = nameFunctions(model, options.naming?.operations ?? {}, context);
  const functionOf = (operation: Operation): string => functions.get(operation.pointer) ?? operation.path;
  const types = mapOperations(model, (operation) => nameOperationTypes(operation, functionOf(operation), context));
  const writeViews = model.components.schemas.map((schema) => {
    const read = schemas.get(schema.name) ?? schema.name;
    const names = { read: identifier(read), write: identifier(nameWriteView(schema, read, context)) };
    return [schema.name, names] as const;
  });
  const incoming = nameIncoming(model, functionOf, context);
  const nameOf = (operation: Operation): string => incoming.payloads.get(operation.pointer) ?? functionOf(operation);
  const inlineTypes = findInlineTypes(model).map((type) => ({
    ...type,
    identifier: identifier(nameInlineType(type, nameOf, context)),
  }));
  const files = nameFiles(model.operations, diagnostics);
  const path = (file: string): OutputPath => `${api.folder}/${file}` as OutputPath;
  const nameOperation = (operation: Operation): OperationNames => ({
    identifier: identifier(functionOf(operation)),
    ...typeIdentifiers(types.get(operation.pointer)),
    constant: identifier(nameConstant(functionOf(operation), registry)),
    file: path(`operations/${files.get(operation.pointer) ?? ""}.ts`),
  });
  return {
    api: { ...nameParts(api), variable: identifier(variableFor(api.folder, registry)) },
    folder: api.folder as OutputPath,
    files: filesOf(path),
    operations: mapOperations(model, nameOperation),
    schemas: new Map(writeViews),
    incoming: incomingNames(incoming),
    inlineTypes,
  };
}

function mapOperations<Value>(
  { operations }: ApiModel,
  valueOf: (operation: Operation) => Value,
): ReadonlyMap<JsonPointer, Value> {
  return new Map(operations.map((operation) => [operation.pointer, valueOf(operation)]));
}

function identifier(name: string): Identifier {
  return name as Identifier;
}

function filesOf(path: (file: string) => OutputPath): Names["files"] {
  return {
    client: path("client.ts"),
    schemas: path("schemas.ts"),
    paths: path("paths.ts"),
    index: path("index.ts"),
    webhooks: path("webhooks.ts"),
    callbacks: path("callbacks.ts"),
  };
}

function incomingNames({ webhooks, callbacks, payloads }: IncomingNames): Names["incoming"] {
  const named = [...payloads].map(([pointer, name]) => [pointer, identifier(name)] as const);
  return { webhooks: identifier(webhooks), callbacks: identifier(callbacks), payloads: new Map(named) };
}

function typeIdentifiers(
  types: ReturnType<typeof nameOperationTypes> | undefined,
): Pick<OperationNames, "inputType" | "resultType" | "headerTypes"> {
  const { input = "", result = "", headers = [] } = types ?? {};
  return { inputType: identifier(input), resultType: identifier(result), headerTypes: headers.map(identifier) };
}

function nameParts(api: ApiNames): Omit<Names["api"], "variable"> {
  return {
    factory: identifier(api.factory),
    clientType: identifier(api.clientType),
    optionsType: identifier(api.optionsType),
    authType: identifier(api.authType),
    serverType: identifier(api.serverType),
    constant: identifier(api.constant),
  };
}

/** What a client is called in examples, which import functions beside it. Nothing is declared under this name. */
function variableFor(folder: string, registry: NameRegistry): string {
  const name = asIdentifierText(toCamelCase(folder));
  return registry.isFree("value", name) ? name : `${name}Client`;
}

/** Constants are not exported and give way to everything else. */
function nameConstant(functionName: string, registry: NameRegistry): string {
  const isSaid = functionName.endsWith("Operation");
  return registry.claim("value", [isSaid ? `${functionName}Description` : `${functionName}Operation`]);
}
