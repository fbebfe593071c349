import { readdirSync, readFileSync, statSync } from "node:fs";

/** A file of `templates/`, opened as text: no code of ours ever imports one. */
export interface TemplateFile {
  /** Below its folder, with `/` between the parts. */
  readonly path: string;
  readonly text: string;
}

const templates = new URL("../../../templates/", import.meta.url);

/** All files in a folder of `templates/` and below it, in the order of their paths. */
export function readTemplates(folder: "package" | "runtime"): readonly TemplateFile[] {
  const root = new URL(`${folder}/`, templates);
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => statSync(new URL(path, root)).isFile())
    .sort()
    .map((path) => ({ path, text: readFileSync(new URL(path, root), "utf8") }));
}
