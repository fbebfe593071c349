import type { ClientPlan } from "../plan/clientPlan.js";
import { visibleLine } from "./docs.js";
import { exemplarPackage } from "./packagePlan.js";
import type { PackagePlan } from "./packagePlan.js";
import { exemplarTitle } from "./skeleton.js";
import { emitUsage } from "./emitUsage.js";

const fence = "```";

/** `README.md`: the exemplar's, with a line in its table and an example of use for every API of the package. */
export function emitReadme(template: string, plan: PackagePlan): string {
  const lines = template.split("\n");
  const start = lines.indexOf(`${fence}ts`);
  const end = lines.indexOf(fence, start);
  if (start < 0 || end < 0) throw new Error("The readme has no example of use");
  const example = lines.slice(start + 1, end).join("\n");
  return [
    ...lines.slice(0, start).flatMap((line) => emitLine(line, plan)),
    ...plan.clients.flatMap((client) => emitExample(example, client, plan)),
    ...lines.slice(end + 1).flatMap((line) => emitLine(line, plan)),
  ].join("\n");
}

/** A line between the examples: a row of the table of APIs, or text in which only the package has a name. */
function emitLine(line: string, plan: PackagePlan): readonly string[] {
  if (line.startsWith(`| ${exemplarTitle} `)) return plan.clients.map((client) => tableRow(client, plan));
  const words = line.split(" ").map((word) => (word === exemplarPackage.name ? plan.name : word));
  const rest = line.split(" ").filter((word) => word !== exemplarPackage.name);
  if (rest.join(" ").toLowerCase().includes(exemplarPackage.api))
    throw new Error(`A word of the exemplar would stay: ${line}`);
  return [words.join(" ")];
}

function tableRow(client: ClientPlan, plan: PackagePlan): string {
  return `| ${markdownText(client.title)} | \`${plan.name}/${client.name}\` |`;
}

function emitExample(example: string, client: ClientPlan, plan: PackagePlan): readonly string[] {
  const usage = emitUsage(example, client, plan);
  if (usage === undefined) return [];
  const block = [`${fence}ts`, usage, fence];
  return plan.clients.length > 1 ? [`### ${markdownText(client.title)}`, "", ...block, ""] : block;
}

/** Text in which nothing is markup. */
function markdownText(text: string): string {
  return visibleLine(text.replaceAll(/\s+/g, " "))
    .trim()
    .replaceAll(/[\\`*_{}[\]<>#|~!&]/g, "\\$&");
}
