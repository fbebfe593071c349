import { joinPointer, rootPointer, type JsonPointer } from "../../../document/jsonPointer.js";
import { isJsonObject, ownValue, type JsonObject } from "../../../document/record.js";
import type { CutDocument } from "./cutDocument.js";
import { rewriteObjects } from "./rewriteObjects.js";

/** A reference that leads out of the page. */
interface Dangling {
  readonly object: JsonObject;
  readonly reference: string;
  readonly pointer: JsonPointer;
}

/**
 * Puts something that allows any value where a reference leads out of the page: an exporter left an internal id or the
 * path of a file there. References to components stay, even where the page lacks the component: another may have it.
 */
export function closeDangling(cut: CutDocument): CutDocument {
  const dangling = findDangling(cut.document);
  if (dangling.length === 0) return cut;
  const substitutes = new Map(dangling.map(({ object, pointer }) => [object, substituteAt(pointer)]));
  const document = rewriteObjects(cut.document, (object) => substitutes.get(object) ?? object);
  const findings = dangling.map(({ reference, pointer }) => {
    const message = `The reference "${reference}" leads to nothing on the page; any value is allowed in its place.`;
    return { code: "pages/dangling-reference" as const, place: cut.placeOf(pointer), message };
  });
  return {
    ...cut,
    document: isJsonObject(document) ? document : cut.document,
    findings: [...cut.findings, ...findings],
  };
}

/** Under these keys stand values of authors, not parts of the description. */
const ownWords = new Set(["example", "examples", "default", "enum", "const"]);

function findDangling(document: JsonObject): readonly Dangling[] {
  const found: Dangling[] = [];
  const seen = new Set<unknown>();
  const waiting: { readonly value: unknown; readonly pointer: JsonPointer }[] = [
    { value: document, pointer: rootPointer },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, pointer } = next;
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    const reference = isJsonObject(value) ? ownValue(value, "$ref") : undefined;
    if (isJsonObject(value) && typeof reference === "string" && !reference.startsWith("#"))
      found.push({ object: value, reference, pointer });
    const below = Object.entries(value).filter(([key]) => Array.isArray(value) || !ownWords.has(key));
    waiting.push(
      ...below.reverse().map(([key, child]) => ({ value: child as unknown, pointer: joinPointer(pointer, key) })),
    );
  }
  return found;
}

/** What is valid at a place and says nothing: a response needs a description, a body its content. */
function substituteAt(pointer: JsonPointer): JsonObject {
  if (/\/responses\/[^/]+$/.test(pointer)) return { description: "" };
  return pointer.endsWith("/requestBody") ? { content: {} } : {};
}
