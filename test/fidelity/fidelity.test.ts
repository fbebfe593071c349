import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { createDiagnostics } from "../../generator/diagnostics/index.js";
import { generateClient } from "../../generator/pipeline.js";
import type { GeneratedClient } from "../../generator/pipeline.js";
import { findCollections } from "./collections.js";
import type { CollectedDocument } from "./collections.js";
import { addOutcomes, measure, prepareTrials } from "./measure.js";
import type { Fault, Outcome, Trial } from "./measure.js";
import { isCompared, measureOpenapiTypescript } from "./openapiTypescript.js";

/**
 * Types that mean what the schema says: Ajv says which values are valid, and TypeScript must accept them; it must reject
 * everything one step away that is invalid for a reason that a type can express. The shares may only rise.
 */
const collections = await findCollections();
const updating = process.env.UPDATE_FIDELITY === "1";
if (!collections.some(({ name }) => name === "corpus"))
  console.warn("SKIPPED: no corpus beside the project; the types of real documents were not tried.");

/** Of all valid values and of all mutants, the shares that TypeScript judges rightly; rounded down. */
interface Shares {
  readonly accepted: number;
  readonly rejected: number;
}

/** A type that is known to be wrong. */
interface ExpectedFailure {
  readonly collection: string;
  readonly document: string;
  readonly pointer: string;
  readonly kind: Fault["kind"];
  readonly reason: string;
}

const floorsFile = join(import.meta.dirname, "floors.json");
const floors = JSON.parse(readFileSync(floorsFile, "utf8")) as Readonly<Record<string, Shares>>;
const expectedFailures = JSON.parse(
  readFileSync(join(import.meta.dirname, "expectedFailures.json"), "utf8"),
) as readonly ExpectedFailure[];
/** What counts as better. */
const gain = 0.005;
const reached: Record<string, Shares> = { ...floors };
const lines = [
  "collection | types | valid values | accepted | mutants | rejected | openapi-typescript | accepted | rejected",
];

// openapi-sampler tells of every schema that it cannot merge, quiet or not.
beforeAll(() => {
  jest.spyOn(console, "warn").mockImplementation(() => undefined);
});

afterAll(() => {
  jest.restoreAllMocks();
  if (updating) writeFileSync(floorsFile, `${JSON.stringify(reached, undefined, 2)}\n`);
  console.info(lines.join("\n"));
});

describe.each(collections)("the types of $name", ({ name, documents }) => {
  const ours: Outcome[] = [];
  const oursCompared: Outcome[] = [];
  const theirs: Outcome[] = [];
  const trials: Trial[] = [];

  test.each(documents)(
    "$name",
    async (document) => {
      const { client, trials: own } = await prepare(document);
      const outcome = measure(new Map(client.files.map(({ path, text }) => [path, text])), own);
      expect(outcome.broken).toEqual([]);
      trials.push(...own);
      ours.push(outcome);
      const rival = await measureOpenapiTypescript(client, own);
      if (rival !== undefined) {
        theirs.push(rival);
        oursCompared.push(restrict(outcome, own));
      }
      const known = expectedFailures.filter((each) => each.collection === name && each.document === document.name);
      const unexpected = outcome.faults.filter((fault) => !known.some((each) => isOf(fault, each)));
      expect(unexpected.map(describeFault)).toEqual([]);
      expect(known.filter((each) => !outcome.faults.some((fault) => isOf(fault, each)))).toEqual([]);
    },
    180_000,
  );

  test("the shares only rise", () => {
    const shares = sharesOf(addOutcomes(ours));
    const floor = floors[name] ?? { accepted: 0, rejected: 0 };
    lines.push(lineOf(name, { trials, ours, oursCompared, theirs }));
    expect(shares.accepted).toBeGreaterThanOrEqual(floor.accepted);
    expect(shares.rejected).toBeGreaterThanOrEqual(floor.rejected);
    reached[name] = shares;
    // A share moves a little with every document that comes; a real gain is to be kept.
    const isGain = shares.accepted - floor.accepted >= gain || shares.rejected - floor.rejected >= gain;
    if (!updating && isGain)
      throw new Error(`Better than the floor: UPDATE_FIDELITY=1 raises it to ${JSON.stringify(shares)}`);
  });

  test("values are found for most types", () => {
    const withValues = trials.filter(({ valid }) => valid.length > 0);
    expect(withValues.length / trials.length).toBeGreaterThan(0.85);
  });
});

test("types of every kind are tried, those that stand in operations too", async () => {
  const specs = collections.filter(({ name }) => name === "goldens" || name === "specs");
  const prepared = await Promise.all(specs.flatMap(({ documents }) => documents).map(prepare));
  const kinds = new Map<string, number>();
  for (const { site, valid, mutants } of prepared.flatMap(({ trials }) => trials)) {
    if (valid.length > 0 && mutants.length > 0) kinds.set(site.kind, (kinds.get(site.kind) ?? 0) + 1);
  }
  for (const kind of ["component", "inline", "parameter", "body", "response"])
    expect(kinds.get(kind)).toBeGreaterThan(5);
}, 60_000);

interface Prepared {
  readonly client: GeneratedClient;
  readonly trials: readonly Trial[];
}

const preparations = new Map<string, Promise<Prepared>>();

/** Generates from a document and prepares its trials, once for all tests. */
function prepare({ location }: CollectedDocument): Promise<Prepared> {
  const prepared =
    preparations.get(location) ?? generate(location).then((client) => ({ client, trials: prepareTrials(client) }));
  preparations.set(location, prepared);
  return prepared;
}

async function generate(location: string): Promise<GeneratedClient> {
  const diagnostics = createDiagnostics(location);
  const client = await generateClient(location, { name: "api" }, diagnostics);
  if (client === undefined) throw new Error(`${location} cannot be used`);
  return client;
}

function isOf({ kind, site }: Fault, expected: ExpectedFailure): boolean {
  return kind === expected.kind && site.pointer === expected.pointer;
}

function describeFault({ kind, site, value, because }: Fault): string {
  return `${kind}: ${site.pointer} (${site.direction}, ${site.type}): ${JSON.stringify(value)}: ${because}`;
}

/** What the outcome is of the types that openapi-typescript has too. */
function restrict({ faults }: Outcome, trials: readonly Trial[]): Outcome {
  const compared = trials.filter(isCompared);
  const sites = new Set(compared.map(({ site }) => site));
  return {
    valid: compared.reduce((sum, { valid }) => sum + valid.length, 0),
    mutants: compared.reduce((sum, { mutants }) => sum + mutants.length, 0),
    faults: faults.filter(({ site }) => sites.has(site)),
    broken: [],
  };
}

function sharesOf({ valid, mutants, faults }: Outcome): Shares {
  const rejected = faults.filter(({ kind }) => kind === "valid value rejected").length;
  return { accepted: share(valid - rejected, valid), rejected: share(mutants - (faults.length - rejected), mutants) };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.floor((part / whole) * 10_000) / 10_000;
}

interface Measured {
  readonly trials: readonly Trial[];
  readonly ours: readonly Outcome[];
  readonly oursCompared: readonly Outcome[];
  readonly theirs: readonly Outcome[];
}

function lineOf(name: string, { trials, ours, oursCompared, theirs }: Measured): string {
  const [all, compared, rival] = [ours, oursCompared, theirs]
    .map(addOutcomes)
    .map((outcome) => ({ ...outcome, ...sharesOf(outcome) }));
  if (all === undefined || compared === undefined || rival === undefined) return name;
  return [
    name,
    trials.length,
    all.valid,
    all.accepted,
    all.mutants,
    all.rejected,
    `${rival.valid} + ${rival.mutants} of the same values, ours ${compared.accepted} / ${compared.rejected}`,
    rival.accepted,
    rival.rejected,
  ].join(" | ");
}
