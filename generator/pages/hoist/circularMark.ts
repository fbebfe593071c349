/** Stands where a schema met itself again: by its title, or by nothing where it has none. */
export interface CircularMark {
  readonly title: string | undefined;
}

/** Reads `circular(Title)` and `circular()`; undefined for any other value. */
export function circularMark(value: unknown): CircularMark | undefined {
  if (typeof value !== "string" || !value.startsWith("circular(") || !value.endsWith(")")) return undefined;
  const title = value.slice("circular(".length, -1);
  return { title: title === "" ? undefined : title };
}

/** The text that names the schema that stands there. */
export function writeCircularMark(title: string): string {
  return `circular(${title})`;
}
