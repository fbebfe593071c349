import { ApiError } from "./apiError.js";
import { charsetOf, essenceOf, isJson, isText } from "./mediaType.js";
import { withoutUrls } from "./withoutUrls.js";

/** Statuses whose responses have no body (RFC 9110 §15). */
const WITHOUT_BODY = [204, 205, 304];

/**
 * Reads the body of a response as its `Content-Type` says: JSON as the value it stands for, text and XML as text,
 * everything else, and all that is asked for as bytes, as a Blob. Without a `Content-Type` it is JSON if it can be, text if it can be, or else a Blob. A body
 * without a single byte is `undefined`.
 *
 * @throws {@link ApiError} of kind `decode` for JSON that is none, with the text as `body`, and for a body that a
 * middleware has read; of kind `network` where the body breaks off.
 */
export async function responseBody(response: Response, method: string, asBytes?: boolean): Promise<unknown> {
  if (hasNoBody(response, method)) return undefined;
  const bytes = await readBytes(response);
  if (bytes.byteLength === 0) return undefined;
  const contentType = response.headers.get("Content-Type");
  if (asBytes === true) return new Blob([bytes], { type: contentType ?? "" });
  if (contentType === null) return guess(bytes);
  const essence = essenceOf(contentType);
  if (isJson(essence)) return parseJson(textIn(bytes, contentType), response);
  return isText(essence) ? textIn(bytes, contentType) : new Blob([bytes], { type: contentType });
}

/** Whether a response has no body, because of its status or of the method. */
export function hasNoBody({ status }: Response, method: string): boolean {
  return method === "HEAD" || WITHOUT_BODY.includes(status);
}

async function readBytes(response: Response): Promise<ArrayBuffer> {
  if (response.bodyUsed) {
    throw new ApiError({ kind: "decode", reason: "the answer was read before: read a clone of it instead", response });
  }
  try {
    return await response.arrayBuffer();
  } catch (cause) {
    throw new ApiError({ kind: "network", reason: "the answer broke off", response, cause: withoutUrls(cause) });
  }
}

/** An encoding that nobody knows is read as UTF-8. */
function textIn(bytes: ArrayBuffer, contentType: string): string {
  try {
    return new TextDecoder(charsetOf(contentType)).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function parseJson(text: string, response: Response): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const reason = `the answer with status ${response.status} says it is JSON but is not`;
    throw new ApiError({ kind: "decode", reason, body: text, response, cause });
  }
}

function guess(bytes: ArrayBuffer): unknown {
  const text = strictText(bytes);
  if (text === undefined) return new Blob([bytes]);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function strictText(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
