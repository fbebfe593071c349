import { joinPointer, type JsonPointer, rootPointer } from "../../../document/jsonPointer.js";
import { isJsonObject, ownValue } from "../../../document/record.js";
import type { Fragment } from "../../page/recognition.js";
import { entryText } from "./mdx/frontMatter.js";
import { findElements, type JsxElement } from "./mdx/jsxTree.js";
import type { PageContext } from "./mdx/pageContext.js";
import { missingFiles, readProp } from "./mdx/readProps.js";

/** Whether a page is about one schema. */
export function isSchemaPage({ page, header, body }: PageContext): boolean {
  const isMarked = entryText(page.text, header.entries.get("schema")) === "true";
  const isNamed = /\.schema\.mdx$/i.test(page.location);
  return (isMarked || isNamed) && (isNamed || findElements(body, new Set(["Schema"])).length > 0);
}

/** The schema of a page, under its title: its name is not on the page. */
export function readSchemaPage(context: PageContext): Fragment | undefined {
  const { page, header } = context;
  const [element] = findElements(context.body, new Set(["Schema"]));
  const found = element && readProp(context, element, "schema");
  if (!found || !isJsonObject(found.value)) {
    reportMissing(context, element);
    return undefined;
  }
  const title = entryText(page.text, header.entries.get("title"));
  const name = [ownValue(found.value, "title"), title].find((text) => typeof text === "string" && text !== "");
  if (typeof name !== "string") return undefined;
  const top = joinPointer(rootPointer, "components", "schemas", name);
  return {
    form: "inlined",
    format: "docusaurus",
    page,
    document: { components: { schemas: Object.fromEntries([[name, found.value]]) } },
    placeOf: (pointer) => {
      const isInside = pointer.startsWith(`${top}/`);
      return { ...found.placeOf(isInside ? (pointer.slice(top.length) as JsonPointer) : rootPointer), pointer };
    },
    hints: { ...(title !== undefined && { title }) },
  };
}

function reportMissing(context: PageContext, element: JsxElement | undefined): void {
  const [missing] = element ? missingFiles(context, element) : [];
  const place = context.placeAt(element?.start ?? context.header.start);
  context.findings.push(
    missing === undefined
      ? { code: "pages/unreadable", message: "The page is about a schema and has none that can be read.", place }
      : { code: "pages/missing-part", message: `The schema is in "${missing}", which is not among the pages.`, place },
  );
}
