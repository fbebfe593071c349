import { joinPointer } from "../../document/jsonPointer.js";
import { isJsonObject, ownValue, type JsonObject } from "../../document/record.js";
import { isReference } from "../../document/reference.js";
import { shellOfForm, withoutFields } from "./describeForm.js";
import { describeList } from "./describeList.js";
import { originOf, withoutOrigin } from "./origins.js";
import { omit, type Building } from "./shell.js";
import { keywords, upgradeItems } from "./upgradeItems.js";
import { upgradeSchema } from "./upgradeSchema.js";

const places = ["path", "query", "header"];

/** A parameter as far as the library is to see it: where it goes, how its list is written, and that it has a schema. */
export function shellOfParameter(parameter: JsonObject, building: Building): JsonObject {
  const { parts, diagnostics } = building;
  const place = ownValue(parameter, "in");
  const origin = originOf(parameter);
  // The library throws where a parameter has no `in`, so that its place is not known.
  if (isReference(parameter)) return { in: "query", ...parts.whole(withoutOrigin(parameter), origin) };
  if (place === "body") return shellOfBody(parameter, building);
  const schema = upgradeItems(parameter, diagnostics);
  const rest = omit(parameter, ["in", "schema", "collectionFormat", ...keywords]);
  if (!places.includes(String(place))) {
    return { in: "query", ...parts.whole({ ...(place !== undefined && { in: place }), ...rest, schema }, origin) };
  }
  const list = describeList(parameter, { report: () => undefined });
  return {
    ...parts.rest(rest, origin),
    in: place,
    ...(list?.kind === "list" && { type: "array", collectionFormat: list.collectionFormat }),
    schema: parts.whole(schema, origin),
  };
}

function shellOfBody(parameter: JsonObject, { parts, diagnostics }: Building): JsonObject {
  const origin = originOf(parameter);
  const form = shellOfForm(parameter, parts, diagnostics);
  const schema = ownValue(parameter, "schema");
  const value = isJsonObject(schema) || typeof schema === "boolean" ? upgradeSchema(schema) : {};
  return {
    ...parts.rest(omit(withoutFields(parameter), ["in", "name", "schema"]), origin),
    in: "body",
    name: "body",
    schema: form ?? parts.whole(value, joinPointer(origin, "schema")),
  };
}
