import type { OutputFile, OutputPath } from "../document/files.js";
import { importLayouts, type NameHomes, type UseKind } from "./imports.js";
import { code, hardLine, join, layOut, type Layout } from "./layout.js";

/** A declaration with the names that it refers to. */
export interface Declaration {
  readonly layout: Layout;
  readonly types: Iterable<string>;
  readonly values?: Iterable<string>;
}

/** A file of declarations with the imports that they need. One that declares nothing is still a module. */
export function printModule(path: OutputPath, declarations: readonly Declaration[], homes: NameHomes): OutputFile {
  const names = new Map<string, UseKind>();
  for (const { types } of declarations) for (const name of types) names.set(name, "type");
  for (const { values = [] } of declarations) for (const name of values) names.set(name, "value");
  const imports = importLayouts(names, path, homes);
  const body = declarations.length === 0 ? [code`export {};`] : declarations.map(({ layout }) => layout);
  const parts = imports.length === 0 ? body : [join(hardLine, imports), ...body];
  return { path, text: layOut([join([hardLine, hardLine], parts), hardLine]) };
}
