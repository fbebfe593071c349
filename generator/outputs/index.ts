import type { OutputFile } from "../document/files.js";
import type { OutputName } from "../plan/clientPlan/clientPlan.js";
import { withHeader } from "../print/header.js";
import { readSkeleton } from "../skeleton/readSkeleton.js";
import { clientOutput } from "./client/index.js";
import { printPackageFiles } from "./package/printPackageFiles.js";
import type { PackagePlan } from "./package/packagePlan.js";
import type { Output, PlannedApi } from "./output.js";
import { pathsOutput } from "./paths/index.js";

/** All outputs, in the order of their sub-paths. */
const outputs: readonly Output[] = [clientOutput, pathsOutput];

/** The files of one API, all of them below its folder: those of the outputs that its plan asks for. */
export async function printApi(api: PlannedApi): Promise<readonly OutputFile[]> {
  const printed = await Promise.all(outputsOf(api.plan.outputs).map(async ({ print }) => await print(api)));
  return printed.flat().map((file) => withHeader(file, api.plan.document));
}

/** The files of a package that its APIs share. */
export function printPackage(plan: PackagePlan): readonly OutputFile[] {
  return printPackageFiles(plan, (names) => outputsOf(names).flatMap(({ exports }) => exports));
}

/** What the runtime exports, which nothing of an API can be named. */
export function runtimeNames(): readonly string[] {
  return readSkeleton().runtimeNames;
}

/** Those that an API is to have. */
function outputsOf(names: readonly OutputName[]): readonly Output[] {
  return outputs.filter(({ name }) => names.includes(name));
}
