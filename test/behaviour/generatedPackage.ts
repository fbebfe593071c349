import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createDiagnostics } from "../../generator/diagnostics/index.js";
import { printPackage } from "../../generator/outputs/index.js";
import { generateClient } from "../../generator/pipeline.js";
import { projectRoot } from "../compile/compile.js";

/** A package on disk, with its sources. */
export interface GeneratedPackage {
  /** What `<api>/index.ts` exports. */
  readonly api: Readonly<Record<string, unknown>>;
  readonly remove: () => Promise<void>;
}

/** Generates a package of one API inside the project, where the libraries that it needs are found, and imports it. */
export async function generatePackageOf(location: string, name: string): Promise<GeneratedPackage> {
  const client = await generateClient(location, { name }, createDiagnostics(location));
  if (client === undefined) throw new Error(`${location} cannot be used`);
  const shared = printPackage({ name: "@test/apis", version: "1.0.0", clients: [client.plan] });
  await mkdir(join(projectRoot, ".tmp"), { recursive: true });
  const folder = await mkdtemp(join(projectRoot, ".tmp", "package-"));
  for (const { path, text } of [...shared, ...client.files]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const api = (await import(join(folder, name, "index.ts"))) as GeneratedPackage["api"];
  return { api, remove: () => rm(folder, { recursive: true, force: true }) };
}
