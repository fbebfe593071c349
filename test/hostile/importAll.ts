import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { run } from "../compile/compile.js";

/** What importing the clients did to the process that did it. */
export interface Imports {
  readonly imported: number;
  readonly faults: readonly string[];
}

/** Builds the clients of a workshop's package and imports each in a fresh process without `__proto__`. */
export async function importAll(folder: string, names: readonly string[]): Promise<Imports> {
  const outdir = join(folder, "built");
  const entryPoints = names.map((name) => ({ in: join(folder, name, "index.ts"), out: name }));
  await build({ entryPoints, outdir, bundle: true, splitting: true, format: "esm", logLevel: "silent" });
  const importer = join(outdir, "import.mjs");
  await writeFile(importer, importerText(names));
  const { exitCode, output } = await run(importer, []);
  if (exitCode !== 0) return { imported: 0, faults: [output] };
  return JSON.parse(output) as Imports;
}

function importerText(names: readonly string[]): string {
  return `
const owners = { Object: Object.prototype, Function: Function.prototype, Array: Array.prototype, globalThis };
const keysOf = () => JSON.stringify(Object.values(owners).map((owner) => Reflect.ownKeys(owner).map(String)));
const before = keysOf();
const faults = [];
let imported = 0;
for (const name of ${JSON.stringify(names)}) {
  try {
    await import("./" + name + ".js");
    imported += 1;
    if (keysOf() !== before) faults.push(name + " changes globals or prototypes");
  } catch (error) {
    faults.push(name + ": " + String(error));
  }
}
console.log(JSON.stringify({ imported, faults }));
`;
}
