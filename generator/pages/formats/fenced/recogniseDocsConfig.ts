import { joinPointer, rootPointer, type JsonPointer } from "../../../document/jsonPointer.js";
import { isJsonObject, ownValue, type JsonObject } from "../../../document/record.js";
import { joinFound } from "../../page/joinRecognitions.js";
import type { Page } from "../../page/page.js";
import { readEmbedded } from "../../page/readEmbedded.js";
import type { Recognition, SpecificationPointer } from "../../page/recognition.js";

/** Reads `docs.json` or `mint.json`, which name the specifications that the pages of a Mintlify site are made from. */
export function recogniseDocsConfig(page: Page): Recognition | undefined {
  if (!/(?:^|\/)(?:docs|mint)\.json$/.test(page.location)) return undefined;
  const read = readEmbedded(page, { start: 0, end: page.text.length });
  if (read.kind === "broken" || !isJsonObject(read.root) || !Object.hasOwn(read.root, "navigation")) return undefined;
  const targets = findSpecifications(read.root);
  const pointers = targets.map(([target, pointer]): SpecificationPointer => {
    return { format: "mintlify-source", target, certainty: "stated", page, place: read.placeOf(pointer) };
  });
  return joinFound([{ pointers }]);
}

/** The values of every `openapi`, each target once: a path, a list of paths, or an object with the path as `source`. */
function findSpecifications(root: JsonObject): readonly (readonly [string, JsonPointer])[] {
  const found = new Map<string, JsonPointer>();
  const waiting: { readonly value: unknown; readonly pointer: JsonPointer }[] = [{ value: root, pointer: rootPointer }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, pointer } = next;
    if (typeof value !== "object" || value === null) continue;
    const stated = isJsonObject(value) ? targetsOf(ownValue(value, "openapi")) : [];
    const unknown = stated.filter((target) => !found.has(target));
    for (const target of unknown) found.set(target, joinPointer(pointer, "openapi"));
    const below = Object.entries(value).map(([key, child]) => ({
      value: child as unknown,
      pointer: joinPointer(pointer, key),
    }));
    for (const child of below.reverse()) waiting.push(child);
  }
  return [...found];
}

function targetsOf(stated: unknown): readonly string[] {
  const list = Array.isArray(stated) ? (stated as readonly unknown[]) : [stated];
  return list
    .map((item) => (isJsonObject(item) ? ownValue(item, "source") : item))
    .filter((item): item is string => typeof item === "string" && item !== "")
    .map((item) => (/^https?:/.test(item) ? item : `./${item.replace(/^(?:\.?\/)+/, "")}`));
}
