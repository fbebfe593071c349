import { dialectOf } from "../../../../document/dialect.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../../../../document/record.js";
import { rewriteDocument } from "../../../../document/walkNodes.js";
import type { CutDocument } from "./cutDocument.js";
import { dropEmptyLists } from "./dropEmptyLists.js";

/** Undoes what Apidog does: an info without a title, its own extensions everywhere, `type: bearer`. */
export function normaliseApidog(cut: CutDocument): CutDocument {
  const cleaned = rewriteDocument(
    cut.document,
    ({ kind, value }) => {
      if (!isJsonObject(value)) return value;
      return kind === "securityScheme" ? nameBearer(dropExtensions(value)) : dropExtensions(value);
    },
    dialectOf(cut.document),
  );
  return { ...cut, document: dropEmptyLists(dropEmptyInfo(cleaned)) };
}

function dropExtensions(object: JsonObject): JsonObject {
  const own = Object.keys(object).filter((key) => key.startsWith("x-apidog") || key === "x-run-in-apidog");
  return withValues(object, new Map(own.map((key) => [key, undefined])));
}

/** OpenAPI says `type: http` of what Apidog calls a type of its own. */
function nameBearer(object: JsonObject): JsonObject {
  const isBearer = ownValue(object, "type") === "bearer" && ownValue(object, "scheme") === "bearer";
  return isBearer ? withValues(object, new Map([["type", "http"]])) : object;
}

/** The version stands for nothing where there is no title: it is the same on every site. */
function dropEmptyInfo(document: JsonObject): JsonObject {
  const info = ownValue(document, "info");
  const isNamed = isJsonObject(info) && ownValue(info, "title") !== "" && ownValue(info, "title") !== undefined;
  return isNamed ? document : withValues(document, new Map([["info", undefined]]));
}
