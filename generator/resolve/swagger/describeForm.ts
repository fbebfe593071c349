import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { essenceOf, multipart, urlEncoded } from "../../document/mediaTypes.js";
import { ownValue, withValues, type JsonObject } from "../../document/record.js";
import { describeList } from "./describeList.js";
import { originOf } from "./origins.js";
import { upgradeItems } from "./upgradeItems.js";

/** A file needs a multipart form; without one and without a word about it, a form is url-encoded. */
export function formMediaTypes(
  fields: readonly [JsonObject, ...JsonObject[]],
  { operation, root }: { readonly operation: JsonObject; readonly root: JsonObject },
  diagnostics: Diagnostics,
): readonly string[] {
  const consumes = ownValue(operation, "consumes") ?? ownValue(root, "consumes");
  const given = Array.isArray(consumes) ? (consumes as string[]) : [];
  const hasFile = fields.some((field) => ownValue(field, "type") === "file");
  const forms = given.filter((type) => {
    const essence = essenceOf(type);
    return essence === multipart || (essence === urlEncoded && !hasFile);
  });
  if (forms.length > 0) return forms;
  const fitting = hasFile ? multipart : urlEncoded;
  if (Object.hasOwn(operation, "consumes") && given.length > 0) {
    const message = `${given.map((type) => `"${type}"`).join(", ")} cannot carry this form; "${fitting}" is used`;
    const pointer = originOf(fields[0]);
    diagnostics.report({ code: "swagger/form-media-type", pointer, message });
  }
  return [fitting];
}

/** The Media Type Object of a form: an object with a property for each field. */
export function describeForm(fields: readonly JsonObject[], diagnostics: Diagnostics): JsonObject {
  const required = fields.filter(isRequired).map(nameOfField);
  const encoding = Object.fromEntries(fields.flatMap((field) => encodingOf(field)));
  const properties = fields.map((field): [string, unknown] => [nameOfField(field), describeField(field, diagnostics)]);
  const schema = {
    type: "object",
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required }),
  };
  return { schema, ...(Object.keys(encoding).length > 0 && { encoding }) };
}

/** True for a field that has to be sent. */
export function isRequired(field: JsonObject): boolean {
  return ownValue(field, "required") === true;
}

/** The name of a field. */
export function nameOfField(field: JsonObject): string {
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
  return [[nameOfField(field), { style: styles[format.collectionFormat], explode: false }]];
}
