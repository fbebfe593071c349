import type { DraftFile } from "../document/files.js";
import { emitManifest } from "./emitManifest.js";
import { emitReadme } from "./emitReadme.js";
import { loadTemplates } from "./loadTemplates.js";
import type { Template } from "./loadTemplates.js";
import type { PackagePlan } from "./packagePlan.js";

/** The files of a package that its clients share: manifest, readme, build script and the runtime. */
export function emitPackage(plan: PackagePlan): Promise<readonly DraftFile[]> {
  const runtime = loadTemplates("runtime").map((template) => copy({ ...template, path: `runtime/${template.path}` }));
  return Promise.resolve([...loadTemplates("package").map((template) => emitFile(template, plan)), ...runtime]);
}

function emitFile(template: Template, plan: PackagePlan): DraftFile {
  const path = template.path as DraftFile["path"];
  if (path === "package.json") return { path, text: emitManifest(template.text, plan), layout: "prettier" };
  if (path === "README.md") return { path, text: emitReadme(template.text, plan), layout: "prettier" };
  return copy(template);
}

function copy({ path, text }: Template): DraftFile {
  return { path: path as DraftFile["path"], text, layout: "verbatim" };
}
