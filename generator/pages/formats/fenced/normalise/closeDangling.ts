import type { Finding } from "../../../../diagnostics/diagnostic.js";
import { dialectOf } from "../../../../document/dialect.js";
import type { NodeKind } from "../../../../document/grammar.js";
import type { JsonObject } from "../../../../document/record.js";
import { isReference } from "../../../../document/reference.js";
import { pointerOf, rewriteDocument } from "../../../../document/walkNodes.js";
import type { CutDocument } from "./cutDocument.js";

/**
 * Puts something that allows any value where a reference leads out of the page: an exporter left an internal id or the
 * path of a file there. References to components stay, even where the page lacks the component: another may have it.
 */
export function closeDangling(cut: CutDocument): CutDocument {
  const findings: Finding[] = [];
  const document = rewriteDocument(
    cut.document,
    (node) => {
      const { kind, value } = node;
      if (!isReference(value) || value.$ref.startsWith("#")) return value;
      const message = `The reference "${value.$ref}" leads to nothing on the page; any value is allowed in its place.`;
      findings.push({ code: "pages/dangling-reference", place: cut.placeOf(pointerOf(node)), message });
      return substitute(kind);
    },
    dialectOf(cut.document),
  );
  return { ...cut, document, findings: [...cut.findings, ...findings] };
}

/** What is valid in place of an object and says nothing: a response needs a description, a body its content. */
function substitute(kind: NodeKind): JsonObject {
  if (kind === "response") return { description: "" };
  return kind === "requestBody" ? { content: {} } : {};
}
