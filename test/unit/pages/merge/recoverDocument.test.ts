import { expect, test } from "@jest/globals";
import { createDiagnostics } from "../../../../generator/diagnostics/index.js";
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
