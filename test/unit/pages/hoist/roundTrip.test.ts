import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parse } from "yaml";
import type { JsonObject } from "../../../../generator/document/record.js";
import { hoistSchemas } from "../../../../generator/pages/hoist/hoistSchemas.js";
import type { Fragment } from "../../../../generator/pages/page/recognition.js";
import { projectRoot } from "../../../compile/compile.js";
import { runs } from "../../../property/runs.js";
import { createComparison } from "./compareDocuments.js";
import { inlineDocument, operationOf, type Inlining } from "./inlineDocument.js";

interface RoundTrip {
  /** Schemas of the document that are not there again, and those that are and should not. */
  readonly missing: readonly string[];
  readonly invented: readonly string[];
  /** Where schemas and operations say something else. */
  readonly differences: readonly string[];
}

type Document = JsonObject & { readonly paths: JsonObject; readonly components?: { readonly schemas?: JsonObject } };

/** Inlines a document and hoists the pages. */
function roundTrip(document: Document, inlining?: Inlining): RoundTrip {
  const { fragments } = inlineDocument(document, inlining);
  const hoisted = hoistSchemas(fragments, { conflicts: "fail" });
  const schemas: JsonObject = Object.fromEntries(hoisted.components.map(({ name, value }) => [name, value]));
  const truth = document.components?.schemas ?? {};
  const paths = mergePaths(hoisted.fragments);
  const compare = createComparison(document, { components: { schemas } });
  const names = Object.keys(truth).filter((name) => Object.hasOwn(schemas, name));
  return {
    missing: reachableNames(document).filter((name) => !Object.hasOwn(schemas, name)),
    invented: Object.keys(schemas).filter((name) => !Object.hasOwn(truth, name)),
    differences: [
      ...names.map((name) => compare(truth[name], schemas[name], name)),
      ...Object.entries(paths).flatMap(([path, item]) =>
        Object.entries(item).map(([method, operation]) =>
          compare(operationOf(document.paths[path] as JsonObject, method), operation, `${method} ${path}`),
        ),
      ),
    ].filter((difference) => difference !== undefined),
  };
}

function mergePaths(fragments: readonly Fragment[]): Readonly<Record<string, JsonObject>> {
  const merged: Record<string, JsonObject> = {};
  for (const { document } of fragments) {
    for (const [path, item] of Object.entries(document.paths as Record<string, JsonObject>)) {
      merged[path] = { ...merged[path], ...item };
    }
  }
  return merged;
}

function reachableNames(document: Document): readonly string[] {
  const found = new Set<string>();
  const waiting = [JSON.stringify(document.paths)];
  for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
    for (const [, name = ""] of text.matchAll(/"#\/components\/schemas\/([^"/]+)"/g)) {
      if (!found.has(name)) waiting.push(JSON.stringify(document.components?.schemas?.[name] ?? {}));
      found.add(name);
    }
  }
  return [...found].sort();
}

const nothing: RoundTrip = { missing: [], invented: [], differences: [] };

const names = ["Alpha", "Beta", "Gamma", "Delta", "Epsilon"] as const;

const leaves = fc.constantFrom<JsonObject>(
  { type: "string" },
  { type: "integer", format: "int64" },
  { type: "string", enum: ["circular(Alpha)", "b"], default: "b" },
  { type: "array", items: { type: "boolean" }, description: "circular(Beta)" },
);

const { schema } = fc.letrec<{ schema: JsonObject }>((tie) => ({
  schema: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaves,
    fc.constantFrom(...names).map((name): JsonObject => ({ $ref: `#/components/schemas/${name}` })),
    tie("schema").map((items): JsonObject => ({ type: "array", items })),
    fc.array(tie("schema"), { minLength: 1, maxLength: 2 }).map((oneOf): JsonObject => ({ oneOf })),
    fc
      .dictionary(fc.constantFrom("a", "b", "title", "circular()"), tie("schema"))
      .map((properties): JsonObject => ({ type: "object", properties })),
  ),
}));

/** Objects whose first property tells them apart, as the properties of real ones do. */
const documents = fc
  .tuple(fc.tuple(...names.map(() => schema)), fc.array(schema, { minLength: 1, maxLength: 3 }))
  .map(([contents, answers]): Document => {
    const schemas = names.map((name, index) => [
      name,
      { type: "object", required: [name], properties: { [name]: { type: "string" }, content: contents[index] } },
    ]);
    const paths = answers.map((answer, index) => [
      `/${index}`,
      { get: { responses: { 200: { description: "", content: { "application/json": { schema: answer } } } } } },
    ]);
    return {
      paths: Object.fromEntries(paths) as JsonObject,
      components: { schemas: Object.fromEntries(schemas) as JsonObject },
    };
  });

test("random documents come back from their pages", () => {
  fc.assert(
    fc.property(documents, (document) => {
      expect(roundTrip(document)).toEqual(nothing);
    }),
    runs(100),
  );
});

const shared = join(projectRoot, "..", "shared");

/** Real documents in which titles are not the keys of components, or are beside references, are reported as they are. */
const real = [
  { file: "docpages/netbird/truth.yaml", want: nothing },
  { file: "docpages/stellar-horizon/truth.yaml", want: nothing },
  { file: "docpages/stellar-anchor-callbacks/truth.yaml", want: nothing },
  { file: "docpages/petstore-docusaurus/truth.yaml", want: { ...nothing, invented: ["Pettie"] } },
  { file: "corpus/spotify-web-api.fixed-spotify-open-api.yml", want: nothing },
].map((one) => ({ ...one, isThere: existsSync(join(shared, one.file)) }));

const absent = real.filter(({ isThere }) => !isThere).map(({ file }) => file);
if (absent.length > 0) console.warn(`Skipped, for they are not beside the project: ${absent.join(", ")}`);

describe("real documents come back from their pages", () => {
  for (const { file, want, isThere } of real) {
    (isThere ? test : test.skip)(file, () => {
      const document = parse(readFileSync(join(shared, file), "utf8"), { maxAliasCount: -1 }) as Document;
      expect(roundTrip(JSON.parse(JSON.stringify(document)) as Document)).toEqual(want);
    });
  }
});
