import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { publicSurface } from "../snapshot/publicSurface.js";
import { describeChanges } from "./describeChanges.js";
import { packagesFolder, type Generated } from "./generateDocument.js";

const folder = join(import.meta.dirname, "digests");

/** What is kept of a document as plain text, so that a change of it shows in a review. */
interface Digest {
  readonly operations: number;
  readonly schemas: number;
  /** How many symbols the API exports. Their lines are kept apart, compressed: they are hundreds of times as long. */
  readonly exports: number;
  /** How many diagnostics there are of each code. */
  readonly diagnostics: Readonly<Record<string, number>>;
  /** Present where the document cannot be used. */
  readonly errors?: readonly string[];
}

/** What has changed against the digest that is kept, line by line; nothing where nothing has. */
export function compareDigest(generated: Generated): readonly string[] {
  const kept = readFiles(generated.document.name);
  const surface = surfaceOf(generated);
  return [
    ...describeChanges(kept.digest.split("\n"), textOf(digestOf(generated, surface)).split("\n")),
    ...describeChanges(kept.surface.split("\n"), surface),
  ];
}

/** Keeps the digest of a document in place of the one that is there. */
export function keepDigest(generated: Generated): void {
  const files = filesOf(generated.document.name);
  const surface = surfaceOf(generated);
  writeFileSync(files.digest, textOf(digestOf(generated, surface)));
  // The bytes of a compressed file depend on the version of Node; its text alone counts.
  if (surface.length === 0) rmSync(files.surface, { force: true });
  else if (surface.join("\n") !== readFiles(generated.document.name).surface)
    writeFileSync(files.surface, gzipSync(surface.join("\n"), { level: 9 }));
}

/** Digests of documents that the corpus does not have. */
export function strayDigests(names: readonly string[]): readonly string[] {
  return readdirSync(folder).filter((file) => !names.includes(file.replace(/\.json$|\.surface\.gz$/, "")));
}

/** Removes such digests. */
export function removeDigests(files: readonly string[]): void {
  for (const file of files) rmSync(join(folder, file));
}

function filesOf(name: string): { readonly digest: string; readonly surface: string } {
  return { digest: join(folder, `${name}.json`), surface: join(folder, `${name}.surface.gz`) };
}

function readFiles(name: string): ReturnType<typeof filesOf> {
  const { digest, surface } = filesOf(name);
  return {
    digest: existsSync(digest) ? readFileSync(digest, "utf8") : "",
    surface: existsSync(surface) ? gunzipSync(readFileSync(surface)).toString() : "",
  };
}

function surfaceOf({ exitCode, document }: Generated): readonly string[] {
  return exitCode === 0 ? publicSurface(join(packagesFolder, document.name, "index.ts")) : [];
}

function digestOf(generated: Generated, surface: readonly string[]): Digest {
  const { operations, schemas, counts, errors, exitCode } = generated;
  return {
    operations,
    schemas,
    exports: surface.length,
    diagnostics: Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1))),
    ...(exitCode !== 0 && { errors }),
  };
}

function textOf(digest: Digest): string {
  return `${JSON.stringify(digest, undefined, 2)}\n`;
}
