import { isDeepStrictEqual } from "node:util";
import { pointerKeys, type JsonPointer } from "../../generator/document/jsonPointer.js";
import type { JsonObject } from "../../generator/document/record.js";
import type { Recovery } from "../../generator/pages/page/recovery.js";
import { parseSource } from "../../generator/read/index.js";
import { createDiagnostics } from "../../generator/diagnostics/index.js";
import { claimedOperations } from "./claimedOperations.js";
import { compareClients, type ClientMeasures } from "./compareClients.js";
import { compareDocuments, rootOf, share, type DocumentMeasures, type Share } from "./compareDocuments.js";
import { plantDrift } from "./plantDrift.js";
import { cutToOperations, operationsOf } from "./reachable.js";
import { recover, type Recovered } from "./recover.js";
import { readPage, type RecoverySet } from "./recoverySets.js";

/** Everything that is measured of a set. */
export interface SetMeasures {
  readonly name: string;
  readonly pages: readonly Recovery["pages"][number][];
  /** Files that no word is said about. */
  readonly silent: readonly string[];
  /** Undefined where the pages give no document, as they may. */
  readonly operations: number | undefined;
  readonly truth?: TruthMeasures;
  readonly conflicts: number;
  readonly planted: Share;
  readonly shuffled: "same" | "other" | "none";
  readonly thinned: Share;
}

export interface TruthMeasures {
  readonly document: DocumentMeasures;
  /** How many operations the true document has, whether or not a page describes them. */
  readonly allOperations: number;
  readonly client: ClientMeasures;
}

/** Rebuilds a set, compares it with the truth, and does it again with pages shuffled, changed and taken away. */
export async function measureSet(set: RecoverySet): Promise<SetMeasures> {
  const original = await recover(set.files);
  const { recovery } = original;
  const truth = set.truth === undefined ? undefined : readTruth(set.truth);
  return {
    name: set.name,
    silent: set.files.filter((file) => !original.pages.some(({ location }) => location === file)),
    pages: original.pages,
    operations: recovery?.operations.length,
    ...(recovery && truth && { truth: await compareWithTruth(recovery.document, truth, set) }),
    conflicts: recovery?.conflicts.length ?? 0,
    planted: await findPlanted(set, original),
    shuffled: await isSameShuffled(set, original),
    thinned: await compareThinned(set, original),
  };
}

async function compareWithTruth(rebuilt: JsonObject, truth: JsonObject, set: RecoverySet): Promise<TruthMeasures> {
  const known = operationsOf(truth);
  const claims = [...claimedOperations(set.files.map(readPage))].filter((key) => known.has(key));
  // Pages that hold or point to the whole document claim all of it.
  const claimed = new Set(claims.length === 0 ? known.keys() : claims);
  const wanted = new Set([...claimed].filter((key) => operationsOf(rebuilt).has(key)));
  return {
    document: compareDocuments(rebuilt, truth, claimed),
    allOperations: known.size,
    client: await compareClients(cutToOperations(truth, wanted), cutToOperations(rebuilt, wanted)),
  };
}

function readTruth(file: string): JsonObject {
  return rootOf(parseSource(file, readPage(file), createDiagnostics())?.root);
}

/** So many components get another shape on one of their pages, one at a time. */
const plantedAtMost = 6;

/** Whether a change of one page is found as a conflict that names that page. */
async function findPlanted(set: RecoverySet, { recovery }: Recovered): Promise<Share> {
  const candidates = [...(recovery?.sources ?? [])]
    .map(([pointer, places]) => ({ keys: pointerKeys(pointer), files: [...new Set(places.map(({ file }) => file))] }))
    .filter(({ keys, files }) => keys[1] === "schemas" && keys.length === 3 && files.length > 2)
    .map(({ keys, files }) => ({ name: keys[2] ?? "", file: files.at(-1) ?? "" }))
    .filter(({ name, file }) => plantDrift(readPage(file), name) !== undefined);
  const chosen = candidates.filter((_, index) => index % Math.ceil(candidates.length / plantedAtMost) === 0);
  const found = new Set<string>();
  for (const { name, file } of chosen) {
    const planted = plantDrift(readPage(file), name) ?? "";
    const changed = await recover(set.files, new Map([[file, planted]]));
    if (changed.recovery?.conflicts.some((conflict) => concerns(conflict, file))) found.add(name);
  }
  return share(
    chosen.map(({ name }) => name),
    (name) => found.has(name),
  );
}

function concerns({ chosen, others }: Recovery["conflicts"][number], file: string): boolean {
  return [chosen, ...others].some((place) => place.file === file) && others.length > 0;
}

async function isSameShuffled({ files }: RecoverySet, original: Recovered): Promise<SetMeasures["shuffled"]> {
  if (original.printed === undefined) return "none";
  const shuffled = await recover([...files].sort((one, other) => (hash(one) < hash(other) ? -1 : 1)));
  return shuffled.printed === original.printed ? "same" : "other";
}

/** Some order that has nothing to do with the names. */
function hash(text: string): number {
  return Buffer.from(text).reduce((sum, byte) => (sum * 31 + byte) % 65_521, 7);
}

/** Takes every tenth page away: the operations of all others have to stay as they are. */
async function compareThinned({ files }: RecoverySet, { recovery }: Recovered): Promise<Share> {
  const kept = files.filter((_, index) => index % 10 !== 3);
  if (recovery === undefined || kept.length === files.length) return { held: 0, of: 0, failing: [] };
  const gone = new Set(files.filter((file) => !kept.includes(file)));
  const stays = ([pointer, places]: readonly [JsonPointer, readonly { readonly file: string }[]]): boolean =>
    pointerKeys(pointer)[0] === "paths" && places.some(({ file }) => !gone.has(file));
  const expected = [...recovery.sources].filter(stays).map(([pointer]) => pointerKeys(pointer));
  const { recovery: thinned } = await recover(kept);
  const before = operationsOf(recovery.document);
  const after = operationsOf(thinned?.document ?? {});
  return share(
    expected.map(([, path = "", method = ""]) => `${method.toUpperCase()} ${path}`),
    (key) => isDeepStrictEqual(before.get(key), after.get(key)),
  );
}
