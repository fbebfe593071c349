import { createDiagnostics } from "../../../../generator/diagnostics/index.js";
import { parseSource, type SourceDocument } from "../../../../generator/read/index.js";
import { applyOverlays } from "../../../../generator/resolve/overlay/index.js";

/** What overlays make of a document, and what is said of them: `severity code file:line:column message`. */
export interface Overlaid {
  readonly source: SourceDocument;
  readonly root: unknown;
  readonly said: readonly string[];
}

/** Applies overlays, in YAML or JSON, to a document. Both are frozen, so that a change in place would throw. */
export function overlay(document: string, ...overlays: readonly string[]): Overlaid {
  const diagnostics = createDiagnostics("api.yaml");
  const read = (location: string, text: string): SourceDocument => {
    const source = parseSource(location, text, diagnostics);
    if (source === undefined) throw new Error(JSON.stringify(diagnostics.list()));
    deepFreeze(source.root);
    return source;
  };
  const written = overlays.map((text, index) => read(`fix${index === 0 ? "" : index}.yaml`, text));
  const source = applyOverlays(read("api.yaml", document), written, diagnostics);
  const said = diagnostics.list().map(({ severity, code, file, line, column, message }) => {
    return `${severity} ${code} ${file}:${line ?? "-"}:${column ?? "-"} ${message}`;
  });
  return { source, root: source.root, said };
}

/** An overlay of these actions, the first of them on line 4. */
export function actions(lines: readonly string[], version = "1.0.0"): string {
  return [`overlay: ${version}`, 'info: { title: T, version: "1" }', "actions:", ...lines, ""].join("\n");
}

function deepFreeze(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(deepFreeze);
}
