import { ApiError } from "./apiError.js";
import { charsetOf, essenceOf, isJson, isText } from "./mediaType.js";
import { withoutUrls } from "./withoutUrls.js";

/** Statuses whose responses have no body (RFC 9110 §15). */
const WITHOUT_BODY = [204, 205, 304];

/** How the body of a response is read. */
export interface BodyReading {
  /** Of the request: the response to HEAD has no body. */
  readonly method: string;
  /** True for bytes, whatever the `Content-Type`. */
  readonly asBytes?: boolean | undefined;
  /** No limit where nothing is said. */
  readonly maxBytes?: number | undefined;
}

/**
 * Reads the body of a response as its `Content-Type` says: JSON as its value, text and XML as text,
 * everything else, and all that is asked for as bytes, as a Blob. Without a `Content-Type` it is JSON if it can be, text
 * if it can be, or else a Blob. A body without a single byte is `undefined`.
 *
 * @throws {@link ApiError} of kind `decode` for JSON that is none, with the text as `body`, for more bytes than are
 * allowed, and for a body that a middleware has read; of kind `network` where the body breaks off.
 */
export async function responseBody(response: Response, reading: BodyReading): Promise<unknown> {
  const { method, asBytes, maxBytes } = reading;
  if (hasNoBody(response, method)) return undefined;
  const bytes = await readBytes(response, maxBytes);
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

async function readBytes(response: Response, maxBytes: number | undefined): Promise<ArrayBuffer> {
  if (response.bodyUsed) {
    throw new ApiError({ kind: "decode", reason: "the answer was read before: read a clone of it instead", response });
  }
  try {
    return maxBytes === undefined ? await response.arrayBuffer() : await readAtMost(maxBytes, response);
  } catch (cause) {
    if (cause instanceof ApiError) throw cause;
    throw new ApiError({ kind: "network", reason: "the answer broke off", response, cause: withoutUrls(cause) });
  }
}

async function readAtMost(maxBytes: number, response: Response): Promise<ArrayBuffer> {
  // React Native has no streams.
  if (response.body) return readStream(response.body, maxBytes, response);
  const bytes = await response.arrayBuffer();
  if (bytes.byteLength <= maxBytes) return bytes;
  throw tooMany(maxBytes, response);
}

/** Counts what is read, as `Content-Length` may be absent, wrong, or that of a compressed body. */
async function readStream(
  stream: NonNullable<Response["body"]>,
  maxBytes: number,
  response: Response,
): Promise<ArrayBuffer> {
  const reader = stream.getReader();
  const chunks: BlobPart[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    size += next.value.byteLength;
    if (size <= maxBytes) continue;
    void reader.cancel().catch(() => undefined);
    throw tooMany(maxBytes, response);
  }
  return new Blob(chunks).arrayBuffer();
}

function tooMany(maxBytes: number, response: Response): ApiError {
  const reason = `the answer has more than ${maxBytes} bytes, the limit that \`maxBytes\` sets`;
  return new ApiError({ kind: "decode", reason, response });
}

/** Reads an unknown encoding as UTF-8. */
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
