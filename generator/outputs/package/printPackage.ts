import type { OutputFile, OutputPath } from "../../document/files.js";
import { printManifest } from "./printManifest.js";
import { printReadme } from "./printReadme.js";
import { readTemplates, type TemplateFile } from "./readTemplates.js";
import type { PackagePlan } from "./packagePlan.js";

/** The files of a package that its APIs share: manifest, readme, build script and the runtime. */
export function printPackage(plan: PackagePlan): readonly OutputFile[] {
  const runtime = readTemplates("runtime").map(({ path, text }) => ({ path: `runtime/${path}`, text }));
  const own = readTemplates("package").map((template) => ({ ...template, text: textOf(template, plan) }));
  return [...own, ...runtime].map(({ path, text }) => ({ path: path as OutputPath, text }));
}

function textOf({ path, text }: TemplateFile, plan: PackagePlan): string {
  if (path === "package.json") return printManifest(text, plan);
  return path === "README.md" ? printReadme(text, plan) : text;
}
