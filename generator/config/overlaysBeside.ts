import { statSync } from "node:fs";
import { isUrl } from "../read/index.js";

/**
 * The overlays that belong to a document by their names: `specs/netbird.overlay.yaml` to `specs/netbird.json`. A
 * document from the network has none.
 *
 * @param input - the path of the document, from the folder of the process
 */
export function overlaysBeside(input: string): string[] {
  if (isUrl(input)) return [];
  const stem = input.replace(/\.[^./\\]*$/, "");
  return ["json", "yaml", "yml"]
    .map((extension) => `${stem}.overlay.${extension}`)
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true);
}
