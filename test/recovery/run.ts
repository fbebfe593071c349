/**
 * Rebuilds documents from real pages of documentation and measures how near they come to the documents that the pages
 * were made from. The figures stand in docs/recovery.md; one that changes fails the run, one that is not full needs a
 * reason in reasons.json, and a reason without such a figure fails, too.
 *
 * `UPDATE_RECOVERY=1` writes the page anew; names as arguments try only the sets that have them in theirs.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { projectRoot } from "../compile/compile.js";
import { measureSet, type SetMeasures } from "./measureSet.js";
import { pagesFolder, readSets } from "./recoverySets.js";
import { printTable, shortfalls } from "./table.js";

if (existsSync(pagesFolder)) {
  process.exitCode = (await measureAll(process.argv.slice(2))) ? 0 : 1;
} else {
  console.warn(`SKIPPED: no pages at ${pagesFolder}, so no recovery was measured. DOCPAGES names another folder.`);
}

async function measureAll(wanted: readonly string[]): Promise<boolean> {
  const sets = readSets().filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
  const measured: SetMeasures[] = [];
  for (const set of sets) measured.push(await measureSet(set));
  const reasons = JSON.parse(readFileSync(join(projectRoot, "test/recovery/reasons.json"), "utf8")) as Record<
    string,
    string
  >;
  const page = await format(printTable(measured, reasons), { parser: "markdown", printWidth: 120 });
  if (wanted.length > 0) {
    console.info(page);
    return true;
  }
  const problems = [...compareReasons(measured, reasons), ...settlePage(page)];
  for (const problem of problems) console.error(problem);
  console.info(`${measured.length} sets of pages, ${problems.length} problems`);
  return problems.length === 0;
}

function settlePage(page: string): readonly string[] {
  const file = join(projectRoot, "docs", "recovery.md");
  const kept = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (kept === page) return [];
  if (process.env.UPDATE_RECOVERY === "1") {
    writeFileSync(file, page);
    return [];
  }
  const lines = page.split("\n").filter((line) => !kept.split("\n").includes(line));
  return [`docs/recovery.md is not what was measured; UPDATE_RECOVERY=1 writes it anew:\n${lines.join("\n")}`];
}

/** A reason for each figure that is not full, and none for one that is. */
function compareReasons(sets: readonly SetMeasures[], reasons: Readonly<Record<string, string>>): readonly string[] {
  const needed = sets.flatMap((set) => [...shortfalls(set).keys()].map((measure) => `${set.name}, ${measure}`));
  return [
    ...needed.filter((name) => !Object.hasOwn(reasons, name)).map((name) => `${name} is not full, without a reason`),
    ...Object.keys(reasons)
      .filter((name) => !needed.includes(name))
      .map((name) => `${name} is full and has a reason why it is not`),
  ];
}
