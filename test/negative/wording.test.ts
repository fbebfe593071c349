import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { codeCases } from "./codeCases.js";
import { isInLineOf, sentencesOf } from "./wording/sentences.js";
import { planned, printRecoveryOf, runWordingCase, type Said } from "./wording/wordingCase.js";
import { recoveries } from "./wording/recoveries.js";
import { wordingCases } from "./wording/wordingCases.js";

/**
 * What users read, word for word: of each case the diagnostics with its code, as a terminal shows them without the
 * listing. `messages` has a file for each area of codes; UPDATE_MESSAGES=1 writes them anew, for review.
 */
const folder = mkdtempSync(join(tmpdir(), "clientwright-wording-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const cases = [...codeCases.map(({ code, text, ...setting }) => planned(code, text, setting)), ...wordingCases];
const areas = [...new Set(cases.map(({ code }) => code.replace(/\/.*/, "")))];

function compareWith(area: string, text: string): void {
  const file = join(import.meta.dirname, "messages", `${area}.txt`);
  if (process.env.UPDATE_MESSAGES === "1") writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, "utf8"));
}

test.each(areas)("the messages of %s/…", async (area) => {
  const said: Said[] = [];
  for (const given of cases.filter(({ code }) => code.startsWith(`${area}/`))) {
    said.push(await runWordingCase(given, folder));
  }
  expect(said.flatMap((one) => (one.kind === "notRaised" ? [one.problem] : []))).toEqual([]);
  const text = said.flatMap((one) => (one.kind === "raised" ? [one.text] : [])).join("\n");
  compareWith(area, text);
});

test("what is said of recovered documents", async () => {
  const printed: string[] = [];
  for (const [name, files] of Object.entries(recoveries)) {
    printed.push(`# ${name}\n${await printRecoveryOf(files, folder)}`);
  }
  compareWith("recoveries", printed.join("\n"));
});

/** Everything that tests compare with: these files, those beside broken documents, and the tests themselves. */
function comparedText(): string {
  const tests = join(import.meta.dirname, "..");
  return readdirSync(tests, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(?:ts|txt)$/.test(path) && !path.includes("sentences.ts") && !path.includes("output"))
    .map((path) => readFileSync(join(tests, path), "utf8").replaceAll(/\\(["'`/])/g, "$1"))
    .join("\n");
}

describe("every message of the stages is compared somewhere", () => {
  let compared = "";
  beforeAll(() => {
    compared = comparedText();
  });

  test.each(["read", "references", "resolve", "model", "plan", "config", "pages"])("those of %s", (room) => {
    const missing = sentencesOf(room).filter((sentence) => !isInLineOf(compared, sentence));
    expect(missing.map(({ at, text }) => `${at} ${text}`)).toEqual([]);
  });
});
