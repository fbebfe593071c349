import { joinPointer } from "../../../../document/jsonPointer.js";
import { isJsonObject, ownValue, type JsonObject } from "../../../../document/record.js";
import { authoredExamples } from "./authoredExamples.js";
import { convertAlternatives } from "./convertSchema.js";
import type { Conversion, Passage } from "./pageConversion.js";

/** The bodies of a request or a response, by media type. */
export interface ConvertedContent {
  readonly content: JsonObject;
  readonly description: string | undefined;
  /** A body says that it is required in each of its schemas. */
  readonly isRequired: boolean;
}

/** Stands for the media type of a response that has none. */
const noMediaType = "_mintlify/placeholder";

/** Converts `{<media type>: {schemaArray, examples, description}}`. */
export function convertContent(conversion: Conversion, bodies: unknown, { from, to }: Passage): ConvertedContent {
  const entries = Object.entries(isJsonObject(bodies) ? bodies : {}).flatMap(([mediaType, body]) =>
    isJsonObject(body) ? [{ mediaType, body }] : [],
  );
  const content = entries
    .filter(({ mediaType }) => mediaType !== noMediaType)
    .map(({ mediaType, body }): [string, JsonObject] => {
      const passage = { from: joinPointer(from, mediaType), to: joinPointer(to, "content", mediaType) };
      return [mediaType, convertBody(conversion, body, passage)];
    });
  const descriptions = entries.map(({ body }) => ownValue(body, "description"));
  return {
    content: Object.fromEntries(content),
    description: descriptions.find((text) => typeof text === "string" && text !== "") as string | undefined,
    isRequired: entries.some(({ body }) =>
      alternativesOf(body).some((schema) => ownValue(schema, "required") === true),
    ),
  };
}

function alternativesOf(body: JsonObject): readonly JsonObject[] {
  const list = ownValue(body, "schemaArray");
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}

function convertBody(conversion: Conversion, body: JsonObject, passage: Passage): JsonObject {
  const { from, to } = passage;
  conversion.moves.set(to, from);
  const alternatives = { from: joinPointer(from, "schemaArray"), to: joinPointer(to, "schema") };
  const schema = convertAlternatives(conversion, ownValue(body, "schemaArray"), alternatives);
  const examples = authoredExamples(ownValue(body, "examples"), [ownValue(body, "schemaArray"), conversion.written]);
  if (examples.isInvented) {
    const message = "The example is made up by the documentation tool; it is left out.";
    conversion.remarks.push({ code: "pages/invented-example", message, at: joinPointer(from, "examples") });
  }
  return { schema, ...examples.kept };
}
