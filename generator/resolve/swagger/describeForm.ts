import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../../document/record.js";
import { describeList } from "./describeList.js";
import { originOf, withOrigin } from "./origins.js";
import { hideKey, type Parts } from "./shell.js";
import { upgradeItems } from "./upgradeItems.js";

const urlEncoded = "application/x-www-form-urlencoded";
const multipart = "multipart/form-data";

/** The key under which a body parameter that stands for a form keeps the form's fields. */
const fieldsKey = "x-clientwright-fields";

/** The fields of a form with what is said around them. */
export interface Form {
  readonly operation: JsonObject;
  /** At least one; each of another name. */
  readonly fields: readonly JsonObject[];
  /** The media types that apply, if there are any. */
  readonly consumes: unknown;
}

/** One body parameter in place of a form's fields. */
export function formParameter({ operation, fields }: Form): JsonObject {
  const required = fields.some(isRequired);
  const parameter = { in: "body", name: "body", [fieldsKey]: fields, ...(required && { required }) };
  return withOrigin(parameter, originOf(fields[0] ?? operation));
}

/** A file needs a multipart form; without one and without a word about it, a form is url-encoded. */
export function formMediaTypes({ operation, fields, consumes }: Form, diagnostics: Diagnostics): readonly string[] {
  const given = Array.isArray(consumes) ? (consumes as string[]) : [];
  const hasFile = fields.some((field) => ownValue(field, "type") === "file");
  const forms = given.filter((type) => {
    const essence = type.split(";", 1)[0]?.trim().toLowerCase();
    return essence === multipart || (essence === urlEncoded && !hasFile);
  });
  if (forms.length > 0) return forms;
  const fitting = hasFile ? multipart : urlEncoded;
  if (Object.hasOwn(operation, "consumes") && given.length > 0) {
    const message = `${given.map((type) => `"${type}"`).join(", ")} cannot carry this form; "${fitting}" is used`;
    const pointer = originOf(fields[0] ?? operation);
    diagnostics.report({ code: "swagger/form-media-type", pointer, message });
  }
  return [fitting];
}

/** The shell of the schema of a form's body, each field a property; undefined for any other body parameter. */
export function shellOfForm(parameter: JsonObject, parts: Parts, diagnostics: Diagnostics): JsonObject | undefined {
  const fields = ownValue(parameter, fieldsKey);
  if (!Array.isArray(fields)) return undefined;
  const list = fields.filter(isJsonObject);
  const required = list.filter(isRequired).map(nameOf);
  const encoding = Object.fromEntries(list.flatMap((field) => encodingOf(field)));
  const properties = list.map((field): [string, JsonObject] => [
    hideKey(nameOf(field)),
    parts.whole(describeField(field, diagnostics), originOf(field)),
  ]);
  return {
    ...parts.rest({}, originOf(parameter), Object.keys(encoding).length > 0 ? { encoding } : undefined),
    type: "object",
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required }),
  };
}

/** What a body parameter has beside its form. */
export function withoutFields(parameter: JsonObject): JsonObject {
  return withValues(parameter, new Map([[fieldsKey, undefined]]));
}

function isRequired(field: JsonObject): boolean {
  return ownValue(field, "required") === true;
}

function nameOf(field: JsonObject): string {
  return String(ownValue(field, "name"));
}

function describeField(field: JsonObject, diagnostics: Diagnostics): unknown {
  const schema = upgradeItems(field, diagnostics);
  const description = ownValue(field, "description");
  if (typeof schema === "boolean" || description === undefined) return schema;
  return withValues(schema, new Map([["description", description]]));
}

/** How a list is written (OpenAPI 3.0 §4.7.15): values that repeat the name are the default there, as multi is here. */
function encodingOf(field: JsonObject): readonly (readonly [string, JsonObject])[] {
  const format = describeList(field, { report: () => undefined });
  if (format?.kind !== "list" || format.collectionFormat === "multi") return [];
  const styles = { csv: "form", ssv: "spaceDelimited", pipes: "pipeDelimited" } as const;
  return [[nameOf(field), { style: styles[format.collectionFormat], explode: false }]];
}
