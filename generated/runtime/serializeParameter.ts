import { inputError } from "./apiError.js";
import { deepObjectPairs } from "./deepObject.js";
import { expand } from "./expand.js";
import type { Expansion } from "./expand.js";
import { asciiJsonText, jsonText } from "./jsonText.js";
import { essenceOf, isJson } from "./mediaType.js";
import type { ParameterDescription } from "./operation.js";
import {
  encodeCookieReserved,
  encodePathReserved,
  encodeQueryReserved,
  encodeSegments,
  encodeStrict,
} from "./percentEncode.js";
import type { Encode } from "./percentEncode.js";
import { explodedShapeOf, shapeOf } from "./shape.js";
import type { Shape } from "./shape.js";

type Style = NonNullable<ParameterDescription["style"]>;

/** What the styles differ in; the rest follows from the parameter. */
interface StyleRules {
  readonly first: string;
  readonly separator: string;
  readonly delimiter: string;
  readonly isNamed: boolean;
  readonly ifEmpty: string;
}

const STYLES: Readonly<Record<Exclude<Style, "deepObject">, StyleRules>> = {
  simple: { first: "", separator: ",", delimiter: ",", isNamed: false, ifEmpty: "=" },
  label: { first: ".", separator: ".", delimiter: ",", isNamed: false, ifEmpty: "=" },
  matrix: { first: ";", separator: ";", delimiter: ",", isNamed: true, ifEmpty: "" },
  form: { first: "", separator: "&", delimiter: ",", isNamed: true, ifEmpty: "=" },
  spaceDelimited: { first: "", separator: "&", delimiter: "%20", isNamed: true, ifEmpty: "=" },
  pipeDelimited: { first: "", separator: "&", delimiter: "%7C", isNamed: true, ifEmpty: "=" },
  cookie: { first: "", separator: "; ", delimiter: ",", isNamed: true, ifEmpty: "=" },
};

const DEFAULT_STYLE = {
  path: "simple",
  query: "form",
  querystring: "form",
  header: "simple",
  cookie: "form",
} as const;

/**
 * Writes the value of a parameter as its description says and as the value is; what its schema says is not asked.
 * Gives the empty text for a value that is absent.
 *
 * @throws {@link ApiError} of kind `input` where the style has no form for the value.
 */
export function serializeParameter(parameter: ParameterDescription, value: unknown): string {
  const subject = subjectOf(parameter);
  if (parameter.mediaType !== undefined) {
    return expand(contentShape(parameter, value), expansionOf(parameter, DEFAULT_STYLE[parameter.in]));
  }
  const style = parameter.style ?? DEFAULT_STYLE[parameter.in];
  if (style !== "deepObject") {
    const expansion = expansionOf(parameter, style);
    const isForm = style === "form" && parameter.in === "query" && expansion.explode;
    return expand(isForm ? explodedShapeOf(value, subject) : shapeOf(value, subject), expansion);
  }
  const encode = encodingOf(parameter);
  return deepObjectPairs(parameter.name, value, subject)
    .map(([name, text]) => `${encodeStrict(name)}=${encode(text)}`)
    .join("&");
}

/** A parameter's name for people: `query parameter "limit"`. */
export function subjectOf(parameter: ParameterDescription): string {
  return `${parameter.in} parameter ${JSON.stringify(parameter.name)}`;
}

function expansionOf(parameter: ParameterDescription, style: keyof typeof STYLES): Expansion {
  const rules = STYLES[style];
  const encodeName = parameter.in === "header" ? asIs : style === "cookie" ? cookieText : encodeStrict;
  return {
    ...rules,
    separator: parameter.in === "cookie" ? "; " : rules.separator,
    name: rules.isNamed ? encodeName(parameter.name) : undefined,
    explode: parameter.explode ?? (style === "form" || style === "cookie"),
    encode: encodingOf(parameter),
    encodeName,
  };
}

function encodingOf(parameter: ParameterDescription): Encode {
  if (parameter.in === "header") return asIs;
  if (parameter.style === "cookie") return cookieText;
  if (parameter.spansSegments === true) return encodeSegments;
  if (parameter.allowReserved !== true) return encodeStrict;
  if (parameter.in === "path") return encodePathReserved;
  return parameter.in === "query" ? encodeQueryReserved : encodeCookieReserved;
}

/** The shape of a value that a media type writes (OpenAPI 3.1 §4.8.12, `content`). */
function contentShape(parameter: ParameterDescription, value: unknown): Shape {
  const subject = subjectOf(parameter);
  if (value === undefined) return { kind: "absent" };
  if (isJson(essenceOf(parameter.mediaType ?? ""))) {
    return { kind: "text", text: parameter.in === "header" ? asciiJsonText(value, subject) : jsonText(value, subject) };
  }
  const shape = shapeOf(value, subject);
  if (shape.kind === "absent" || shape.kind === "text") return shape;
  throw inputError(`${subject} is written as ${JSON.stringify(parameter.mediaType)}: give it as text`);
}

function asIs(text: string): string {
  return text;
}

/** What the style `cookie` writes as it is given (OpenAPI 3.2 §4.12); a semicolon would begin another cookie. */
function cookieText(text: string): string {
  if (!text.includes(";")) return text;
  throw inputError("the text of a cookie has a semicolon: give it in the escaped form that the API asks for");
}
