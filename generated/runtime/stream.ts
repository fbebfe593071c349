import { ApiError, withCall } from "./apiError.js";
import { essenceOf } from "./mediaType.js";
import { withoutUrls } from "./withoutUrls.js";

/** A response that is read bit by bit. */
export interface StreamSource {
  readonly operation: string;
  readonly request: Request;
  readonly response: Response;
  /** Aborted with an {@link ApiError} by the signal of the call. The timeout has no part in it: headers have come. */
  readonly signal: AbortSignal;
  /** How many bytes an item may have; {@link MOST_BYTES} where nothing is said. */
  readonly maxBytes?: number | undefined;
  /** Called once, when nothing more is read. */
  readonly onEnd: () => void;
}

/**
 * Makes what iterates over the items of a response; undefined for a response that is of another media type, if the
 * document allows that.
 *
 * @throws {@link ApiError} of kind `decode` for a response of another media type, if it does not.
 */
export type DecodeStream = (source: StreamSource, description: StreamDescription) => unknown;

/** How the data of an event is read; `either` is JSON where it can be. */
export type EventDataFormat = "json" | "text" | "either";

/** What the document says of successes that are sequences of items (OpenAPI 3.2 §4.14.3). */
export interface StreamDescription {
  /** `decodeEvents`, `decodeEventData`, `decodeJsonLines` or `decodeJsonSequence`. */
  readonly decode: DecodeStream;
  /** How the data of events is read. Default: `text`. */
  readonly data?: EventDataFormat;
  /** The same for events of certain names. */
  readonly dataOf?: Readonly<Record<string, EventDataFormat>>;
  /** True where the document describes other successes too: they are read as a whole. */
  readonly orWhole?: boolean;
}

/** No API means to send an item of more bytes than this; one that never ends would fill the memory. */
const MOST_BYTES: number = 2 ** 26;

const encoder = new TextEncoder();

/**
 * Whether a response is a stream of one of these media types. One without a `Content-Type` is taken for it.
 *
 * @throws {@link ApiError} of kind `decode` for a response of another type where there must be a stream.
 */
export function isStreamOf(types: RegExp, source: StreamSource, { orWhole }: StreamDescription): boolean {
  const contentType = source.response.headers.get("Content-Type");
  if (contentType === null || types.test(essenceOf(contentType))) return true;
  if (orWhole === true) return false;
  source.onEnd();
  void source.response.body?.cancel().catch(() => undefined);
  const reason = `the answer is of type ${JSON.stringify(contentType)}, which is not the stream that was expected`;
  throw streamError(source, { kind: "decode", reason });
}

/** The text of a response, as UTF-8, in the chunks in which it comes. Leaving the loop ends the exchange. */
export async function* textChunks(source: StreamSource): AsyncGenerator<string, void> {
  const { signal, onEnd } = source;
  const reader = readerOf(source);
  const cancel = (): void => void reader?.cancel().catch(() => undefined);
  signal.addEventListener("abort", cancel, { once: true });
  try {
    if (reader !== undefined) yield* decodedChunks(reader, signal);
  } catch (cause) {
    if (!signal.aborted) throw brokenOff(source, cause);
  } finally {
    signal.removeEventListener("abort", cancel);
    cancel();
    onEnd();
  }
  if (signal.aborted) throw withCall(signal.reason as ApiError, source);
}

function brokenOff(source: StreamSource, cause: unknown): ApiError {
  return streamError(source, { kind: "network", reason: "the answer broke off", cause: withoutUrls(cause) });
}

type ByteReader = ReadableStreamDefaultReader<Uint8Array>;

function readerOf(source: StreamSource): ByteReader | undefined {
  const { body, bodyUsed } = source.response;
  if (!bodyUsed && body?.locked !== true) return body?.getReader();
  throw streamError(source, { kind: "decode", reason: "the answer was read before: a stream can be read once" });
}

async function* decodedChunks(reader: ByteReader, signal: AbortSignal): AsyncGenerator<string, void> {
  const decoder = new TextDecoder();
  for (let done = false; !done && !signal.aborted;) {
    const chunk = await reader.read();
    done = chunk.done;
    const text = decoder.decode(chunk.value, { stream: !done });
    if (text !== "" && !isAborted(signal)) yield text;
  }
}

/** Asked anew each time: it changes while a chunk is awaited. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}

/**
 * The pieces between separators, each as soon as the separator behind it has come, and last what follows the last one,
 * if there is anything.
 *
 * @throws {@link ApiError} of kind `decode` for a piece that is too long.
 */
export async function* piecesOf(
  source: StreamSource,
  chunks: AsyncIterable<string>,
  separator: string,
): AsyncGenerator<string, void> {
  let parts: string[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    for (const [index, piece] of chunk.split(separator).entries()) {
      if (index > 0) {
        yield parts.join("");
        parts = [];
        size = 0;
      }
      parts.push(piece);
      size = sizeWith(piece, size, source);
    }
  }
  const last = parts.join("");
  if (last !== "") yield last;
}

/**
 * The bytes of an item, with those of another part of it.
 *
 * @throws {@link ApiError} of kind `decode` where they are too many.
 */
export function sizeWith(part: string, size: number, source: StreamSource): number {
  const { maxBytes = MOST_BYTES } = source;
  const sum = size + encoder.encode(part).byteLength;
  if (sum <= maxBytes) return sum;
  throw streamError(source, { kind: "decode", reason: `an item has more than ${maxBytes} bytes` });
}

/**
 * Parses an item as JSON.
 *
 * @throws {@link ApiError} of kind `decode`, with the item's text as `body`.
 */
export function parseItem(text: string, source: StreamSource): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw streamError(source, { kind: "decode", reason: "an item of the stream is not JSON", body: text, cause });
  }
}

/** An error of a stream, with all that is known of its call. */
export function streamError(
  source: StreamSource,
  details: Pick<ConstructorParameters<typeof ApiError>[0], "kind" | "reason" | "body" | "cause">,
): ApiError {
  const { operation, request, response } = source;
  return new ApiError({ ...details, operation, request, response });
}
