import { expect, test } from "@jest/globals";
import type { CST } from "yaml";
import { joinFlowLines } from "../../../generator/read/joinFlowLines.js";

test("a mapping of more entries than a call takes arguments is looked through", () => {
  const text = "a: {\nb: 1}\n";
  const cut = { type: "flow-collection", offset: 3, end: [], items: [] };
  const entry = { start: [], value: { type: "scalar", offset: 0, indent: 0, source: "x" } };
  const items = [{ start: [], value: cut }, ...Array.from({ length: 200_000 }, () => entry)];
  const map = { type: "block-map", offset: 0, indent: 0, items } as unknown as CST.BlockMap;
  expect(joinFlowLines(text, [{ type: "document", offset: 0, start: [], value: map }])).toEqual({
    offset: 3,
    text: "a: { b: 1}\n",
  });
});
