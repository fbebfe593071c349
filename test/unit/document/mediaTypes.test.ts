import { describe, expect, test } from "@jest/globals";
import * as generator from "../../../generator/document/mediaTypes.js";
import * as runtime from "../../../templates/runtime/mediaType.js";

/** What holds of each media type, as the generator has it. */
const table: readonly { readonly given: string; readonly want: string }[] = [
  { given: "application/json", want: "json content" },
  { given: "application/json; charset=utf-8", want: "json content" },
  { given: "application/json;charset=utf-8;version=1", want: "json content" },
  { given: " APPLICATION/JSON ", want: "json content" },
  { given: "application/json ; q=0.5", want: "json content" },
  { given: "text/json", want: "json text content" },
  { given: "application/problem+json", want: "json content" },
  { given: "application/vnd.github.v3+json", want: "json content" },
  { given: "Application/HAL+JSON", want: "json content" },
  { given: "application/ld+json; profile=x/y+xml", want: "json content" },
  { given: "application/*+json", want: "json range content" },
  { given: "image/vnd.figure+json", want: "json content" },
  { given: "application/json5", want: "" },
  { given: "application/jsonlines", want: "jsonLines" },
  { given: "application/x-ndjson", want: "jsonLines" },
  { given: "application/jsonl", want: "jsonLines" },
  { given: "application/stream+json", want: "json content jsonLines" },
  { given: "application/json-seq", want: "content jsonSequence" },
  { given: "application/geo+json-seq", want: "content jsonSequence" },
  { given: "application/xml", want: "xml text content" },
  { given: "text/xml; charset=iso-8859-1", want: "xml text content" },
  { given: "application/atom+xml", want: "xml text content" },
  { given: "application/xml-dtd", want: "content" },
  { given: "image/svg+xml", want: "xml content" },
  { given: "IMAGE/SVG+XML", want: "xml content" },
  { given: "text/plain", want: "text content" },
  { given: "Text/HTML; charset=utf-8", want: "text content" },
  { given: "text/csv", want: "text content" },
  { given: "text/event-stream", want: "text content events" },
  { given: "text/*", want: "text range content" },
  { given: "application/yaml", want: "" },
  { given: "application/octet-stream", want: "" },
  { given: "application/pdf", want: "" },
  { given: "image/png", want: "" },
  { given: "image/*", want: "range" },
  { given: "*/*", want: "range openRange" },
  { given: "application/*; q=0.1", want: "range openRange" },
  { given: "application/x-www-form-urlencoded", want: "form" },
  { given: "multipart/form-data; boundary=x", want: "form" },
  { given: "multipart/mixed", want: "" },
  { given: "", want: "" },
  { given: ";", want: "" },
  { given: "json", want: "" },
  { given: "/json", want: "" },
  { given: "application/", want: "" },
  { given: "application/+json", want: "" },
  { given: "a/b/json", want: "" },
  { given: "application;x/json", want: "" },
];

const predicates = {
  json: generator.isJson,
  xml: generator.isXml,
  text: generator.isText,
  form: generator.isForm,
  range: generator.isRange,
  openRange: generator.isOpenRange,
  content: generator.isTextContent,
};

describe("media types", () => {
  test.each(table)('"$given" is $want', ({ given, want }) => {
    const essence = generator.essenceOf(given);
    const found = Object.entries(predicates).flatMap(([name, holds]) => (holds(essence) ? [name] : []));
    expect([...found, generator.sequenceKindOf(essence) ?? []].flat().join(" ")).toBe(want);
  });

  test.each(table)('the runtime takes "$given" for the same', ({ given }) => {
    expect(rulesOf(runtime, given)).toEqual(rulesOf(generator, given));
  });
});

describe("what a media type is listed for", () => {
  test.each([
    { given: "application/json", want: "data" },
    { given: "text/json", want: "data" },
    { given: "application/atom+xml; charset=utf-8", want: "data" },
    { given: "image/svg+xml", want: "data" },
    { given: "*/*", want: "data" },
    { given: "image/*", want: "data" },
    { given: "text/*", want: "data" },
    { given: "text/csv; header=present", want: "text" },
    { given: "TEXT/PLAIN", want: "text" },
    { given: "application/pdf", want: "bytes" },
    { given: "application/x-www-form-urlencoded", want: "bytes" },
  ])('"$given" is listed for $want', ({ given, want }) => {
    expect(generator.contentKindOf(generator.essenceOf(given))).toBe(want);
  });
});

type Rules = Pick<typeof runtime, "essenceOf" | "isJson" | "isText" | "isRange">;

function rulesOf({ essenceOf, isJson, isText, isRange }: Rules, given: string) {
  const essence = essenceOf(given);
  return { essence, json: isJson(essence), text: isText(essence), range: isRange(essence) };
}
