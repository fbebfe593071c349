import { deepObjectPairs } from "./deepObject.js";
import { expand } from "./expand.js";
import { jsonText } from "./jsonText.js";
import { essenceOf, isJson } from "./mediaType.js";
import type { FieldEncoding } from "./operation.js";
import { serializeParameter } from "./serializeParameter.js";
import { isPresent, membersOf, plainValue, shapeOf, textOf } from "./shape.js";

/**
 * `application/x-www-form-urlencoded`: a field with a style is written as a query parameter would be; of all others
 * lists repeat their name and objects are JSON (OpenAPI 3.1 §4.8.15).
 */
export function urlEncoded(body: object, encodings: readonly FieldEncoding[] = []): string {
  const written = membersOf(body).map(([name, value]) => {
    const encoding = encodingOf(name, encodings);
    if (isStyled(encoding)) return serializeParameter({ ...encoding, in: "query" }, value);
    const form = new URLSearchParams();
    for (const single of valuesOf(value)) form.append(name, fieldText(single, name, encoding.contentType));
    return form.toString();
  });
  return written.filter((field) => field !== "").join("&");
}

/**
 * `multipart/form-data`: lists repeat their name, files and bytes stay what they are, objects are JSON, and every part
 * has the media type that the document gives it.
 */
export function formData(body: object, encodings: readonly FieldEncoding[] = []): FormData {
  const form = new FormData();
  for (const [name, value] of membersOf(body)) {
    const encoding = encodingOf(name, encodings);
    const parts = isStyled(encoding)
      ? styledParts(value, encoding)
      : valuesOf(value).map((single) => [name, partOf(single, name, encoding.contentType)] as const);
    for (const [key, part] of parts) {
      if (typeof part === "string") form.append(key, part);
      else form.append(key, part);
    }
  }
  return form;
}

function encodingOf(name: string, encodings: readonly FieldEncoding[]): FieldEncoding {
  return encodings.find((encoding) => encoding.name === name) ?? { name };
}

/** A style, even if it is the default, goes before a media type (OpenAPI 3.1 §4.8.15.1.2). */
function isStyled({ style, explode, allowReserved }: FieldEncoding): boolean {
  return (style ?? explode ?? allowReserved) !== undefined;
}

function valuesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]).filter(isPresent) : [value];
}

function fieldText(value: unknown, name: string, contentType = ""): string {
  const subject = subjectOf(name);
  const plain = plainValue(value, subject);
  const asJson = typeof plain === "object" || isJson(essenceOf(contentType));
  return asJson ? jsonText(plain, subject) : textOf(plain, subject);
}

function partOf(value: unknown, name: string, contentType: string | undefined): string | Blob {
  const type = contentType !== undefined && isSingle(contentType) ? contentType : undefined;
  if (value instanceof Blob) return type === undefined ? value : retyped(value, type);
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
    return new Blob([value] as ConstructorParameters<typeof Blob>[0], { type: type ?? "application/octet-stream" });
  }
  const plain = plainValue(value, subjectOf(name));
  const partType = type ?? (typeof plain === "object" ? "application/json" : "text/plain");
  const text = fieldText(plain, name, partType);
  return essenceOf(partType) === "text/plain" ? text : new Blob([text], { type: partType });
}

/** Several types, or a range of them, are a choice that a file has already made. */
function isSingle(contentType: string): boolean {
  return !/[,*]/.test(contentType);
}

function retyped(file: Blob, type: string): Blob {
  return file instanceof File ? new File([file], file.name, { type }) : new Blob([file], { type });
}

/** What a style makes of a value, without the percent-encoding that only URLs need. */
function styledParts(value: unknown, encoding: FieldEncoding): readonly (readonly [name: string, text: string])[] {
  const { name, style = "form", explode = style === "form" } = encoding;
  const subject = subjectOf(name);
  if (style === "deepObject") return deepObjectPairs(name, value, subject);
  const shape = shapeOf(value, subject);
  if (shape.kind === "absent") return [];
  if (explode && shape.kind === "list") return shape.items.map((item) => [name, item]);
  if (explode && shape.kind === "record") return shape.members;
  const delimiter = { form: ",", spaceDelimited: " ", pipeDelimited: "|" }[style];
  const asIs = (text: string): string => text;
  const bare = { first: "", separator: "", ifEmpty: "", name: undefined, explode: false };
  return [[name, expand(shape, { ...bare, delimiter, encode: asIs, encodeName: asIs })]];
}

function subjectOf(name: string): string {
  return `the field ${JSON.stringify(name)} of the form`;
}
