import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { createDiagnostics } from "../../../generator/diagnostics/createDiagnostics.js";
import { joinPointer, rootPointer } from "../../../generator/document/jsonPointer.js";
import { readSource, traceToPages, type SourceDocument } from "../../../generator/read/index.js";

const folder = mkdtempSync(join(tmpdir(), "trace-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const marked =
  "x-recovered: {}\npaths: { /a: { get: { tags: [x] } } }\ncomponents: { schemas: { A: {}, __proto__: {} } }\n";
const table = {
  sources: { "/paths/~1a/get": ["docs/a.md:4:1", "docs/b.md:9:1"], "/components/schemas/A": ["https://x.test/a:7:2"] },
};

/** The document, its places traced, and what was reported. */
async function trace(text: string, beside?: string): Promise<{ source: SourceDocument; findings: readonly string[] }> {
  const home = mkdtempSync(join(folder, "case-"));
  writeFileSync(join(home, "api.yaml"), text);
  if (beside !== undefined) writeFileSync(join(home, "api.sources.json"), beside);
  const diagnostics = createDiagnostics();
  const source = await readSource(join(home, "api.yaml"), {}, diagnostics);
  if (source === undefined) throw new Error("The document cannot be read.");
  const traced = await traceToPages(source, diagnostics);
  return { source: traced, findings: diagnostics.list().map(({ code, message }) => `${code}: ${message}`) };
}

test("a place names where the operation or component around it was found first", async () => {
  const { source, findings } = await trace(marked, JSON.stringify(table));
  const originOf = (...keys: string[]) => source.placeOf(joinPointer(rootPointer, ...keys)).source;
  expect(findings).toEqual([]);
  expect(originOf("paths", "/a", "get", "tags", "0")).toBe("docs/a.md:4:1");
  expect(originOf("components", "schemas", "A")).toBe("https://x.test/a:7:2");
  expect(originOf("components", "schemas", "__proto__", "constructor")).toBeUndefined();
  expect(originOf("paths", "/a")).toBeUndefined();
  expect(originOf()).toBeUndefined();
});

test.each([
  { name: "no table", beside: undefined, want: "There is no such file." },
  { name: "a table that is no JSON", beside: "{", want: "the table is not a JSON object with `sources`." },
  { name: "a table without sources", beside: "{}", want: "the table is not a JSON object with `sources`." },
  { name: "a table that is no Unicode", beside: "\u00ff", want: "the table is not a JSON object with `sources`." },
])("$name is a warning, and the document is used", async ({ beside, want }) => {
  const { source, findings } = await trace(marked, beside);
  expect(findings).toEqual([
    `read/sources-table: The pages that this document was rebuilt from are not known: ${want}`,
  ]);
  expect(source.placeOf(rootPointer).line).toBe(1);
});

test("entries of another form say nothing", async () => {
  const { source, findings } = await trace(
    marked,
    JSON.stringify({ sources: { "/paths/~1a/get": "docs/a.md", "": [3] } }),
  );
  expect({ findings, origin: source.placeOf(joinPointer(rootPointer, "paths", "/a", "get")).source }).toEqual({
    findings: [],
  });
});

test("nothing is looked for beside a document without the mark", async () => {
  const { source, findings } = await trace(marked.replace("x-recovered", "x-other"), JSON.stringify(table));
  expect({ findings, origin: source.placeOf(joinPointer(rootPointer, "paths", "/a", "get")).source }).toEqual({
    findings: [],
  });
});
