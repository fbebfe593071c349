import { afterAll, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { stringify } from "yaml";
import { compile, projectRoot } from "../compile/compile.js";
import { generateIn, openWorkshop, type Generated } from "../hostile/generateFrom.js";
import { findFaults } from "../hostile/judge.js";
import { randomDocuments } from "./randomDocument.js";
import { patience, runs } from "./runs.js";

jest.setTimeout(patience(180));

const workshop = openWorkshop("random");
afterAll(workshop.remove);

const tally = { tried: 0, accepted: 0 };

function textsOf({ files }: Generated): readonly string[] | undefined {
  return files?.map(({ path, text }) => `${path}\n${text}`);
}

function bytesOf(document: unknown): readonly (string | Uint8Array)[] {
  const json = JSON.stringify(document, undefined, 2);
  const yaml = stringify(document, { aliasDuplicateObjects: false, lineWidth: 0 });
  return [
    json.replaceAll("\n", "\r\n"),
    `\ufeff${json}`,
    yaml,
    yaml.replaceAll("\n", "\r\n"),
    Buffer.from(`\ufeff${json}`, "utf16le"),
  ];
}

test("a document that makes sense: no exception, and what is accepted parses", async () => {
  await fc.assert(
    fc.asyncProperty(randomDocuments, async (document) => {
      const name = `r${tally.tried}`;
      tally.tried += 1;
      const result = await generateIn(workshop, { name, document });
      expect(findFaults(result)).toEqual([]);
      if (result.files) tally.accepted += 1;
    }),
    runs(150),
  );
});

test("the same document in other bytes gives the same files", async () => {
  await fc.assert(
    fc.asyncProperty(randomDocuments, async (document) => {
      const first = await generateIn(workshop, { name: "same", document });
      for (const bytes of bytesOf(document)) {
        const again = await generateIn(workshop, { name: "same", document: bytes });
        expect(textsOf(again)).toEqual(textsOf(first));
      }
    }),
    runs(12),
  );
});

test("what was accepted compiles", async () => {
  process.stdout.write(`random documents: ${tally.tried} tried, ${tally.accepted} accepted\n`);
  expect(tally.accepted).toBeGreaterThan(tally.tried / 2);
  const folder = workshop.folder.slice(projectRoot.length).replaceAll("\\", "/").replace(/^\//, "");
  expect(await compile("typescript-7.0", [`${folder}/**/*.ts`])).toEqual({ exitCode: 0, output: "" });
});
