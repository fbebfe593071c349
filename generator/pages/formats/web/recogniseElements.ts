import type { Page } from "../../page.js";
import type { Recognition } from "../../recognition.js";
import { recognitionOf, startFinds } from "./finds.js";
import { looksLikeWebPage } from "./looksLikeWebPage.js";
import { readViewerElement } from "./readViewerElement.js";
import { scanHtml } from "./scanHtml.js";

/** Elements of viewers in a page of Markdown or MDX: `<API apiDescriptionUrl="/openapi.yaml" />`. */
export function recogniseElements(page: Page): Recognition | undefined {
  if (!/\.(?:mdx?|markdown)(?:[?#]|$)/i.test(page.location) || looksLikeWebPage(page.text)) return undefined;
  if (!/spec-?url|apiDescription|data-url|data-configuration|<swagger-?ui/i.test(page.text)) return undefined;
  const finds = startFinds(page);
  for (const element of scanHtml(withoutCode(page.text))) readViewerElement(finds, element);
  return recognitionOf(finds);
}

/** The text with blanks in place of what is shown as code: examples of how to embed a viewer are none. */
function withoutCode(text: string): string {
  let fence: string | undefined;
  const lines = text.split("\n").map((line) => {
    const [, mark] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    const isInside = fence !== undefined;
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence) === true) fence = undefined;
    if (isInside || mark !== undefined) return " ".repeat(line.length);
    return line.replace(/`[^`]*`/g, (code) => " ".repeat(code.length));
  });
  return lines.join("\n");
}
