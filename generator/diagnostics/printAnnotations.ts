import { catalogue } from "./catalogue.js";
import type { Severity } from "./catalogueEntry.js";
import type { Diagnostic } from "./diagnostic.js";

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/**
 * Diagnostics as workflow commands of GitHub Actions, one each: they appear beside the line of the file in a pull
 * request. Every value is escaped, so that no text of a document can start a command of its own.
 */
export function printAnnotations(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(renderAnnotation);
}

function renderAnnotation(diagnostic: Diagnostic): string {
  const properties = [...placeProperties(diagnostic), `title=${escapeProperty(catalogue[diagnostic.code].title)}`];
  const origin = diagnostic.source === undefined ? [] : [`Recovered from ${diagnostic.source}`];
  const message = escapeData([diagnostic.message, ...origin, diagnostic.hint, `(${diagnostic.code})`].join("\n"));
  return `::${commands[diagnostic.severity]} ${properties.join(",")}::${message}`;
}

/** A URL is not a file of the repository and gets no place. */
function placeProperties({ file, line, column }: Diagnostic): readonly string[] {
  if (file === "" || /^https?:\/\//i.test(file)) return [];
  return [
    `file=${escapeProperty(file)}`,
    ...(line === undefined ? [] : [`line=${line}`]),
    ...(column === undefined ? [] : [`col=${column}`]),
  ];
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
