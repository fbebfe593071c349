import { isExtensionKey } from "../document/grammar.js";
import { joinPointer, rootPointer } from "../document/jsonPointer.js";
import { listAt, fieldAt, textAt } from "../document/readValue.js";
import { isJsonObject } from "../document/record.js";
import type { Extensions, ExternalDocs, Tag } from "./apiModel.js";
import type { Value } from "./schema/schema.js";

/** The tags that a document describes (OpenAPI 3.1 §4.8.22). */
export function buildTags(root: unknown): readonly Tag[] {
  return (listAt(root, "tags") ?? []).flatMap((tag, index) => {
    const name = textAt(tag, "name");
    if (name === undefined) return [];
    return {
      pointer: joinPointer(rootPointer, "tags", index),
      name,
      summary: textAt(tag, "summary"),
      description: textAt(tag, "description"),
      externalDocs: externalDocsOf(tag),
      parent: textAt(tag, "parent"),
      kind: textAt(tag, "kind"),
    };
  });
}

/** Where more is said of an object (OpenAPI 3.1 §4.8.11). */
export function externalDocsOf(value: unknown): ExternalDocs | undefined {
  const docs = fieldAt(value, "externalDocs");
  const url = textAt(docs, "url");
  return url === undefined ? undefined : { url, description: textAt(docs, "description") };
}

/** The specification extensions of an object (OpenAPI 3.1 §4.9). */
export function extensionsOf(value: unknown): Extensions {
  const entries = isJsonObject(value) ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter(([key]) => isExtensionKey(key)) as [string, Value][]);
}
