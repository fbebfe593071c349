import { joinPointer, rootPointer, type JsonPointer } from "../document/jsonPointer.js";
import type { ComponentsObject, Named, PathItemObject } from "../document/openapi.js";
import type { Component, Components, Operation, PathItem, WireName } from "./apiModel.js";
import { buildComponentSchemas } from "./buildComponentSchemas.js";
import { buildRequestBody, buildResponse } from "./buildContent.js";
import { buildOperations } from "./buildOperation.js";
import { buildParameter, buildParameters } from "./buildParameter.js";
import { buildResponseHeader } from "./buildResponseHeaders.js";
import { locate, type Modelling, type PathItemTable } from "./modelling.js";

/** Operations whose requests we send, and webhooks, whose requests we get. */
interface Traffic {
  readonly operations: readonly Operation[];
  readonly webhooks: readonly Operation[];
}

/**
 * What the document defines under `components` (OpenAPI 3.1 §4.8.7). It goes after the operations: what they use is
 * built and reported by then, and nothing has to be said of what nobody uses.
 */
export function buildComponents(modelling: Modelling, traffic: Traffic): Components {
  const { root } = modelling;
  const quiet: Modelling = { ...modelling, diagnostics: { report: () => undefined } };
  const items = Object.fromEntries(
    Object.entries(root.components?.pathItems ?? {}).map(([name, item]) => [
      name,
      locate<PathItemObject>(quiet, item, placeOf("pathItems", name)).value,
    ]),
  );
  const pointer = placeOf("pathItems");
  return {
    schemas: buildComponentSchemas(root, traffic),
    parameters: tableOf("parameters", quiet, (value, place) => buildParameter(quiet, value, place)),
    requestBodies: tableOf("requestBodies", quiet, (value, place) => buildRequestBody(quiet, value, place)),
    responses: tableOf("responses", quiet, (value, place) => buildResponse(quiet, value, place)),
    headers: tableOf("headers", quiet, (header, place, name) => buildResponseHeader(quiet, { name, header }, place)),
    pathItems: buildPathItems(quiet, { items, pointer }),
    operations: buildOperations(quiet, { items, pointer }, []),
  };
}

/** The Path Item Objects of a table, without their operations. */
export function buildPathItems(modelling: Modelling, { items, pointer: table }: PathItemTable): readonly PathItem[] {
  return Object.entries(items).map(([name, item]) => {
    const pointer = joinPointer(table, name);
    const parameters = buildParameters(modelling, item.parameters ?? [], joinPointer(pointer, "parameters"));
    return { pointer, name: name as WireName, parameters };
  });
}

function placeOf(section: keyof ComponentsObject, ...name: readonly string[]): JsonPointer {
  return joinPointer(rootPointer, "components", section, ...name);
}

type Section = "parameters" | "requestBodies" | "responses" | "headers";
type Defined<Key extends Section> = NonNullable<ComponentsObject[Key]>[string];

/** The entries of a table of components; one that the specification says is ignored is left out. */
function tableOf<Key extends Section, Value>(
  section: Key,
  { root }: Modelling,
  build: (value: Defined<Key>, pointer: JsonPointer, name: WireName) => Value | undefined,
): readonly Component<Value>[] {
  const table = (root.components?.[section] ?? {}) as Named<Defined<Key>>;
  return Object.entries(table).flatMap(([key, defined]) => {
    const name = key as WireName;
    const value = build(defined, placeOf(section, name), name);
    return value === undefined ? [] : [{ name, value }];
  });
}
