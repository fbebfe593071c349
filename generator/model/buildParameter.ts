import { joinPointer, type JsonPointer } from "../document/jsonPointer.js";
import { urlEncoded } from "../document/mediaTypes.js";
import type { MediaTypeObject, ParameterList, ParameterObject, ReferenceObject } from "../document/openapi.js";
import type { Parameter, ParameterLocation, ParameterStyle, WireName } from "./apiModel.js";
import { buildExample } from "./buildExample.js";
import { buildExamples } from "./buildExamples.js";
import { buildSchemaUse } from "./buildSchemaUse.js";
import { buildOnce, componentAt, locate, type Modelling } from "./modelling.js";

/** The styles that a place knows, its default first (OpenAPI 3.1 §4.8.12, Style Values). */
const styles: Readonly<Record<ParameterLocation, readonly [ParameterStyle, ...ParameterStyle[]]>> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  querystring: ["form"],
  header: ["simple"],
  cookie: ["form", "cookie"],
};

/** Header fields that other parts of a document describe; a parameter of such a name is ignored (OpenAPI 3.1 §4.8.12). */
const describedElsewhere = new Set(["accept", "content-type", "authorization"]);

/** The parameters of one list. */
export function buildParameters(modelling: Modelling, list: ParameterList, pointer: JsonPointer): readonly Parameter[] {
  return list
    .map((value, index) => (value === null ? undefined : buildParameter(modelling, value, joinPointer(pointer, index))))
    .filter((parameter) => parameter !== undefined);
}

/** A Parameter Object (OpenAPI 3.1 §4.8.12); undefined for one that the specification says is ignored. */
export function buildParameter(
  modelling: Modelling,
  value: ParameterObject | ReferenceObject,
  pointer: JsonPointer,
): Parameter | undefined {
  const place = locate<ParameterObject>(modelling, value, pointer);
  return buildOnce(modelling.parameters, place.pointer, () => describeParameter(modelling, place.value, place.pointer));
}

function describeParameter(modelling: Modelling, value: ParameterObject, pointer: JsonPointer): Parameter | undefined {
  const location = value.in as ParameterLocation;
  if (location === "header" && describedElsewhere.has(value.name.toLowerCase())) {
    const message = `The header parameter "${value.name}" is ignored`;
    modelling.diagnostics.report({ code: "model/ignored-header", pointer, message });
    return undefined;
  }
  // Those that operations use are repaired before; a component that none uses may be anything.
  if (!Object.hasOwn(styles, location)) return undefined;
  const style = styleOf(modelling, value, pointer);
  return {
    pointer,
    component: componentAt(pointer),
    name: value.name as WireName,
    in: location,
    required: location === "path" || value.required === true,
    deprecated: value.deprecated === true,
    description: value.description,
    style,
    explode: value.explode ?? (style === "form" || style === "cookie"),
    allowReserved: value.allowReserved === true,
    spansSegments: false,
    ...valueOf(modelling, value, pointer),
    examples: buildExamples(modelling.root, value, pointer),
  };
}

function styleOf(modelling: Modelling, value: ParameterObject, pointer: JsonPointer): ParameterStyle {
  const known = styles[value.in as ParameterLocation];
  const style = known.find((candidate) => candidate === value.style);
  if (style !== undefined || value.style === undefined) return style ?? known[0];
  const message = `The ${value.in} parameter "${value.name}" cannot have the style "${value.style}"; "${known[0]}" is used`;
  modelling.diagnostics.report({ code: "model/illegal-style", pointer: joinPointer(pointer, "style"), message });
  return known[0];
}

function valueOf(
  modelling: Modelling,
  value: ParameterObject,
  pointer: JsonPointer,
): Pick<Parameter, "mediaType" | "mediaTypeComponent" | "schema" | "example"> {
  if (value.schema !== undefined) {
    const schema = buildSchemaUse(value.schema, joinPointer(pointer, "schema"));
    const mediaType = value.in === "querystring" ? mediaTypeOfQuerystring(modelling, value, pointer) : undefined;
    return { mediaType, mediaTypeComponent: undefined, schema, example: buildExample(modelling.root, value.schema) };
  }
  const [name, content] = Object.entries(value.content ?? {})[0] ?? [];
  if (name !== undefined && content !== undefined) {
    const place = locate<MediaTypeObject>(modelling, content, joinPointer(pointer, "content", name));
    const { schema } = place.value;
    const use = schema === undefined ? undefined : buildSchemaUse(schema, joinPointer(place.pointer, "schema"));
    const mediaTypeComponent = componentAt(place.pointer);
    return { mediaType: name, mediaTypeComponent, schema: use, example: buildExample(modelling.root, schema ?? true) };
  }
  const message = `The ${value.in} parameter "${value.name}" has no schema`;
  modelling.diagnostics.report({ code: "model/parameter-without-schema", pointer, message });
  return { mediaType: undefined, mediaTypeComponent: undefined, schema: undefined, example: undefined };
}

/** A query string as a whole is written as a media type says (OpenAPI 3.2 §4.12); forms are what nearly all are. */
function mediaTypeOfQuerystring(modelling: Modelling, { name }: ParameterObject, pointer: JsonPointer): string {
  const message = `The querystring parameter "${name}" has no media type`;
  modelling.diagnostics.report({ code: "model/querystring-without-content", pointer, message });
  return urlEncoded;
}
