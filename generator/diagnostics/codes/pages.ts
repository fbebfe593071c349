import { formatCodes } from "./pages/formats.js";
import { hoistCodes } from "./pages/hoist.js";
import { mergeCodes } from "./pages/merge.js";
import { sourcesCodes } from "./pages/sources.js";
import { webCodes } from "./pages/web.js";

/** Codes about documents rebuilt from pages of documentation. */
export const pagesCodes = { ...sourcesCodes, ...formatCodes, ...hoistCodes, ...mergeCodes, ...webCodes } as const;
