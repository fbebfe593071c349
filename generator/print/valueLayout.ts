import type { Json } from "../model/apiModel.js";
import type { Code } from "./code.js";
import { literal, propertyKey } from "./escape.js";
import {
  code,
  commaSeparated,
  fill,
  group,
  hardLine,
  ifBroken,
  indent,
  line,
  rightSide,
  softLine,
  type Layout,
} from "./layout.js";

/** A property of an object literal. */
export interface PropertyLayout {
  readonly key: Code;
  readonly value: Layout;
  /** What may go below its key where it does not fit beside it. */
  readonly breaksAfterKey: "always" | "whereOpen" | "never";
}

/** Plain data as an expression. */
export function valueLayout(value: Json): Layout {
  if (isList(value)) return listLayout(value);
  if (typeof value !== "object" || value === null) return literal(value);
  return objectLayout(Object.entries(value).map(([key, member]) => propertyOf(key, member)));
}

/** A property with plain data. */
export function propertyOf(key: string, value: Json): PropertyLayout {
  const name = propertyKey(key);
  return { key: name, value: valueLayout(value), breaksAfterKey: breakAfter(name, value) };
}

/** Below a short key nothing would be won. */
const shortKey = 5;

function breakAfter(key: Code, value: Json): PropertyLayout["breaksAfterKey"] {
  if (key.length < shortKey) return "never";
  return typeof value === "string" ? "always" : "whereOpen";
}

/** An object, on one line where it fits. */
export function objectLayout(properties: readonly PropertyLayout[]): Layout {
  if (properties.length === 0) return code`{}`;
  const content = [line, commaSeparated(properties.map(propertyLayout)), ifBroken(code`,`)];
  return group(code`{${indent(content)}${line}}`);
}

/** An object with each of its properties on a line of its own, however few they are. */
export function tableLayout(properties: readonly PropertyLayout[]): Layout {
  if (properties.length === 0) return code`{}`;
  return code`{${indent(properties.map((property) => code`${hardLine}${propertyLayout(property)},`))}${hardLine}}`;
}

function propertyLayout({ key, value, breaksAfterKey }: PropertyLayout): Layout {
  switch (breaksAfterKey) {
    case "always":
      return group(code`${key}:${group(indent([line, value]))}`);
    case "whereOpen":
      return group(code`${key}:${rightSide(value)}`);
    case "never":
      return group(code`${key}: ${value}`);
  }
}

function listLayout(values: readonly Json[]): Layout {
  if (values.length === 0) return code`[]`;
  const items = values.map(valueLayout);
  const isOfNumbers = values.every((value) => typeof value === "number");
  const content = isOfNumbers
    ? fill(items.map((item, index) => (index < items.length - 1 ? code`${item},` : item)))
    : commaSeparated(items.map(group));
  const broken = holdsTables(values) ? hardLine : softLine;
  return group(code`[${indent([broken, content, ifBroken(code`,`)])}${broken}]`);
}

/** Several objects, or several lists, with several members each are printed one below the other. */
function holdsTables(values: readonly Json[]): boolean {
  if (values.length < 2) return false;
  const areLists = values.every(isList);
  const areObjects = values.every((value) => typeof value === "object" && value !== null && !isList(value));
  return (areLists || areObjects) && values.every((value) => Object.keys(value as object).length > 1);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
