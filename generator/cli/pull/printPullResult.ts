import { countByCode, type Diagnostic } from "../../diagnostics/index.js";
import { exitCode, type ExitCode } from "../exitCode.js";

/** Diagnostics of a run: those that belong to no API, and all of them. */
export interface RunDiagnostics {
  readonly own: readonly Diagnostic[];
  readonly all: readonly Diagnostic[];
}

/** The frame of what `pull --json` prints, also where nothing was pulled. */
export function printPullResult(apis: readonly object[], { own, all }: RunDiagnostics, code: ExitCode): string {
  const result = { ok: code === exitCode.done, apis, diagnostics: own, counts: countByCode(all) };
  return `${JSON.stringify(result, undefined, 2)}\n`;
}
