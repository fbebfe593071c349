import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { ApiModel } from "../model/apiModel.js";
import type { Names } from "./names.js";

/** What is settled before the parts of a client are planned. */
export interface Planning {
  readonly model: ApiModel;
  readonly names: Names;
  readonly diagnostics: Diagnostics;
}
