import { inputError } from "./apiError.js";
import { textOf } from "./shape.js";

/** Header fields as a caller gives them: `null` takes a field away, a list repeats it. */
export type HeaderFields = Headers | Readonly<Record<string, HeaderValue | readonly HeaderValue[] | null | undefined>>;

/** A single value of a header field. */
export type HeaderValue = string | number | boolean;

/**
 * Puts fields over those that are there.
 *
 * @throws {@link ApiError} of kind `input` for what no header field may have: line breaks and other controls, characters
 * beyond Latin-1, space at the ends. The message names the field, never its value.
 */
export function applyFields(target: Headers, fields: HeaderFields | undefined): void {
  if (fields === undefined) return;
  for (const [name, value] of Object.entries(fields instanceof Headers ? recordOf(fields) : fields)) {
    if (value === undefined) continue;
    target.delete(checkedName(name));
    if (value === null) continue;
    for (const single of typeof value === "object" ? value : [value]) {
      target.append(name, checkedValue(single, `header ${JSON.stringify(name)}`));
    }
  }
}

/** Header fields as a plain object, by their names in lower case. */
export function recordOf(headers: Headers): Readonly<Record<string, string>> {
  const entries: [name: string, value: string][] = [];
  headers.forEach((value, name) => entries.push([name, value]));
  return Object.fromEntries(entries);
}

/** Why a text cannot stand in a header field as it is (RFC 9110 §5.5), or nothing where it can. */
export function fieldProblem(text: string): string | undefined {
  if (/[^\t\x20-\x7e\x80-\xff]/.test(text)) return "has a character that no header field may have";
  if (/^[\t ]|[\t ]$/.test(text)) return "starts or ends with space, which would be cut off";
  return undefined;
}

function checkedValue(value: HeaderValue, subject: string): string {
  const text = textOf(value, subject);
  const problem = fieldProblem(text);
  if (problem !== undefined) throw inputError(`${subject} ${problem}`);
  return text;
}

function checkedName(name: string): string {
  if (/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return name;
  throw inputError(`${JSON.stringify(name)} is not the name of a header field`);
}
