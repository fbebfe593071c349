import { joinPointer, pointerKeys, rootPointer, type JsonPointer } from "../../document/jsonPointer.js";
import type { ApiModel, Component, Operation, PathItem } from "../../model/apiModel.js";
import { deprecatedTag, docsOf } from "../../plan/clientPlan/docsOf.js";
import type { SchemaTypes } from "../../print/schemaTypes.js";
import type { PathsSheet, ShownItem, ShownOperation, View } from "./pathsSheet.js";
import {
  showBody,
  showHeader,
  showParameters,
  showParameter,
  showResponse,
  showSchema,
  showTable,
  type Showing,
  type Traffic,
} from "./showParts.js";

const calls: Traffic = { requests: "write", responses: "read" };

/** What a webhook is sent comes from the server. */
const webhookCalls: Traffic = { requests: "read", responses: "write" };

/** Shows a model to openapi-typescript. */
export function showModel(model: ApiModel, schemaTypes: SchemaTypes): PathsSheet {
  const showing: Showing = { traffic: calls, schemaTypes, schemas: new Map(), notes: new Map() };
  const incoming = { ...showing, traffic: webhookCalls };
  const { components } = model;
  const itemsIn = (section: string): readonly PathItem[] =>
    model.pathItems.filter(({ pointer }) => pointerKeys(pointer)[0] === section);
  const place = (...keys: readonly string[]): JsonPointer => joinPointer(rootPointer, ...keys);
  const webhooks = model.webhooks.map(({ request }) => request);
  return {
    paths: showItems({ items: itemsIn("paths"), operations: model.operations }, place("paths"), showing),
    webhooks: showItems({ items: itemsIn("webhooks"), operations: webhooks }, place("webhooks"), incoming),
    pathItems: showItems(
      { items: components.pathItems, operations: components.operations },
      place("components", "pathItems"),
      showing,
    ),
    components: showComponents(model, showing),
    schemas: showing.schemas,
    notes: showing.notes,
  };
}

interface ItemsWithOperations {
  readonly items: readonly PathItem[];
  readonly operations: readonly Operation[];
}

function showItems(
  { items, operations }: ItemsWithOperations,
  table: JsonPointer,
  showing: Showing,
): readonly ShownItem[] {
  const depth = pointerKeys(items[0]?.pointer ?? rootPointer).length;
  const byItem = new Map<JsonPointer, Operation[]>(items.map(({ pointer }) => [pointer, []]));
  for (const operation of operations) {
    const item = joinPointer(rootPointer, ...pointerKeys(operation.pointer).slice(0, depth));
    byItem.get(item)?.push(operation);
  }
  return items.map(({ pointer, name, parameters }, index) => {
    const place = joinPointer(table, index);
    showing.notes.set(place, { name });
    return {
      parameters: showParameters(parameters, place, showing),
      operations: (byItem.get(pointer) ?? []).map((operation) => {
        const keys = pointerKeys(operation.pointer).slice(depth);
        return { keys, ...showOperation(operation, joinPointer(place, ...keys), showing) };
      }),
    };
  });
}

function showOperation(operation: Operation, place: JsonPointer, showing: Showing): Omit<ShownOperation, "keys"> {
  const { operationId: id, summary, description, parameters, requestBody, responses } = operation;
  const view = {
    parameters: showParameters(parameters, place, showing),
    ...(requestBody && { requestBody: showBody(requestBody, joinPointer(place, "requestBody"), showing) }),
    responses: showTable(
      responses.map((response) => ({ name: String(response.status), value: response })),
      joinPointer(place, "responses"),
      { show: showResponse, showing },
    ),
  };
  return { id, place, docs: docsOf([summary, description], deprecatedTag(operation.deprecated)), view };
}

function showComponents({ components }: ApiModel, showing: Showing): View {
  const table = <Value>(
    section: string,
    entries: readonly Component<Value>[],
    show: (value: Value, place: JsonPointer, showing: Showing) => unknown,
  ): View => showTable(entries, joinPointer(rootPointer, "components", section), { show, showing });
  const schemas = components.schemas.map(({ name, pointer }) => ({ name, value: pointer }));
  return {
    schemas: table("schemas", schemas, (pointer) => showSchema(pointer, "read", showing)),
    responses: table("responses", components.responses, showResponse),
    parameters: table("parameters", components.parameters, showParameter),
    requestBodies: table("requestBodies", components.requestBodies, showBody),
    headers: table("headers", components.headers, showHeader),
  };
}
