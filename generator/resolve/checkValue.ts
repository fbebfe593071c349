import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { Field } from "../document/grammar.js";
import { lastKey, pointerBelow, writePointer, type LazyPointer } from "../document/lazyPointer.js";
import { isJsonObject, withValues } from "../document/record.js";

type ValueForm = Exclude<Field, { kind: unknown }>["form"];

interface Place {
  readonly value: unknown;
  readonly at: LazyPointer;
}

const schemaTypes = new Set(["string", "number", "integer", "boolean", "array", "object", "null"]);

/**
 * Gives a plain value the type that its field asks for: `version: 1.0` is a text to YAML's reader only by accident.
 * Returns undefined, and says so, where the value has no such meaning.
 */
export function checkValue(place: Place, form: ValueForm, diagnostics: Diagnostics): unknown {
  if (place.value === null && form !== "types") return undefined;
  if (form === "texts") reportOtherItems(place, diagnostics);
  const converted = convert(place.value, form);
  if (converted !== undefined) return converted;
  const key = lastKey(place.at) ?? "";
  const shown = describe(place.value);
  if (form === "types") {
    diagnostics.report({
      code: "document/unknown-type",
      pointer: writePointer(place.at),
      message: `${shown} is not a type that a schema can have`,
    });
  } else {
    const message = `"${key}" cannot be ${shown}`;
    diagnostics.report({ code: "document/wrong-value", pointer: writePointer(place.at), message });
  }
  return undefined;
}

/** What is no text in a list of texts, and cannot be taken for one, is left out of it. */
function reportOtherItems({ value, at }: Place, diagnostics: Diagnostics): void {
  if (!Array.isArray(value)) return;
  for (const [index, item] of value.entries()) {
    if (toText(item) !== undefined) continue;
    const message = `${describe(item)} is not text, and is left out`;
    diagnostics.report({ code: "document/wrong-value", pointer: writePointer(pointerBelow(at, index)), message });
  }
}

function convert(value: unknown, form: ValueForm): unknown {
  switch (form) {
    case "text":
      return toText(value);
    case "texts":
      return toTexts(value);
    case "textMap":
      return toTextMap(value);
    case "flag":
      return toFlag(value);
    case "types":
      return toTypes(value);
    case "values":
      return Array.isArray(value) ? value : undefined;
  }
}

function toText(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "bigint" || typeof value === "boolean"
    ? String(value)
    : undefined;
}

function toTexts(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  if (value.every((item) => typeof item === "string")) return value;
  return value.map(toText).filter((item) => item !== undefined);
}

function toTextMap(value: unknown): unknown {
  if (!isJsonObject(value)) return undefined;
  const changes = Object.entries(value).filter(([, item]) => typeof item !== "string");
  return withValues(value, new Map(changes.map(([key, item]) => [key, toText(item)])));
}

function toFlag(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  return value === "true" ? true : value === "false" ? false : undefined;
}

function toTypes(value: unknown): unknown {
  if (value === null) return "null"; // YAML reads an unquoted null as no value at all.
  if (typeof value === "string") return schemaTypes.has(value) ? value : undefined;
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const types = value.map((item: unknown) => (item === null ? "null" : item));
  if (!types.every((type) => typeof type === "string" && schemaTypes.has(type))) return undefined;
  return types.every((type, index) => type === value[index]) ? value : types;
}

function describe(value: unknown): string {
  const text = JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? item.toString() : item));
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
