import { joinPointer, pointerKeys, rootPointer } from "../../../document/jsonPointer.js";
import type { JsonObject } from "../../../document/record.js";
import type { Fragment, SpecificationPointer } from "../../page/recognition.js";
import { entryText } from "./mdx/frontMatter.js";
import { findElements, type JsxElement, textWithin } from "./mdx/jsxTree.js";
import type { PageContext } from "./mdx/pageContext.js";
import { readTextProp } from "./mdx/readProps.js";
import { withoutEntities } from "./operationDocument.js";
import { readSecuritySchemes } from "./securityTables.js";

/** The badge that only these pages have. */
const versionBadge = /\btheme-doc-version-badge\b/;

/** Whether a page introduces an API as a whole. */
export function isInfoPage(context: PageContext): boolean {
  const { page, header } = context;
  if (/\.info\.mdx$/i.test(page.location) || badgeOf(context) !== undefined) return true;
  return page.text.slice(header.end, header.end + 500).includes('import ApiLogo from "@theme/ApiLogo"');
}

/** The title, the version and the security schemes of an API, from the page that introduces it. */
export function readInfoPage(context: PageContext): Fragment | undefined {
  const { page, header, placeAt } = context;
  const title = titleOf(context);
  if (title === undefined) return undefined;
  const badge = badgeOf(context);
  const version = versionOf(context, badge);
  const description = descriptionOf(context);
  const schemes = readSecuritySchemes(context);
  const info = { title, ...(description !== undefined && { description }), ...(version !== undefined && { version }) };
  const document: JsonObject = {
    info,
    ...(schemes.size > 0 && {
      components: { securitySchemes: Object.fromEntries([...schemes].map(([key, { value }]) => [key, value])) },
    }),
  };
  const start = header.entries.get("title")?.keyStart ?? header.start;
  return {
    form: "inlined",
    format: "docusaurus",
    page,
    document,
    isRendered: true,
    placeOf: (pointer) => {
      const [, , key = ""] = pointerKeys(pointer);
      const isVersion = pointer === joinPointer(rootPointer, "info", "version");
      return placeAt(schemes.get(key)?.start ?? (isVersion ? badge?.start : undefined) ?? start, pointer);
    },
    hints: { title },
  };
}

/** The whole specification, where the page offers it for download. */
export function readDownloads(context: PageContext): readonly SpecificationPointer[] {
  const { page, placeAt } = context;
  return findElements(context.body, new Set(["Export"])).flatMap((element): SpecificationPointer[] => {
    const target = readTextProp(context, element, "url");
    if (target === undefined || target === "") return [];
    const certainty = /^https?:/i.test(target) ? "stated" : "possible";
    return [{ format: "docusaurus", target, certainty, page, place: placeAt(element.start) }];
  });
}

/** The heading has the title as it is, the front matter without its double quotes. */
function titleOf(context: PageContext): string | undefined {
  const { page, header, body } = context;
  const title = entryText(page.text, header.entries.get("title"));
  const headings = findElements(body, new Set(["Heading", "h1"])).map((element) =>
    withoutEntities(readTextProp(context, element, "children") ?? textWithin(element.children)).trim(),
  );
  const exact = headings.find((heading) => heading.replaceAll('"', "'") === title?.replaceAll('"', "'"));
  return exact ?? (title === "" ? undefined : title);
}

function badgeOf(context: PageContext): JsxElement | undefined {
  return findElements(context.body, new Set(["span"])).find((element) =>
    versionBadge.test(readTextProp(context, element, "className") ?? ""),
  );
}

/** From the badge; of a page that lost its components, from the text of the badge, which is a line of its own. */
function versionOf(context: PageContext, badge: JsxElement | undefined): string | undefined {
  const { page, header } = context;
  if (!badge) return /^Version: (\S.*)$/m.exec(page.text.slice(header.end))?.[1]?.trim();
  const text = readTextProp(context, badge, "children") ?? textWithin(badge.children);
  return /^Version:\s*(\S.*)$/.exec(withoutEntities(text).trim())?.[1];
}

/** The description, where it is one line: the front matter has no more, and the body has it as Markdown for the site. */
function descriptionOf({ page, header, body }: PageContext): string | undefined {
  const description = entryText(page.text, header.entries.get("description"));
  if (description === undefined || description === "") return undefined;
  const shown = body.flatMap((node) => (node.kind === "text" ? [node.text.trim()] : []));
  return shown.some((text) => text.replaceAll('"', "'") === description && !text.includes("\n"))
    ? shown.find((text) => text.replaceAll('"', "'") === description)
    : undefined;
}
