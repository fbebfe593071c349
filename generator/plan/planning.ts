import type { Diagnostics } from "../diagnostics/diagnostic.js";
import type { ApiModel } from "../model/apiModel.js";
import type { Names } from "./names.js";
import type { PlannedTypes } from "./planTypes.js";

/** What is known before the parts of a client are planned. */
export interface Planning {
  readonly model: ApiModel;
  readonly names: Names;
  readonly types: PlannedTypes;
  readonly diagnostics: Diagnostics;
}
