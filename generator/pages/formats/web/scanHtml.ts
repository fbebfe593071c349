import type { TextRange } from "../../page/page.js";
import { parseMarkup } from "../../page/parseMarkup.js";

/** An element of a page with what it says. */
export interface HtmlElement {
  /** In lower case. */
  readonly name: string;
  /** Names are in lower case, values decoded. */
  readonly attributes: ReadonlyMap<string, HtmlAttribute>;
  readonly offset: number;
  /** What stands between its tags, for a script; as it is written. */
  readonly content?: TextRange;
}

export interface HtmlAttribute {
  readonly value: string;
  readonly offset: number;
}

/** The elements of a page in their order. Any text is accepted, in one pass. */
export function scanHtml(text: string): readonly HtmlElement[] {
  const elements: HtmlElement[] = [];
  let attributes = new Map<string, HtmlAttribute>();
  let script: { readonly index: number; readonly start: number } | undefined;
  const closeScript = (end: number): void => {
    const element = script && elements[script.index];
    if (script && element) elements[script.index] = { ...element, content: { start: script.start, end } };
    script = undefined;
  };
  parseMarkup(text, (position) => ({
    onopentagname: () => void (attributes = new Map()),
    onattribute: (name, value) => {
      if (!attributes.has(name)) attributes.set(name, { value, offset: position().startIndex });
    },
    onopentag: (name) => {
      elements.push({ name, attributes, offset: position().startIndex });
      if (name === "script") script = { index: elements.length - 1, start: position().endIndex + 1 };
    },
    onclosetag: (name) => {
      if (name === "script") closeScript(position().startIndex);
    },
  }));
  closeScript(text.length);
  return elements;
}
