import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { compile, projectRoot } from "../../compile/compile.js";
import type { CorpusDocument } from "../corpusDocuments.js";
import { pairsOf, printClaims, type Claims, type Pair, type Standing } from "./claims.js";
import { correctionsOf, type Correction } from "./corrections.js";
import { printBoth } from "./printBoth.js";
import { variantsOf } from "./variants.js";

/** What was compared, and what differs for no reason that is listed. */
export interface Comparison {
  readonly problems: readonly string[];
  /** How many types were compared, and how many of them differ by which corrections. */
  readonly figures: readonly string[];
}

/** A pair with the corrections that may make it differ. */
interface Explained extends Pair {
  readonly document: string;
  readonly corrections: readonly Correction[];
}

interface Judged extends Explained {
  readonly standing: Standing;
}

/**
 * Compares our types of real documents with those of openapi-typescript. A type may differ only where the document gives
 * reason for a correction, and only in the way that all its corrections make it differ.
 */
export async function compareTypes(documents: readonly CorpusDocument[]): Promise<Comparison> {
  await mkdir(join(projectRoot, ".tmp"), { recursive: true });
  const folder = await mkdtemp(join(projectRoot, ".tmp", "same-types-"));
  try {
    await mkdir(join(folder, "runtime"));
    await writeFile(join(folder, "runtime", "index.ts"), 'export * from "../../../templates/runtime/index.js";\n');
    const written: Written[] = [];
    for (const document of documents) written.push(...(await writeDocument(document, folder)));
    const { wrongLines, said } = await judge(folder);
    const judged = written.flatMap(({ name, pairs, claims }) =>
      pairs.map((pair) => ({ ...pair, standing: claims.standingOf(pair, wrongLines.get(name) ?? new Set()) })),
    );
    return { problems: [...said, ...judged.flatMap(problemOf)], figures: figuresOf(judged, written.length) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Written {
  readonly name: string;
  readonly pairs: readonly Explained[];
  readonly claims: Claims;
}

/** Nothing is written of a document that cannot be used. */
async function writeDocument(document: CorpusDocument, folder: string): Promise<readonly Written[]> {
  const { name } = document;
  const both = await printBoth(document, folder);
  if (both === undefined) return [];
  const variants = variantsOf(both.root);
  const pairs = pairsOf(both).map((pair) => {
    const corrections = correctionsOf(pair, both.root, variants);
    return { ...pair, document: name, corrections };
  });
  const mayDiffer = new Set<Pair>(pairs.filter(({ corrections }) => corrections.length > 0));
  const claims = printClaims(pairs, (pair) => mayDiffer.has(pair));
  await writeFile(join(folder, name, "claims.ts"), claims.text);
  return [{ name, pairs, claims }];
}

interface Verdict {
  readonly wrongLines: ReadonlyMap<string, ReadonlySet<number>>;
  /** What the compiler says of anything but the claims. */
  readonly said: readonly string[];
}

async function judge(folder: string): Promise<Verdict> {
  const place = relative(projectRoot, folder).replaceAll("\\", "/");
  const { output } = await compile("typescript-7.0", [`${place}/*/claims.ts`]);
  const wrongLines = new Map<string, Set<number>>();
  const said: string[] = [];
  for (const line of output.split("\n").filter((one) => one !== "")) {
    // A type differs, or one of the two is not there. Anything else that the compiler says is no verdict.
    const [, name, number] = /([^/\\]+)[/\\]claims\.ts\((\d+),\d+\): error TS(?:2322|2339):/.exec(line) ?? [];
    if (name === undefined) said.push(line);
    else wrongLines.set(name, (wrongLines.get(name) ?? new Set()).add(Number(number)));
  }
  return { wrongLines, said };
}

function problemOf({ document, keys, direction, compares, corrections, standing }: Judged): readonly string[] {
  if (standing.same) return [];
  const place = `${document}: ${keys.join(" > ")} (${compares}, ${direction})`;
  if (corrections.length === 0)
    return [`${place} is not what openapi-typescript makes of it, and no correction says why`];
  const reasons = corrections.map(({ says }) => says).join("; ");
  const isAlways = (way: Correction["ours"]): boolean =>
    corrections.every(({ ours }) => ours === way || ours === "equivalent");
  const isOff = (isAlways("wider") && !standing.wider) || (isAlways("narrower") && !standing.narrower);
  return isOff ? [`${place} differs in another way than its corrections make it: ${reasons}`] : [];
}

function figuresOf(judged: readonly Judged[], documents: number): readonly string[] {
  const differing = judged.filter(({ standing }) => !standing.same);
  const counts = new Map<string, number>();
  for (const { says } of differing.flatMap(({ corrections }) => corrections))
    counts.set(says, (counts.get(says) ?? 0) + 1);
  const held = differing.filter(({ corrections }) => corrections.every(({ ours }) => ours !== "other")).length;
  return [
    `${documents} documents, ${judged.length} types compared with openapi-typescript, ${differing.length} differ`,
    `${held} of these are held to the way in which their corrections make them differ`,
    ...[...counts].sort(([, a], [, b]) => b - a).map(([says, count]) => `${count} | ${says}`),
  ];
}
