import { cliCodes } from "./codes/cliCodes.js";
import { configCodes } from "./codes/configCodes.js";
import { documentCodes } from "./codes/documentCodes.js";
import { fieldCodes } from "./codes/fieldCodes.js";
import { formatCodes } from "./codes/formatCodes.js";
import { hoistCodes } from "./codes/hoistCodes.js";
import { mergeCodes } from "./codes/mergeCodes.js";
import { modelCodes } from "./codes/modelCodes.js";
import { namesCodes } from "./codes/namesCodes.js";
import { overlayCodes } from "./codes/overlayCodes.js";
import { planCodes } from "./codes/planCodes.js";
import { readCodes } from "./codes/readCodes.js";
import { referenceCodes } from "./codes/referenceCodes.js";
import { schemaCodes } from "./codes/schemaCodes.js";
import { sourcesCodes } from "./codes/sourcesCodes.js";
import { swaggerCodes } from "./codes/swaggerCodes.js";
import { writeCodes } from "./codes/writeCodes.js";
import type { CatalogueEntry } from "./catalogueEntry.js";

/**
 * Every diagnostic that Clientwright can raise, by its stable code `area/problem`. Each area has a file in `codes/`; the
 * area `pages` has four.
 */
export const catalogue = {
  ...sourcesCodes,
  ...formatCodes,
  ...hoistCodes,
  ...mergeCodes,
  ...readCodes,
  ...overlayCodes,
  ...referenceCodes,
  ...documentCodes,
  ...fieldCodes,
  ...schemaCodes,
  ...swaggerCodes,
  ...modelCodes,
  ...namesCodes,
  ...planCodes,
  ...configCodes,
  ...writeCodes,
  ...cliCodes,
} as const satisfies Record<string, CatalogueEntry>;

export type DiagnosticCode = keyof typeof catalogue;
