import { inputError } from "./apiError.js";
import { jsonText } from "./jsonText.js";

/** Items to send: those that are there, or those that will come. */
export type BodyItems<Item> = Iterable<Item> | AsyncIterable<Item>;

/** Writes the items of a body. */
export type EncodeItems = (body: unknown) => string | ReadableStream<Uint8Array>;

/** Writes JSON Lines, also known as NDJSON: one JSON value on each line. */
export function encodeJsonLines(body: unknown): string | ReadableStream<Uint8Array> {
  return writeItems(body, (text) => `${text}\n`);
}

/** Writes a JSON text sequence (RFC 7464). */
export function encodeJsonSequence(body: unknown): string | ReadableStream<Uint8Array> {
  return writeItems(body, (text) => `\u001e${text}\n`);
}

/**
 * Items that are there become a text, which can be sent again; those that will come become a stream, which cannot.
 *
 * @throws {@link ApiError} of kind `input` where an item has no form in JSON, and where the body is no list of items.
 */
function writeItems(body: unknown, wrap: (text: string) => string): string | ReadableStream<Uint8Array> {
  const write = (item: unknown): string => wrap(jsonText(item, "an item of the body"));
  if (typeof body === "object" && body !== null) {
    if (Symbol.asyncIterator in body) return streamOf(body as AsyncIterable<unknown>, write);
    if (Symbol.iterator in body) return Array.from(body as Iterable<unknown>, write).join("");
  }
  throw inputError("the body is a sequence of items: give them as a list or as something to iterate over");
}

function streamOf(items: AsyncIterable<unknown>, write: (item: unknown) => string): ReadableStream<Uint8Array> {
  const iterator = items[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(write(next.value)));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
