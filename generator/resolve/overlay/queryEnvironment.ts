import {
  FunctionExpressionType,
  jsonpath,
  JSONPathEnvironment,
  JSONPathTypeError,
  Nothing,
  type FilterFunction,
  type JSONValue,
  type Token,
} from "json-p3";
import { compilePattern, patternFunctions, type MatchText } from "./linearPattern.js";
import { entriesKey, type QueryBudget } from "./queryBudget.js";

/** Documents are at most 256 levels deep when they are read; overlays may nest them deeper. */
const maximumDepth = 1000;

/** JSONPath as RFC 9535 has it, with regular expressions that take linear time and within a budget. */
export function openEnvironment(budget: QueryBudget): JSONPathEnvironment {
  const environment = new JSONPathEnvironment({ maxRecursionDepth: maximumDepth });
  const { match, search } = patternFunctions(budget);
  environment.functionRegister.set("match", asFilterFunction(match));
  environment.functionRegister.set("search", asFilterFunction(search));
  environment.functionRegister.set("length", lengthFunction);
  environment.entries = (view) => Reflect.get(view, entriesKey) as [string, JSONValue][];
  const checkTypes = environment.checkWellTypedness.bind(environment);
  environment.checkWellTypedness = (token, given) => checkPattern(token, checkTypes(token, given));
  return environment;
}

type FilterExpression = jsonpath.expressions.FilterExpression;

/** What is written as a regular expression has to be one; what comes from the document and is none matches nothing. */
function checkPattern(token: Token, given: FilterExpression[]): FilterExpression[] {
  const pattern = token.value === "match" || token.value === "search" ? given[1] : undefined;
  if (pattern instanceof jsonpath.expressions.StringLiteral && compilePattern(pattern.value) === undefined) {
    throw new JSONPathTypeError(`${token.value}() takes a regular expression of RFC 9485`, pattern.token);
  }
  return given;
}

const { LogicalType, ValueType } = FunctionExpressionType;

function asFilterFunction(matches: MatchText): FilterFunction {
  return {
    argTypes: [ValueType, ValueType],
    returnType: LogicalType,
    call: (text: unknown, pattern: unknown) =>
      typeof text === "string" && typeof pattern === "string" && matches(text, pattern),
  };
}

/** The library counts UTF-16 units of a text; RFC 9535 §2.4.4 counts characters. */
const lengthFunction: FilterFunction = {
  argTypes: [ValueType],
  returnType: ValueType,
  call: (value: unknown) => {
    if (typeof value === "string") return Array.from(value).length;
    if (Array.isArray(value)) return value.length;
    return typeof value === "object" && value !== null ? Object.keys(value).length : Nothing;
  },
};
