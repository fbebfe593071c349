import { expect, test } from "@jest/globals";
import { format } from "prettier";
import { layOut } from "../../../generator/print/layout.js";
import { aliasLayout } from "../../../generator/print/typeLayout.js";
import { intersectionType, named, unionType, type TypeTree } from "../../../generator/print/typeTree.js";

const word = named("string");
const list = (items: TypeTree): TypeTree => ({ kind: "array", readOnly: true, items });
const pair: TypeTree = {
  kind: "tuple",
  readOnly: true,
  elements: [
    { kind: "optional", type: list(word) },
    { kind: "rest", type: list(word) },
  ],
};

test.each<[string, TypeTree, string]>([
  ["a list", list(word), "readonly string[]"],
  ["a list of lists", list(list(word)), "readonly (readonly string[])[]"],
  ["a list that others may change, of lists", { kind: "array", items: list(word) }, "(readonly string[])[]"],
  ["a tuple with lists", pair, "readonly [(readonly string[])?, ...(readonly string[])[]]"],
  ["a list in a choice", unionType([word, list(word)]), "string | readonly string[]"],
  ["a list beside something", intersectionType([list(word), named("A")]), "readonly string[] & A"],
])("%s is laid out as prettier does", async (_, type, want) => {
  const code = `type T${layOut(aliasLayout(type))};\n`;
  expect(code).toBe(`type T = ${want};\n`);
  expect(await format(code, { parser: "typescript", printWidth: 120 })).toBe(code);
});
