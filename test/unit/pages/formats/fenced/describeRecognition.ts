import { operationsOf } from "../../../../../generator/document/pathItemOperations.js";
import { isJsonObject } from "../../../../../generator/document/record.js";
import type { Page } from "../../../../../generator/pages/page/page.js";
import type { Fragment, OutlineEntry, Recognition } from "../../../../../generator/pages/page/recognition.js";
import { fencedRecognisers } from "../../../../../generator/pages/formats/fenced/index.js";

/** What is found on a page; the recognisers exclude each other. */
export function recognise(page: Page): Recognition | undefined {
  const [first, ...rest] = fencedRecognisers.flatMap((recogniser) => recogniser(page, () => undefined) ?? []);
  if (rest.length > 0) throw new Error("Two recognisers claim the page.");
  return first;
}

/** What is found on a page, a line each. */
export function describeRecognition(page: Page): readonly string[] {
  const found = recognise(page);
  if (!found) return ["nothing"];
  return [
    ...found.fragments.map(describeFragment),
    ...found.pointers.map(({ format, target, certainty, operation, place }) =>
      [
        `${format} points to ${target} (${certainty})`,
        ...(operation ? [describeEntry(operation)] : []),
        `at ${place.line}:${place.column}`,
      ].join(" "),
    ),
    ...found.outlines.flatMap(({ format, entries }) =>
      entries.map((entry) => `${format} lists ${describeEntry(entry)} at ${entry.place.line}:${entry.place.column}`),
    ),
    ...found.findings.map(({ code, place }) => `${code} at ${place?.line ?? "-"}:${place?.column ?? "-"}`),
  ];
}

function describeFragment({ form, format, document, hints }: Fragment): string {
  return [`${form} ${format}:`, contentOf(document).join(", "), JSON.stringify(hints)].join(" ");
}

/** `GET /a` and `Name` of components. */
export function contentOf(document: Fragment["document"]): readonly string[] {
  const { paths, webhooks, components } = document;
  const operations = [paths, webhooks].flatMap((items) =>
    Object.entries(isJsonObject(items) ? items : {}).flatMap(([path, item]) =>
      operationsOf(item).map(({ method }) => `${method} ${path}`),
    ),
  );
  const groups = Object.values(isJsonObject(components) ? components : {});
  return [...operations, ...groups.flatMap((group) => Object.keys(isJsonObject(group) ? group : {}))];
}

function describeEntry({
  method = "",
  path = "",
  target = "",
  title = "",
  operationId = "",
  specification = "",
}: OutlineEntry): string {
  return [method, path, target, title, operationId, specification].filter((part) => part !== "").join(" ");
}

/** The place of a value of the first fragment of a page: `12:3`. */
export function placeIn(page: Page, pointer: string): string {
  const fragment = recognise(page)?.fragments[0];
  if (!fragment) throw new Error("The page has no fragment.");
  const { file, line, column } = fragment.placeOf(pointer as Parameters<Fragment["placeOf"]>[0]);
  return `${file === page.location ? "" : file}${line}:${column}`;
}
