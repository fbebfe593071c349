import type { JsonPointer } from "../document/jsonPointer.js";
import type { ApiModel, ItemUse, MediaType, Operation, Response, SchemaUse, Sequence } from "./apiModel.js";

/** Where the schemas of an API are: its components, and what operations, webhooks and callbacks use. */
export function schemaPlaces(model: Omit<ApiModel, "schemas">): readonly JsonPointer[] {
  const { components, operations, webhooks, callbacks, pathItems } = model;
  const requests = [...webhooks, ...callbacks].map(({ request }) => request);
  const uses = [
    ...[...operations, ...requests, ...components.operations].flatMap(usesOfOperation),
    ...[...pathItems, ...components.pathItems].flatMap(({ parameters }) => parameters.map(({ schema }) => schema)),
    ...components.parameters.map(({ value }) => value.schema),
    ...components.requestBodies.flatMap(({ value }) => value.content.flatMap(usesOfContent)),
    ...components.responses.flatMap(({ value }) => usesOfResponse(value)),
    ...components.headers.map(({ value }) => value.schema),
  ];
  return [...components.schemas.map(({ pointer }) => pointer), ...uses.flatMap((use) => (use ? placesOf(use) : []))];
}

type Use = SchemaUse | undefined;

function usesOfOperation({ parameters, requestBody, responses }: Operation): readonly Use[] {
  return [
    ...parameters.map(({ schema }) => schema),
    ...(requestBody?.content ?? []).flatMap(usesOfContent),
    ...responses.flatMap(usesOfResponse),
  ];
}

function usesOfResponse({ headers, content }: Omit<Response, "status">): readonly Use[] {
  return [...headers.map(({ schema }) => schema), ...content.flatMap(usesOfContent)];
}

function usesOfContent({ schema, itemSchema, sequence }: MediaType): readonly Use[] {
  return [schema, itemSchema, ...(sequence === undefined ? [] : usesOfSequence(sequence))];
}

function usesOfSequence(sequence: Sequence): readonly Use[] {
  switch (sequence.kind) {
    case "jsonLines":
    case "jsonSequence":
      return [sequence.item];
    case "events":
      return sequence.events.map(({ data }) => data.schema);
    case "eventData":
      return [sequence.data.schema];
  }
}

/** Where a schema is, and those of its items where it is a list. */
function placesOf({ pointer, items }: ItemUse): readonly JsonPointer[] {
  return items === undefined ? [pointer] : [pointer, ...placesOf(items)];
}
