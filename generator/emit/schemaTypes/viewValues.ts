import { isJsonObject } from "../../document/record.js";
import type { SafeNames } from "./safeNames.js";
import { anyOfView, formView, neverView, nullView } from "./schemaView.js";
import type { SchemaView } from "./schemaView.js";

/** The type of one of several values, each written out. */
export function viewValues(values: readonly unknown[], safeNames: SafeNames): SchemaView {
  const plain = [...new Set(values.filter(isPlain))].map((value) => protect(value, safeNames));
  const others = values.filter((value) => !isPlain(value)).map((value) => viewValue(value, safeNames));
  return anyOfView([...(plain.length === 0 ? [] : [{ enum: plain }]), ...others]);
}

/** What a literal type can say. Numbers that JavaScript cannot tell from their neighbours are not among it. */
function isPlain(value: unknown): boolean {
  if (typeof value === "number") return Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
  return typeof value === "string" || typeof value === "boolean" || value === null;
}

function viewValue(value: unknown, safeNames: SafeNames): SchemaView {
  if (isPlain(value)) return value === null ? nullView : { enum: [protect(value, safeNames)] };
  if (Array.isArray(value)) {
    const elements = value.map((item) => viewValue(item, safeNames));
    return formView({ kind: "tuple", elements, required: elements.length, rest: undefined });
  }
  if (!isJsonObject(value)) return { type: "number" };
  const entries = Object.entries(value).map(([key, item]) => [safeNames.aliasOf(key), viewValue(item, safeNames)]);
  if (entries.length === 0) return { type: "object", additionalProperties: neverView };
  return { type: "object", properties: Object.fromEntries(entries), required: entries.map(([key]) => key) };
}

/** Text that looks like an alias gets one itself, so that it comes out as it went in. */
function protect(value: unknown, safeNames: SafeNames): unknown {
  return typeof value === "string" && value.startsWith("alias:") ? safeNames.aliasOf(value) : value;
}
