/** A text with its line starts, to turn offsets into lines and columns. */
export interface LineIndex {
  readonly text: string;
  readonly lineCount: number;
  /** The line and column, both from 1, of an offset from 0. */
  positionAt(offset: number): { readonly line: number; readonly column: number };
  /** A line without its line end, counted from 1; undefined when there is none. */
  lineText(line: number): string | undefined;
}

/** Indexes the lines of a text. A line ends with LF or CRLF, as editors see it. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return {
    text,
    lineCount: starts.length,
    positionAt: (offset) => {
      const line = countUpTo(starts, offset);
      return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
    },
    lineText: (line) => {
      const start = starts[line - 1];
      if (start === undefined) return undefined;
      const end = (starts[line] ?? text.length + 1) - 1;
      return text.slice(start, end > start && text[end - 1] === "\r" ? end - 1 : end);
    },
  };
}

/** How many of the rising numbers are not above the limit. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
