import { expect, test } from "@jest/globals";
import { rootPointer } from "../../../../generator/document/jsonPointer.js";
import { mergeComponents } from "../../../../generator/pages/merge/mergeComponents.js";
import type { Fragment } from "../../../../generator/pages/page/recognition.js";

function fragmentOf(location: string, place: string): Fragment {
  const page = { location, text: "" };
  const securitySchemes = { key: { type: "apiKey", in: place, name: "k" } };
  return {
    form: "inlined",
    format: "docusaurus",
    page,
    document: { components: { securitySchemes } },
    placeOf: () => ({ file: location, text: "", pointer: rootPointer, line: 1, column: 1 }),
    hints: {},
  };
}

test("what a page only shows is asked where no document says anything, and contradicts none", () => {
  const shown = ["a.mdx", "b.mdx"].map((location): Fragment => ({
    ...fragmentOf(location, "header"),
    isRendered: true,
  }));
  const written = fragmentOf("c.mdx", "query");
  const settle = (fragments: readonly Fragment[]): object[] =>
    mergeComponents(fragments, [], "majority").map(({ chosen, others }) => ({ chosen: chosen.value, others }));
  expect(settle([...shown, written])).toEqual([{ chosen: { type: "apiKey", in: "query", name: "k" }, others: [] }]);
  expect(settle(shown)).toEqual([{ chosen: { type: "apiKey", in: "header", name: "k" }, others: [] }]);
});
