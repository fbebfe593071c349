import { expect, test } from "@jest/globals";
import { createDiagnostics } from "../../../../generator/diagnostics/index.js";
import type { SpecificationPointer } from "../../../../generator/pages/page/recognition.js";
import { recoverDocument } from "../../../../generator/pages/index.js";

test("pages that describe nothing give no document, and an error", async () => {
  const diagnostics = createDiagnostics();
  const reader = {
    readAll: () => Promise.resolve([{ location: "docs/welcome.md", text: "# Welcome\n" }]),
    follow: () => Promise.resolve(undefined),
  };
  expect(await recoverDocument({ sources: ["docs"], conflicts: "majority" }, reader, diagnostics)).toBeUndefined();
  expect(diagnostics.list().map(({ code }) => code)).toEqual(["pages/nothing-found"]);
});

test("every page that leads to what is not there is reported", async () => {
  const diagnostics = createDiagnostics();
  const text = "---\ntitle: A\nopenapi: openapi.json get /a\n---\n";
  const reader = {
    readAll: () => Promise.resolve(["docs/a.mdx", "docs/b.mdx", "docs/c.mdx"].map((location) => ({ location, text }))),
    follow: ({ place }: SpecificationPointer) => {
      diagnostics.report({ code: "pages/target-missing", message: "It is not there.", place });
      return Promise.resolve(undefined);
    },
  };
  expect(await recoverDocument({ sources: ["docs"], conflicts: "majority" }, reader, diagnostics)).toBeUndefined();
  expect(diagnostics.list().flatMap(({ file, message }) => (file === "" ? [] : [`${file}: ${message}`]))).toEqual([
    "docs/a.mdx: It is not there.",
    'docs/b.mdx: "/openapi.json" is not read, as on the page before.',
    'docs/c.mdx: "/openapi.json" is not read, as on the page before.',
  ]);
});
