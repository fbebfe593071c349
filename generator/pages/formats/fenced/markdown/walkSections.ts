import type { Page } from "../../../page/page.js";
import type { StatedOperation } from "./parseInfo.js";
import type { MarkdownBlock, MarkdownFence, MarkdownHeading, MarkdownParagraph } from "./scanMarkdown.js";

/** What stands around a fence and says what it is. */
export interface FenceSetting {
  /** The nearest heading that is no marker. */
  readonly title: string | undefined;
  /** The paragraph that is quoted below the title. */
  readonly description: string | undefined;
  /** The heading by which an exporter announces a description, in lower case: `openapi specification`. */
  readonly marker: string | undefined;
  /** `POST https://host/base/path` on a line of its own. */
  readonly request: StatedRequest | undefined;
  /** Where the page says that it is published. */
  readonly publishedAt: string | undefined;
}

export interface StatedRequest extends StatedOperation {
  /** The whole URL without its query; `path` is its path, templates in braces. */
  readonly url: string;
}

/** A fence with what stands before it. */
export interface SetFence {
  readonly fence: MarkdownFence;
  readonly setting: FenceSetting;
}

const markers = new Set([
  "openapi",
  "openapi definition",
  "openapi specification",
  "asyncapi",
  "asyncapi specification",
  "models",
]);

/** All fences of a page. What a heading of the first level says ends at the next one: a file may hold many pages. */
export function walkSections(page: Page, blocks: readonly MarkdownBlock[]): readonly SetFence[] {
  let setting: FenceSetting = blankSetting;
  return blocks.flatMap((block) => {
    if (block.kind === "fence") return [{ fence: block, setting }];
    setting = block.kind === "heading" ? passHeading(setting, block) : passParagraph(setting, page, block);
    return [];
  });
}

const blankSetting: FenceSetting = {
  title: undefined,
  description: undefined,
  marker: undefined,
  request: undefined,
  publishedAt: undefined,
};

function passHeading(setting: FenceSetting, { level, text }: MarkdownHeading): FenceSetting {
  const source = /^Source:\s+(https?:\/\/\S+)$/.exec(text)?.[1];
  if (source !== undefined) return { ...blankSetting, publishedAt: source };
  const marker = text.toLowerCase().trim();
  if (markers.has(marker)) return { ...setting, marker };
  if (level > 1) return { ...setting, marker: undefined, title: text };
  const isFirst = setting.title === undefined;
  return { ...blankSetting, publishedAt: isFirst ? setting.publishedAt : undefined, title: text };
}

function passParagraph(setting: FenceSetting, page: Page, { text, range }: MarkdownParagraph): FenceSetting {
  const request = /^(?:GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE)[ \t]+https?:\/\/\S+[ \t]*$/m.exec(text)?.[0];
  const published = /^(?:Reference|Source):[ \t]*(https?:\/\/\S+)[ \t]*$/m.exec(text)?.[1];
  const isQuote = page.text.startsWith(">", range.start) && setting.title !== undefined;
  return {
    ...setting,
    ...(isQuote && setting.description === undefined && { description: text }),
    ...(request !== undefined && setting.request === undefined && { request: readRequest(request.trim()) }),
    ...(published !== undefined && setting.publishedAt === undefined && { publishedAt: published }),
  };
}

/** URLs are not parsed here: that would encode the braces of templates. */
function readRequest(line: string): StatedRequest {
  const [method = "", whole = ""] = line.split(/[ \t]+/);
  const url = whole.replace(/[?#].*$/s, "");
  const path = /^https?:\/\/[^/]+(\/.*)$/.exec(url)?.[1] ?? "/";
  return { method: method.toLowerCase(), path, url };
}
