import { createHash } from "node:crypto";
import { expect, test } from "@jest/globals";
import { isEdited, isPulled } from "../../../generator/pages/index.js";

const table = '{ "sources": {} }';

test.each([
  { name: "nothing at all", document: undefined, table: undefined, want: true },
  { name: "a document with the mark", document: "openapi: 3.1.0\nx-recovered: {}\n", table: undefined, want: true },
  { name: "a table of sources alone", document: undefined, table, want: true },
  { name: "a document that was copied, with its table", document: "openapi: 3.1.0\n", table, want: true },
  { name: "a document full of marks of a merge, with its table", document: "<<<<<<< HEAD\n", table, want: true },
  { name: "a document without the mark", document: "openapi: 3.1.0\n", table: undefined, want: false },
  { name: "one that has the mark further in", document: "info: { x-recovered: {} }\n", table: undefined, want: false },
  { name: "a text that is no document", document: "<<<<<<< HEAD\n", table: undefined, want: false },
  { name: "another file in the place of the table", document: undefined, table: "[]", want: false },
  { name: "another file there, beside a document", document: "openapi: 3.1.0\n", table: '{ "a": 1 }', want: false },
])("$name: $want", ({ want, ...standing }) => {
  expect(isPulled(standing)).toBe(want);
});

test.each([
  { name: "as it was written", document: "a: 1\nb: 2\n", want: false },
  { name: "with the line ends of another system", document: "a: 1\r\nb: 2\r\n", want: false },
  { name: "with a comment", document: "a: 1 # Why?\nb: 2\n", want: true },
  { name: "gone", document: undefined, want: false },
  { name: "beside a table of before there were digests", document: "a: 3\n", table: '{"sources":{}}', want: false },
  { name: "beside a table that is none", document: "a: 3\n", table: "[", want: false },
])("an edited document: $name", ({ document, want, table }) => {
  const digest = createHash("sha256").update("a: 1\nb: 2\n").digest("hex");
  expect(isEdited({ document, table: table ?? JSON.stringify({ digest, sources: {} }) })).toBe(want);
});
