import { looksLikeHtml } from "./looksLikeHtml.js";
import type { Retrieval, Retrieve } from "./retrieval.js";

/** Where Mintlify, GitBook, ReadMe and Fern serve the Markdown of a page; undefined for what has a file's name. */
export function markdownVariant(address: string): string | undefined {
  const url = new URL(address);
  if (url.pathname.endsWith("/")) url.pathname += "index.md";
  else if (/\.html?$/i.test(url.pathname)) url.pathname = url.pathname.replace(/\.html?$/i, ".md");
  else if (hasFileName(url)) return undefined;
  else url.pathname += ".md";
  return url.href;
}

function hasFileName({ pathname }: URL): boolean {
  return /\.[a-z][a-z0-9]{1,7}$/i.test(pathname);
}

/** The Markdown of a page; undefined where there is none. Many servers send a web page for every request. */
export async function retrieveMarkdown(retrieve: Retrieve, address: string): Promise<Retrieval | undefined> {
  const variant = markdownVariant(address);
  if (variant === undefined) return undefined;
  const found = await retrieve(variant);
  return found.kind === "page" && !looksLikeHtml(found.page.text) ? found : undefined;
}
