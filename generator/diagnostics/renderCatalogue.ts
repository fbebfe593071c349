import { catalogue } from "./catalogue.js";
import type { CatalogueEntry } from "./catalogueEntry.js";

const introduction = `# Diagnostics

Whatever Clientwright has to say of a document, a configuration or the writing is a diagnostic with one of these codes. A
code stays the same from release to release. An **error** stops the run and nothing is written; a **warning** is about
something that was repaired, or that a caller can be misled by; **info** is a remark. A remark that is a _loss_ is about
something that the output does not represent: with \`--strict\`, losses fail as warnings do.

The severity of a code can be set in the configuration: \`diagnostics: { "plan/media-type-ignored": "off" }\`. Errors stay
errors.

This file is written by \`npm run schema\` from \`generator/diagnostics/codes\`.
`;

/** The areas of codes, in the order of a run. */
const areas: Readonly<Record<string, string>> = {
  cli: "The command line",
  config: "The configuration",
  pages: "Rebuilding a document from pages",
  read: "Reading sources",
  overlay: "Corrections in overlays",
  document: "The document and its objects",
  swagger: "Documents in Swagger 2.0",
  reference: "References",
  schema: "Schemas",
  model: "What the document says",
  names: "Names",
  plan: "The client",
  write: "Writing the package",
};

/** The catalogue as a page of Markdown: meaning, cause and what to do for each code, by area. */
export function renderCatalogue(): string {
  const entries = Object.entries<CatalogueEntry>(catalogue).sort(([one], [other]) => (one < other ? -1 : 1));
  const unknown = entries.filter(([code]) => !Object.hasOwn(areas, areaOf(code)));
  if (unknown.length > 0) throw new Error(`No area is described for ${unknown.map(([code]) => code).join(", ")}`);
  const sections = Object.entries(areas).map(([area, title]) => {
    const own = entries.filter(([code]) => areaOf(code) === area);
    return [`## ${title}\n`, ...own.map(renderEntry)].join("\n");
  });
  return [introduction, ...sections].join("\n");
}

function areaOf(code: string): string {
  return code.slice(0, code.indexOf("/"));
}

function renderEntry([code, { severity, loss, title, cause, fix }]: readonly [string, CatalogueEntry]): string {
  const kind = loss === true ? `${severity}, a loss` : severity;
  return `### \`${code}\`\n\n**${title}** (${kind}). ${cause}\n\nWhat to do: ${fix}\n`;
}
