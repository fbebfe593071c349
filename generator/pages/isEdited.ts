import { createHash } from "node:crypto";
import { isJsonObject, ownValue } from "../document/record.js";
import type { StandingDocument } from "./isPulled.js";

/** The key in a table of sources for the digest of the document beside it. */
export const digestKey = "digest";

/** What a text is known by, in hexadecimal digits; line ends do not count, since version control may change them. */
export function digestOfText(text: string): string {
  return createHash("sha256").update(text.replaceAll("\r\n", "\n")).digest("hex");
}

/** Whether somebody changed a pulled document after it was written. False where its table does not tell. */
export function isEdited({ document, table }: StandingDocument): boolean {
  const digest = table === undefined ? undefined : digestIn(table);
  return document !== undefined && digest !== undefined && digest !== digestOfText(document);
}

function digestIn(table: string): string | undefined {
  try {
    const root: unknown = JSON.parse(table);
    const digest = isJsonObject(root) ? ownValue(root, digestKey) : undefined;
    return typeof digest === "string" ? digest : undefined;
  } catch {
    return undefined;
  }
}
