import { joinPointer, type JsonPointer } from "../document/jsonPointer.js";
import type { Content, EncodingObject, MediaTypeObject, SchemaObject } from "../document/openapi.js";
import type { Encoding, Json, MediaType, ParameterStyle, SchemaUse, WireName } from "./apiModel.js";
import { buildExamples } from "./buildExamples.js";
import { buildSchemaUse } from "./buildSchemaUse.js";
import { buildSequence } from "./buildSequence.js";
import { componentAt, locate, type Modelling } from "./modelling.js";

/** The Media Type Objects of a body (OpenAPI 3.1 §4.8.14), in document order. */
export function buildMediaTypes(
  modelling: Modelling,
  { content, pointer }: { readonly content: Content | undefined; readonly pointer: JsonPointer },
  exampleOf: (schema: SchemaObject) => Json | undefined,
): readonly MediaType[] {
  return Object.entries(content ?? {}).map(([name, value]) => {
    const place = locate<MediaTypeObject>(modelling, value, joinPointer(pointer, name));
    const { schema, itemSchema } = place.value;
    const sequence = buildSequence(modelling, { name, ...place });
    if (itemSchema !== undefined && sequence === undefined) {
      const message = `The schema of the items of ${name} is not used`;
      const itemPointer = joinPointer(place.pointer, "itemSchema");
      modelling.diagnostics.report({ code: "model/item-schema-ignored", pointer: itemPointer, message });
    }
    return {
      pointer: place.pointer,
      component: componentAt(place.pointer),
      name,
      schema: schemaUse(schema, joinPointer(place.pointer, "schema")),
      itemSchema: schemaUse(itemSchema, joinPointer(place.pointer, "itemSchema")),
      sequence,
      encoding: Object.entries(place.value.encoding ?? {}).map(([field, encoding]) =>
        buildEncoding(modelling, { name: field, value: encoding }, joinPointer(place.pointer, "encoding", field)),
      ),
      example: exampleOf(schema ?? true),
      examples: buildExamples(modelling, place.value, place.pointer),
    };
  });
}

function schemaUse(schema: SchemaObject | undefined, pointer: JsonPointer): SchemaUse | undefined {
  return schema === undefined ? undefined : buildSchemaUse(schema, pointer);
}

const formStyles: readonly ParameterStyle[] = ["form", "spaceDelimited", "pipeDelimited", "deepObject"];

function buildEncoding(
  modelling: Modelling,
  { name, value }: { readonly name: string; readonly value: EncodingObject },
  pointer: JsonPointer,
): Encoding {
  const style = formStyles.find((candidate) => candidate === value.style);
  if (style === undefined && value.style !== undefined) {
    const message = `The field "${name}" cannot have the style "${value.style}"; it is left out`;
    modelling.diagnostics.report({ code: "model/illegal-style", pointer: joinPointer(pointer, "style"), message });
  }
  const { contentType, explode, allowReserved } = value;
  return { name: name as WireName, contentType, style, explode, allowReserved };
}
