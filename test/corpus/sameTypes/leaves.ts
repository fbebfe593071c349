import { isJsonObject, ownValue, type JsonObject } from "../../../generator/document/record.js";
import { deref, listIn, objectIn } from "./schemaNodes.js";

/** A type that both outputs have, and the schemas that it is made of. */
export interface Leaf {
  /** Where it stands, for a person and as the types are indexed: `operations`, `getUser`, `responses`, `200`. */
  readonly keys: readonly string[];
  /** What is compared: the type, or only which members it has and which of them are optional. */
  readonly compares: "type" | "members";
  /** What of the document makes it. */
  readonly made: unknown;
  readonly direction: "read" | "write";
}

type Walk = Generator<Leaf, void>;

/** A place in the types and the objects of the document that make it. */
interface Place {
  readonly keys: readonly string[];
  readonly value: JsonObject;
  readonly root: JsonObject;
  /** True in webhooks: what a webhook is sent comes from the server. */
  readonly isIncoming: boolean;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** The leaves of a resolved document. */
export function* leavesOf(root: JsonObject): Walk {
  const at = (keys: readonly string[], value: unknown, isIncoming = false): Place => ({
    ...{ keys, root, isIncoming },
    value: deref(value, root),
  });
  for (const section of ["paths", "webhooks"]) {
    const items = objectIn(root, section);
    if (Object.keys(items).length > 0) yield membersOf(at([section], items));
    for (const [name, item] of Object.entries(items))
      yield* itemLeaves(at([section, name], item, section === "webhooks"));
  }
  const components = objectIn(root, "components");
  for (const [section, leaves] of Object.entries(componentLeaves)) {
    const table = objectIn(components, section);
    for (const [name, value] of Object.entries(table)) {
      const keys = ["components", section, name];
      if (isReference(value)) yield { keys, compares: "type", made: value, direction: "read" };
      else yield* leaves(at(keys, value));
    }
  }
}

const componentLeaves: Readonly<Record<string, (place: Place) => Walk>> = {
  responses: responseLeaves,
  parameters: parameterLeaves,
  requestBodies: bodyLeaves,
  headers: parameterLeaves,
  pathItems: itemLeaves,
};

function* itemLeaves(item: Place): Walk {
  yield membersOf(item);
  yield* parametersLeaves(item, listIn(item.value, "parameters"));
  for (const method of methods) {
    const operation = objectIn(item.value, method);
    if (!Object.hasOwn(item.value, method)) continue;
    const id = ownValue(operation, "operationId");
    const keys = typeof id === "string" ? ["operations", id] : [...item.keys, method];
    yield* operationLeaves({ ...item, keys, value: operation }, item.value);
  }
}

function* operationLeaves(operation: Place, item: JsonObject): Walk {
  yield membersOf(operation);
  const { value } = operation;
  yield* parametersLeaves(operation, [...listIn(item, "parameters"), ...listIn(value, "parameters")]);
  if (Object.hasOwn(value, "requestBody")) yield* bodyLeaves(below(operation, "requestBody", value.requestBody));
  const responses = below(operation, "responses", value.responses);
  yield membersOf(responses);
  for (const [status, response] of Object.entries(responses.value)) {
    const place = below(responses, status, response);
    // A component has its headers once, where it stands itself.
    yield* isReference(response) ? answerLeaves(place) : responseLeaves(place);
  }
}

function* parametersLeaves(owner: Place, list: readonly unknown[]): Walk {
  const parameters = below(owner, "parameters", {});
  yield membersOf({ ...parameters, value: { list } });
  for (const kind of ["query", "header", "path", "cookie"]) {
    const own = list.map((one) => deref(one, owner.root)).filter((one) => one.in === kind);
    const table = new Map(own.map((one) => [String(one.name), one]));
    if (table.size > 0) yield membersOf(below(parameters, kind, { list: own }));
    for (const [name, one] of table) yield* parameterLeaves(below(below(parameters, kind, {}), name, one));
  }
}

function* parameterLeaves(parameter: Place): Walk {
  yield typeOf(parameter, "write");
}

function* bodyLeaves(body: Place): Walk {
  yield membersOf(body);
  yield* contentLeaves(body, body.isIncoming ? "read" : "write");
}

function* responseLeaves(response: Place): Walk {
  yield* answerLeaves(response);
  const headers = below(response, "headers", response.value.headers);
  yield membersOf(headers);
  for (const [name, header] of Object.entries(headers.value)) {
    const place = below(headers, name, header);
    yield typeOf({ ...place, value: { ...place.value, in: "header", name } }, "read");
  }
}

function* answerLeaves(response: Place): Walk {
  yield membersOf(response);
  yield* contentLeaves(response, response.isIncoming ? "write" : "read");
}

function* contentLeaves(owner: Place, direction: Leaf["direction"]): Walk {
  const content = below(owner, "content", owner.value.content);
  if (Object.keys(content.value).length === 0) return;
  yield membersOf(content);
  for (const [name, media] of Object.entries(content.value)) yield typeOf(below(content, name, media), direction);
}

function isReference(value: unknown): boolean {
  return isJsonObject(value) && Object.hasOwn(value, "$ref");
}

function membersOf({ keys, value }: Place): Leaf {
  return { keys, compares: "members", made: value, direction: "read" };
}

function typeOf({ keys, value }: Place, direction: Leaf["direction"]): Leaf {
  return { keys, compares: "type", made: value, direction };
}

function below(place: Place, key: string, value: unknown): Place {
  return { ...place, keys: [...place.keys, key], value: deref(value, place.root) };
}
