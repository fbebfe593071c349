import { afterAll, describe, expect, test } from "@jest/globals";
import { compile, projectRoot } from "../compile/compile.js";
import { base } from "./base.js";
import { generateIn, openWorkshop, type Generated } from "./generateFrom.js";
import { importAll } from "./importAll.js";
import { findFaults, holds } from "./judge.js";
import { payloads } from "./payloads.js";
import { isWellFormed, placements, type Mutable } from "./placements.js";

const workshop = openWorkshop("payloads");
afterAll(workshop.remove);

/** Placements that go together in one document. The others would take the places of these away. */
const together = Object.keys(placements).filter((name) => !["type", "$ref", "path", "response.status"].includes(name));
const groups: Readonly<Record<string, readonly string[]>> = { together, apart: ["type", "path"], refused: ["$ref"] };

/** Where a text has to come back as it was. */
const onTheWire = ["query.param", "header.param", "cookie.param", "property", "enum", "const", "security.apiKey.name"];

const cases = Object.keys(payloads).flatMap((payload) => Object.keys(groups).map((group) => ({ payload, group })));
const accepted: string[] = [];

/** A word for each placement. */
function wordOf(placement: string): string {
  return `w${Object.keys(placements).indexOf(placement)}w`;
}

/** Where on the wire a text has not come back. */
function findLost({ files = [], diagnostics }: Generated, group: string, make = (word: string) => word): string[] {
  return onTheWire.filter((placement) => {
    const text = make(wordOf(placement));
    if (!groups[group]?.includes(placement) || !isWellFormed(text) || holds(files, text)) return false;
    return !diagnostics.some(({ message }) => message.includes(wordOf(placement)));
  });
}

describe("a text that wants to leave its place", () => {
  test.each(cases)("$payload, at places that go $group", async ({ payload, group }) => {
    const make = payloads[payload];
    const document = structuredClone(base) as unknown as Mutable;
    for (const placement of groups[group] ?? []) placements[placement]?.(document, make?.(wordOf(placement)) ?? "");
    const name = `${payload}_${group}`.replace(/[^A-Za-z0-9]+/g, "_");
    const result = await generateIn(workshop, { name, document });
    expect(findFaults(result)).toEqual([]);
    if (!result.files) return;
    accepted.push(name);
    expect(findLost(result, group, make)).toEqual([]);
  });

  test("most of them are just data", () => {
    expect(accepted.length).toBeGreaterThan(cases.length / 2);
  });

  test("all of it compiles", async () => {
    const folder = workshop.folder.slice(projectRoot.length).replaceAll("\\", "/").replace(/^\//, "");
    expect(await compile("typescript-7.0", [`${folder}/**/*.ts`])).toEqual({ exitCode: 0, output: "" });
  });

  test("importing it does nothing", async () => {
    expect(await importAll(workshop.folder, accepted)).toEqual({ imported: accepted.length, faults: [] });
  });
});
