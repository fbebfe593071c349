import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { catalogue } from "../../../generator/diagnostics/catalogue.js";
import { renderCatalogue } from "../../../generator/diagnostics/renderCatalogue.js";

test("docs/diagnostics.md is what `npm run schema` would write now", () => {
  expect(readFileSync("docs/diagnostics.md", "utf8")).toBe(renderCatalogue());
});

test("every code has its heading, once", () => {
  const headings = renderCatalogue().match(/^### `.*`$/gm);
  expect(headings).toHaveLength(Object.keys(catalogue).length);
  expect(new Set(headings).size).toBe(Object.keys(catalogue).length);
});
