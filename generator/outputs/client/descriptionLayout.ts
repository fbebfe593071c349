import type { ApiDescription, OperationDescription, RuntimeFunction } from "../../plan/clientPlan/description.js";
import type { Json } from "../../model/apiModel.js";
import type { Code } from "../../print/code.js";
import { propertyKey } from "../../print/escape.js";
import { code, type Layout } from "../../print/layout.js";
import { objectLayout, propertyOf, tableLayout, type PropertyLayout } from "../../print/valueLayout.js";

/** The initialiser of the constant that describes an API to the runtime. */
export function apiLayout(api: ApiDescription): Layout {
  const properties = Object.entries<Json>(api).map(([key, value]) => propertyOf(key, value));
  return constantLayout(api, properties);
}

/** The initialiser of the constant that describes an operation to the runtime. */
export function operationLayout(operation: OperationDescription): Layout {
  const { method, path, parameters, body, accept, bytes, stream, headers, security, server } = operation;
  return constantLayout(operation, [
    propertyOf("method", method),
    propertyOf("path", path),
    ...field("parameters", parameters),
    ...(body === undefined ? [] : [bodyProperty(body)]),
    ...field("accept", accept),
    ...field("bytes", bytes),
    ...(stream === undefined ? [] : [decodingProperty("stream", stream)]),
    ...(headers === undefined ? [] : [decodingProperty("headers", headers)]),
    ...field("security", security),
    ...field("server", server),
  ]);
}

function field(key: string, value: Json | undefined): readonly PropertyLayout[] {
  return value === undefined ? [] : [propertyOf(key, value)];
}

function bodyProperty({ encode, ...rest }: NonNullable<OperationDescription["body"]>): PropertyLayout {
  return encode === undefined ? propertyOf("body", rest) : holding("body", { encode }, rest);
}

function decodingProperty(
  key: "stream" | "headers",
  { decode, ...rest }: NonNullable<OperationDescription["stream" | "headers"]>,
): PropertyLayout {
  return holding(key, { decode }, rest);
}

/** An object that holds functions of the runtime, by their names, before all else. */
function holding(
  key: string,
  functions: Readonly<Record<string, RuntimeFunction>>,
  rest: Json & object,
): PropertyLayout {
  const held = Object.entries(functions).map(([member, name]): PropertyLayout => ({
    key: propertyKey(member),
    value: name as Code,
    breaksAfterKey: "whereOpen",
  }));
  const others = Object.entries<Json>(rest).map(([member, value]) => propertyOf(member, value));
  return { key: propertyKey(key), value: objectLayout([...held, ...others]), breaksAfterKey: "whereOpen" };
}

/**
 * Where a name in a constant is one that every object inherits, TypeScript would check the value against the inherited
 * member and widen it; `as const` keeps it as it is.
 */
function constantLayout(described: Json, properties: readonly PropertyLayout[]): Layout {
  const table = tableLayout(properties);
  return hasInheritedName(described) ? code`${table} as const` : table;
}

function hasInheritedName(value: Json): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries<Json>(value).some(([key, member]) => key in Object.prototype || hasInheritedName(member));
}
