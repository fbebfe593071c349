import { joinPointer } from "../../document/jsonPointer.js";
import { ownValue, type JsonObject } from "../../document/record.js";
import { isReference } from "../../document/reference.js";
import type { Conversion, Moving } from "./conversion.js";
import { omit, originOf, withoutOrigin } from "./swaggerOrigin.js";
import { describeList, keywords, type ListFormat, upgradeItems } from "./upgradeItems.js";

/** A Parameter Object of OpenAPI 3, which says in a schema what its values are; no body and no field of a form. */
export function convertParameter({ value: parameter, to }: Moving, conversion: Conversion): JsonObject {
  const { origins, diagnostics } = conversion;
  const origin = originOf(parameter);
  origins.set(to, origin);
  if (isReference(parameter)) return withoutOrigin(parameter);
  origins.set(joinPointer(to, "schema"), origin);
  const schema = upgradeItems(parameter, diagnostics);
  const rest = omit(parameter, ["schema", "collectionFormat", ...keywords]);
  // What is wrong with the format was reported for the schema.
  const list = describeList(parameter, { report: () => undefined });
  return { ...styleOf(parameter, list), ...rest, schema };
}

/** How a list is written (OpenAPI 3.0 §4.7.12.2). Only queries have other styles than commas. */
function styleOf(parameter: JsonObject, list: ListFormat | undefined): JsonObject {
  if (list?.kind !== "list") return {};
  switch (ownValue(parameter, "in")) {
    case "query":
      return listStyles[list.collectionFormat];
    case "path":
    case "header":
      return { style: "simple", explode: false };
    default:
      return {};
  }
}

const listStyles = {
  csv: { style: "form", explode: false },
  ssv: { style: "spaceDelimited", explode: false },
  pipes: { style: "pipeDelimited", explode: false },
  multi: { style: "form", explode: true },
} as const;
