import { isJsonObject, ownValue, type JsonObject } from "../../../document/record.js";
import type { SourcePlace } from "../../../read/sourceDocument.js";
import type { PartialRecognition } from "../../page/joinRecognitions.js";
import type { TextRange } from "../../page/page.js";
import { placeInPage, readEmbedded } from "../../page/readEmbedded.js";
import type { FormatName, OutlineEntry } from "../../page/recognition.js";
import { parseStatement } from "./markdown/parseInfo.js";
import type { PageSetting } from "./recogniseFences.js";
import { placeInRepository } from "./siteOfPage.js";

/** A key of front matter with the place of its line. */
interface Stated {
  readonly value: string;
  readonly place: SourcePlace;
}

/** Reads the front matter of pages as their authors keep them: it names the operation that the page is made from. */
export function recogniseFrontMatter(shared: PageSetting, ranges: readonly TextRange[]): readonly PartialRecognition[] {
  return ranges.map((range) => {
    const api = readReadmeKey(shared, range);
    if (api) return api;
    const title = lineOf(shared, range, "title")?.value;
    const openapi = lineOf(shared, range, "openapi");
    if (openapi) return pointToOperation(shared, openapi, title);
    const schema = lineOf(shared, range, "openapi-schema");
    if (schema) return pointToSchema(shared, schema);
    const channel = lineOf(shared, range, "asyncapi");
    if (!channel) return {};
    const message = `The page is made from the channel "${channel.value}" of an AsyncAPI document.`;
    return { findings: [{ code: "pages/asyncapi", place: channel.place, message }] };
  });
}

/**
 * The value of a key on a line of its own. Authors write titles that are no YAML (`title: Users: list`), so the rest of
 * the front matter is not asked for its syntax.
 */
function lineOf({ page }: PageSetting, { start, end }: TextRange, key: string): Stated | undefined {
  const line = new RegExp(`^["']?${key}["']?[ \\t]*:[ \\t]*(.*)$`, "m").exec(page.text.slice(start, end));
  if (!line) return undefined;
  const value = (line[1] ?? "")
    .trim()
    .replace(/^(["'])(.*)\1$/, "$2")
    .trim();
  return value === "" ? undefined : { value, place: placeInPage(page, start + line.index) };
}

function pointToOperation(
  shared: PageSetting,
  { value, place }: Stated,
  title: string | undefined,
): PartialRecognition {
  const { specification, operation } = parseStatement(value.split(/\s+/));
  const entry: OutlineEntry | undefined = operation && {
    ...(title !== undefined && { title }),
    ...operation,
    ...(specification !== undefined && { specification }),
    place,
  };
  const outlines = entry ? [{ format: "mintlify-source" as const, page: shared.page, entries: [entry] }] : [];
  if (specification === undefined) {
    const message = `The page is made from "${value}" and does not name the specification.`;
    return { outlines, findings: [{ code: "pages/no-specification", place, message }] };
  }
  return { outlines, ...pointTo(shared, { format: "mintlify-source", path: specification, place, operation: entry }) };
}

function pointToSchema(shared: PageSetting, { value, place }: Stated): PartialRecognition {
  const words = value.split(/\s+/);
  if (words.length > 1)
    return pointTo(shared, { format: "mintlify-source", path: words.slice(0, -1).join(" "), place });
  const message = `The page shows the schema "${value}" and does not name the specification.`;
  return { findings: [{ code: "pages/no-specification", place, message }] };
}

interface NamedSpecification {
  readonly format: FormatName;
  readonly path: string;
  readonly place: SourcePlace;
  readonly operation?: OutlineEntry | undefined;
}

function pointTo(shared: PageSetting, { format, path, place, operation }: NamedSpecification): PartialRecognition {
  const { page } = shared;
  const pointer = { format, ...placeInRepository(path, page), page, place };
  return { pointers: [{ ...pointer, ...(operation && { operation }) }] };
}

/** `api: {file, operationId}`: the file is in a folder of the same repository. */
function readReadmeKey(shared: PageSetting, range: TextRange): PartialRecognition | undefined {
  const { page } = shared;
  const text = page.text.slice(range.start, range.end);
  if (!/^api[ \t]*:[ \t]*\r?$/m.test(text) || !/^[ \t]+(?:file|operationId)[ \t]*:/m.test(text)) return undefined;
  const read = readEmbedded(page, range);
  if (read.kind === "broken") {
    const message = `The front matter cannot be read: ${read.message}`;
    return { findings: [{ code: "pages/unreadable", place: read.place, message }] };
  }
  const front = isJsonObject(read.root) ? read.root : {};
  const api = ownValue(front, "api");
  if (!isJsonObject(api)) return undefined;
  const file = textOf(api, "file");
  const entry = readmeEntry(front, api, placeInPage(page, range.start + text.search(/^api/m)));
  if (file === undefined) {
    const message = "The page names an operation, but not the file of its specification.";
    return { findings: [{ code: "pages/no-specification", place: entry.place, message }] };
  }
  return pointTo(shared, { format: "readme-source", path: file, place: entry.place, operation: entry });
}

function readmeEntry(front: JsonObject, api: JsonObject, place: SourcePlace): OutlineEntry {
  const title = textOf(front, "title");
  const operationId = textOf(api, "operationId");
  const specification = textOf(api, "file");
  return {
    ...(title !== undefined && { title }),
    ...(operationId !== undefined && { operationId }),
    ...(specification !== undefined && { specification }),
    place,
  };
}

function textOf(object: JsonObject, key: string): string | undefined {
  const value = ownValue(object, key);
  return typeof value === "string" && value !== "" ? value : undefined;
}
