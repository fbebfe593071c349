import { z } from "zod";
import { catalogue, type DiagnosticCode } from "../diagnostics/catalogue.js";
import type { CatalogueEntry } from "../diagnostics/catalogueEntry.js";

const anySeverity = z.enum(["error", "warning", "info", "off"]);
const alwaysError = z.literal("error", 'expected "error": where this is raised, there is nothing to go on with');

type Setting = z.output<typeof anySeverity>;

function settingOf(code: DiagnosticCode): z.ZodType<Setting, Setting> {
  const { severity, title }: CatalogueEntry = catalogue[code];
  return (severity === "error" ? alwaysError : anySeverity).describe(`${title} (${severity}).`);
}

const settings = (Object.keys(catalogue) as DiagnosticCode[])
  .sort()
  .map((code) => [code, settingOf(code).exactOptional()] as const);

/** Severities by the codes of the catalogue; errors stay errors. */
export const severitiesSchema = z.strictObject(
  Object.fromEntries(settings) as Readonly<Record<DiagnosticCode, (typeof settings)[number][1]>>,
);
