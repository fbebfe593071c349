import { readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { compile, projectRoot, type Compiler } from "../compile/compile.js";
import { packagesFolder } from "./generateDocument.js";

/** How many bytes of sources one program of a compiler takes at once, so that memory stays within a small machine. */
const batchBytes: Readonly<Partial<Record<Compiler, number>>> = { typescript: 12e6, "typescript-7.0": 40e6 };

/** Type-checks the packages in as few programs as memory allows. Answers what the compiler says, nothing where all is well. */
export async function compilePackages(compiler: Compiler, names: readonly string[]): Promise<readonly string[]> {
  const said: string[] = [];
  for (const batch of batches(names, batchBytes[compiler] ?? 0)) {
    const globs = batch.map((name) => `${relative(projectRoot, packagesFolder).replaceAll("\\", "/")}/${name}/**/*.ts`);
    const { exitCode, output } = await compile(compiler, globs);
    if (exitCode !== 0) said.push(...output.trimEnd().split("\n"));
  }
  return said;
}

function batches(names: readonly string[], limit: number): readonly (readonly string[])[] {
  const found: string[][] = [];
  let left = 0;
  for (const name of names) {
    const size = sourceFiles(name).reduce((total, file) => total + statSync(file).size, 0);
    if (found.length === 0 || size > left) {
      found.push([]);
      left = limit;
    }
    left -= size;
    found.at(-1)?.push(name);
  }
  return found;
}

/** The sources of an API. */
export function sourceFiles(name: string): readonly string[] {
  return readdirSync(join(packagesFolder, name), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(packagesFolder, name, file))
    .sort();
}
