import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { publicSurface } from "../snapshot/publicSurface.js";
import { packagesFolder, type Generated } from "./generateDocument.js";

const folder = join(import.meta.dirname, "digests");

/** What is kept of a document, so that a change of what users get of it shows in a review. */
interface Digest {
  readonly operations: number;
  readonly schemas: number;
  /** How many symbols the API exports, and a hash of their declarations. */
  readonly exports: number;
  readonly surface: string;
  /** How many diagnostics there are of each code. */
  readonly diagnostics: Readonly<Record<string, number>>;
  /** Present where the document cannot be used. */
  readonly errors?: readonly string[];
}

/** What has changed against the digest that is kept; with `UPDATE_CORPUS=1`, the change is kept instead. */
export function compareDigest(generated: Generated): string | undefined {
  const file = join(folder, `${generated.document.name}.json`);
  const text = `${JSON.stringify(digestOf(generated), undefined, 2)}\n`;
  const known = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (text === known) return undefined;
  if (process.env.UPDATE_CORPUS === "1") {
    writeFileSync(file, text);
    return undefined;
  }
  const wasLines = new Set(known.split("\n"));
  const isLines = new Set(text.split("\n"));
  const gone = [...wasLines].filter((line) => !isLines.has(line)).map((line) => `- ${line.trim()}`);
  const come = [...isLines].filter((line) => !wasLines.has(line)).map((line) => `+ ${line.trim()}`);
  return [...gone, ...come].join("\n");
}

/** Digests of documents that the corpus does not have. */
export function strayDigests(names: readonly string[]): readonly string[] {
  const stray = readdirSync(folder).filter((file) => !names.includes(file.replace(/\.json$/, "")));
  if (process.env.UPDATE_CORPUS !== "1") return stray;
  for (const file of stray) rmSync(join(folder, file));
  return [];
}

function digestOf(generated: Generated): Digest {
  const { operations, schemas, counts, errors, exitCode, document } = generated;
  const surface = exitCode === 0 ? publicSurface(join(packagesFolder, document.name, "index.ts")) : [];
  return {
    operations,
    schemas,
    exports: surface.length,
    surface: createHash("sha256").update(surface.join("\n")).digest("hex").slice(0, 16),
    diagnostics: Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1))),
    ...(exitCode !== 0 && { errors }),
  };
}
