/** How many lines show a change, and how long they are: a change may touch thousands, some of thousands of characters. */
const limits = { lines: 40, characters: 240 };

interface Change {
  readonly sign: "-" | "+";
  readonly line: string;
  /** What the line declares, the same before and after. */
  readonly subject: string;
}

/** The lines that are gone and those that have come, the old one of a symbol before its new one. */
export function describeChanges(was: readonly string[], is: readonly string[]): readonly string[] {
  const gone = linesOnlyIn(was, is).map((line): Change => ({ sign: "-", line, subject: subjectOf(line) }));
  const come = linesOnlyIn(is, was).map((line): Change => ({ sign: "+", line, subject: subjectOf(line) }));
  // Sorting keeps the order of what is equal.
  const changes = [...gone, ...come].sort((a, b) => (a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0));
  const shown = changes.slice(0, limits.lines).map((change) => {
    const others = change.sign === "-" ? come : gone;
    const other = others.find(({ subject }) => subject === change.subject)?.line;
    return `${change.sign} ${excerpt(change, other)}`;
  });
  const more = changes.length - shown.length;
  return more > 0 ? [...shown, `… and ${more} more`] : shown;
}

function linesOnlyIn(lines: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return [...new Set(lines)].filter((line) => line.trim() !== "" && !known.has(line));
}

/** `export interface User` of a declaration; the key of a line of JSON. */
function subjectOf(line: string): string {
  return /^export (?:[a-z]+ )+[\w$]+|^ *"[^"]*"/.exec(line)?.[0] ?? line;
}

/** A line that is not too long; of others, what it declares and the part where it differs from the other line. */
function excerpt({ line, subject }: Change, other = ""): string {
  const { characters } = limits;
  if (line.length <= characters) return line.trim();
  const start = Math.max(differsAt(line, other) - characters / 4, 0);
  const end = start + characters;
  const head = start > subject.length ? `${subject} … ` : line.slice(0, start);
  return `${head}${line.slice(start, end)}${end < line.length ? " …" : ""}`;
}

function differsAt(line: string, other: string): number {
  let at = 0;
  while (at < line.length && line[at] === other[at]) at += 1;
  return at;
}
