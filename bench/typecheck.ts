/**
 * What a caller of ten operations costs TypeScript: through our functions, and through openapi-fetch's `paths` on the
 * types of the same document. Counted by the compiler itself.
 */
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { printTable, projectRoot, timed } from "./measure.js";

const document = join(projectRoot, "..", "shared", "corpus", "box-openapi.openapi.json");
const scratch = join(projectRoot, ".tmp", "typecheck");

if (!existsSync(document)) {
  console.warn(`SKIPPED: ${document} is not there.`);
} else {
  await rm(scratch, { recursive: true, force: true });
  await mkdir(scratch, { recursive: true });
  const flags = ["--name", "box", "--out", scratch, "--with", "paths", "--quiet"];
  await timed("dist/cli/main.js", ["generate", "--spec", document, ...flags]);
  // As users have it: declarations, which the compiler need not check.
  await timed(join(scratch, "build.mjs"), []);
  const { functions, fetched } = await callers();
  const rows = [];
  for (const [name, text] of [
    ["functions", functions],
    ["paths of openapi-fetch", fetched],
  ] as const) {
    rows.push([name, ...(await cost(text))]);
  }
  await rm(scratch, { recursive: true, force: true });
  printTable(["ten calls through", "total time, s", "check time, s", "types", "instantiations"], rows);
}

/** Two programs that call the same ten operations, those whose input may be left out. */
async function callers(): Promise<{ functions: string; fetched: string }> {
  const calls: { name: string; file: string; path: string; method: string }[] = [];
  for (const file of (await readdir(join(scratch, "box", "operations"))).sort()) {
    const text = await readFile(join(scratch, "box", "operations", file), "utf8");
    for (const [, method, path, name] of text.matchAll(
      /\* `([A-Z]+) (\S+)`\n(?: \*.*\n)* ?\*\/\nexport function (\w+)\(\n? *client: \w+,\s+input\?:/g,
    )) {
      if (method === "GET" && name && path) calls.push({ name, file: file.replace(".ts", ".js"), path, method });
    }
  }
  const ten = calls.slice(0, 10);
  if (ten.length < 10) throw new Error(`only ${String(ten.length)} operations can be called without input`);
  const imports = ten.map(({ name }) => name).join(", ");
  return {
    functions: [
      `import { createBox, ${imports} } from "./dist/esm/box/index.js";`,
      "const client = createBox();",
      ...ten.map(
        ({ name }, at) =>
          `const r${String(at)} = await ${name}(client); if (r${String(at)}.ok) void r${String(at)}.data;`,
      ),
      "export {};",
    ].join("\n"),
    fetched: [
      `import createClient from "openapi-fetch";`,
      `import type { paths } from "./dist/esm/box/paths.js";`,
      `const client = createClient<paths>();`,
      ...ten.map(
        ({ path, method }, at) =>
          `const r${String(at)} = await client.${method}("${path}"); if (r${String(at)}.data) void r${String(at)}.data;`,
      ),
      "export {};",
    ].join("\n"),
  };
}

async function cost(text: string): Promise<string[]> {
  await writeFile(join(scratch, "caller.ts"), text);
  const compilerOptions = {
    target: "ES2022",
    module: "NodeNext",
    lib: ["ES2022", "DOM", "DOM.Iterable"],
    types: [],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
  };
  await writeFile(join(scratch, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["caller.ts"] }));
  const { stdout } = await timed("node_modules/typescript/bin/tsc", ["-p", scratch, "--extendedDiagnostics"]);
  return ["Total time", "Check time", "Types", "Instantiations"].map((label) => {
    const value = new RegExp(`^${label}:\\s+(\\S+)`, "m").exec(stdout)?.[1];
    return value?.replace(/s$/, "") ?? "?";
  });
}
