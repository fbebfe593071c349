import { isExtensionKey } from "../document/grammar.js";
import { joinPointer, rootPointer, valueAt, type JsonPointer } from "../document/jsonPointer.js";
import type {
  CallbackObject,
  Named,
  OpenApiObject,
  OperationObject,
  PathItemObject,
  ReferenceObject,
} from "../document/openapi.js";
import type { IncomingRequest, Operation, WireName } from "./apiModel.js";
import { buildOperations } from "./buildOperation.js";
import { locate, type Modelling, type PathItemTable } from "./modelling.js";

/** The webhooks of a document (OpenAPI 3.1 §4.8.1): what the server sends without having been called. */
export function buildWebhooks(modelling: Modelling): readonly IncomingRequest[] {
  return buildOperations(modelling, webhookItems(modelling.root), []).map((request) => ({
    name: request.path as WireName,
    caller: undefined,
    request,
  }));
}

/** The path items of the webhooks, and where they are. */
export function webhookItems({ webhooks }: OpenApiObject): PathItemTable {
  return { items: webhooks ?? {}, pointer: joinPointer(rootPointer, "webhooks") };
}

/** The callbacks of operations (OpenAPI 3.1 §4.8.18): what the server sends because it was called. */
export function buildCallbacks(modelling: Modelling, operations: readonly Operation[]): readonly IncomingRequest[] {
  return operations.flatMap(({ pointer }) => {
    const { callbacks = {} } = valueAt(modelling.root, pointer) as OperationObject;
    return Object.entries(callbacks).flatMap(([name, callback]) =>
      callbackRequests(modelling, callback, joinPointer(pointer, "callbacks", name)).map((request) => ({
        name: name as WireName,
        caller: pointer,
        request,
      })),
    );
  });
}

function callbackRequests(
  modelling: Modelling,
  callback: CallbackObject | ReferenceObject,
  pointer: JsonPointer,
): readonly Operation[] {
  const place = locate<CallbackObject>(modelling, callback, pointer);
  const items = Object.entries(place.value).filter(([expression]) => !isExtensionKey(expression));
  const table = Object.fromEntries(items) as Named<PathItemObject>;
  return buildOperations(modelling, { items: table, pointer: place.pointer }, []);
}
