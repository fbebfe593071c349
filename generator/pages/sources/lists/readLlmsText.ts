import type { Page } from "../../page/page.js";
import { looksLikeHtml } from "../reading/looksLikeHtml.js";
import type { ListEntry, PageList } from "./pageList.js";

/** Targets that are longer are none. */
const maximumLength = 2048;

/**
 * Reads `llms.txt` (links in lists, llmstxt.org), or `llms-full.txt`, which has each page as text below a line
 * `Source: <URL>`: there only these lines count, since the text has links of its own.
 */
export function readLlmsText({ location, text }: Page): PageList | undefined {
  if (looksLikeHtml(text)) return undefined;
  const isNamed = /(?:^|\/)llms[\w-]*\.txt(?:[?#]|$)/i.test(location);
  const lines = splitLines(text);
  const written = lines.filter(({ text: line }) => line.trim() !== "");
  const sources = written.flatMap((line, index) => readSourceLine(line, written[index - 1]));
  if (sources.length > 1 || (isNamed && sources.length === 1)) return { kind: "text", entries: sources };
  const links = lines.flatMap(readLinkLine);
  return isNamed || isMostlyLinks(written, links.length) ? { kind: "text", entries: links } : undefined;
}

interface Line {
  readonly text: string;
  readonly offset: number;
}

function splitLines(text: string): readonly Line[] {
  let offset = 0;
  return text.split("\n").map((line) => {
    const start = offset;
    offset += line.length + 1;
    return { text: line, offset: start };
  });
}

/** Such a line stands right below the title of each page; anywhere else it names what a text was taken from. */
function readSourceLine({ text, offset }: Line, before: Line | undefined): readonly ListEntry[] {
  if (before?.text.startsWith("# ") !== true) return [];
  const [, target] = /^(?:source|url): *(https?:\/\/\S+)\s*$/i.exec(text.slice(0, maximumLength)) ?? [];
  return target === undefined ? [] : [{ target, offset }];
}

/** The first link of an item: `- [Title](target): description`, or a bare URL. */
function readLinkLine({ text, offset }: Line): readonly ListEntry[] {
  const item = /^\s{0,12}(?:[-*+]|\d{1,4}\.)\s+/.exec(text)?.[0];
  if (item === undefined) return [];
  const rest = text.slice(item.length, item.length + 2 * maximumLength);
  const bare = /^<?(https?:\/\/[^\s>]+)/.exec(rest)?.[1];
  if (bare !== undefined) return [{ target: bare, offset: offset + item.length }];
  const at = rest.indexOf("](");
  const target = at === -1 ? undefined : /^<?([^\s<>)]+)/.exec(rest.slice(at + 2))?.[1];
  if (target === undefined || target.startsWith("#")) return [];
  return [{ target, offset: offset + item.length + at + 2 }];
}

/** A list under another name: a heading, then hardly anything but items with links. */
function isMostlyLinks(written: readonly Line[], links: number): boolean {
  const isTitled = written[0]?.text.startsWith("# ") ?? false;
  return isTitled && links >= 3 && links * 2 >= written.length;
}
