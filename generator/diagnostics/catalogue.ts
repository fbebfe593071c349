import { cliCodes } from "./codes/cli.js";
import { configCodes } from "./codes/config.js";
import { documentCodes } from "./codes/document.js";
import { fieldCodes } from "./codes/fields.js";
import { modelCodes } from "./codes/model.js";
import { namesCodes } from "./codes/names.js";
import { overlayCodes } from "./codes/overlay.js";
import { pagesCodes } from "./codes/pages.js";
import { planCodes } from "./codes/plan.js";
import { readCodes } from "./codes/read.js";
import { referenceCodes } from "./codes/reference.js";
import { schemaCodes } from "./codes/schema.js";
import { swaggerCodes } from "./codes/swagger.js";
import { writeCodes } from "./codes/write.js";
import type { CatalogueEntry } from "./catalogueEntry.js";

export type { CatalogueEntry } from "./catalogueEntry.js";

/** Every diagnostic that Clientwright can raise, by its stable code `area/problem`. Each area has a file in `codes/`. */
export const catalogue = {
  ...pagesCodes,
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
