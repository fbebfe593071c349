import { createHash } from "node:crypto";
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createDiagnostics } from "../../generator/diagnostics/createDiagnostics.js";
import type { OutputFile, OutputPath } from "../../generator/document/files.js";
import { comparePackage, writePackage } from "../../generator/write/index.js";

/** Texts by their paths below a folder. */
export type Tree = Readonly<Record<string, string>>;

/** What a user cloned from somebody who means harm, in a folder of its own. */
export interface Checkout {
  /** The folder of the clone. */
  readonly folder: string;
  /** A folder beside it that is nobody's business. */
  readonly elsewhere: string;
  readonly put: (files: Tree) => void;
  /** Every entry of both folders, with its kind, its mode and its text or target. */
  readonly look: () => Tree;
  readonly remove: () => void;
}

/** Makes a clone with these files in it. */
export function makeCheckout(files: Tree): Checkout {
  const base = realpathSync(mkdtempSync(join(tmpdir(), "checkout-")));
  const [folder, elsewhere] = [join(base, "clone"), join(base, "elsewhere")];
  const put = (more: Tree): void => {
    for (const [path, text] of Object.entries(more)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  };
  mkdirSync(folder);
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, "precious"), "mine");
  put(files);
  return {
    folder,
    elsewhere,
    put,
    look: () =>
      Object.fromEntries(
        readdirSync(base, { recursive: true, encoding: "utf8" })
          .sort()
          .map((path) => [path, describe(join(base, path))]),
      ),
    remove: () => {
      rmSync(base, { recursive: true, force: true });
    },
  };
}

function describe(location: string): string {
  const stats = lstatSync(location);
  const mode = (stats.mode & 0o777).toString(8);
  if (stats.isSymbolicLink()) return `link to ${readlinkSync(location)}`;
  if (stats.isDirectory()) return "folder";
  return stats.isFile() ? `${mode} ${readFileSync(location, "utf8")}` : "neither file nor folder";
}

/** The digest that a manifest has of a text. Whoever makes a checkout can compute it as well. */
export function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** A manifest that names files, by path and digest. */
export function manifestOf(files: Tree): string {
  return JSON.stringify({ files });
}

/** What a run reported: code, message and the file from the clone on. */
export type Said = readonly string[];

function filesOf(tree: Tree): readonly OutputFile[] {
  return Object.entries(tree).map(([path, text]) => ({ path: path as OutputPath, text }));
}

async function listening(
  folder: string,
  work: (diagnostics: ReturnType<typeof createDiagnostics>) => Promise<unknown>,
): Promise<Said> {
  const diagnostics = createDiagnostics();
  await work(diagnostics);
  return diagnostics.list().map(({ code, file, message }) => `${code} ${file.replace(folder, "")} ${message}`);
}

/** Writes a package into a folder of the clone, and returns what was reported. */
export function generate(folder: string, tree: Tree, force?: "overwrite"): Promise<Said> {
  return listening(folder, (diagnostics) =>
    writePackage(folder, filesOf(tree), { diagnostics, ...(force && { force }) }),
  );
}

/** Compares a package with a folder of the clone, and returns what was reported. */
export function check(folder: string, tree: Tree): Promise<Said> {
  return listening(folder, (diagnostics) => comparePackage(folder, filesOf(tree), diagnostics));
}
