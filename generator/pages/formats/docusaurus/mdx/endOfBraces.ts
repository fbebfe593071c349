/**
 * The offset after the bracket that closes the one at `start`, in JSON, in a flow mapping of YAML and in a literal of
 * JavaScript alike: brackets within quotes do not count. Undefined where the text ends first.
 */
export function endOfBraces(text: string, start: number, limit = text.length): number | undefined {
  let depth = 0;
  let at = start;
  while (at < limit) {
    const sign = text[at];
    if (sign === '"' || sign === "'" || sign === "`") {
      at = endOfQuotes(text, at, limit);
      continue;
    }
    if (sign === "{" || sign === "[") depth += 1;
    else if (sign === "}" || sign === "]") depth -= 1;
    at += 1;
    if (depth === 0) return at;
  }
  return undefined;
}

/** The offset after the quote that closes the one at `start`, or `limit`. A backslash hides the sign after it. */
export function endOfQuotes(text: string, start: number, limit = text.length): number {
  const quote = text[start];
  let at = start + 1;
  while (at < limit && text[at] !== quote) at += text[at] === "\\" ? 2 : 1;
  return Math.min(at + 1, limit);
}
