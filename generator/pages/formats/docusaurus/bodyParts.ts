import { joinPointer, type JsonPointer, rootPointer } from "../../../document/jsonPointer.js";
import { isJsonObject, type JsonObject, ownValue } from "../../../document/record.js";
import type { SourcePlace } from "../../../read/sourceDocument.js";
import { findElements, type JsxElement } from "./mdx/jsxTree.js";
import type { PageContext } from "./mdx/pageContext.js";
import { noteFiles, type PropValue, readProp, readTextProp } from "./mdx/readProps.js";

/** What the body of a page shows of its operation, in props of components that hold the JSON of it. */
export interface BodyParts {
  /** In lower case. */
  readonly method?: string;
  readonly path?: string;
  /** Where method and path stand. */
  readonly endpointPlace?: SourcePlace;
  readonly parameters: readonly PropValue[];
  readonly requestBody?: PropValue;
  readonly responses?: PropValue;
}

/** The components that show an operation. */
export const partNames: ReadonlySet<string> = new Set([
  "MethodEndpoint",
  "ParamsDetails",
  "ParamsItem",
  "RequestSchema",
  "StatusCodes",
]);

/** Callbacks show themselves with the same components. */
const callbackNames: ReadonlySet<string> = new Set(["OperationTabs"]);

/** Collects what the components of a page hold of its operation. */
export function readBodyParts(context: PageContext): BodyParts {
  const elements = findElements(context.body, partNames, callbackNames);
  findElements(context.body, partNames).forEach((element) => {
    noteFiles(context, element);
  });
  const named = (name: string): readonly JsxElement[] => elements.filter((element) => element.name === name);
  const endpoint = named("MethodEndpoint").find((each) => readTextProp(context, each, "context") !== "callback");
  const [requestBody] = named("RequestSchema").flatMap((each) => readProp(context, each, "body") ?? []);
  const [responses] = named("StatusCodes").flatMap((each) => readProp(context, each, "responses") ?? []);
  return {
    ...(endpoint && readEndpoint(context, endpoint)),
    parameters: [
      ...named("ParamsDetails").flatMap((each) => itemsOf(readProp(context, each, "parameters"))),
      ...named("ParamsItem").flatMap((each) => readProp(context, each, "param") ?? []),
    ].filter(({ value }) => isParameter(value)),
    ...(requestBody && isJsonObject(requestBody.value) && { requestBody }),
    ...(responses && isJsonObject(responses.value) && { responses }),
  };
}

function readEndpoint(context: PageContext, endpoint: JsxElement): Partial<BodyParts> {
  const method = readTextProp(context, endpoint, "method")?.toLowerCase();
  const path = readTextProp(context, endpoint, "path");
  return {
    ...(method !== undefined && { method }),
    ...(path !== undefined && { path }),
    endpointPlace: context.placeAt(endpoint.start),
  };
}

function itemsOf(list: PropValue | undefined): readonly PropValue[] {
  if (!list || !Array.isArray(list.value)) return [];
  return list.value.map((value: unknown, index) => {
    const top = joinPointer(rootPointer, index);
    return { value, placeOf: (pointer) => list.placeOf(`${top}${pointer}` as JsonPointer) };
  });
}

function isParameter(value: unknown): value is JsonObject {
  return isJsonObject(value) && ["name", "in"].every((key) => typeof ownValue(value, key) === "string");
}
