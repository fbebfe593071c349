import type { Parameter, ParameterLocation } from "../../model/apiModel.js";
import type { InputGroup, InputMember } from "../clientPlan/clientPlan.js";
import type { ParameterDescription } from "../clientPlan/description.js";
import { deprecatedTag, docsOf } from "../clientPlan/docsOf.js";
import type { OperationFeature } from "./planning.js";

const locations: readonly ParameterLocation[] = ["path", "query", "querystring", "header", "cookie"];

/** Parameters: a group of the input for each place, and how the runtime writes each value (OpenAPI 3.1 §4.8.12). */
export const planParameters: OperationFeature = ({ parameters }) => {
  if (parameters.length === 0) return {};
  const input = locations.flatMap((name): readonly InputGroup[] => {
    const members = parameters.filter((parameter) => parameter.in === name).map(memberOf);
    if (members.length === 0) return [];
    return [{ kind: "parameters", name, required: members.some(({ required }) => required), members }];
  });
  return { input, description: { parameters: parameters.map(describe) } };
};

function memberOf(parameter: Parameter): InputMember {
  const { name, required, schema, example } = parameter;
  return {
    name,
    required,
    type:
      schema === undefined
        ? { kind: "keyword", keyword: "unknown" }
        : { kind: "schema", pointer: schema.pointer, direction: "write" },
    docs: docsOf([parameter.description], deprecatedTag(parameter.deprecated)),
    example,
  };
}

/** What is the default of the specification is left out. */
function describe(parameter: Parameter): ParameterDescription {
  const { in: place, name, style, explode, allowReserved, spansSegments, mediaType } = parameter;
  if (mediaType !== undefined) return { in: place, name, mediaType };
  const defaultStyle = place === "query" || place === "cookie" ? "form" : "simple";
  return {
    in: place,
    name,
    ...(style === defaultStyle ? {} : { style }),
    ...(explode === (style === "form" || style === "cookie") ? {} : { explode }),
    ...(allowReserved ? { allowReserved } : {}),
    ...(spansSegments ? { spansSegments } : {}),
  };
}
