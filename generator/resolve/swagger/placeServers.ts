import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { joinPointer, rootPointer } from "../../document/jsonPointer.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../../document/record.js";
import { isReference } from "../../document/reference.js";
import { swaggerDialect } from "../../document/dialect.js";
import { rewriteDocument } from "../../document/walkNodes.js";
import { originOf } from "./swaggerOrigin.js";

/**
 * Completes where the API is: host and schemes are those of the document's own URL where it names none (Swagger 2.0,
 * Swagger Object, `host` and `schemes`), and https stands before http, so that the first server is the safe one.
 * Operations with schemes of their own get servers of their own.
 *
 * @param location the path or URL that the document was read from
 */
export function placeServers(root: JsonObject, location: string, diagnostics: Diagnostics): JsonObject {
  const url = /^https?:/i.test(location) && URL.canParse(location) ? new URL(location) : undefined;
  const given = readHost(root, diagnostics);
  const host = given.host ?? url?.host;
  const basePath = `${given.path}${basePathOf(root)}`;
  const named = schemesOf(root);
  const scheme = given.scheme ?? url?.protocol.replace(":", "");
  if (named.length === 0 && scheme === undefined) reportAssumed(host, diagnostics);
  const placed = withValues(
    root,
    new Map<string, unknown>([
      ["host", host],
      ["basePath", basePath === "" ? undefined : basePath],
      ["schemes", named.length > 0 ? named : [scheme ?? "https"]],
    ]),
  );
  return placeOwnServers(placed, diagnostics);
}

function reportAssumed(host: string | undefined, diagnostics: Diagnostics): void {
  if (host === undefined) return;
  const message = `"${host}" is called by https, since no scheme is given`;
  diagnostics.report({ code: "swagger/assumed-scheme", pointer: joinPointer(rootPointer, "host"), message });
}

interface Host {
  readonly host: string | undefined;
  readonly scheme?: string | undefined;
  /** What stood behind the host though it belongs to the base path. */
  readonly path: string;
}

function readHost(root: JsonObject, diagnostics: Diagnostics): Host {
  const text = ownValue(root, "host");
  if (typeof text !== "string" || text === "") return { host: undefined, path: "" };
  const parts = /^(?:(?<scheme>https?):\/\/)?(?<host>[^\s/?#@\\]+)(?<path>\/[^\s?#\\]*)?$/i.exec(text)?.groups;
  if (parts?.host === text) return { host: text, path: "" };
  const message = parts === undefined ? `"${text}" is not a host` : `"${text}" is more than a host`;
  diagnostics.report({ code: "swagger/unusable-host", pointer: joinPointer(rootPointer, "host"), message });
  return { host: parts?.host, scheme: parts?.scheme?.toLowerCase(), path: withoutSlash(parts?.path ?? "") };
}

function basePathOf(root: JsonObject): string {
  const text = ownValue(root, "basePath");
  if (typeof text !== "string" || text === "") return "";
  return withoutSlash(text.startsWith("/") ? text : `/${text}`);
}

function withoutSlash(path: string): string {
  let end = path.length;
  while (path[end - 1] === "/") end -= 1;
  return path.slice(0, end);
}

/** Only what `fetch` can call: web sockets are another matter. */
export function schemesOf(holder: JsonObject): readonly string[] {
  const schemes = ownValue(holder, "schemes");
  if (!Array.isArray(schemes)) return [];
  const known = schemes.map((scheme) => String(scheme).toLowerCase());
  return ["https", "http"].filter((scheme) => known.includes(scheme));
}

function placeOwnServers(root: JsonObject, diagnostics: Diagnostics): JsonObject {
  const host = ownValue(root, "host");
  const basePath = ownValue(root, "basePath");
  const common = String(schemesOf(root));
  return rewriteDocument(
    root,
    ({ kind, value }) => {
      if (kind !== "operation" || !isJsonObject(value) || isReference(value)) return value;
      if (!Object.hasOwn(value, "schemes")) return value;
      const schemes = schemesOf(value);
      const changes = new Map<string, unknown>([["schemes", undefined]]);
      if (typeof host !== "string" || schemes.length === 0) reportIgnored(value, diagnostics);
      else if (String(schemes) !== common) {
        const path = typeof basePath === "string" ? basePath : "";
        const servers = schemes.map((scheme) => ({ url: `${scheme}://${host}${path}` }));
        changes.set("servers", servers);
      }
      return withValues(value, changes);
    },
    swaggerDialect,
  );
}

function reportIgnored(operation: JsonObject, diagnostics: Diagnostics): void {
  const schemes = ownValue(operation, "schemes");
  if (Array.isArray(schemes) && schemes.length === 0) return;
  const pointer = joinPointer(originOf(operation), "schemes");
  const message = "The operation's own schemes lead to no server";
  diagnostics.report({ code: "swagger/ignored-schemes", pointer, message });
}
