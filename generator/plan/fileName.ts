import { toCamelCase } from "./nameWords.js";

/** Where operations without a tag go. */
export const untagged = "default";

/** Names that Windows gives to devices, whatever their extension. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d|conin|conout|clock)$/i;

/** Longer names are trouble in deep folders. */
const maximumLength = 64;

/**
 * The name of the file for a tag, safe on every system: ASCII letters and digits in camel case, without accents and letters of other scripts. Empty
 * where nothing of the tag can stand in such a name.
 */
export function fileNameOfTag(tag: string): string {
  const letters = tag.normalize("NFKD").replace(/\p{M}|(?![A-Za-z])\p{L}/gu, "");
  const name = toCamelCase(letters.replace(/[^A-Za-z0-9]+/g, " ")).slice(0, maximumLength);
  return deviceName.test(name) || name.toLowerCase() === "index" ? `${name}Tag` : name;
}
