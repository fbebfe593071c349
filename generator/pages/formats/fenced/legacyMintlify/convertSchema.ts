import { deepEqual } from "../../../../document/canonicalText.js";
import { joinPointer, rootPointer } from "../../../../document/jsonPointer.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../../../../document/record.js";
import type { Conversion, Passage } from "./pageConversion.js";

/**
 * Converts the alternatives of a parameter or a body. Several stand for `anyOf` or `oneOf`, which the shape does not
 * distinguish: `anyOf` claims less. What all of them say alike (a title, a default) was said once beside them.
 */
export function convertAlternatives(conversion: Conversion, list: unknown, passage: Passage): JsonObject {
  const options = Array.isArray(list) ? list.map((item: unknown) => (isJsonObject(item) ? item : {})) : [];
  const [only] = options;
  if (only === undefined) return {};
  if (options.length === 1) {
    const from = joinPointer(passage.from, 0);
    return convertInlined(conversion, only, { from, to: passage.to });
  }
  const message = "The page does not say whether one or several of these schemas must match; anyOf is written.";
  conversion.remarks.push({ code: "pages/guess", message, at: passage.from });
  const shared = sharedValues(options);
  const anyOf = options.map((option, index) => {
    const own = withValues(option, new Map(shared.map(([key]) => [key, undefined])));
    const from = joinPointer(passage.from, index);
    return convertInlined(conversion, own, { from, to: joinPointer(passage.to, "anyOf", index) });
  });
  return { ...Object.fromEntries(shared), anyOf };
}

const shareable = ["title", "description", "default", "deprecated", "example", "examples"];

/** Each alternative that names a component keeps what it says: it is the component's. */
function sharedValues(options: readonly JsonObject[]): readonly (readonly [string, unknown])[] {
  if (options.some((option) => Object.hasOwn(option, "refIdentifier"))) return [];
  return shareable.flatMap((key) => {
    const value = ownValue(options[0], key);
    return value !== undefined && options.every((option) => deepEqual(ownValue(option, key), value))
      ? [[key, value] as const]
      : [];
  });
}

/**
 * Converts a schema of which the shape shows one level: what it refers to stands in it, each part of it in a list of
 * one, and deeper parts are as their authors wrote them.
 */
function convertInlined(conversion: Conversion, schema: JsonObject, passage: Passage): JsonObject {
  const name = componentName(ownValue(schema, "refIdentifier"));
  if (name === undefined) return convertLevel(conversion, schema, passage);
  const to = joinPointer(rootPointer, "components", "schemas", name);
  if (!Object.hasOwn(conversion.written, name)) keepFullest(conversion, name, { ...passage, to, schema });
  return { $ref: `#/components/schemas/${name.replaceAll("~", "~0").replaceAll("/", "~1")}` };
}

function componentName(identifier: unknown): string | undefined {
  const prefix = "#/components/schemas/";
  return typeof identifier === "string" && identifier.startsWith(prefix) ? identifier.slice(prefix.length) : undefined;
}

interface SchemaPassage extends Passage {
  readonly schema: JsonObject;
}

/** In requests what is read-only is left out, in responses what is write-only: more properties are the truth. */
function keepFullest(conversion: Conversion, name: string, { schema, ...passage }: SchemaPassage): void {
  const earlier = conversion.inlined.get(name);
  if (earlier !== undefined && propertyCount(earlier) >= propertyCount(schema)) return;
  conversion.inlined.set(name, convertLevel(conversion, schema, passage));
}

function propertyCount(schema: JsonObject): number {
  return Object.keys(ownValue(schema, "properties") ?? {}).length;
}

function convertLevel(conversion: Conversion, schema: JsonObject, passage: Passage): JsonObject {
  conversion.moves.set(passage.to, passage.from);
  const below = (keys: readonly string[]): Passage => ({
    from: joinPointer(passage.from, ...keys),
    to: joinPointer(passage.to, ...keys),
  });
  const entries = Object.entries(schema).flatMap(([key, value]): readonly (readonly [string, unknown])[] => {
    if (key === "refIdentifier" || key === "required") return [];
    if (key === "requiredProperties") return [["required", value]];
    if (key === "type") return typeEntry(value);
    if (key === "items" || key === "additionalProperties") return [[key, unwrap(conversion, value, below([key]))]];
    if (key !== "properties" || !isJsonObject(value)) return [[key, value]];
    const properties = Object.entries(value).map(([property, inner]) => [
      property,
      unwrap(conversion, inner, below([key, property])),
    ]);
    return [[key, Object.fromEntries(properties) as JsonObject]];
  });
  return Object.fromEntries(entries);
}

/** `enum<string>` is a string that has an `enum`, `any` no type at all. */
function typeEntry(type: unknown): readonly (readonly [string, unknown])[] {
  const plain = typeof type === "string" ? (/^enum<(.*)>$/.exec(type)?.[1] ?? type) : type;
  if (plain === "file")
    return [
      ["type", "string"],
      ["format", "binary"],
    ];
  return plain === "any" || plain === "" ? [] : [["type", plain]];
}

/** The content of a list of one. Authors write such lists too, but theirs stand in another one then. */
function unwrap(conversion: Conversion, value: unknown, passage: Passage): unknown {
  if (!isJsonObject(value)) return value;
  const list = ownValue(value, "allOf");
  const isWrapped = Array.isArray(list) && list.length === 1 && Object.keys(value).length === 1;
  const inner: unknown = isWrapped ? (list as readonly unknown[])[0] : value;
  const from = isWrapped ? joinPointer(passage.from, "allOf", 0) : passage.from;
  conversion.moves.set(passage.to, from);
  const isInlined =
    isJsonObject(inner) && (Object.hasOwn(inner, "refIdentifier") || Object.hasOwn(inner, "requiredProperties"));
  return isInlined ? convertInlined(conversion, inner, { from, to: passage.to }) : inner;
}
