import { StringDecoder } from "node:string_decoder";
import { breakCommands, escapeUnprintable, visibleLines, visibleText } from "../diagnostics/index.js";
import { coloursOf } from "./colours.js";
import type { Environment, Surroundings } from "./surroundings.js";

type Write = NodeJS.WriteStream["write"];

/** How each guarded stream writes without the guard. */
const unguarded = new WeakMap<NodeJS.WriteStream, Write>();

/**
 * Makes whatever the process prints harmless to terminals and CI systems, libraries and a configuration that prints
 * included: on both streams, commands of CI systems are broken and control characters are escaped, but for colours and,
 * on a terminal, the movements of the progress display. {@link writeWorkflowCommands} is the one way around it.
 *
 * @returns ends it
 */
export function guardOutput({ stdout, stderr, env }: Surroundings): () => void {
  const releases = [guardStream(stdout, env), guardStream(stderr, env), guardWarnings()];
  return () => {
    for (const release of releases) release();
  };
}

function guardStream(stream: NodeJS.WriteStream, env: Environment): () => void {
  const write: Write = stream.write.bind(stream);
  const clean = cleaner(ownSequences(stream, env));
  // A character may come in two pieces.
  const decoder = new StringDecoder();
  const guarded = (chunk: string | Uint8Array, ...rest: []): boolean =>
    write(clean(typeof chunk === "string" ? chunk : decoder.write(Buffer.from(chunk))), ...rest);
  unguarded.set(stream, write);
  stream.write = guarded;
  return () => {
    stream.write = write;
    unguarded.delete(stream);
  };
}

/** What is kept of a line that has not ended, to find a command that comes in two pieces. */
const keptTail = 200;

/** What may be before a command at the start of a line, however much of it. */
const passedOver = /^(?:\s|[+-]|\u001b\[\d*m)+/;

/** Cleans the pieces of a stream one after the other. */
function cleaner(own: RegExp): (piece: string) => string {
  let line = "";
  return (piece) => {
    const text = breakCommands(line + escapeAllBut(own, piece));
    const added = text.slice(line.length);
    const end = text.slice(text.lastIndexOf("\n") + 1).replace(passedOver, "");
    // What is cut off must not look like the start of the line.
    line = end.length > keptTail ? `…${end.slice(-keptTail)}` : end;
    return added;
  };
}

/** The colours of diagnostics, and the movements by which the progress display draws its line anew on a terminal. */
const [colour, movement] = [/\u001b\[(?:1|2|22|31|33|36|39)m/, /\u001b\[\d[GK]/];

/** The control sequences that Clientwright itself writes to a stream. */
function ownSequences(stream: NodeJS.WriteStream, env: Environment): RegExp {
  const own = [...(coloursOf(stream, env) === "always" ? [colour] : []), ...(stream.isTTY ? [colour, movement] : [])];
  return new RegExp(own.length === 0 ? "(?!)" : `(${own.map(({ source }) => source).join("|")})`);
}

function escapeAllBut(sequence: RegExp, text: string): string {
  const parts = text.split(sequence);
  return parts.map((part, index) => (index % 2 === 0 ? escapeUnprintable(part) : part)).join("");
}

/** Node writes warnings without the streams; their texts are cleaned before it does. */
function guardWarnings(): () => void {
  const clean = (warning: Error): void => {
    warning.name = visibleText(warning.name);
    warning.message = visibleText(warning.message);
    if (warning.stack !== undefined) warning.stack = visibleLines(warning.stack);
  };
  process.prependListener("warning", clean);
  return () => {
    process.off("warning", clean);
  };
}

/** Writes workflow commands of our own, one a line, each beginning with `::`. Their values are escaped already. */
export function writeWorkflowCommands(stream: NodeJS.WriteStream, commands: readonly string[]): void {
  const write = unguarded.get(stream) ?? stream.write.bind(stream);
  for (const command of commands) write(`::${visibleText(command.slice("::".length))}\n`);
}
