import type { OutputName } from "../plan/clientPlan/clientPlan.js";
import { clientOutput } from "./client/index.js";
import type { Output } from "./package/output.js";
import { pathsOutput } from "./paths/index.js";

/** All outputs, in the order of their sub-paths. */
const outputs: readonly Output[] = [clientOutput, pathsOutput];

/** Those that an API is to have. */
export function outputsOf(names: readonly OutputName[]): readonly Output[] {
  return outputs.filter(({ name }) => names.includes(name));
}
