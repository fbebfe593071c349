import type { OutputFile } from "../document/files.js";
import type { ApiModel } from "../model/apiModel.js";
import type { ClientPlan, OutputName } from "../plan/clientPlan/clientPlan.js";

/** A kind of files that are made of an API, in a folder of its own here. The client is one, and the first. */
export interface Output {
  readonly name: OutputName;
  /** What it adds to the exports of the package. */
  readonly exports: readonly SubPath[];
  readonly print: (api: PlannedApi) => Promise<readonly OutputFile[]>;
}

/** A sub-path of the package below that of an API, and the module in the folder of the API that it leads to. */
export interface SubPath {
  /** Empty for the API itself. */
  readonly path: string;
  readonly module: string;
}

/** What some outputs add to the exports, in their order. */
export type SubPathsOf = (outputs: readonly OutputName[]) => readonly SubPath[];

/** What outputs are printed from. */
export interface PlannedApi {
  readonly model: ApiModel;
  readonly plan: ClientPlan;
}
