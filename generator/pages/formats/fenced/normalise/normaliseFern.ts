import type { Finding } from "../../../../diagnostics/diagnostic.js";
import { dialectOf } from "../../../../document/dialect.js";
import { joinPointer, rootPointer } from "../../../../document/jsonPointer.js";
import { operationsOf, rewriteOperations } from "../../../../document/pathItemOperations.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../../../../document/record.js";
import { rewriteDocument, type DocumentNode } from "../../../../document/walkNodes.js";
import type { FenceSetting, StatedRequest } from "../markdown/walkSections.js";
import type { CutDocument } from "./cutDocument.js";
import { dropEmptyLists } from "./dropEmptyLists.js";
import { plainPath } from "./plainPath.js";
import { redirectPlaces } from "./redirectPlaces.js";
import { renameFernTypes } from "./renameFernTypes.js";

/**
 * Undoes what Fern does: an info made from the page, `subpackage_` tags, enum values in objects, `type_` names. The
 * server comes from the line with the method and the URL, where the document has none.
 */
export function normaliseFern(cut: CutDocument, setting: FenceSetting): CutDocument {
  const unwrapped = rewriteDocument(cut.document, unwrapEnum, dialectOf(cut.document));
  const { document, moves } = renameFernTypes(unwrapped);
  const tagged = withValues(document, new Map([["paths", mapOperations(document, cleanTags)]]));
  const placeOf = redirectPlaces(cut.placeOf, moves);
  const named = dropPageInfo(dropEmptyLists(tagged));
  const served = setting.request === undefined ? named : addServer(named, setting.request);
  return { document: served, placeOf, findings: [...cut.findings, ...findCredentials({ ...cut, document, placeOf })] };
}

function mapOperations(document: JsonObject, rewrite: (operation: JsonObject) => JsonObject): unknown {
  const paths = ownValue(document, "paths");
  if (!isJsonObject(paths)) return paths;
  const next = Object.entries(paths).map(([path, item]): [string, unknown] => [
    path,
    isJsonObject(item) ? rewriteOperations(item, rewrite, rootPointer) : item,
  ]);
  return Object.fromEntries(next);
}

/** `enum: [{value: a}]` is `enum: [a]`. */
function unwrapEnum({ kind, value: schema }: DocumentNode): unknown {
  if (kind !== "schema" || !isJsonObject(schema)) return schema;
  const values = ownValue(schema, "enum");
  if (!Array.isArray(values) || values.length === 0) return schema;
  if (!values.every((value) => isJsonObject(value) && Object.hasOwn(value, "value"))) return schema;
  return withValues(schema, new Map([["enum", values.map((value: JsonObject) => ownValue(value, "value"))]]));
}

/** A tag is a package, or a list of packages from the outermost to the one that holds the operation. */
function cleanTags(operation: JsonObject): JsonObject {
  const tags = ownValue(operation, "tags");
  if (!Array.isArray(tags)) return operation;
  const cleaned = tags.flatMap((tag: unknown) => {
    const innermost: unknown = Array.isArray(tag) ? tag.at(-1) : tag;
    return typeof innermost === "string" ? [innermost.replace(/^.*subpackage_/, "")] : [];
  });
  return withValues(operation, new Map([["tags", cleaned.length > 0 ? cleaned : undefined]]));
}

/** Older exports call each document as its page; the version is the name of the operation then. */
function dropPageInfo(document: JsonObject): JsonObject {
  const info = ownValue(document, "info");
  const version = isJsonObject(info) ? ownValue(info, "version") : undefined;
  const isOfPage = typeof version === "string" && /^(?:endpoint|webhook|websocket)_/.test(version);
  return isOfPage ? withValues(document, new Map([["info", undefined]])) : document;
}

/** What the URL of the request has before the path of the operation. */
function addServer(document: JsonObject, { url, path }: StatedRequest): JsonObject {
  if (Object.hasOwn(document, "servers")) return document;
  const paths = ownValue(document, "paths");
  const wanted = plainPath(path);
  const template = isJsonObject(paths) ? Object.keys(paths).find((key) => wanted.endsWith(plainPath(key))) : undefined;
  if (template === undefined) return document;
  const parts = url.replace(/\/$/, "").split("/");
  const server = parts.slice(0, parts.length - template.replace(/\/$/, "").split("/").length + 1).join("/");
  return withValues(document, new Map([["servers", [{ url: server }]]]));
}

const credentialHeader = /^(?:proxy-)?authorization$|(?:^|[-_])(?:api|access|auth|secret)?[-_]?(?:key|token|secret)$/i;

/** Keys that open nothing. */
const otherKey = /idempoten|partition|routing|cursor|page|continuation|public/i;

function findCredentials({ document, placeOf }: CutDocument): readonly Finding[] {
  const paths = ownValue(document, "paths");
  if (!isJsonObject(paths) || Object.hasOwn(document, "security")) return [];
  return Object.entries(paths).flatMap(([path, item]) =>
    operationsOf(item).flatMap(({ keys, operation }) => {
      const pointer = joinPointer(rootPointer, "paths", path, ...keys, "parameters");
      const parameters = ownValue(operation, "parameters");
      if (!Array.isArray(parameters)) return [];
      return parameters.flatMap((parameter: unknown, index) => {
        const name = credentialName(parameter);
        return name === undefined ? [] : [credentialFinding(name, placeOf(joinPointer(pointer, index)))];
      });
    }),
  );
}

function credentialName(parameter: unknown): string | undefined {
  if (!isJsonObject(parameter) || ownValue(parameter, "in") !== "header") return undefined;
  const name = ownValue(parameter, "name");
  return typeof name === "string" && credentialHeader.test(name) && !otherKey.test(name) ? name : undefined;
}

function credentialFinding(name: string, place: ReturnType<CutDocument["placeOf"]>): Finding {
  const message = `The header "${name}" has the name of a credential; it stays a parameter.`;
  return { code: "pages/auth-as-parameter", place, message };
}
