import { readdirSync, readFileSync, statSync } from "node:fs";
import type { OutputFile, OutputPath } from "../../document/files.js";
import { withHeader } from "../../print/header.js";
import type { SubPathsOf } from "../output.js";
import { printManifest } from "./printManifest.js";
import { printReadme } from "./printReadme.js";
import type { PackagePlan } from "./packagePlan.js";

/** A file of `templates/`, opened as text: no code of ours ever imports one. */
interface TemplateFile {
  /** Below its folder, with `/` between the parts. */
  readonly path: string;
  readonly text: string;
}

const templates = new URL("../../../templates/", import.meta.url);

/** Shows reviewers and statistics of languages that nobody wrote the files of a package, and keeps their line ends. */
const gitAttributes: TemplateFile = { path: ".gitattributes", text: "* text=auto eol=lf linguist-generated\n" };

/** The files of a package that its APIs share: manifest, readme, build script, settings of tools and the runtime. */
export function printPackageFiles(plan: PackagePlan, subPathsOf: SubPathsOf): readonly OutputFile[] {
  const runtime = readTemplates("runtime").map(({ path, text }) => ({ path: `runtime/${path}`, text }));
  const own = readTemplates("package").map((template) => ({ ...template, text: textOf(template, plan, subPathsOf) }));
  return [...own, gitAttributes, ...runtime].map(({ path, text }) => withHeader({ path: path as OutputPath, text }));
}

function textOf({ path, text }: TemplateFile, plan: PackagePlan, subPathsOf: SubPathsOf): string {
  if (path === "package.json") return printManifest(text, plan, subPathsOf);
  return path === "README.md" ? printReadme(text, plan) : text;
}

/** All files in a folder of `templates/` and below it, in the order of their paths. */
function readTemplates(folder: "package" | "runtime"): readonly TemplateFile[] {
  const root = new URL(`${folder}/`, templates);
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => statSync(new URL(path, root)).isFile())
    .sort()
    .map((path) => ({ path, text: readFileSync(new URL(path, root), "utf8") }));
}
