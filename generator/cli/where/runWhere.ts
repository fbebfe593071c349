import type { PackageConfig } from "../../config/index.js";
import { closestName } from "../../diagnostics/index.js";
import { planFrom } from "../../pipeline.js";
import { exportedNames } from "../../plan/index.js";
import type { ExitCode } from "../exitCode.js";
import { findConfiguration } from "../findConfiguration.js";
import { runCommand, type Run } from "../runCommand.js";
import type { Surroundings } from "../surroundings.js";
import { jsonOfWhere, printWhere, type SearchedApi, type WhereOutcome } from "./printWhere.js";
import type { WhereFlags } from "./whereFlags.js";

/** Finds an exported name in the documents and prints its places. Returns the exit code: 2 where nothing has the name. */
export async function runWhere(name: string, flags: WhereFlags, surroundings: Surroundings): Promise<ExitCode> {
  return await runCommand(
    {
      flags,
      work: async (run) => await where(name, flags, run),
      printText: printWhere,
      jsonOf: jsonOfWhere,
    },
    surroundings,
  );
}

async function where(name: string, flags: WhereFlags, run: Run): Promise<WhereOutcome> {
  const config = await findConfiguration(flags, run.diagnostics);
  if (config === undefined) return { state: "unconfigured", apis: [] };
  return { state: "ran", apis: await findName(name, config, run) };
}

async function findName(name: string, config: PackageConfig, run: Run): Promise<readonly SearchedApi[]> {
  const known = new Set<string>();
  const searched: SearchedApi[] = [];
  for (const api of config.apis) {
    const found = run.collectFor(api, config);
    const planned = await planFrom(api.input, api, found);
    const names = planned === undefined ? [] : exportedNames(planned.plan);
    for (const { identifier } of names) known.add(identifier);
    const places = names
      .filter(({ identifier }) => identifier === name)
      .map(({ pointer }) => ({ name, api: api.name, ...found.placeOf(pointer), pointer }));
    searched.push({ places, diagnostics: found.list().filter(({ severity }) => severity === "error") });
  }
  if (searched.every(({ places, diagnostics }) => places.length === 0 && diagnostics.length === 0)) {
    const meant = closestName(name, [...known]);
    const question = meant === undefined ? "" : `; did you mean "${meant}"?`;
    const message = `Nothing in the package is named "${name}"${question}`;
    run.diagnostics.report({ code: "cli/unknown-name", place: { file: "" }, message });
  }
  return searched;
}
