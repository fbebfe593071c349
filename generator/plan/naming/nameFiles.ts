import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import type { JsonPointer } from "../../document/jsonPointer.js";
import type { Operation } from "../../model/apiModel.js";
import { toCamelCase } from "./nameWords.js";
import { createNumbering, numberName, type Numbering } from "./numbering.js";

/** Where operations without a tag go. */
const untagged = "default";

/** Names that Windows gives to devices, whatever their extension. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d|conin|conout|clock)$/i;

/** Longer names are trouble in deep folders. */
const maximumLength = 64;

/**
 * Names the file of each operation after its first tag, without folder and extension. The file of untagged operations
 * is also that of a tag `default`, which is how some tools tag what has no tag.
 */
export function nameFiles(
  operations: readonly Operation[],
  diagnostics: Diagnostics,
): ReadonlyMap<JsonPointer, string> {
  const tags = new Map<string, Operation>();
  for (const operation of operations) {
    const tag = tagOf(operation);
    if (!tags.has(tag)) tags.set(tag, operation);
  }
  const files = new Map<string, string>();
  const taken = new Set<string>();
  const numbering = createNumbering();
  const exactFirst = [...tags.keys()].sort((one, other) => Number(isExact(other)) - Number(isExact(one)));
  for (const tag of exactFirst) {
    const wanted = fileNameOfTag(tag);
    const file = freeName(wanted === "" ? "tag1" : wanted, taken, numbering);
    taken.add(file.toLowerCase());
    files.set(tag, file);
    if (wanted === "" || file === wanted) continue;
    const pointer = tags.get(tag)?.pointer;
    const message = `Operations tagged "${tag}" are in the file ${file}.ts: ${wanted}.ts is taken`;
    diagnostics.report({ code: "names/file-collision", ...(pointer === undefined ? {} : { pointer }), message });
  }
  return new Map(operations.map((operation) => [operation.pointer, files.get(tagOf(operation)) ?? untagged]));
}

function tagOf({ tags: [tag] }: Operation): string {
  return tag === undefined || tag.toLowerCase() === untagged ? untagged : tag;
}

function isExact(tag: string): boolean {
  return fileNameOfTag(tag) === tag;
}

function freeName(wanted: string, taken: ReadonlySet<string>, numbering: Numbering): string {
  if (!taken.has(wanted.toLowerCase())) return wanted;
  const base = wanted === "tag1" ? "tag" : wanted;
  const lower = base.toLowerCase();
  return numberName(
    base,
    numbering.firstFree(lower, (number) => !taken.has(numberName(lower, number))),
  );
}

/**
 * The name of the file for a tag, safe on every system: ASCII letters and digits in camel case, without accents and
 * without letters of other scripts. Empty where the tag has none of them.
 */
function fileNameOfTag(tag: string): string {
  const letters = tag.normalize("NFKD").replace(/\p{M}|(?![A-Za-z])\p{L}/gu, "");
  const name = toCamelCase(letters.replace(/[^A-Za-z0-9]+/g, " ")).slice(0, maximumLength);
  return deviceName.test(name) || name.toLowerCase() === "index" ? `${name}Tag` : name;
}
