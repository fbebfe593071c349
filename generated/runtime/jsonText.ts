import { inputError } from "./apiError.js";

/**
 * A value as JSON.
 *
 * @throws {@link ApiError} of kind `input` where JSON has no form for it: a bigint, a cycle, a function.
 */
export function jsonText(value: unknown, subject: string): string {
  const text = stringify(value, subject);
  if (text === undefined) throw inputError(`${subject} is a ${typeof value}, which JSON cannot express`);
  return text;
}

function stringify(value: unknown, subject: string): string | undefined {
  try {
    return JSON.stringify(value);
  } catch (cause) {
    throw inputError(`${subject} cannot be written as JSON`, cause);
  }
}

/** JSON with nothing beyond ASCII in it, for places such as header fields that take nothing else. */
export function asciiJsonText(value: unknown, subject: string): string {
  return jsonText(value, subject).replace(/[\x7f-\uffff]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
