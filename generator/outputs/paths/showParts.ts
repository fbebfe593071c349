import { joinPointer, pointerKeys, type JsonPointer } from "../../document/jsonPointer.js";
import type { MediaType, Parameter, RequestBody, Response, ResponseHeader } from "../../model/apiModel.js";
import type { Docs } from "../../plan/clientPlan/clientPlan.js";
import { deprecatedTag, docsOf } from "../../plan/clientPlan/docsOf.js";
import type { SchemaTypes } from "../../print/schemaTypes.js";
import { indexed } from "../../print/typeTree.js";
import type { Note, ShownSchema, View } from "./pathsSheet.js";

/** Which way the values of operations go, and what the parts of a model are noted in. */
export interface Showing {
  readonly traffic: Traffic;
  readonly schemaTypes: SchemaTypes;
  readonly schemas: Map<unknown, ShownSchema>;
  readonly notes: Map<JsonPointer, Note>;
}

export type Traffic = Readonly<Record<"requests" | "responses", ShownSchema["direction"]>>;

/** How the values of a table are shown. */
interface Viewer<Value> {
  readonly show: (value: Value, place: JsonPointer, showing: Showing) => unknown;
  readonly showing: Showing;
}

/** A value and its name in a table. */
interface TableEntry<Value> {
  readonly name: string;
  readonly value: Value;
}

/** A table under numbers, its names noted. */
export function showTable<Value>(
  entries: readonly TableEntry<Value>[],
  table: JsonPointer,
  { show, showing }: Viewer<Value>,
): View {
  const shown = entries.map(({ name, value }, index) => {
    const place = joinPointer(table, index);
    const view = show(value, place, showing);
    showing.notes.set(place, { ...showing.notes.get(place), name });
    return [index, view] as const;
  });
  return Object.fromEntries(shown);
}

/** The parameters of an operation or a path item. */
export function showParameters(
  parameters: readonly Parameter[],
  place: JsonPointer,
  showing: Showing,
): readonly View[] {
  return parameters.map((parameter, index) => {
    const at = joinPointer(place, "parameters", parameter.in, index);
    const view = showParameter(parameter, at, showing);
    showing.notes.set(at, { ...showing.notes.get(at), name: parameter.name });
    return { ...view, name: String(index) };
  });
}

/** A parameter (OpenAPI 3.1 §4.8.12). */
export function showParameter(parameter: Parameter, place: JsonPointer, showing: Showing): View {
  const { in: location, required, component, schema, mediaType } = parameter;
  const docs = docsWith(schema?.pointer, docsOf([parameter.description], deprecatedTag(parameter.deprecated)), showing);
  showing.notes.set(place, { docs, ...elsewhere("parameters", component, place) });
  const isShown = schema !== undefined && mediaType === undefined;
  return { in: location, required, ...(isShown && { schema: showSchema(schema.pointer, "write", showing) }) };
}

/** A header field (OpenAPI 3.1 §4.8.21), described like a parameter. */
export function showHeader(header: ResponseHeader, place: JsonPointer, showing: Showing): View {
  const { required, component, schema, mediaType } = header;
  const docs = docsWith(schema?.pointer, docsOf([header.description], deprecatedTag(header.deprecated)), showing);
  showing.notes.set(place, elsewhere("headers", component, place) ?? { docs });
  const shown = schema && { schema: showSchema(schema.pointer, "read", showing) };
  if (mediaType === undefined) return { required, ...shown };
  const entry = { name: mediaType, value: shown ?? {} };
  return { required, content: showTable([entry], place, { show: (value) => value, showing }) };
}

/** A request body (OpenAPI 3.1 §4.8.13). */
export function showBody(body: RequestBody, place: JsonPointer, showing: Showing): View {
  const { required, component, content } = body;
  showing.notes.set(place, elsewhere("requestBodies", component, place) ?? { docs: docsOf([body.description]) });
  return { required, content: showContent({ content, direction: showing.traffic.requests }, place, showing) };
}

/** A response (OpenAPI 3.1 §4.8.17). */
export function showResponse(response: Omit<Response, "status">, place: JsonPointer, showing: Showing): View {
  const { component, description, headers, content } = response;
  showing.notes.set(place, elsewhere("responses", component, place) ?? { docs: docsOf([description]) });
  return {
    headers: showTable(
      headers.map((header) => ({ name: header.name, value: header })),
      joinPointer(place, "headers"),
      { show: showHeader, showing },
    ),
    ...(content.length > 0 && {
      content: showContent({ content, direction: showing.traffic.responses }, place, showing),
    }),
  };
}

/** The content of a body, its values going in a direction. */
interface DirectedContent {
  readonly content: readonly MediaType[];
  readonly direction: ShownSchema["direction"];
}

function showContent({ content, direction }: DirectedContent, place: JsonPointer, showing: Showing): View {
  const entries = content.map(({ name, schema }) => ({ name, value: schema }));
  return showTable(entries, joinPointer(place, "content"), {
    show: (schema) => (schema === undefined ? {} : { schema: showSchema(schema.pointer, direction, showing) }),
    showing,
  });
}

/**
 * An object that stands for a schema: the hook of openapi-typescript gets it and returns the schema's type. It is called
 * for schemas with a type only.
 */
export function showSchema(pointer: JsonPointer, direction: ShownSchema["direction"], { schemas }: Showing): View {
  const shown = { type: "object" };
  schemas.set(shown, { pointer, direction });
  return shown;
}

/** A component is printed where it is defined. */
function elsewhere(section: string, name: string | undefined, place: JsonPointer): Note | undefined {
  const [first, , , ...deeper] = pointerKeys(place);
  const isDefinition = first === "components" && deeper.length === 0;
  return name === undefined || isDefinition ? undefined : { type: indexed("components", [section, name]) };
}

function docsWith(schema: JsonPointer | undefined, docs: Docs, { schemaTypes }: Showing): Docs {
  return schema === undefined ? docs : schemaTypes.docsOf(docs, schema);
}
