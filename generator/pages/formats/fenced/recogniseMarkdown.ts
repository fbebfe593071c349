import { joinFound } from "../../page/joinRecognitions.js";
import type { Page } from "../../page/page.js";
import type { Recognition } from "../../page/recognition.js";
import { findFlattened } from "./markdown/findFlattened.js";
import { scanMarkdown, type MarkdownBlock } from "./markdown/scanMarkdown.js";
import { walkSections } from "./markdown/walkSections.js";
import { recogniseFence, type PageSetting } from "./recogniseFences.js";
import { recogniseGitbookBlocks } from "./recogniseGitbookBlocks.js";
import { recogniseLlmsText } from "./recogniseLlmsText.js";
import { findSite } from "./siteOfPage.js";
import { recogniseFrontMatter } from "./sourceFrontMatter.js";

/** Finds what a Markdown page holds of an API: documents in fences, front matter, blocks, lists of pages. */
export function recogniseMarkdown(page: Page): Recognition | undefined {
  // HTML, JSON and scripts are others' business, and so is a specification that is the whole page.
  if (isOtherSyntax(page.text)) return undefined;
  const { frontMatters, blocks } = scanMarkdown(page.text);
  if (isSpecification(blocks)) return undefined;
  const publishedAt = statedSource(page, frontMatters) ?? findSite(page.text);
  const shared: PageSetting = { page, publishedAt };
  const fences = walkSections(page, blocks).map((fence) => recogniseFence(shared, fence));
  const isFound = joinFound(fences) !== undefined;
  const flattened = isFound ? { fences: [], findings: [] } : findFlattened(page);
  return joinFound([
    ...fences,
    ...flattened.fences.map((fence) => recogniseFence(shared, fence)),
    { findings: flattened.findings },
    ...recogniseFrontMatter(shared, frontMatters),
    recogniseGitbookBlocks(page),
    recogniseLlmsText(page, blocks),
  ]);
}

/** Whether a text is HTML or JSON. Markdown may begin with a comment, a tag of MDX or a block in braces, too. */
function isOtherSyntax(text: string): boolean {
  let start = text.startsWith("\uFEFF") ? 1 : 0;
  for (;;) {
    start += /^\s*/.exec(text.slice(start, start + 1000))?.[0].length ?? 0;
    const end = text.startsWith("<!--", start) ? text.indexOf("-->", start) : -1;
    if (end === -1) break;
    start = end + 3;
  }
  return /^(?:<(?:!doctype|\?xml|html|head|body|script|meta|link|svg)\b|\{(?!%))/i.test(text.slice(start, start + 20));
}

/** A specification in YAML, seen as Markdown: its first key stands in a paragraph. */
function isSpecification(blocks: readonly MarkdownBlock[]): boolean {
  const first = blocks.find((block) => block.kind === "paragraph");
  return first?.kind === "paragraph" && /^["']?(?:openapi|swagger|asyncapi)["']?[ \t]*:/m.test(first.text);
}

/** Scrapers note where they found a page. */
function statedSource(page: Page, frontMatters: ReturnType<typeof scanMarkdown>["frontMatters"]): string | undefined {
  const top = frontMatters.map(({ start, end }) => page.text.slice(start, end)).join("\n");
  return (
    /^#?[ \t]*(?:source|source_url|url|canonical|canonical_url|original_url):[ \t]*["']?(https?:\/\/[^\s"']+)/im.exec(
      top,
    )?.[1] ?? /^\s*(?:#|<!--) Source:[ \t]+(https?:\/\/\S+)/.exec(page.text)?.[1]
  );
}
