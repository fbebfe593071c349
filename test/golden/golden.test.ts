import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "@jest/globals";
import { createDiagnostics } from "../../generator/diagnostics/index.js";
import { generateClient } from "../../generator/pipeline.js";

/** Texts by their paths below a folder. */
type Tree = Record<string, string>;

const goldens = import.meta.dirname;
const ideas = (await readdir(goldens, { withFileTypes: true })).filter((entry) => entry.isDirectory());

/** Ideas that show the output `paths` as well. */
const withPaths: ReadonlySet<string> = new Set([
  "composition",
  "directions",
  "enums",
  "names",
  "openapi32",
  "parameters",
  "responseHeaders",
]);

/** The client that is made of the specification of an idea, and what is said about it. */
async function generateIdea(idea: string): Promise<Tree> {
  const location = join(goldens, idea, "spec.yaml");
  const diagnostics = createDiagnostics("spec.yaml");
  const overlays = [join(goldens, idea, "spec.overlay.yaml")].filter((path) => existsSync(path));
  const outputs = withPaths.has(idea) ? (["paths"] as const) : [];
  const client = await generateClient(location, { name: idea, overlays, outputs }, diagnostics);
  const said = diagnostics.list().map(({ severity, code, message }) => `${severity} ${code}: ${message}\n`);
  const report: Tree = said.length === 0 ? {} : { "diagnostics.txt": said.join("") };
  if (client === undefined) return report;
  const { files } = client;
  return { ...report, ...Object.fromEntries(files.map(({ path, text }) => [`output/${path}`, text])) };
}

async function readTree(folder: string): Promise<Tree> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = files.map(async (file): Promise<[string, string]> => {
    return [file.slice(folder.length + 1).replaceAll("\\", "/"), await readFile(file, "utf8")];
  });
  return Object.fromEntries(await Promise.all(texts));
}

/** Whether a file of an idea is its specification, its correction, or one that it refers to. */
function isSpecification(path: string): boolean {
  return path === "spec.yaml" || path === "spec.overlay.yaml" || path.startsWith("spec/");
}

function filesWhere(tree: Tree, isWanted: (path: string) => boolean): Tree {
  return Object.fromEntries(Object.entries(tree).filter(([path]) => isWanted(path)));
}

async function writeTree(folder: string, tree: Tree): Promise<void> {
  await rm(join(folder, "output"), { recursive: true, force: true });
  await rm(join(folder, "diagnostics.txt"), { force: true });
  for (const [path, text] of Object.entries(tree)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

test.each(ideas.map(({ name }) => name))("golden %s", async (idea) => {
  const folder = join(goldens, idea);
  const generated = await generateIdea(idea);
  if (process.env.UPDATE_GOLDENS === "1") await writeTree(folder, generated);
  expect(generated).toEqual(filesWhere(await readTree(folder), (path) => !isSpecification(path)));
});

test.each(ideas.map(({ name }) => name))("the specification of %s is short", async (idea) => {
  const texts = Object.values(filesWhere(await readTree(join(goldens, idea)), isSpecification));
  const lines = texts.flatMap((text) => text.trimEnd().split("\n"));
  expect(lines.length).toBeLessThanOrEqual(60);
});
