import { componentSections, type NodeKind } from "../../document/grammar.js";
import { joinPointer, rootPointer, type JsonPointer } from "../../document/jsonPointer.js";
import { operationsOf } from "../../document/pathItemOperations.js";
import { isJsonObject, ownValue, type JsonObject } from "../../document/record.js";

/** The tables of a document that hold path items. */
export const itemSections = ["paths", "webhooks"] as const;
export type ItemSection = (typeof itemSections)[number];

/** An operation where a document has it. */
export interface FoundOperation {
  readonly section: ItemSection;
  /** The path, or the name of the webhook. */
  readonly path: string;
  readonly item: JsonObject;
  /** The keys from the path item to the operation. */
  readonly keys: readonly string[];
  readonly operation: JsonObject;
  readonly pointer: JsonPointer;
}

/** All operations of a document, in its order. */
export function operationsOfDocument(document: JsonObject): readonly FoundOperation[] {
  return itemSections.flatMap((section) =>
    entriesOf(document, section).flatMap(([path, item]) =>
      operationsOf(item).map(({ keys, operation }) => {
        const pointer = joinPointer(rootPointer, section, path, ...keys);
        return { section, path, item, keys, operation, pointer };
      }),
    ),
  );
}

/** A component where a document has it. */
export interface FoundComponent {
  readonly section: string;
  readonly name: string;
  readonly value: unknown;
  readonly pointer: JsonPointer;
}

/** All components of a document, in its order. */
export function componentsOfDocument(document: JsonObject): readonly FoundComponent[] {
  const components = ownValue(document, "components");
  if (!isJsonObject(components)) return [];
  return Object.keys(components).flatMap((section) =>
    Object.entries(objectAt(components, section)).map(([name, value]) => {
      return { section, name, value, pointer: joinPointer(rootPointer, "components", section, name) };
    }),
  );
}

/** The method of an operation in capitals, as it is sent. */
export function methodOf({ keys }: Pick<FoundOperation, "keys">): string {
  const method = keys.at(-1) ?? "";
  return keys.length === 1 ? method.toUpperCase() : method;
}

/** A path template without the names of its parameters: `/users/{id}` and `/users/{userId}` lead to the same place. */
export function templateShape(path: string): string {
  return path.replaceAll(/\{[^{}]*\}/g, "{}");
}

/** The operations of a document as `GET /users/{}`. */
export function operationNames(document: JsonObject): readonly string[] {
  return operationsOfDocument(document).map((found) => `${methodOf(found)} ${templateShape(found.path)}`);
}

/** The entries of a table that are path items. */
function entriesOf(document: JsonObject, section: string): readonly (readonly [string, JsonObject])[] {
  return Object.entries(objectAt(document, section)).flatMap(([key, value]) =>
    isJsonObject(value) ? [[key, value] as const] : [],
  );
}

/** The value of a key where it is an object, else one without keys. */
export function objectAt(record: unknown, key: string): JsonObject {
  const value = isJsonObject(record) ? ownValue(record, key) : undefined;
  return isJsonObject(value) ? value : {};
}

/** The value of a key where it is a list, else an empty one. */
export function listAt(record: unknown, key: string): readonly unknown[] {
  const list = isJsonObject(record) ? ownValue(record, key) : undefined;
  return Array.isArray(list) ? list : [];
}

/** The value of a key where it is a text that says something. */
export function textAt(record: unknown, key: string): string | undefined {
  const value = isJsonObject(record) ? ownValue(record, key) : undefined;
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** The URLs of the servers that a document names for all of its operations. */
export function serverUrls(document: JsonObject): readonly string[] {
  const servers = ownValue(document, "servers");
  return Array.isArray(servers) ? servers.flatMap((server: unknown) => textAt(server, "url") ?? []) : [];
}

/** The hosts of all servers that a document names, in order; empty where it names none, or only paths. */
export function serverHosts(document: JsonObject): readonly string[] {
  const found = operationsOfDocument(document).flatMap(({ item, operation }) => [operation, item]);
  const levels = [[document], found];
  const hosts = levels.map((holders) => new Set(holders.flatMap(hostsOfServers)));
  return [...(hosts.find((set) => set.size > 0) ?? [])].toSorted((a, b) => (a < b ? -1 : 1));
}

function hostsOfServers(holder: JsonObject): readonly string[] {
  const servers = ownValue(holder, "servers");
  if (!Array.isArray(servers)) return swaggerHost(holder);
  return servers.flatMap((server: unknown) => {
    const [, host] = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]+)/i.exec(textAt(server, "url") ?? "") ?? [];
    return host === undefined ? [] : [host.toLowerCase()];
  });
}

/** Swagger 2.0 has its one host at the root. */
function swaggerHost(holder: JsonObject): readonly string[] {
  const host = textAt(holder, "host");
  return host === undefined ? [] : [host.toLowerCase()];
}

/** The kind of object that a section of the components keeps. */
export function kindOfSection(section: string): NodeKind | undefined {
  return [...componentSections].find(([, name]) => name === section)?.[0];
}
