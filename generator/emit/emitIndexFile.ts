import type { StatementStructures } from "ts-morph";
import type { DraftFile } from "../document/files.js";
import type { ClientEmission } from "./emission.js";
import { moduleSpecifier } from "./imports.js";
import { printFile } from "./printFile.js";

/** `index.ts`: everything that callers import, from where it is. */
export function emitIndexFile({ plan, skeleton, homes }: ClientEmission): DraftFile {
  const specifiers = new Map<string, readonly string[]>([
    ["./client.js", [plan.client.path]],
    ["./operations/things.js", [...plan.operationFiles, ...plan.incomingFiles].map((file) => file.path)],
    ["./schemas.js", [plan.schemasFile]],
  ]);
  const exports = skeleton
    .file("index.ts")
    .getExportDeclarations()
    .map((declaration) => declaration.getStructure());
  const statements = exports.flatMap((structure): StatementStructures[] => {
    if (structure.moduleSpecifier?.startsWith("../")) return [structure];
    const targets = specifiers.get(structure.moduleSpecifier ?? "");
    if (targets === undefined) throw new Error(`A word of the exemplar would stay: ${structure.moduleSpecifier}`);
    return targets.map((target) => ({ ...structure, moduleSpecifier: moduleSpecifier(plan.indexFile, target) }));
  });
  return printFile(plan.indexFile, [{ declarations: [], statements }], homes);
}
