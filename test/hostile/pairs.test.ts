import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { compile, projectRoot } from "../compile/compile.js";
import { generateIn, openWorkshop, type Generated } from "./generateFrom.js";
import { importAll } from "./importAll.js";
import { findFaults, holds } from "./judge.js";
import { isWellFormed, place } from "./placements.js";

/** Payloads and placements that somebody else has thought of. They are not part of the project. */
const file = process.env.CLIENTWRIGHT_HOSTILE ?? join(projectRoot, "..", "shared", "hostile.json");
const isThere = existsSync(file);
if (!isThere) console.warn(`SKIPPED: no ${file}; only the project's own hostile payloads were tried.`);

interface Payload {
  readonly id: string;
  readonly payload: string;
  readonly at: readonly string[];
  readonly expect: string;
}

interface Collection {
  readonly base: unknown;
  readonly strings: readonly Payload[];
}

const { base, strings } = isThere
  ? (JSON.parse(readFileSync(file, "utf8")) as Collection)
  : { base: undefined, strings: [] };

/** Where a text has to come back as it was: a name or value on the wire. */
const wirePlacements: ReadonlySet<string> = new Set([
  "query.param",
  "header.param",
  "cookie.param",
  "path.param",
  "property",
  "enum",
  "const",
  "security.apiKey.name",
  "security.scheme",
  "media.request",
]);

const mayBeRefused: ReadonlySet<string> = new Set([
  "reject",
  "reject-or-unknown",
  "safe-or-reject",
  "reject-or-runtime-error",
  "no-io-by-default",
  "ok-or-reject",
  "bounded",
]);

interface Pair extends Payload {
  readonly name: string;
  readonly placement: string;
}

/** The placement of file names is another test's. */
const pairs = strings.flatMap((entry) =>
  entry.at
    .filter((placement) => placement !== "file.name")
    .map((placement): Pair => ({
      ...entry,
      placement,
      name: `${entry.id}_${placement}`.replace(/[^A-Za-z0-9]+/g, "_"),
    })),
);

(isThere ? describe : describe.skip)("each payload at each of its places", () => {
  const workshop = openWorkshop("pairs");
  const accepted: string[] = [];
  const faults: string[] = [];
  afterAll(workshop.remove);

  function judge(pair: Pair, result: Generated): readonly string[] {
    const found = [...findFaults(result)];
    const codes = result.diagnostics.filter(({ severity }) => severity !== "info").map(({ code }) => code);
    const isRefused = result.files === undefined;
    if (isRefused && !mayBeRefused.has(pair.expect)) found.push(`refused: ${codes.join()}`);
    if (pair.expect === "reject" && codes.length === 0) found.push("accepted without a word");
    const payload = pair.placement === "path.param" ? pair.payload.replace(/[{}/]/g, "") : pair.payload;
    const isExcused = codes.length > 0 || !isWellFormed(payload);
    if (result.files && wirePlacements.has(pair.placement) && !isExcused && !holds(result.files, payload)) {
      found.push("the text is lost");
    }
    return found.map((fault) => `${pair.id} at ${pair.placement}: ${fault}`);
  }

  test(`${pairs.length} pairs: nothing injected, nothing lost, every message in its place`, async () => {
    for (const pair of pairs) {
      try {
        const document = place(base, pair.placement, pair.payload);
        const result = await generateIn(workshop, { name: pair.name, document });
        if (result.files) accepted.push(pair.name);
        faults.push(...judge(pair, result));
      } catch (error) {
        faults.push(`${pair.id} at ${pair.placement}: threw ${String(error)}`);
      }
    }
    process.stdout.write(
      `hostile pairs: ${pairs.length} tried, ${accepted.length} accepted, ${faults.length} faults\n`,
    );
    expect(faults).toEqual([]);
  }, 300_000);

  test("all that was accepted compiles", async () => {
    const folder = workshop.folder.slice(projectRoot.length).replaceAll("\\", "/").replace(/^\//, "");
    expect(await compile("typescript-7.0", [`${folder}/**/*.ts`])).toEqual({ exitCode: 0, output: "" });
  }, 120_000);

  test("importing it does nothing", async () => {
    expect(await importAll(workshop.folder, accepted)).toEqual({ imported: accepted.length, faults: [] });
  });
});
