import { joinPointer, type JsonPointer } from "../../../../document/jsonPointer.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../../../../document/record.js";
import { convertAlternatives } from "./convertSchema.js";
import type { Conversion, Passage } from "./pageConversion.js";

/** Converts `{path: {<name>: {schema: [..]}}, query, header, cookie}` to a list of parameters. */
export function convertParameters(
  conversion: Conversion,
  groups: unknown,
  { from, to }: Passage,
): readonly JsonObject[] {
  if (!isJsonObject(groups)) return [];
  const named = ["path", "query", "header", "cookie"].flatMap((location) => {
    const group = ownValue(groups, location);
    return Object.entries(isJsonObject(group) ? group : {}).flatMap(([name, parameter]) =>
      isJsonObject(parameter) ? [{ location, name, parameter }] : [],
    );
  });
  return named.map(({ location, name, parameter }, index) => {
    const passage = { from: joinPointer(from, location, name), to: joinPointer(to, index) };
    return { name, in: location, ...convertParameter(conversion, parameter, { ...passage, location }) };
  });
}

interface ParameterPassage extends Passage {
  readonly location: string;
}

function convertParameter(
  conversion: Conversion,
  parameter: JsonObject,
  { from, to, location }: ParameterPassage,
): JsonObject {
  conversion.moves.set(to, from);
  const list = ownValue(parameter, "schema");
  const options = Array.isArray(list) ? list.filter(isJsonObject) : [];
  const schema = convertAlternatives(conversion, list, { from: joinPointer(from, "schema"), to: schemaPointer(to) });
  const isRequired = location === "path" || options.some((option) => ownValue(option, "required") === true);
  const description = ownValue(schema, "description");
  const isDeprecated = ownValue(schema, "deprecated") === true;
  // The shape puts what was said of the parameter into its schema.
  const own = withValues(
    schema,
    new Map([
      ["description", undefined],
      ["deprecated", undefined],
    ]),
  );
  return {
    ...(description !== undefined && { description }),
    ...(isRequired && { required: true }),
    ...(isDeprecated && { deprecated: true }),
    ...withValues(parameter, new Map([["schema", own]])),
  };
}

function schemaPointer(parameter: JsonPointer): JsonPointer {
  return joinPointer(parameter, "schema");
}
