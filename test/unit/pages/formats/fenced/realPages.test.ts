import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { createDiagnostics } from "../../../../../generator/diagnostics/index.js";
import type { JsonPointer } from "../../../../../generator/document/jsonPointer.js";
import { valueAt } from "../../../../../generator/document/jsonPointer.js";
import { isJsonObject, type JsonObject } from "../../../../../generator/document/record.js";
import { parseSource } from "../../../../../generator/read/index.js";
import { corpusFolder } from "../../../../corpus/corpusDocuments.js";
import { recognise } from "./describeRecognition.js";

/** Real pages with the specifications that they were made from. They are no part of the project. */
const folder = join(corpusFolder, "..", "docpages");
const isThere = existsSync(folder);
const describeIfThere = isThere ? describe : describe.skip;
if (!isThere) console.warn(`There are no real pages at ${folder}: they are not tried.`);

function pagesOf(set: string): readonly string[] {
  return readdirSync(join(folder, set, "pages"), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.mdx?$/.test(path))
    .map((path) => join(folder, set, "pages", path))
    .sort();
}

function truthOf(set: string, file: string): JsonObject {
  const location = join(folder, set, file);
  const root = parseSource(location, readFileSync(location, "utf8"), createDiagnostics(location))?.root;
  if (!isJsonObject(root)) throw new Error(`There is no truth for ${set}.`);
  return root;
}

/** The operations and schemas of a page that differ from those of the specification, by pointer. */
function differences(path: string, truth: JsonObject): readonly string[] {
  const fragments = recognise({ location: path, text: readFileSync(path, "utf8") })?.fragments ?? [];
  if (fragments.length === 0) return [`${path} has nothing`];
  return fragments.flatMap(({ document }) =>
    ["paths", "components"].flatMap((group) =>
      Object.entries((document[group] ?? {}) as Record<string, JsonObject>).flatMap(([name, parts]) =>
        Object.entries(parts).flatMap(([part, value]) => {
          const pointer = `/${group}/${name.replaceAll("/", "~1")}/${part}`;
          return sameAs(value, valueAt(truth, pointer as JsonPointer)) ? [] : [`${path} ${pointer}`];
        }),
      ),
    ),
  );
}

/** The exporter leaves out what only steers it. */
function sameAs(value: unknown, truth: unknown): boolean {
  try {
    expect(value).toEqual(isJsonObject(truth) ? { ...truth, "x-mint": undefined } : truth);
    return true;
  } catch {
    return false;
  }
}

describeIfThere("pages of Mintlify hold what their specification says", () => {
  test.each(["polymarket-clob", "polymarket-gamma"])("%s", (set) => {
    const truth = truthOf(set, "truth.yaml");
    expect(pagesOf(set).flatMap((path) => differences(path, truth))).toEqual([]);
  });
});

describeIfThere("pages without a specification", () => {
  test("an older version of an API is found on every page", () => {
    const counts = pagesOf("polymarket-gamma-old").map(
      (path) => recognise({ location: path, text: readFileSync(path, "utf8") })?.fragments.length,
    );
    expect(new Set(counts)).toEqual(new Set([1]));
  });

  test("channels are reported", () => {
    const codes = pagesOf("polymarket-ws-asyncapi").map((path) =>
      recognise({ location: path, text: readFileSync(path, "utf8") })?.findings.map(({ code }) => code),
    );
    expect(codes).toEqual(codes.map(() => ["pages/asyncapi"]));
  });
});

describeIfThere("one API in many formats", () => {
  const exact = /(?:readme|gitbook|mintlify-nospec|apidog)-(?:listbooks|addbook|getbook|models)\.md$/;
  test("all that keep everything say what the specification says", () => {
    const truth = truthOf("synthetic-formats", "truth.json");
    const paths = pagesOf("synthetic-formats").filter((path) => exact.test(path));
    expect({ pages: paths.length, differences: paths.flatMap((path) => differences(path, truth)) }).toEqual({
      pages: 13,
      differences: [],
    });
  });
});
