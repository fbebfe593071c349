import type { Plugin } from "prettier";
import * as babelPlugin from "prettier/plugins/babel";
import * as estreePlugin from "prettier/plugins/estree";
import * as markdownPlugin from "prettier/plugins/markdown";
import * as typescriptPlugin from "prettier/plugins/typescript";
import { format } from "prettier/standalone";
import { isSameSyntax } from "./compareSyntax.js";

/** Always the same, whatever configuration lies around the output. */
const layout = { printWidth: 120, endOfLine: "lf" } as const;

const plugins: Plugin[] = [babelPlugin, estreePlugin as Plugin, markdownPlugin, typescriptPlugin];

/** How files of one kind are formatted, and how to tell that they still say the same. */
interface Language {
  readonly parser: "typescript" | "babel" | "json" | "json-stringify" | "markdown";
  readonly isSame: (fileName: string, before: string, after: string) => boolean;
}

/**
 * Formats a text by the ending of its file name; unknown endings are left alone. Answers the text as it was when the
 * formatter fails, say on very deep nesting, or when the result would say something else.
 */
export async function formatText(fileName: string, text: string): Promise<string> {
  const language = languageOf(fileName);
  if (!language) return text;
  try {
    // Without a file's name, the formatter searches the text for JSX, in time that grows with the square of its length.
    const formatted = await format(text, { ...layout, parser: language.parser, plugins, filepath: fileName });
    return language.isSame(fileName, text, formatted) ? formatted : text;
  } catch {
    return text;
  }
}

function languageOf(fileName: string): Language | undefined {
  // Package managers write package.json as JSON.stringify does.
  if (/(?:^|\/)package\.json$/.test(fileName)) return { parser: "json-stringify", isSame: isSameJson };
  return languages.get(fileName.slice(fileName.lastIndexOf(".") + 1));
}

const typescript: Language = { parser: "typescript", isSame: isSameSyntax };
const javascript: Language = { parser: "babel", isSame: isSameSyntax };

const languages: ReadonlyMap<string, Language> = new Map([
  ["ts", typescript],
  ["mts", typescript],
  ["cts", typescript],
  ["js", javascript],
  ["mjs", javascript],
  ["cjs", javascript],
  ["json", { parser: "json", isSame: isSameJson }],
  ["md", { parser: "markdown", isSame: () => true }],
]);

function isSameJson(_fileName: string, before: string, after: string): boolean {
  return JSON.stringify(JSON.parse(before)) === JSON.stringify(JSON.parse(after));
}
