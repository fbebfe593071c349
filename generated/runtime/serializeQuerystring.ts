import { inputError } from "./apiError.js";
import { urlEncoded } from "./formBody.js";
import { jsonText } from "./jsonText.js";
import { essenceOf, isJson } from "./mediaType.js";
import type { ParameterDescription } from "./operation.js";
import { encodeStrict } from "./percentEncode.js";
import { subjectOf } from "./serializeParameter.js";
import { isPresent, textOf } from "./shape.js";

/**
 * Writes the query string as a whole, as the media type of its parameter asks (OpenAPI 3.2 §4.12, `querystring`): a form
 * as forms are written, anything else percent-encoded. Gives the empty text for a value that is absent.
 *
 * @throws {@link ApiError} of kind `input` where the value has no form in the media type.
 */
export function serializeQuerystring(parameter: ParameterDescription, value: unknown): string {
  if (value === undefined) return "";
  const subject = subjectOf(parameter);
  const essence = essenceOf(parameter.mediaType ?? "");
  if (isJson(essence)) return encodeStrict(jsonText(value, subject));
  if (!isPresent(value)) return "";
  if (value instanceof URLSearchParams) return value.toString();
  if (essence !== "application/x-www-form-urlencoded") return encodeStrict(textOf(value, subject));
  if (typeof value === "object" && !Array.isArray(value)) return urlEncoded(value);
  throw inputError(`${subject} is written as ${JSON.stringify(essence)}: give an object`);
}
