import { parseJson } from "./parseJson.js";

/** The file in the output folder that lists what Clientwright wrote there, itself left out. */
export const manifestPath = ".clientwright.json";

/** The bytes of a manifest: the paths, sorted by code units. */
export function printManifest(paths: Iterable<string>): string {
  const files = [...new Set(paths)].sort();
  return `${JSON.stringify({ note: "Files that Clientwright wrote and may replace or remove.", files }, undefined, 2)}\n`;
}

/** The paths of a manifest, or undefined when the text is not one. They are not trusted: check each before use. */
export function parseManifest(text: string): readonly string[] | undefined {
  const value = parseJson(text);
  if (typeof value !== "object" || value === null || !("files" in value) || !Array.isArray(value.files))
    return undefined;
  const files: readonly unknown[] = value.files;
  return files.every((file) => typeof file === "string") ? files : undefined;
}
