import type { Diagnostics } from "../diagnostics/diagnostic.js";
import { rootPointer } from "../document/jsonPointer.js";
import { checkConfig } from "./checkConfig.js";
import { completeConfig } from "./completeConfig.js";
import type { PackageConfig } from "./packageConfig.js";

/** One API given on the command line; paths are told from `folder`, the folder of the run. */
export interface SingleSpec {
  readonly folder: string;
  readonly spec: string;
  readonly name: string;
  readonly out: string;
}

/** The configuration of a package with one API, for which no file is read. What cannot be used is reported. */
export function configOfSpec(
  { folder, spec, name, out }: SingleSpec,
  diagnostics: Diagnostics,
): PackageConfig | undefined {
  const check = checkConfig({ output: out, apis: [{ name, input: spec }] }, rootPointer);
  if (check.kind === "valid") return completeConfig(check.config, { folder, home: folder }, diagnostics);
  for (const { code, message } of check.findings) diagnostics.report({ code, place: { file: "" }, message });
  return undefined;
}
