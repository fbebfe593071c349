import type { Json } from "../plan/clientPlan.js";
import { visibleLine } from "./docs.js";
import { exemplarPackage } from "./packagePlan.js";
import type { PackagePlan } from "./packagePlan.js";

type Manifest = Readonly<Record<string, Json>>;

/** `package.json`: the exemplar's, with the exports of its one API repeated for every API of the package. */
export function emitManifest(template: string, plan: PackagePlan): string {
  const manifest = JSON.parse(template) as Manifest;
  const exports = Object.entries(manifest.exports as Manifest);
  const isOfApi = ([path]: readonly [string, Json]): boolean => path.split("/").includes(exemplarPackage.api);
  const shared = exports.filter((entry) => !isOfApi(entry));
  const own = plan.clients.flatMap(({ name }) => exports.filter(isOfApi).map((entry) => renameApi(entry, name)));
  const titles = plan.clients.map(({ title }) => visibleLine(title.replaceAll(/\s+/g, " ")).trim()).join(", ");
  const changed: Manifest = {
    ...manifest,
    name: plan.name,
    version: plan.version,
    description: plan.description ?? `Typed clients of HTTP APIs: ${titles}.`,
    exports: Object.fromEntries([...own, ...shared]),
  };
  return `${JSON.stringify(changed, null, 2)}\n`;
}

/** Gives an entry of the exports the folder of another API. */
function renameApi([path, targets]: readonly [string, Json], name: string): readonly [string, Json] {
  return [renamePath(path, name), renameTargets(targets, name)];
}

function renameTargets(targets: Json, name: string): Json {
  if (typeof targets === "string") return renamePath(targets, name);
  return Object.fromEntries(
    Object.entries(targets as Manifest).map(([key, value]) => [key, renameTargets(value, name)]),
  );
}

function renamePath(path: string, name: string): string {
  return path
    .split("/")
    .map((part) => (part === exemplarPackage.api ? name : part))
    .join("/");
}
