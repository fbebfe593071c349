/**
 * Builds this package: makes JavaScript and declarations of runtime/ and of every API's folder, once as ES modules and
 * once as CommonJS. Each file is translated by itself, so that nothing is type-checked and nothing else is needed. What
 * is in dist/ stays as it is until the new one is complete.
 */
import { access, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(fileURLToPath(import.meta.url));
const dist = join(root, "dist");

const ts = await loadTypeScript();
const common = { target: ts.ScriptTarget.ES2022, isolatedModules: true, newLine: ts.NewLineKind.LineFeed };
const formats = [
  { folder: "esm", type: "module", options: { ...common, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true } },
  { folder: "cjs", type: "commonjs", options: { ...common, module: ts.ModuleKind.CommonJS, esModuleInterop: true } },
];

const workshop = await mkdtemp(join(root, ".build-"));
const fresh = join(workshop, "new");
try {
  const sources = await findSources();
  for (const source of sources) await buildSource(source);
  for (const { folder, type } of formats) await write(join(folder, "package.json"), `${JSON.stringify({ type })}\n`);
  await replaceDist();
  console.log(`Built ${sources.length} files.`);
} finally {
  await rm(workshop, { recursive: true, force: true });
}

async function loadTypeScript() {
  const found = await import("typescript").catch(() => undefined);
  if (typeof found?.default?.transpileDeclaration === "function") return found.default;
  const problem = found === undefined ? "TypeScript is not installed" : "the installed TypeScript cannot do it";
  console.error(`Building needs TypeScript 5.6 or a later one below 7, but ${problem}. Run: npm install`);
  process.exit(1);
}

/** The TypeScript files below every folder that has an index.ts, by their paths from the root. */
async function findSources() {
  const found = [];
  for (const entry of await readdir(root, { withFileTypes: true })) {
    if (!entry.isDirectory() || !(await exists(join(root, entry.name, "index.ts")))) continue;
    for (const path of await readdir(join(root, entry.name), { recursive: true })) {
      if (path.endsWith(".ts")) found.push(join(entry.name, path));
    }
  }
  return found;
}

async function buildSource(path) {
  const text = await readFile(join(root, path), "utf8");
  const declaration = ts.transpileDeclaration(text, {
    fileName: path,
    reportDiagnostics: true,
    compilerOptions: { ...formats[0].options, declaration: true, isolatedDeclarations: true },
  });
  refuseProblems(path, declaration.diagnostics);
  for (const { folder, options } of formats) {
    const script = ts.transpileModule(text, { fileName: path, reportDiagnostics: true, compilerOptions: options });
    refuseProblems(path, script.diagnostics);
    await write(join(folder, path.replace(/\.ts$/, ".js")), script.outputText);
    await write(join(folder, path.replace(/\.ts$/, ".d.ts")), declaration.outputText);
  }
}

function refuseProblems(path, diagnostics = []) {
  if (diagnostics.length === 0) return;
  const problems = diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  throw new Error(`${path}: ${problems.join("\n")}`);
}

async function write(path, text) {
  const target = join(fresh, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, text);
}

async function replaceDist() {
  if (await exists(dist)) await rename(dist, join(workshop, "old"));
  await rename(fresh, dist);
}

async function exists(path) {
  return access(path).then(
    () => true,
    () => false,
  );
}
