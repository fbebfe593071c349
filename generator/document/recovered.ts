/** The key at the top of a document that was rebuilt from pages of documentation. */
export const recoveredMark = "x-recovered";

const sourcesSuffix = ".sources.json";

/** The table that says where each part of a pulled document was found; it stands beside it: `specs/netbird.sources.json`. */
export function sourcesFileOf(document: string): string {
  return `${document.replace(/\.(?:json|ya?ml)$/i, "")}${sourcesSuffix}`;
}

/** Whether a file is such a table. */
export function isSourcesFile(file: string): boolean {
  return file.toLowerCase().endsWith(sourcesSuffix);
}
