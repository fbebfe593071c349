import type { Finding } from "../../diagnostics/diagnostic.js";
import { essenceOf, isText, isXml } from "../../document/mediaTypes.js";
import { joinPointer, type JsonPointer } from "../../document/jsonPointer.js";
import { lastKey, writePointer } from "../../document/lazyPointer.js";
import { isJsonObject, ownValue, type JsonObject } from "../../document/record.js";
import type { DocumentNode } from "../../document/walkNodes.js";

/** A node that holds an object. */
export interface ObjectNode extends DocumentNode {
  readonly value: JsonObject;
}

type Rule = (node: ObjectNode) => readonly Finding[];

/** What is to be said of an object by the values of its fields. */
export const objectRules: ReadonlyMap<DocumentNode["kind"], readonly Rule[]> = new Map<DocumentNode["kind"], Rule[]>([
  ["document", [missingFields("info"), unusualPaths, duplicatePaths]],
  ["info", [missingFields("title", "version")]],
  ["operation", [furtherServers]],
  ["pathItem", [furtherServers]],
  ["parameter", [schemaAndContent, furtherContent, cookieOf]],
  ["header", [schemaAndContent, furtherContent]],
  ["mediaType", [xmlSchema]],
  ["securityScheme", [mutualTls, cookieOf]],
]);

function missingFields(...names: readonly string[]): Rule {
  return ({ value, at }) =>
    names
      .filter((name) => ownValue(value, name) === undefined)
      .map((name) => ({ code: "document/missing-field", pointer: writePointer(at), message: `"${name}" is missing` }));
}

/** Servers of operations are not chosen by callers: the first one counts (OpenAPI 3.1 §4.8.10). */
function furtherServers({ value, at }: ObjectNode): readonly Finding[] {
  const servers = ownValue(value, "servers");
  if (!Array.isArray(servers) || servers.length < 2) return [];
  const message = `The first of these ${servers.length} servers is used`;
  return [{ code: "document/not-represented", pointer: joinPointer(writePointer(at), "servers", 1), message }];
}

function schemaAndContent({ value, at }: ObjectNode): readonly Finding[] {
  if (ownValue(value, "schema") === undefined || ownValue(value, "content") === undefined) return [];
  const message = "Both `schema` and `content` describe the value; `schema` is used";
  return [{ code: "document/schema-and-content", pointer: joinPointer(writePointer(at), "content"), message }];
}

function furtherContent({ value, at }: ObjectNode): readonly Finding[] {
  const content = ownValue(value, "content");
  const [first, ...others] = isJsonObject(content) ? Object.keys(content) : [];
  return others.map((name) => ({
    code: "document/not-represented",
    pointer: joinPointer(writePointer(at), "content", name),
    message: `The value is written as ${first ?? ""}, never as ${name}`,
  }));
}

function cookieOf({ value, at }: ObjectNode): readonly Finding[] {
  if (ownValue(value, "in") !== "cookie") return [];
  const message = `Browsers do not let programs send the cookie "${String(ownValue(value, "name"))}"`;
  return [{ code: "document/cookie", pointer: writePointer(at), message }];
}

/** Bodies in XML are text, and pictures bytes; a schema that says no more than that loses nothing. */
function xmlSchema({ value, at }: ObjectNode): readonly Finding[] {
  const name = lastKey(at) ?? "";
  const schema = ownValue(value, "schema");
  const essence = essenceOf(name);
  if (!isXml(essence) || !isJsonObject(schema)) return [];
  if (ownValue(schema, "type") === "string" || Object.keys(schema).length === 0) return [];
  const message = `The schema of ${name} is not represented: the body is ${isText(essence) ? "text" : "bytes"}`;
  return [{ code: "document/not-represented", pointer: joinPointer(writePointer(at), "schema"), message }];
}

function mutualTls({ value, at }: ObjectNode): readonly Finding[] {
  if (ownValue(value, "type") !== "mutualTLS") return [];
  return [
    {
      code: "document/mutual-tls",
      pointer: writePointer(at),
      message: "The client cannot present a certificate by itself",
    },
  ];
}

function pathsOf({ value, at }: ObjectNode): readonly { readonly path: string; readonly pointer: JsonPointer }[] {
  const paths = ownValue(value, "paths");
  if (!isJsonObject(paths)) return [];
  return Object.keys(paths).map((path) => ({ path, pointer: joinPointer(writePointer(at), "paths", path) }));
}

function unusualPaths(node: ObjectNode): readonly Finding[] {
  return pathsOf(node).flatMap(({ path, pointer }) => {
    const slash = path.startsWith("/") ? [] : [`The path "${path}" does not start with a slash; one is put before it`];
    const query = /[?#]/.test(path.replace(/\{[^{}]*\}/g, "{}"))
      ? [`The path "${path}" has a query or a fragment in it, which is no part of a path`]
      : [];
    return [...slash, ...query].map((message) => ({ code: "document/unusual-path" as const, pointer, message }));
  });
}

/** Paths that differ in the names of their parameters only are one path (OpenAPI 3.1 §4.8.8). */
function duplicatePaths(node: ObjectNode): readonly Finding[] {
  const seen = new Map<string, string>();
  return pathsOf(node).flatMap(({ path, pointer }) => {
    const form = path.replace(/\{[^{}]*\}/g, "{}");
    const first = seen.get(form);
    if (first === undefined) seen.set(form, path);
    if (first === undefined || first === path) return [];
    return [{ code: "document/duplicate-path" as const, pointer, message: `"${path}" is the same path as "${first}"` }];
  });
}
