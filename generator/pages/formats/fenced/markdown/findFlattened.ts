import type { Finding } from "../../../../diagnostics/diagnostic.js";
import type { Page, TextRange } from "../../../page/page.js";
import { placeInPage } from "../../../page/readEmbedded.js";
import { flatYaml } from "./openFence.js";
import type { SetFence } from "./walkSections.js";

/** The descriptions of a page whose lines a scraper has joined, so that its fences are no fences any more. */
export interface Flattened {
  /** JSON does not need its lines. */
  readonly fences: readonly SetFence[];
  readonly findings: readonly Finding[];
}

/** Looks for what was a fence before the lines were joined. */
export function findFlattened(page: Page): Flattened {
  const ranges = findFlatJson(page.text);
  const fences = ranges.map((range): SetFence => {
    const text = page.text.slice(range.start, range.end);
    return { fence: { kind: "fence", info: "json", text, range }, setting: settingBefore(page.text, range) };
  });
  const flat = ranges.length === 0 ? flatYaml.exec(page.text) : null;
  if (flat === null) return { fences, findings: [] };
  const message = "The page holds YAML whose lines have been joined.";
  return { fences, findings: [{ code: "pages/flattened", place: placeInPage(page, flat.index), message }] };
}

/** The heading of a description stands right before it, on the same line now. */
function settingBefore(text: string, { start }: TextRange): SetFence["setting"] {
  const before = text.slice(Math.max(0, start - 300), start);
  const marker = /# (OpenAPI(?: definition| specification)?)\s*`{3,}\s*json\s*$/i.exec(before)?.[1]?.toLowerCase();
  const title = /^\s*(?:> [^\n]*\s)?# ([^#\n`]{1,200}?) (?:#|`{3})/.exec(text.slice(0, 600))?.[1];
  return { title, description: undefined, marker, request: undefined, publishedAt: undefined };
}

function findFlatJson(text: string): readonly TextRange[] {
  const found: TextRange[] = [];
  // From the start of a run of marks only: tried from within, a long run would take its length squared.
  const opening = /(?<!`)`{3,}[ \t]*json[ \t]+(?=\{)/g;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const start = opening.lastIndex;
    const end = endOfObject(text, start);
    if (end === undefined) break;
    found.push({ start, end });
    opening.lastIndex = end;
  }
  return found;
}

/** Where the object that begins at an offset ends; what stands in texts does not count. */
function endOfObject(text: string, start: number): number | undefined {
  let depth = 0;
  let isText = false;
  for (let index = start; index < text.length; index++) {
    const sign = text[index];
    if (isText && sign === "\\") index += 1;
    else if (sign === '"') isText = !isText;
    else if (!isText && sign === "{") depth += 1;
    else if (!isText && sign === "}") depth -= 1;
    if (depth === 0) return index + 1;
  }
  return undefined;
}
