import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { parse } from "yaml";
import { compile, projectRoot } from "../compile/compile.js";
import { generateIn, openWorkshop } from "../hostile/generateFrom.js";
import { findFaults } from "../hostile/judge.js";
import { patience, runs } from "./runs.js";
import { mishaps, spoil } from "./spoil.js";

jest.setTimeout(patience(120));

const goldens = join(projectRoot, "test", "golden");
const documents = readdirSync(goldens, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => parse(readFileSync(join(goldens, name, "spec.yaml"), "utf8"), { logLevel: "error" }) as object);

const workshop = openWorkshop("spoiled");
afterAll(workshop.remove);

const tally = { tried: 0, accepted: 0 };

test("whatever goes wrong with a document: no exception, messages with places, and what is accepted parses", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...documents), mishaps, async (document, all) => {
      const name = `s${tally.tried}`;
      tally.tried += 1;
      const result = await generateIn(workshop, { name, document: spoil(document, all) });
      expect(findFaults(result)).toEqual([]);
      if (result.files) tally.accepted += 1;
    }),
    runs(250),
  );
});

test("what was accepted compiles", async () => {
  process.stdout.write(`spoiled documents: ${tally.tried} tried, ${tally.accepted} accepted\n`);
  expect(tally.accepted).toBeGreaterThan(tally.tried / 3);
  const folder = workshop.folder.slice(projectRoot.length).replaceAll("\\", "/").replace(/^\//, "");
  expect(await compile("typescript-7.0", [`${folder}/**/*.ts`])).toEqual({ exitCode: 0, output: "" });
});
