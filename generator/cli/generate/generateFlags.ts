import type { AskedOutput } from "../../config/askedOutputs.js";

/** What the command line of `generate` says. */
export interface GenerateFlags {
  readonly spec?: string;
  readonly name?: string;
  readonly out?: string;
  readonly config?: string;
  readonly only?: readonly string[];
  readonly with?: readonly AskedOutput[];
  readonly host?: readonly string[];
  readonly stopAfter?: "model" | "plan";
  readonly check?: true;
  readonly force?: true;
  readonly strict?: true;
  readonly json?: true;
  readonly quiet?: true;
}
