import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { createDiagnostics } from "../../../generator/diagnostics/index.js";
import type { JsonObject } from "../../../generator/document/record.js";
import { printDocument, recoverDocument } from "../../../generator/pages/index.js";
import { openPageReader } from "../../../generator/pages/index.js";
import { parseSource } from "../../../generator/read/index.js";

const root = join(import.meta.dirname, "..", "..", "..");

/** What a document says, without the mark that it is rebuilt, and without titles that only repeat names. */
function contentOf(document: unknown): JsonObject {
  const { "x-recovered": mark, ...rest } = document as JsonObject;
  expect(mark === undefined || typeof mark === "object").toBe(true);
  const { schemas } = rest.components as { schemas: Readonly<Record<string, JsonObject>> };
  const titled = Object.entries(schemas).map(([name, { title, ...schema }]) => [
    name,
    title === undefined || title === name ? schema : { ...schema, title },
  ]);
  return {
    ...rest,
    components: { ...(rest.components as JsonObject), schemas: Object.fromEntries(titled) as JsonObject },
  };
}

test.each([
  { page: "contextual.md", document: "contextual.yaml", syntax: "yaml", operations: ["PUT /users"] },
  { page: "netbird.mdx", document: "netbird.json", syntax: "json", operations: ["PUT /api/users/{userId}"] },
] as const)("specs/$document comes back from $page", async ({ page, document, syntax, operations }) => {
  const diagnostics = createDiagnostics();
  const reader = openPageReader({ folder: root, hasDescription: () => true }, diagnostics);
  const request = { sources: [`specs/pages/${page}`], conflicts: "majority" } as const;
  const recovery = await recoverDocument(request, reader, diagnostics);
  const text = readFileSync(join(root, "specs", document), "utf8");
  const printed = recovery && printDocument(recovery.document, syntax);
  const [committed, rebuilt] = [text, printed ?? ""].map((one) => parseSource(document, one, diagnostics)?.root);
  expect(contentOf(rebuilt)).toEqual(contentOf(committed));
  expect(recovery?.operations).toEqual(operations);
  expect(recovery?.conflicts).toEqual([]);
  expect(diagnostics.list().filter(({ severity }) => severity !== "info")).toEqual([]);
});
