import { jsonText } from "./jsonText.js";
import { isPresent, membersOf, plainValue, textOf } from "./shape.js";

/** `application/x-www-form-urlencoded`: lists repeat their name, objects are JSON (OpenAPI 3.1 §4.8.15). */
export function urlEncoded(body: object): string {
  const form = new URLSearchParams();
  for (const [name, value] of fieldsOf(body)) form.append(name, fieldText(value, name));
  return form.toString();
}

/** `multipart/form-data`: lists repeat their name, files and bytes stay what they are, objects are JSON. */
export function formData(body: object): FormData {
  const form = new FormData();
  for (const [name, value] of fieldsOf(body)) {
    const part = partOf(value, name);
    if (typeof part === "string") form.append(name, part);
    else form.append(name, part);
  }
  return form;
}

function fieldsOf(body: object): [name: string, value: unknown][] {
  return membersOf(body).flatMap(([name, value]) => {
    const values = Array.isArray(value) ? (value as unknown[]).filter(isPresent) : [value];
    return values.map((single): [string, unknown] => [name, single]);
  });
}

function fieldText(value: unknown, name: string): string {
  const subject = subjectOf(name);
  const plain = plainValue(value, subject);
  return typeof plain === "object" ? jsonText(plain, subject) : textOf(plain, subject);
}

function partOf(value: unknown, name: string): string | Blob {
  if (value instanceof Blob) return value;
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
    return new Blob([value] as ConstructorParameters<typeof Blob>[0], { type: "application/octet-stream" });
  }
  const plain = plainValue(value, subjectOf(name));
  if (typeof plain !== "object") return textOf(plain, subjectOf(name));
  return new Blob([jsonText(plain, subjectOf(name))], { type: "application/json" });
}

function subjectOf(name: string): string {
  return `the field ${JSON.stringify(name)} of the body`;
}
