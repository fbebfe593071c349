import type { Json } from "../../model/apiModel.js";
import { visibleLine } from "../../print/docs.js";
import { exemplarPackage } from "../../skeleton/exemplarWords.js";
import type { SubPath, SubPathsOf } from "../output.js";
import type { PackagePlan } from "./packagePlan.js";

type Manifest = Readonly<Record<string, Json>>;

/** `package.json`: the exemplar's, with the entry of its one API in the exports repeated for every sub-path. */
export function printManifest(template: string, plan: PackagePlan, subPathsOf: SubPathsOf): string {
  const manifest = JSON.parse(template) as Manifest;
  const { [`./${exemplarPackage.api}`]: pattern = null, ...shared } = manifest.exports as Manifest;
  const own = plan.clients.flatMap(({ name, outputs }) =>
    subPathsOf(outputs).map((subPath) => exportOf(pattern, name, subPath)),
  );
  const titles = plan.clients.map(({ title }) => visibleLine(title.replaceAll(/\s+/g, " ")).trim()).join(", ");
  const changed: Manifest = {
    ...manifest,
    name: plan.name,
    version: plan.version,
    description: plan.description ?? `Typed clients of HTTP APIs: ${titles}.`,
    exports: Object.fromEntries([...own, ...Object.entries(shared)]),
  };
  return `${JSON.stringify(changed, null, 2)}\n`;
}

/** The entry of the exemplar with the folder of another API, and the module of a sub-path in place of its index. */
function exportOf(pattern: Json, api: string, { path, module }: SubPath): readonly [string, Json] {
  return [path === "" ? `./${api}` : `./${api}/${path}`, targetsOf(pattern, api, module)];
}

function targetsOf(targets: Json, api: string, module: string): Json {
  if (typeof targets === "string") {
    return targets.replace(`/${exemplarPackage.api}/index.`, () => `/${api}/${module}.`);
  }
  return Object.fromEntries(
    Object.entries(targets as Manifest).map(([key, value]) => [key, targetsOf(value, api, module)]),
  );
}
