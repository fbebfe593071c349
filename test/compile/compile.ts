import { spawn } from "node:child_process";
import { mkdtemp, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const projectRoot = fileURLToPath(new URL("../../", import.meta.url));

/** The compilers that the generated code is held to, by the name of their folder in node_modules; 5.6 is the oldest. */
const everyCompiler = ["typescript-5.6", "typescript", "typescript-6.0", "typescript-7.0"] as const;
export type Compiler = (typeof everyCompiler)[number];

/** Those of this run: the newest, which is the fastest; every one with `COMPILERS=all`, as in CI. */
export const compilers: readonly Compiler[] = process.env.COMPILERS === "all" ? everyCompiler : ["typescript-7.0"];

/** Everything that the generated sources promise to obey. */
const promisedOptions = {
  target: "ES2022",
  lib: ["ES2022", "DOM", "DOM.Iterable"],
  module: "NodeNext",
  moduleResolution: "NodeNext",
  types: [],
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  isolatedModules: true,
  declaration: true,
  isolatedDeclarations: true,
  verbatimModuleSyntax: true,
  noUnusedLocals: true,
  // The declarations of the platform are the compiler's own; all others are checked.
  skipDefaultLibCheck: true,
};

export interface Compilation {
  readonly exitCode: number;
  readonly output: string;
}

/** Type-checks the files that the globs name (relative to the project), under all that the generated code promises. */
export async function compile(compiler: Compiler, include: readonly string[]): Promise<Compilation> {
  // Inside the project, so that packages resolve as they do for the sources.
  await mkdir(join(projectRoot, ".tmp"), { recursive: true });
  const folder = await mkdtemp(join(projectRoot, ".tmp", "compile-"));
  try {
    // erasableSyntaxOnly came with TypeScript 5.8.
    const newer = compiler === "typescript-5.6" ? {} : { erasableSyntaxOnly: true };
    const rootDirs = (await runtimeRoots()).map((root) => relative(folder, root));
    const config = {
      compilerOptions: { ...promisedOptions, ...newer, rootDirs },
      include: include.map((glob) => relative(folder, join(projectRoot, glob)).replaceAll("\\", "/")),
    };
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
    return await run(join(projectRoot, "node_modules", compiler, "bin", "tsc"), ["-p", folder, "--pretty", "false"]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Goldens are kept without the runtime, which is the same for all; they find it where it comes from. */
async function runtimeRoots(): Promise<string[]> {
  const goldens = join(projectRoot, "test", "golden");
  const ideas = (await readdir(goldens, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  return [join(projectRoot, "templates"), ...ideas.map(({ name }) => join(goldens, name, "output"))];
}

/** Runs a Node program and gathers what it prints. */
export async function run(program: string, args: readonly string[], cwd: string = projectRoot): Promise<Compilation> {
  const child = spawn(process.execPath, [program, ...args], { cwd, stdio: ["ignore", "pipe", "pipe"] });
  const chunks: string[] = [];
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => chunks.push(chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => chunks.push(chunk));
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.once("error", reject).once("close", (code) => {
      resolve(code ?? 1);
    });
  });
  return { exitCode, output: chunks.join("") };
}
