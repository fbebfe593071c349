import { inputError } from "./apiError.js";
import { formData, urlEncoded } from "./formBody.js";
import { jsonText } from "./jsonText.js";
import { essenceOf, isJson, isRange, isText } from "./mediaType.js";
import type { BodyDescription } from "./operation.js";
import { textOf } from "./shape.js";

/** A body as `fetch` takes it. */
export interface RequestBody {
  /** Absent where nothing is sent. */
  readonly payload: unknown;
  /** Absent where the platform knows better: for `FormData`, and for types that the document leaves open. */
  readonly contentType: string | undefined;
}

const SUBJECT = "the body";

/**
 * Writes a body as the media type of its description asks. What `fetch` takes as it is, bytes, streams and forms, goes
 * out untouched under any media type.
 *
 * @throws {@link ApiError} of kind `input` where the value has no form in the media type.
 */
export function requestBody(description: BodyDescription | undefined, value: unknown): RequestBody {
  if (description === undefined || value === undefined) return { payload: undefined, contentType: undefined };
  const essence = essenceOf(description.mediaType);
  if (value instanceof FormData) return { payload: value, contentType: undefined };
  if (isRange(essence)) return openBody(value);
  if (essence === "multipart/form-data") {
    return { payload: formData(record(value, essence), description.encoding), contentType: undefined };
  }
  return { payload: payloadOf(description, value), contentType: description.mediaType };
}

/** A body under a range such as `*\/*`: what is neither text nor bytes can only be meant as JSON. */
function openBody(value: unknown): RequestBody {
  if (isSendable(value) || typeof value === "string") return { payload: value, contentType: undefined };
  return { payload: jsonText(value, SUBJECT), contentType: "application/json" };
}

function payloadOf({ mediaType, encoding, encode }: BodyDescription, value: unknown): unknown {
  const essence = essenceOf(mediaType);
  if (isSendable(value)) return value;
  if (encode !== undefined && typeof value !== "string") return encode(value);
  if (isJson(essence)) return jsonText(value, SUBJECT);
  if (isText(essence)) return textOf(value, SUBJECT);
  if (typeof value === "string") return value;
  if (essence === "application/x-www-form-urlencoded") return urlEncoded(record(value, essence), encoding);
  throw inputError(`${SUBJECT} is written as ${JSON.stringify(essence)}: give it as text, bytes or a stream`);
}

function isSendable(value: unknown): boolean {
  return (
    value instanceof Blob ||
    value instanceof URLSearchParams ||
    value instanceof ReadableStream ||
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value)
  );
}

function record(value: unknown, essence: string): object {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw inputError(`${SUBJECT} is written as ${JSON.stringify(essence)}: give an object`);
}

/** Whether a body can be sent again: a stream is gone once it is sent. */
export function isReplayable(payload: unknown): boolean {
  return !(payload instanceof ReadableStream);
}
