import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { operationsOf } from "../../../../../generator/document/pathItemOperations.js";
import { isJsonObject, type JsonObject, ownValue } from "../../../../../generator/document/record.js";
import type { Neighbours, Page } from "../../../../../generator/pages/page/page.js";
import type { Recognition } from "../../../../../generator/pages/page/recognition.js";
import { docusaurusRecognisers } from "../../../../../generator/pages/formats/docusaurus/index.js";
import { projectRoot } from "../../../../compile/compile.js";

/** Real pages and the documents that they were made from. They are no part of the project. */
const folder = join(process.env.CORPUS ?? join(projectRoot, "..", "shared", "corpus"), "..", "docpages");
const describeIf = existsSync(folder) ? describe : describe.skip;
if (!existsSync(folder)) console.warn(`Real pages are not tried: there is no folder ${folder}.`);

function readPages(path: string): readonly Page[] {
  return readdirSync(join(folder, path), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:mdx?|json|js|ts|txt)$/.test(name))
    .map((name) => ({ location: name, text: readFileSync(join(folder, path, name), "utf8") }));
}

function recogniseAll(pages: readonly Page[]): readonly Recognition[] {
  const byLocation = new Map(pages.map((page) => [page.location, page]));
  const neighbours: Neighbours = (target, { location }) => byLocation.get(posix.join(posix.dirname(location), target));
  return pages.flatMap((page) => docusaurusRecognisers.flatMap((recognise) => recognise(page, neighbours) ?? []));
}

/** One line for each operation: its parameters, its media types, its codes. */
function describeOperations(document: JsonObject): readonly string[] {
  const items = [ownValue(document, "paths"), ownValue(document, "webhooks") ?? ownValue(document, "x-webhooks")];
  return items.filter(isJsonObject).flatMap((paths) =>
    Object.entries(paths).flatMap(([path, item]) =>
      operationsOf(item).map(({ method, operation }) => {
        const shared = isJsonObject(item) ? listOf(ownValue(item, "parameters")) : [];
        const parameters = [...shared, ...listOf(ownValue(operation, "parameters"))]
          .map((one) => lead(document, one))
          .map((one) => `${String(ownValue(one, "in"))} ${String(ownValue(one, "name"))}`);
        const body = mediaTypes(lead(document, ownValue(operation, "requestBody")));
        const responses = Object.entries(lead(document, ownValue(operation, "responses"))).map(
          ([code, response]) => `${code} ${mediaTypes(lead(document, response)).join()}`,
        );
        const id = String(ownValue(operation, "operationId"));
        return [method, path, id, ...parameters.sort(), "|", ...body, "|", ...responses].join(" ");
      }),
    ),
  );
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function mediaTypes(value: JsonObject): readonly string[] {
  return Object.keys(lead({}, ownValue(value, "content")));
}

/** Follows the reference of the truth, where there is one. */
function lead(document: JsonObject, value: unknown): JsonObject {
  if (!isJsonObject(value)) return {};
  const reference = ownValue(value, "$ref");
  if (typeof reference !== "string") return value;
  const found = reference
    .slice(2)
    .split("/")
    .reduce<unknown>((at, key) => (isJsonObject(at) ? ownValue(at, key.replaceAll("~1", "/")) : undefined), document);
  return lead(document, found);
}

describeIf("real pages hold what their documents say of operations, parameters, media types and codes", () => {
  const sets: readonly (readonly [pages: string, truth: string, operations: number, listed: number])[] = [
    ["netbird/pages", "netbird/truth.yaml", 46, 46],
    ["netbird/flat", "netbird/truth.yaml", 46, 0],
    ["stellar-horizon/pages", "stellar-horizon/truth.yaml", 45, 45],
    ["stellar-anchor-platform/pages", "stellar-anchor-platform/truth.yaml", 2, 2],
    ["stellar-anchor-callbacks/pages", "stellar-anchor-callbacks/truth.yaml", 7, 7],
    ["postcodes-io/pages", "postcodes-io/truth.yaml", 11, 11],
    ["petstore-docusaurus/pages", "petstore-docusaurus/truth.yaml", 22, 22],
  ];
  test.each(sets)("%s", (pages, truth, operations, listed) => {
    const found = recogniseAll(readPages(pages));
    const documents = found.flatMap(({ fragments }) => fragments.map(({ document }) => document));
    const lines = documents.flatMap(describeOperations);
    const wanted = describeOperations(parse(readFileSync(join(folder, truth), "utf8")) as JsonObject);
    expect(lines).toHaveLength(operations);
    expect(lines.filter((line) => !wanted.includes(line))).toEqual([]);
    expect(found.flatMap(({ outlines }) => outlines.flatMap(({ entries }) => entries))).toHaveLength(listed);
    expect(found.flatMap(({ findings }) => findings).filter(({ code }) => code !== "pages/webhook")).toEqual([]);
  });
});
