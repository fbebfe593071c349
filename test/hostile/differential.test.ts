import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { compile, projectRoot } from "../compile/compile.js";
import { listPositions, replaceAt, type Position } from "./differential.js";
import { generateIn, openWorkshop } from "./generateFrom.js";
import { findFaults } from "./judge.js";

/**
 * A text that leaves whatever it stands in, unless that is a literal or a comment of exactly the right kind: then the
 * identifier `__PWNED__` is in the syntax tree, or there is none. Each has a number, so that keys stay different.
 */
function hostileText(number: number): string {
  const number36 = number.toString(36);
  return `q${number36}"+__PWNED__+"'+__PWNED__+'\`+__PWNED__+\`*/__PWNED__/*\${__PWNED__()}\\\n__PWNED__\u2028]/;__PWNED__//${number36}`;
}

/** Documents of this project: each golden's, and the exemplar. */
const goldens = join(projectRoot, "test", "golden");
const ownDocuments = [
  join(projectRoot, "templates", "exemplar.yaml"),
  ...readdirSync(goldens)
    .map((idea) => join(goldens, idea, "spec.yaml"))
    .filter((location) => existsSync(location)),
];

/** Documents of real size, where there are any; more of them with an environment variable. */
const corpus = join(projectRoot, "..", "shared", "corpus");
const largest = Number(process.env.CLIENTWRIGHT_DIFFERENTIAL_KILOBYTES ?? 12) * 1024;
const realDocuments = (existsSync(corpus) ? readdirSync(corpus) : [])
  .filter((name) => /\.(?:ya?ml|json)$/.test(name))
  .map((name) => join(corpus, name))
  .filter((location) => statSync(location).size <= largest);
if (!existsSync(corpus))
  console.warn(`SKIPPED: no ${corpus}; hostile texts were placed into the project's own documents only.`);

const workshop = openWorkshop("differential");
afterAll(workshop.remove);

/** Ways of placing texts: all free values or names at once, the others some at a time. */
function batchesOf(positions: readonly Position[]): readonly (readonly Position[])[] {
  const those = (kind: Position["kind"], role: Position["role"]): readonly Position[] =>
    positions.filter((position) => position.kind === kind && position.role === role);
  const batches = [those("value", "free"), those("key", "free")];
  for (const kind of ["value", "key"] as const) {
    const some = those(kind, "structural");
    for (let turn = 0; turn < 3; turn += 1) batches.push(some.filter((_, index) => index % 3 === turn));
  }
  return batches.filter((batch) => batch.length > 0);
}

const tally = { positions: 0, documents: 0, accepted: 0 };

describe("a hostile text at every position of a document", () => {
  test.each(
    [...ownDocuments, ...realDocuments].map((location, index) => ({
      name: relative(projectRoot, location),
      location,
      index,
    })),
  )(
    "$name",
    async ({ location, index }) => {
      const root: unknown = parse(readFileSync(location, "utf8"), { logLevel: "error" });
      for (const [turn, batch] of batchesOf(listPositions(root)).entries()) {
        const document = replaceAt(root, batch, hostileText);
        const result = await generateIn(workshop, { name: `d${index}_${turn}`, document });
        expect({ turn, faults: findFaults(result) }).toEqual({ turn, faults: [] });
        tally.positions += batch.length;
        tally.documents += 1;
        if (result.files) tally.accepted += 1;
      }
      // Large documents are asked for by the environment.
    },
    120_000,
  );

  test("what was accepted compiles", async () => {
    process.stdout.write(
      `hostile positions: ${tally.positions} in ${tally.documents} documents, ${tally.accepted} of them accepted\n`,
    );
    expect(tally.accepted).toBeGreaterThan(tally.documents / 4);
    const folder = workshop.folder.slice(projectRoot.length).replaceAll("\\", "/").replace(/^\//, "");
    expect(await compile("typescript-7.0", [`${folder}/**/*.ts`])).toEqual({ exitCode: 0, output: "" });
  }, 60_000);
});
