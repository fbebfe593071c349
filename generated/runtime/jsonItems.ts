import { isStreamOf, parseItem, piecesOf, streamError, textChunks } from "./stream.js";
import type { StreamDescription, StreamSource } from "./stream.js";

const JSON_LINES = /^[^/]+\/(?:.*[.+-])?(?:jsonl|ndjson|jsonlines|json-?stream|stream\+json|plain|octet-stream)$/;
const JSON_SEQUENCE = /^[^/]+\/(?:.*\+)?json-seq$/;

/** Reads JSON Lines, also known as NDJSON: one JSON value on each line; blank lines are none. */
export function decodeJsonLines(
  source: StreamSource,
  description: StreamDescription,
): AsyncIterable<unknown> | undefined {
  if (!isStreamOf(JSON_LINES, source, description)) return undefined;
  return { [Symbol.asyncIterator]: () => jsonLines(source) };
}

async function* jsonLines(source: StreamSource): AsyncGenerator<unknown, void> {
  for await (const line of piecesOf(source, textChunks(source), "\n")) {
    if (line.trim() !== "") yield parseItem(line, source);
  }
}

/** Reads a JSON text sequence (RFC 7464): a record separator before each JSON value, a line feed behind it. */
export function decodeJsonSequence(
  source: StreamSource,
  description: StreamDescription,
): AsyncIterable<unknown> | undefined {
  if (!isStreamOf(JSON_SEQUENCE, source, description)) return undefined;
  return { [Symbol.asyncIterator]: () => jsonTexts(source) };
}

async function* jsonTexts(source: StreamSource): AsyncGenerator<unknown, void> {
  for await (const text of piecesOf(source, textChunks(source), "\u001e")) {
    if (text.trim() === "") continue;
    // Half a number is a number too; only the white space behind it says that it is whole (RFC 7464 §2.4).
    if (/[^\s"\]}]$/.test(text)) {
      throw streamError(source, { kind: "decode", reason: "an item of the stream was cut off", body: text });
    }
    yield parseItem(text, source);
  }
}
