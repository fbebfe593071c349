import type {
  ApiModel,
  ItemUse,
  MediaType,
  Operation,
  Parameter,
  Response,
  SchemaUse,
  Sequence,
  WireName,
} from "../../model/apiModel.js";
import { chooseMediaType, chooseOfSuccess } from "../content/chooseMediaType.js";
import { canSendBody, isSuccessStatus } from "../content/fetchRules.js";
import { typeOfBody, typeOfPayload, typeOfResponse } from "../content/typeOfContent.js";
import type { InlineType } from "./clientNames.js";
import { toPascalCase } from "./nameWords.js";

/** The schemas that get a type of their own, each place once in each direction, in the order of the document. */
export function findInlineTypes({ operations, webhooks, callbacks }: ApiModel): readonly InlineType[] {
  const found = new Map<string, InlineType>();
  const types = [
    ...operations.flatMap(inlineTypesOf),
    ...webhooks.flatMap(({ request }) => incomingTypesOf(request, "webhooks")),
    ...callbacks.flatMap(({ request }) => incomingTypesOf(request, "callbacks")),
  ];
  for (const type of types) {
    const key = `${type.direction} ${type.pointer}`;
    if (!found.has(key)) found.set(key, type);
  }
  return [...found.values()];
}

function inlineTypesOf(operation: Operation): readonly InlineType[] {
  const parameters = operation.parameters.flatMap((parameter) => typesOfParameter(operation, parameter));
  const responses = operation.responses.flatMap((response) => typesOfResponse(operation, response));
  return [...parameters, ...typesOfBody(operation), ...responses];
}

function typesOfBody(operation: Operation): readonly InlineType[] {
  const body = operation.requestBody;
  const mediaType = chooseMediaType(body?.content ?? []);
  if (body === undefined || mediaType === undefined || !canSendBody(operation)) return [];
  const owner = contentOwner(operation, mediaType, { component: body.component, role: "Body" });
  const purpose = { ...owner, direction: "write" } as const;
  if (mediaType.sequence !== undefined) return typesOfItems(mediaType.sequence, purpose);
  return typeOfBody(mediaType).kind === "schema" ? deserving(mediaType.schema, purpose) : [];
}

/** What arrives is read, what the receiver responds is written. The payload itself has the role that needs no word. */
function incomingTypesOf(operation: Operation, file: "webhooks" | "callbacks"): readonly InlineType[] {
  const owner = { kind: "incoming", file, operation } as const;
  const typesOf = (
    mediaType: MediaType | undefined,
    component: WireName | undefined,
    purpose: Omit<Purpose, "owner">,
  ): readonly InlineType[] => {
    const shared = mediaType?.component ?? component;
    const role = shared === undefined ? purpose.role : mediaType?.component === undefined ? "Body" : "Content";
    const owned = shared === undefined ? owner : ({ kind: "component", name: shared } as const);
    return deserving(mediaType?.schema, { ...purpose, role, owner: owned });
  };
  const body = chooseMediaType(operation.requestBody?.content ?? []);
  const parameters = operation.parameters.flatMap(({ name, component, schema }) => {
    const role = component === undefined ? `${toPascalCase(name)}Parameter` : "Parameter";
    const owned = component === undefined ? owner : ({ kind: "component", name: component } as const);
    return deserving(schema, { owner: owned, role, direction: "read" });
  });
  const isTyped = body !== undefined && typeOfPayload(body).kind === "schema";
  const payload = isTyped ? typesOf(body, operation.requestBody?.component, { role: "", direction: "read" }) : [];
  const responses = operation.responses.flatMap(({ content, component, status }) => {
    const mediaType = chooseMediaType(content);
    if (mediaType === undefined || typeOfBody(mediaType).kind !== "schema") return [];
    return typesOf(mediaType, component, { role: `Answer${toPascalCase(String(status))}`, direction: "write" });
  });
  return [...payload, ...parameters, ...responses];
}

type Purpose = Pick<InlineType, "owner" | "role" | "direction">;

function ownerOf(operation: Operation, component: WireName | undefined): InlineType["owner"] {
  return component === undefined ? { kind: "operation", operation } : { kind: "component", name: component };
}

/** A body or a response: its component, where it is one, and what its content is there for. */
interface ContentHolder {
  readonly component: WireName | undefined;
  readonly role: string;
}

/** What the content of a body or a response is named after: a media type that is shared goes before both. */
function contentOwner(
  operation: Operation,
  mediaType: MediaType,
  { component, role }: ContentHolder,
): Omit<Purpose, "direction"> {
  if (mediaType.component !== undefined) return sharedContent(mediaType.component);
  return { owner: ownerOf(operation, component), role };
}

function sharedContent(name: WireName): Omit<Purpose, "direction"> {
  return { owner: { kind: "component", name }, role: "Content" };
}

/** The schema itself where it deserves a name, else the items of a list that do. */
function deserving(schema: SchemaUse | undefined, purpose: Purpose): readonly InlineType[] {
  let depth = 0;
  for (let use: ItemUse | undefined = schema; use !== undefined; use = use.items, depth += 1) {
    if (use.structure === "object") return [{ ...purpose, pointer: use.pointer, depth }];
  }
  return [];
}

function typesOfParameter(operation: Operation, parameter: Parameter): readonly InlineType[] {
  const { component, mediaTypeComponent, name, schema } = parameter;
  if (mediaTypeComponent !== undefined)
    return deserving(schema, { ...sharedContent(mediaTypeComponent), direction: "write" });
  const role = component === undefined ? `${toPascalCase(name)}Parameter` : "Parameter";
  return deserving(schema, { owner: ownerOf(operation, component), role, direction: "write" });
}

function typesOfResponse(operation: Operation, response: Response): readonly InlineType[] {
  const role = response.component === undefined ? roleOf(operation, response) : "Response";
  const isSuccess = standsForSuccess(operation, response);
  const chosen = isSuccess ? chooseOfSuccess(response.content) : [chooseMediaType(response.content)];
  return chosen.flatMap((mediaType) => {
    if (mediaType === undefined) return [];
    const owner = contentOwner(operation, mediaType, { component: response.component, role });
    const purpose = { ...owner, direction: "read" } as const;
    if (isSuccess && mediaType.sequence !== undefined) return typesOfItems(mediaType.sequence, purpose);
    return typeOfResponse(mediaType).kind === "schema" ? deserving(mediaType.schema, purpose) : [];
  });
}

/** The items of a sequence that are described in place: those of a component belong to it. */
function typesOfItems(sequence: Sequence, purpose: Purpose): readonly InlineType[] {
  return itemSchemasOf(sequence).flatMap(({ schema, part }) =>
    schema === undefined || schema.pointer.startsWith("/components/schemas/")
      ? []
      : deserving(schema, { ...purpose, role: `${purpose.role}${part}` }),
  );
}

function itemSchemasOf(
  sequence: Sequence,
): readonly { readonly schema: SchemaUse | undefined; readonly part: string }[] {
  switch (sequence.kind) {
    case "events":
      return sequence.events.map(({ names: [name = ""], data }) => ({
        schema: data.schema,
        part: `${toPascalCase(name)}Data`,
      }));
    case "eventData":
      return [{ schema: sequence.data.schema, part: "Item" }];
    default:
      return [{ schema: sequence.item, part: "Item" }];
  }
}

/** `Response` for the one response of success that is described here, else the status goes with it. */
function roleOf(operation: Operation, response: Response): string {
  const successes = successesOf(operation);
  const status = toPascalCase(String(response.status));
  if (!standsForSuccess(operation, response)) return `Error${status}`;
  return successes.length > 1 ? `Response${status}` : "Response";
}

/** `default` does where no other response does. */
function standsForSuccess(operation: Operation, { status }: Response): boolean {
  return isSuccessStatus(status) || (status === "default" && successesOf(operation).length === 0);
}

function successesOf({ responses }: Operation): readonly Response[] {
  return responses.filter(({ status }) => isSuccessStatus(status));
}
