import type { CST } from "yaml";

/** A flow collection whose lines have been joined. Offsets count from 0. */
export interface JoinedFlow {
  readonly offset: number;
  /** The text, with the same offsets, in which blanks stand for line ends, tabs and comments of the collection. */
  readonly text: string;
}

/**
 * YAML asks for lines within brackets and braces to be indented by more blanks than the key before them, and with tabs
 * never. Most parsers accept less, since the brackets say where they end. Returns the text with the first collection that
 * was cut short by this joined to one line; undefined where there is none, or no end to it.
 */
export function joinFlowLines(text: string, tokens: readonly CST.Token[]): JoinedFlow | undefined {
  const offset = cutShortAt(tokens);
  if (offset === undefined) return undefined;
  const pieces: string[] = [];
  let depth = 0;
  for (const match of text.slice(offset).matchAll(pieceOfFlow)) {
    const [piece] = match;
    if (piece.startsWith("#")) pieces.push(" ".repeat(piece.length));
    else pieces.push(piece.replace(/[\r\n\t]/g, " "));
    if (piece === "{" || piece === "[") depth += 1;
    if (piece === "}" || piece === "]") depth -= 1;
    if (depth === 0) return withJoined(text, offset, pieces.join(""));
  }
  return undefined;
}

/**
 * Quoted texts as a whole, comments after a blank, brackets, and everything else in single characters. An escaped quote
 * outside of a text is none: from each of them, the search for its end would go through all of the rest.
 */
const pieceOfFlow = /"(?:[^"\\]|\\[^])*"|'(?:[^']|'')*'|(?<=\s)#[^\n]*|\\"|[^]/g;

function withJoined(text: string, offset: number, joined: string): JoinedFlow | undefined {
  const original = text.slice(offset, offset + joined.length);
  if (joined === original) return undefined;
  return { offset, text: text.slice(0, offset) + joined + text.slice(offset + joined.length) };
}

/** The first flow collection without an end, outermost first; keeps its own stack. */
function cutShortAt(tokens: readonly CST.Token[]): number | undefined {
  const open = [...tokens].reverse();
  for (let token = open.pop(); token; token = open.pop()) {
    if (token.type === "flow-collection" && token.end.length === 0) return token.offset;
    if (token.type === "document" && token.value) open.push(token.value);
    if (!("items" in token)) continue;
    const inner = token.items.flatMap(({ key, value }) => [key ?? [], value ?? []].flat());
    // One by one: a call takes as many arguments as the stack has room for.
    for (const next of inner.reverse()) open.push(next);
  }
  return undefined;
}
