export { catalogue, type CatalogueEntry, type DiagnosticCode } from "./catalogue.js";
export { closestName } from "./closestName.js";
export { createDiagnostics, type DiagnosticsCollector, type DiagnosticSource } from "./createDiagnostics.js";
export type { Diagnostic, Diagnostics, Finding, Place, Severity } from "./diagnostic.js";
export { countByCode, excerptOf, type Excerpt } from "./excerpt.js";
export { printAnnotations } from "./printAnnotations.js";
export { ordinaryStrictness, type SeveritySetting, type Strictness } from "./strictness.js";
export { printTerminal, type TerminalOptions } from "./printTerminal.js";
export { visibleLines, visibleText } from "./visibleText.js";
