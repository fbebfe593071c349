import type { SchemaKeywords, SchemaObject } from "./openapi.js";

/** The keywords that say more of a value than its type does, in the order in which documentation lists them. */
export const constraintKeywords = [
  "format",
  "minimum",
  "exclusiveMinimum",
  "maximum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "pattern",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minProperties",
  "maxProperties",
] as const;

export type ConstraintKeyword = (typeof constraintKeywords)[number];

/** A fact on the values of a schema, for documentation. */
export interface Constraint {
  readonly keyword: ConstraintKeyword;
  readonly value: string | number | bigint | boolean;
}

/**
 * The constraints that stand in a schema itself. The boolean `exclusiveMinimum` of OpenAPI 3.0 is told as the number of
 * 3.1: `minimum: 1, exclusiveMinimum: true` is `exclusiveMinimum: 1`.
 */
export function constraintsOf(schema: SchemaObject): readonly Constraint[] {
  if (typeof schema === "boolean") return [];
  return constraintKeywords.flatMap((keyword) => {
    const value = constraintValue(schema, keyword);
    return value === undefined ? [] : [{ keyword, value }];
  });
}

function constraintValue(schema: SchemaKeywords, keyword: ConstraintKeyword): Constraint["value"] | undefined {
  switch (keyword) {
    case "minimum":
      return schema["exclusiveMinimum"] === true ? undefined : numeric(schema[keyword]);
    case "maximum":
      return schema["exclusiveMaximum"] === true ? undefined : numeric(schema[keyword]);
    case "exclusiveMinimum":
      return schema[keyword] === true ? numeric(schema["minimum"]) : numeric(schema[keyword]);
    case "exclusiveMaximum":
      return schema[keyword] === true ? numeric(schema["maximum"]) : numeric(schema[keyword]);
    case "format":
    case "pattern":
      return typeof schema[keyword] === "string" && schema[keyword] !== "" ? schema[keyword] : undefined;
    case "uniqueItems":
      return schema[keyword] === true ? true : undefined;
    default:
      return numeric(schema[keyword]);
  }
}

function numeric(value: unknown): number | bigint | undefined {
  return typeof value === "number" || typeof value === "bigint" ? value : undefined;
}
