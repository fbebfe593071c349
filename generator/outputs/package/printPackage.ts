import type { OutputFile, OutputPath } from "../../document/files.js";
import { withHeader } from "../../print/header.js";
import { printManifest } from "./printManifest.js";
import { printReadme } from "./printReadme.js";
import { readTemplates, type TemplateFile } from "./readTemplates.js";
import type { PackagePlan } from "./packagePlan.js";

/** Shows reviewers and statistics of languages that nobody wrote the files of a package, and keeps their line ends. */
const gitAttributes: TemplateFile = { path: ".gitattributes", text: "* text=auto eol=lf linguist-generated\n" };

/** The files of a package that its APIs share: manifest, readme, build script, settings of tools and the runtime. */
export function printPackage(plan: PackagePlan): readonly OutputFile[] {
  const runtime = readTemplates("runtime").map(({ path, text }) => ({ path: `runtime/${path}`, text }));
  const own = readTemplates("package").map((template) => ({ ...template, text: textOf(template, plan) }));
  return [...own, gitAttributes, ...runtime].map(({ path, text }) => withHeader({ path: path as OutputPath, text }));
}

function textOf({ path, text }: TemplateFile, plan: PackagePlan): string {
  if (path === "package.json") return printManifest(text, plan);
  return path === "README.md" ? printReadme(text, plan) : text;
}
