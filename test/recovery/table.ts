import type { Share } from "./compareDocuments.js";
import type { SetMeasures } from "./measureSet.js";

/** The figures of all sets as a page of Markdown, with the reason for each that is not full. */
export function printTable(sets: readonly SetMeasures[], reasons: Readonly<Record<string, string>>): string {
  return [
    introduction,
    tableOf(sets),
    "\n## What is missing, and why\n",
    ...sets.flatMap((set) => explain(set, reasons)),
    "",
  ].join("\n");
}

const introduction = `# What comes back from pages

Real pages of documentation, each set with the OpenAPI document that it was made from; the invented API is written in every
format. The figures are written by \`npm run test:recovery\` with \`UPDATE_RECOVERY=1\`, and any that changes fails it.

- **Operations** that the pages describe and the rebuilt document has; in brackets, how many the true document has.
- **Parameters** by name and place / with an equal schema.
- **Bodies** of requests and responses by status and media type / with an equal schema.
- **Schemas** of the true document, as far as those operations reach, under their own names / equal / and how many the
  rebuilt document has that the true one has not.
- **Security** schemes that are equal / operations with equal requirements.
- **Cycles**: schemas that lead back to themselves, as in the true document.
- **Conflicts** found of those planted / reported where nobody planted one.
- **Client**: functions and types of the generated client under the same names / types assignable in both directions.
- **Order**: the same bytes from shuffled pages. **Thinned**: with every tenth page taken away, the operations of the others
  are as before.
- **Pages** used, duplicate, reported: all of them.
`;

const heads = [
  "Set",
  "Operations",
  "Parameters",
  "Bodies",
  "Schemas",
  "Security",
  "Cycles",
  "Conflicts",
  "Client",
  "Order",
  "Thinned",
  "Pages",
];

function tableOf(sets: readonly SetMeasures[]): string {
  const rows = sets.map((set) => [set.name, ...cellsOf(set)]);
  return [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function cellsOf(set: SetMeasures): readonly string[] {
  const { truth, planted, conflicts, shuffled, thinned } = set;
  return [
    ...(truth ? truthCells(truth) : [String(set.operations ?? "none"), "", "", "", "", ""]),
    `${shareText(planted)} / ${conflicts}`,
    truth ? clientCell(truth.client) : "",
    shuffled,
    shareText(thinned),
    pagesCell(set),
  ];
}

function truthCells({ document, allOperations }: NonNullable<SetMeasures["truth"]>): readonly string[] {
  const { operations, parameters, parameterSchemas, contents, contentSchemas } = document;
  const { schemaNames, schemaValues, falseSchemas, securitySchemes, security, cycles } = document;
  return [
    `${shareText(operations)} (${allOperations})`,
    `${shareText(parameters)} / ${shareText(parameterSchemas)}`,
    `${shareText(contents)} / ${shareText(contentSchemas)}`,
    `${shareText(schemaNames)} / ${shareText(schemaValues)} / ${falseSchemas.length}`,
    `${shareText(securitySchemes)} / ${shareText(security)}`,
    shareText(cycles),
  ];
}

function clientCell({ functions, types, assignable, failure }: NonNullable<SetMeasures["truth"]>["client"]): string {
  if (failure !== undefined && assignable.of === 0) return "not compared";
  return `${shareText(functions)} and ${shareText(types)} / ${shareText(assignable)}`;
}

function pagesCell({ pages }: SetMeasures): string {
  const count = (outcome: string): number => pages.filter((page) => page.outcome === outcome).length;
  return `${count("used")}, ${count("duplicate")}, ${count("reported")}: ${pages.length}`;
}

function shareText({ held, of }: Share): string {
  return of === 0 ? "–" : `${held} of ${of}`;
}

/** The figures that are not full, by the name of the measure, each with what fails. */
export function shortfalls(set: SetMeasures): ReadonlyMap<string, readonly string[]> {
  const { truth } = set;
  const shares: readonly (readonly [string, Share])[] = [
    ...Object.entries(truth?.document ?? {}).flatMap(([name, value]) =>
      isShare(value) ? [[name, value] as const] : [],
    ),
    ...Object.entries(truth?.client ?? {}).flatMap(([name, value]) =>
      isShare(value) ? [[`client ${name}`, value] as const] : [],
    ),
    ["planted conflicts", set.planted],
    ["thinned", set.thinned],
  ];
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ...shares.map(([name, { failing }]) => [name, failing] as const),
    ["schemas that are not there", truth?.document.falseSchemas ?? []],
    ["pages without a word", set.silent],
    ["conflicts", set.conflicts === 0 ? [] : [`${set.conflicts} reported`]],
    ["order", set.shuffled === "other" ? ["other bytes from shuffled pages"] : []],
    ["client failure", truth?.client.failure === undefined ? [] : [truth.client.failure]],
    ["document", set.operations === undefined ? ["no document"] : []],
  ];
  return new Map(lists.filter(([, failing]) => failing.length > 0));
}

function isShare(value: unknown): value is Share {
  return typeof value === "object" && value !== null && "failing" in value;
}

/** More names than these would not be read. */
const namedAtMost = 8;

function explain(set: SetMeasures, reasons: Readonly<Record<string, string>>): readonly string[] {
  return [...shortfalls(set)].map(([measure, failing]) => {
    const named = failing.slice(0, namedAtMost).map((name) => `\`${name.replaceAll("\n", " ")}\``);
    const more = failing.length > namedAtMost ? `, and ${failing.length - namedAtMost} more` : "";
    return `- **${set.name}, ${measure}**: ${named.join(", ")}${more}. ${reasons[`${set.name}, ${measure}`] ?? "NO REASON"}`;
  });
}
