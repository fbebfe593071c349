import type { Docs } from "./clientPlan.js";

/** Documentation of paragraphs, without those that are absent, blank or said before. */
export function docsOf(paragraphs: readonly (string | undefined)[], tags: Docs["tags"] = []): Docs {
  const said = new Map<string, string>();
  for (const paragraph of paragraphs) {
    const trimmed = paragraph?.trim() ?? "";
    if (paragraph !== undefined && trimmed !== "" && !said.has(trimmed)) said.set(trimmed, paragraph);
  }
  return { text: [...said.values()], tags };
}

/** The first paragraph of a text, on one line. */
export function firstParagraph(text: string): string {
  const [first = ""] = text.trim().split(/\r?\n\s*\n/, 1);
  return first.replace(/[\s\u0085]+/g, " ");
}

/** The tag of something that the document calls deprecated, or none. */
export function deprecatedTag(deprecated: boolean): Docs["tags"] {
  return deprecated ? [{ name: "deprecated", text: "" }] : [];
}

/**
 * How sentences call an API: `Exemplar` for the Exemplar API. A title that says API itself, or is spread over lines,
 * would read oddly there.
 */
export function shortTitle(title: string, fallback: string): string {
  const line = title.replace(/\s+/g, " ").trim();
  const short = line.replace(/(?<![\s-])[\s-]+API$/i, "");
  return short === "" || /^api$/i.test(short) ? fallback : short;
}
