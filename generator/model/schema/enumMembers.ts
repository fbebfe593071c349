import { listedValues } from "../../document/listedValues.js";
import type { SchemaKeywords, SchemaObject } from "../../document/openapi.js";
import { isJsonObject, ownValue } from "../../document/record.js";
import type { EnumMember } from "./schema.js";

/**
 * The members of a schema that is an enum of texts or numbers: of `enum`, named and described by the usual extensions,
 * or of a choice between constants, each with its `title` and `description`. Null is not among them. Undefined for
 * every other schema.
 */
export function enumMembersOf(schema: SchemaObject): readonly EnumMember[] | undefined {
  if (typeof schema === "boolean" || schema.$ref !== undefined) return undefined;
  const members = schema.enum === undefined ? membersOfChoice(schema) : membersOfList(schema);
  const present = members?.filter(({ value }) => value !== null);
  if (present === undefined || present.length === 0 || !present.every(isEnumMember)) return undefined;
  const byValue = new Map<EnumMember["value"], EnumMember>();
  for (const member of present) if (!byValue.has(member.value)) byValue.set(member.value, member);
  return [...byValue.values()];
}

interface Candidate {
  readonly value: unknown;
  readonly name: string | undefined;
  readonly description: string | undefined;
}

function isEnumMember(candidate: Candidate): candidate is EnumMember {
  const { value } = candidate;
  if (typeof value === "number") return Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
  return typeof value === "string";
}

function membersOfList(schema: SchemaKeywords): readonly Candidate[] | undefined {
  const isComposed = [schema.allOf, schema.anyOf, schema.oneOf, schema.properties].some((part) => part !== undefined);
  const listed = isComposed || Object.hasOwn(schema, "const") ? undefined : listedValues(schema);
  if (listed === undefined) return undefined;
  const values: readonly unknown[] = schema.enum ?? [];
  const candidates = values.map((value, index) => ({
    value,
    name: annotation(schema, ["x-enum-varnames", "x-enumNames"], { value, index }),
    description: annotation(schema, ["x-enum-descriptions", "x-enumDescriptions"], { value, index }),
  }));
  const allowed = new Set(listed);
  return candidates.filter(({ value }) => allowed.has(value));
}

/** A value of an enum, and how many come before it. */
interface ListedValue {
  readonly value: unknown;
  readonly index: number;
}

/** What an extension says of a value: as a list in the order of the values, or as a table with the values as keys. */
function annotation(
  schema: SchemaKeywords,
  extensions: readonly string[],
  { value, index }: ListedValue,
): string | undefined {
  for (const extension of extensions) {
    const said = ownValue(schema, extension);
    const text = Array.isArray(said)
      ? (said as unknown[])[index]
      : isJsonObject(said)
        ? ownValue(said, String(value))
        : undefined;
    if (typeof text === "string" && text.trim() !== "") return text;
  }
  return undefined;
}

function membersOfChoice(schema: SchemaKeywords): readonly Candidate[] | undefined {
  const choices = schema.oneOf ?? schema.anyOf;
  const isMore = [schema.allOf, schema.properties, schema.oneOf === undefined ? undefined : schema.anyOf];
  if (choices === undefined || isMore.some((part) => part !== undefined)) return undefined;
  const others = choices.filter((choice) => !isNull(choice));
  const constants = others.filter(isConstant);
  if (constants.length < others.length) return undefined;
  return constants.map((choice) => ({ value: choice.const, name: choice.title, description: choice.description }));
}

function isConstant(choice: SchemaObject): choice is SchemaKeywords {
  return typeof choice === "object" && choice.$ref === undefined && Object.hasOwn(choice, "const");
}

function isNull(choice: SchemaObject): boolean {
  return typeof choice === "object" && choice.type === "null";
}
