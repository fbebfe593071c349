import type { ClientPlan } from "../../plan/clientPlan/clientPlan.js";
import { visibleLine } from "../../print/docs.js";
import { widthOf } from "../../print/layout.js";
import { exemplarPackage, exemplarTitle } from "../../skeleton/exemplarWords.js";
import { printUsage } from "./printUsage.js";
import type { PackagePlan } from "./packagePlan.js";

const fence = "```";

/** `README.md`: the exemplar's, with a row in its table and an example of use for every API of the package. */
export function printReadme(template: string, plan: PackagePlan): string {
  const lines = template.split("\n");
  const start = lines.indexOf(`${fence}ts`);
  const end = lines.indexOf(fence, start);
  const row = lines.findIndex((line) => line.startsWith(`| ${exemplarTitle} `));
  if (start < 0 || end < 0 || row < 2) throw new Error("The readme has no table of APIs or no example of use");
  const examples = plan.clients.map((client) => exampleOf(client, plan)).filter((example) => example.length > 0);
  return [
    ...lines.slice(0, row - 2).map((line) => withName(line, plan)),
    ...tableOf(lines[row - 2] ?? "", plan),
    ...lines.slice(row + 1, start).map((line) => withName(line, plan)),
    ...examples.flatMap((example, index) => (index === 0 ? example : ["", ...example])),
    ...lines.slice(examples.length === 0 ? end + 2 : end + 1).map((line) => withName(line, plan)),
  ].join("\n");
}

/** Text in which only the package has a name. */
function withName(line: string, plan: PackagePlan): string {
  const words = line.split(" ").map((word) => (word === exemplarPackage.name ? plan.name : word));
  const rest = line.split(" ").filter((word) => word !== exemplarPackage.name);
  if (rest.join(" ").toLowerCase().includes(exemplarPackage.api)) {
    throw new Error(`A word of the exemplar would stay: ${line}`);
  }
  return words.join(" ");
}

/** The APIs with what they are imported from, in columns. */
function tableOf(head: string, plan: PackagePlan): readonly string[] {
  const titles = head
    .split("|")
    .map((cell) => cell.trim())
    .slice(1, -1);
  const rows = plan.clients.map((client) => [markdownText(client.title), `\`${plan.name}/${client.name}\``]);
  const widths = titles.map((title, column) =>
    rows.reduce((width, row) => Math.max(width, widthOf(row[column] ?? "")), widthOf(title)),
  );
  const line = (cells: readonly string[], filler: string): string =>
    `| ${cells.map((cell, column) => cell + filler.repeat((widths[column] ?? 0) - widthOf(cell))).join(" | ")} |`;
  return [
    line(titles, " "),
    line(
      titles.map(() => ""),
      "-",
    ),
    ...rows.map((row) => line(row, " ")),
  ];
}

function exampleOf(client: ClientPlan, plan: PackagePlan): readonly string[] {
  const usage = printUsage(client, plan);
  if (usage === undefined) return [];
  const block = [`${fence}ts`, usage, fence];
  return plan.clients.length > 1 ? [`### ${markdownText(client.title)}`, "", ...block] : block;
}

/** Text in which nothing is markup. */
function markdownText(text: string): string {
  return visibleLine(text.replaceAll(/\s+/g, " "))
    .trim()
    .replaceAll(/[\\`*_{}[\]<>#|~!&]/g, "\\$&");
}
