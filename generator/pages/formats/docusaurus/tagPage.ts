import type { Fragment } from "../../page/recognition.js";
import { entryText } from "./mdx/frontMatter.js";
import type { PageContext } from "./mdx/pageContext.js";
import { withoutEntities } from "./operationDocument.js";

/** Whether a page introduces a tag: it is named so, or has the text that all these pages have. */
export function isTagPage({ page, header }: PageContext): boolean {
  if (/\.tag\.mdx$/i.test(page.location)) return true;
  const isGenerated = entryText(page.text, header.entries.get("custom_edit_url")) === "null";
  return isGenerated && cardList.test(page.text.slice(header.end));
}

const cardList = /\bDocCardList items=\{useCurrentSidebarCategory\(\)\.items\}/;

/**
 * A tag and its description. The name is known by its id, which is the name in kebab case, and by the name that is
 * shown; where these differ, the shown one is another, and the id is the best that is left of the name.
 */
export function readTagPage({ page, header, placeAt }: PageContext): Fragment | undefined {
  const shown = entryText(page.text, header.entries.get("title"));
  const id = entryText(page.text, header.entries.get("id"));
  if (shown === undefined || shown === "") return undefined;
  const isName = id === undefined || inLetters(id) === inLetters(shown);
  const description = descriptionOf(page.text.slice(header.end));
  const tag = {
    name: isName ? shown : id,
    ...(!isName && { "x-displayName": shown }),
    ...(description !== "" && { description }),
  };
  const start = header.entries.get("title")?.keyStart ?? header.start;
  return {
    form: "inlined",
    format: "docusaurus",
    page,
    document: { tags: [tag] },
    isRendered: true,
    placeOf: (pointer) => placeAt(start, pointer),
    hints: { title: shown },
  };
}

function inLetters(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** All before the list of the tag's pages, with the escapes that the site needs undone. */
function descriptionOf(body: string): string {
  const end = body.search(/```mdx-code-block|^import DocCardList|<DocCardList/m);
  const text = (end === -1 ? body : body.slice(0, end)).replaceAll("\r\n", "\n").trim();
  return withoutEntities(text).replaceAll(/\\([{}])/g, "$1");
}
