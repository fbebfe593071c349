import type { Finding } from "../../diagnostics/diagnostic.js";
import { joinPointer, pointerKeys } from "../../document/jsonPointer.js";
import { listedValues } from "../../document/listedValues.js";
import { writePointer } from "../../document/lazyPointer.js";
import { isJsonObject, ownValue } from "../../document/record.js";
import type { Version } from "./fate.js";
import type { ObjectNode } from "./objectFindings.js";

/** What is to be said of a schema by the values of its keywords. */
export function schemaFindings(node: ObjectNode, version: Version): readonly Finding[] {
  return [
    ...formsOfOtherVersions(node, version),
    ...inexactValues(node),
    ...valuesOfOtherTypes(node),
    ...limitsOfOtherTypes(node),
    ...requiredWithoutProperty(node),
  ];
}

/** Keywords that another version writes in another form; all forms are read. */
function formsOfOtherVersions({ value, at }: ObjectNode, version: Version): readonly Finding[] {
  const isOld = version === "3.0";
  const forms = [
    { keyword: "type", isForeign: isOld && Array.isArray(value.type), form: "a list" },
    ...["exclusiveMinimum", "exclusiveMaximum"].map((keyword) => {
      const foreign = isOld ? "number" : "boolean";
      return { keyword, isForeign: typeof ownValue(value, keyword) === foreign, form: `a ${foreign}` };
    }),
  ];
  return forms
    .filter(({ isForeign }) => isForeign)
    .map(({ keyword, form }) => ({
      code: "document/other-version",
      pointer: joinPointer(writePointer(at), keyword),
      message: `"${keyword}" is ${form} in OpenAPI ${isOld ? "3.1 and later" : "3.0"}, and this document is in ${version}`,
    }));
}

/** JavaScript has one value for such a number and its neighbours, so that no literal type says which one is meant. */
function inexactValues({ value, at }: ObjectNode): readonly Finding[] {
  const values = ownValue(value, "enum");
  const listed = (Array.isArray(values) ? (values as unknown[]) : []).map(
    (item, index) => [item, "enum", index] as const,
  );
  const candidates = [...listed, [ownValue(value, "const"), "const"] as const];
  return candidates
    .filter(([item]) => typeof item === "bigint" || (Number.isInteger(item) && !Number.isSafeInteger(item)))
    .map(([item, ...keys]) => ({
      code: "schema/inexact-number",
      pointer: joinPointer(writePointer(at), ...keys),
      message: `${String(item)} is a number that JavaScript cannot distinguish from the next one`,
    }));
}

/** Values that contradict the `type` beside them: neither can be trusted alone, so that the type alone counts. */
function valuesOfOtherTypes({ value, at }: ObjectNode): readonly Finding[] {
  const values = ownValue(value, "enum");
  if (!Array.isArray(values) || values.length === 0 || Object.hasOwn(value, "const")) return [];
  if (listedValues(value) !== undefined || values.some((item) => typeof item === "bigint")) return [];
  const message = `"enum" lists values that are not of the type ${JSON.stringify(value.type)}; the type alone counts`;
  return [{ code: "document/wrong-value", pointer: joinPointer(writePointer(at), "enum"), message }];
}

const numeric = new Set(["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]);
const counts = new Set(["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"]);

function limitsOfOtherTypes({ value, at }: ObjectNode): readonly Finding[] {
  return Object.entries(value).flatMap(([keyword, limit]) => {
    if (!numeric.has(keyword) && !counts.has(keyword)) return [];
    if (typeof limit === "number" || typeof limit === "bigint") return [];
    if (typeof limit === "boolean" && keyword.startsWith("exclusive")) return [];
    const message = `"${keyword}" has to be a number, not ${limit === null ? "empty" : `a ${typeof limit}`}`;
    return [{ code: "document/wrong-value" as const, pointer: joinPointer(writePointer(at), keyword), message }];
  });
}

const composing = new Set(["allOf", "anyOf", "oneOf", "dependentSchemas"]);
const applying = new Set(["not", "if", "then", "else"]);

/** Names that a schema requires and does not describe; a member of a composition may mean those of another one. */
function requiredWithoutProperty({ value, at }: ObjectNode): readonly Finding[] {
  const required = ownValue(value, "required");
  const properties = ownValue(value, "properties");
  if (!Array.isArray(required) || !isJsonObject(properties)) return [];
  if ([...composing, "$ref", "patternProperties"].some((keyword) => Object.hasOwn(value, keyword))) return [];
  const keys = pointerKeys(writePointer(at));
  if (composing.has(keys.at(-2) ?? "") || applying.has(keys.at(-1) ?? "")) return [];
  return required.flatMap((name: unknown, index) => {
    if (typeof name !== "string" || Object.hasOwn(properties, name)) return [];
    const message = `"${name}" is required, and no property describes it`;
    return [
      {
        code: "schema/required-without-property" as const,
        pointer: joinPointer(writePointer(at), "required", index),
        message,
      },
    ];
  });
}
