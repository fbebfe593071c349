/**
 * Real documents of every kind: each one that the corpus calls valid has to generate, to compile under everything that
 * the generated code promises, to be free of `any`, and to have the types of openapi-typescript but for what is
 * corrected. What users get of it and what is said of it is kept as a digest.
 *
 * `UPDATE_CORPUS=1` keeps what has changed; names as arguments try only the documents that have them in theirs.
 */
import { existsSync, statSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { compilePackages, sourceFiles } from "./compilePackages.js";
import { corpusFolder, readCorpus, type CorpusDocument } from "./corpusDocuments.js";
import { compareDigest, keepDigest, removeDigests, strayDigests } from "./digest.js";
import { findAny } from "./findAny.js";
import { generateDocument, packagesFolder, type Generated } from "./generateDocument.js";
import { compareTypes } from "./sameTypes/compareTypes.js";

if (existsSync(corpusFolder)) {
  process.exitCode = (await tryCorpus(process.argv.slice(2))) ? 0 : 1;
} else {
  console.warn(`SKIPPED: no corpus at ${corpusFolder}, so no real document was tried. CORPUS names another folder.`);
}

async function tryCorpus(wanted: readonly string[]): Promise<boolean> {
  const all = readCorpus();
  const documents = all.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
  await rm(packagesFolder, { recursive: true, force: true });
  await mkdir(packagesFolder, { recursive: true });
  const generated = await measure("generate", () => generateAll(documents));
  const names = generated.filter(({ exitCode }) => exitCode === 0).map(({ document }) => document.name);
  const usable = documents.filter(({ name }) => names.includes(name));
  const compared = await measure("types of openapi-typescript", () => compareTypes(usable));
  const problems = [
    ...generated
      .filter(isUnexpected)
      .map(({ document, errors }) => `${document.name} is not usable: ${errors.slice(0, 5).join(", ")}`),
    ...(await measure("TypeScript 7.0", () => compilePackages("typescript-7.0", names))),
    ...(await measure("TypeScript 5.9", () => compilePackages("typescript", names))),
    ...(await measure("no-explicit-any", () => Promise.resolve(findAny(names.flatMap(sourceFiles))))),
    ...compareDigests(
      generated.filter((result) => !isUnexpected(result)),
      all.map(({ name }) => name),
    ),
    ...compared.problems,
  ];
  console.info(table(generated));
  console.info(compared.figures.join("\n"));
  for (const problem of problems) console.error(problem);
  console.info(`${documents.length} documents, ${names.length} generated, ${problems.length} problems`);
  await rm(packagesFolder, { recursive: true, force: true });
  return problems.length === 0;
}

/** What has changed of the digests; with `UPDATE_CORPUS=1` it is kept, and printed all the same. */
function compareDigests(generated: readonly Generated[], names: readonly string[]): readonly string[] {
  const changed = generated
    .map((result) => ({ result, changes: compareDigest(result) }))
    .filter(({ changes }) => changes.length > 0);
  const stray = strayDigests(names);
  const changes = [
    ...changed.map(({ result, changes }) =>
      [`The digest of ${result.document.name} has changed:`, ...changes].join("\n"),
    ),
    ...stray.map((file) => `${file} is the digest of no document`),
  ];
  if (process.env.UPDATE_CORPUS !== "1") return changes;
  for (const { result } of changed) keepDigest(result);
  removeDigests(stray);
  for (const change of changes) console.info(change);
  return [];
}

/** Two at a time: the machines of CI have two cores. The largest documents come first, so that none is waited for. */
async function generateAll(documents: readonly CorpusDocument[]): Promise<readonly Generated[]> {
  const sizeOf = ({ file }: CorpusDocument): number => statSync(file).size;
  const waiting = [...documents].sort((a, b) => sizeOf(b) - sizeOf(a));
  const results: Generated[] = [];
  const work = async (): Promise<void> => {
    for (let document = waiting.shift(); document !== undefined; document = waiting.shift()) {
      results.push(await generateDocument(document));
    }
  };
  await Promise.all([work(), work()]);
  return results.sort((a, b) => (a.document.name < b.document.name ? -1 : 1));
}

/** A usable document may not be refused, and any other not without a word. */
function isUnexpected({ document, exitCode, errors }: Generated): boolean {
  return exitCode !== 0 && (document.isUsable || errors.length === 0);
}

async function measure<Result>(step: string, work: () => Promise<Result>): Promise<Result> {
  const started = performance.now();
  const result = await work();
  console.info(`${step}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

function table(results: readonly Generated[]): string {
  const lines = results.map(({ document, operations, schemas, seconds, megabytes, counts }) => {
    const said = Object.entries(counts).map(([code, count]) => `${code} ${count}`);
    return [document.name, operations, schemas, seconds.toFixed(1), megabytes, said.join(", ")].join(" | ");
  });
  return ["document | operations | schemas | seconds | MiB | diagnostics", ...lines].join("\n");
}
