import type { OutputPath } from "../../document/files.js";
import type { JsonPointer } from "../../document/jsonPointer.js";
import type { ApiModel, Operation } from "../../model/apiModel.js";
import type { Identifier } from "../clientPlan/identifier.js";
import type { Names, NamingOptions, OperationNames } from "./clientNames.js";
import { findInlineTypes } from "./inlineTypes.js";
import { nameApi, type ApiNames } from "./nameApi.js";
import { nameFiles } from "./nameFiles.js";
import { nameFunctions } from "./nameFunctions.js";
import { nameIncoming, type IncomingNames } from "./nameIncoming.js";
import type { NameRegistry } from "./nameRegistry.js";
import { nameSchemas } from "./nameSchemas.js";
import { nameInlineType, nameOperationTypes, nameWriteView, type OperationTypeNames } from "./nameTypes.js";
import { asIdentifierText, toCamelCase } from "./nameWords.js";
import type { Naming } from "./naming.js";

/**
 * Turns the names of the document and the configuration into ours, all at once. What comes first keeps its name:
 * the client, component schemas, functions, the types of operations, write views, inline types, constants. Within each,
 * names of the configuration go before names of the document that can stay as they are, and these before derived ones;
 * so a newcomer disturbs few.
 */
export function nameClient(model: ApiModel, options: NamingOptions, naming: Naming): Names {
  const { registry, diagnostics } = naming;
  const api = nameApi(options.name, naming);
  const schemas = nameSchemas(model.components.schemas, options.naming?.schemas ?? {}, naming);
  const functions = nameFunctions(model, options.naming?.operations ?? {}, naming);
  const functionOf = (operation: Operation): string => functions.get(operation.pointer) ?? operation.path;
  const types = mapOperations(model, (operation) => nameOperationTypes(operation, functionOf(operation), naming));
  const writeViews = model.components.schemas.map((schema) => {
    const read = schemas.get(schema.name) ?? schema.name;
    const names = { read: identifier(read), write: identifier(nameWriteView(schema, read, naming)) };
    return [schema.name, names] as const;
  });
  const incoming = nameIncoming(model, functionOf, naming);
  const nameOf = (operation: Operation): string => incoming.payloads.get(operation.pointer) ?? functionOf(operation);
  const inlineTypes = findInlineTypes(model).map((type) => ({
    ...type,
    identifier: identifier(nameInlineType(type, nameOf, naming)),
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
  types: OperationTypeNames | undefined,
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
