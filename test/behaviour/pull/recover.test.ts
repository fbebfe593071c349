import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { createDiagnostics } from "../../../generator/diagnostics/index.js";
import { printDocument, printSources, recoverDocument } from "../../../generator/pages/index.js";
import type { Recovery } from "../../../generator/pages/page/recovery.js";
import { openPageReader } from "../../../generator/pages/index.js";

/** Real pages, beside the project where they are at hand: `DOCPAGES` names another folder. */
const folder = process.env.DOCPAGES ?? join(import.meta.dirname, "..", "..", "..", "..", "shared", "docpages");
const isHere = existsSync(join(folder, "netbird"));
if (!isHere) console.warn(`Skipped: there are no pages of documentation in ${folder}.`);
const describeHere = isHere ? describe : describe.skip;

async function recover(sources: readonly string[], order: "given" | "reversed" = "given"): Promise<Recovery> {
  const diagnostics = createDiagnostics();
  const reader = openPageReader({ folder, hasDescription: () => true }, diagnostics);
  const read = async (asked: readonly string[]) => {
    const pages = await reader.readAll(asked);
    return order === "given" ? pages : pages.toReversed();
  };
  const recovery = await recoverDocument({ sources, conflicts: "majority" }, { ...reader, readAll: read }, diagnostics);
  if (recovery === undefined) throw new Error(JSON.stringify(diagnostics.list()));
  return recovery;
}

function outcomes({ pages }: Recovery): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { outcome } of pages) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return Object.fromEntries(counts);
}

describeHere("one version of an API", () => {
  test.each([
    { set: "netbird/pages", operations: 46, pages: { used: 47, duplicate: 1 } },
    { set: "netbird/flat", operations: 46, pages: { used: 46 } },
    { set: "polymarket-gamma/pages", operations: 27, pages: { used: 27 } },
    { set: "polymarket-clob/pages", operations: 45, pages: { used: 45, duplicate: 2 } },
  ])(
    "$set comes back whole, without conflicts, from any order",
    async ({ set, operations, pages }) => {
      const recovery = await recover([set]);
      expect(recovery.operations).toHaveLength(operations);
      expect(recovery).toMatchObject({ kind: "rebuilt", conflicts: [], missing: [] });
      expect(outcomes(recovery)).toEqual(pages);
      const other = await recover([set], "reversed");
      expect(printDocument(other.document, "yaml")).toBe(printDocument(recovery.document, "yaml"));
      expect(printSources(other)).toBe(printSources(recovery));
    },
    60_000,
  );
});

describeHere("pages of different days", () => {
  test("contradict each other where the API has changed, and both are named", async () => {
    const { conflicts } = await recover(["polymarket-gamma/pages", "polymarket-gamma-old/pages"]);
    expect(conflicts.map(({ pointer }) => pointer)).toEqual([
      "/paths/~1markets/get",
      "/paths/~1series/get",
      "/components/schemas/Market",
    ]);
    const folders = conflicts.map(({ chosen, others }) => {
      return new Set([chosen, ...others].map(({ file }) => file.split("/")[0]));
    });
    for (const both of folders) expect([...both].sort()).toEqual(["polymarket-gamma", "polymarket-gamma-old"]);
  });
});
