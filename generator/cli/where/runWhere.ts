import type { PackageConfig } from "../../config/index.js";
import { closestName, createDiagnostics, type Diagnostic, type DiagnosticsCollector } from "../../diagnostics/index.js";
import { planFrom } from "../../pipeline.js";
import { exportedNames, type ExportedName } from "../../plan/index.js";
import { findConfiguration } from "../findConfiguration.js";
import { exitCodeOf, type ExitCode } from "../exitCode.js";
import type { Surroundings } from "../surroundings.js";
import { openTerminal } from "../terminal.js";
import { printPlaces, printPlacesAsJson, type NamePlace } from "./printPlaces.js";
import type { WhereFlags } from "./whereCommand.js";

/** Finds an exported name in the documents and prints its places. Returns the exit code: 2 where nothing has the name. */
export async function runWhere(name: string, flags: WhereFlags, surroundings: Surroundings): Promise<ExitCode> {
  const terminal = openTerminal("normal", surroundings);
  const diagnostics = createDiagnostics();
  const config = await findConfiguration(flags, diagnostics);
  const found = config === undefined ? [] : await findName(name, config, diagnostics);
  const reported = [...found.flatMap((api) => api.errors), ...diagnostics.list()];
  terminal.diagnose(reported);
  const places = found.flatMap((api) => api.places);
  terminal.result(flags.json ? printPlacesAsJson(places) : printPlaces(places));
  return exitCodeOf(reported);
}

interface SearchedApi {
  readonly places: readonly NamePlace[];
  readonly errors: readonly Diagnostic[];
}

async function findName(
  name: string,
  config: PackageConfig,
  diagnostics: DiagnosticsCollector,
): Promise<readonly SearchedApi[]> {
  const known = new Set<string>();
  const searched: SearchedApi[] = [];
  for (const api of config.apis) {
    const found = createDiagnostics(api.input, { fails: "errors", severities: config.diagnostics });
    const planned = await planFrom(api.input, api, found);
    const names: readonly ExportedName[] = planned === undefined ? [] : exportedNames(planned.plan);
    for (const { identifier } of names) known.add(identifier);
    const places = names
      .filter(({ identifier }) => identifier === name)
      .map(({ pointer }) => ({ name, api: api.name, ...found.placeOf(pointer), pointer }));
    searched.push({ places, errors: found.list().filter(({ severity }) => severity === "error") });
  }
  if (searched.every((api) => api.places.length === 0 && api.errors.length === 0)) {
    const meant = closestName(name, [...known]);
    const question = meant === undefined ? "" : `; did you mean "${meant}"?`;
    const message = `Nothing in the package is named "${name}"${question}`;
    diagnostics.report({ code: "cli/unknown-name", place: { file: "" }, message });
  }
  return searched;
}
