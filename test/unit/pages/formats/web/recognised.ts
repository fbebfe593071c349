import type { JsonPointer } from "../../../../../generator/document/jsonPointer.js";
import { webRecognisers } from "../../../../../generator/pages/formats/web/index.js";
import type { Neighbours, Page } from "../../../../../generator/pages/page/page.js";
import type { Recognition } from "../../../../../generator/pages/page/recognition.js";

/** What all recognisers of this room find on a page. */
export function recognise(page: Page, neighbours: Neighbours = () => undefined): Recognition[] {
  return webRecognisers.flatMap((recogniser) => recogniser(page, neighbours) ?? []);
}

/**
 * A line for each find: `redoc whole Shelf 3:9` for a document with its title and the place of that, `redoc stated
 * ./openapi.json 1:24` for a pointer, the code with place and message for a finding.
 */
export function findsOf(page: Page): readonly string[] {
  return recognise(page).flatMap(({ fragments, pointers, findings }) => [
    ...fragments.map(({ format, form, document, placeOf }) => {
      const { line, column } = placeOf("/info/title" as JsonPointer);
      return `${format} ${form} ${String((document.info as { title?: unknown }).title)} ${line}:${column}`;
    }),
    ...pointers.map(({ format, certainty, target, place }) => {
      return `${format} ${certainty} ${target} ${place.line}:${place.column}`;
    }),
    ...findings.map(({ code, place, message }) => `${code} ${place?.line ?? "-"}:${place?.column ?? "-"} ${message}`),
  ]);
}

/** A small document in JSON, on one line. */
export const json = JSON.stringify({
  openapi: "3.1.0",
  info: { title: "Shelf", version: "1" },
  paths: { "/books": { get: { responses: { "200": { description: '</scr>\'ipt and } of "it"' } } } } },
});

export const html = (...lines: readonly string[]): string =>
  ["<!doctype html>", "<html><head><title>Reference</title></head><body>", ...lines, "</body></html>", ""].join("\n");
