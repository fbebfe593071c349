import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { grammar, isExtensionKey } from "../document/grammar.js";
import { joinPointer, rootPointer } from "../document/jsonPointer.js";
import { isJsonObject, type JsonObject } from "../document/record.js";
import { rewriteNodes } from "./rewriteNodes.js";

/** Reports what a path item has beside its fields, `GET` or `query` say: an operation would be missed without a word. */
export function checkMethods(root: JsonObject, diagnostics: Diagnostics): JsonObject {
  rewriteNodes({ kind: "document", value: root, pointer: rootPointer }, ({ kind, value, pointer }) => {
    if (kind !== "pathItem" || !isJsonObject(value)) return value;
    const unknown = Object.keys(value).filter((key) => !grammar.pathItem.has(key) && !isExtensionKey(key));
    for (const key of unknown.filter((name) => name !== "$ref" && isJsonObject(value[name]))) {
      const message = `"${key}" is none of the methods of a path item, so nothing calls it`;
      diagnostics.report({ code: "document/unknown-method", pointer: joinPointer(pointer, key), message });
    }
    return value;
  });
  return root;
}
