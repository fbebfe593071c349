import type { OutputFile, OutputPath } from "../../document/files.js";
import { code, hardLine, join, layOut } from "../../print/layout.js";
import type { Code } from "../../print/code.js";
import { stringLiteral } from "../../print/escape.js";
import { moduleSpecifier } from "../../print/imports.js";
import type { ClientEmission } from "./emission.js";

/** `index.ts`: everything that callers import, from where it is. */
export function emitIndexFile({ plan, skeleton }: ClientEmission): OutputFile {
  const targets = new Map<string, readonly OutputPath[]>([
    ["./client.js", [plan.client.path]],
    ["./operations/things.js", [...plan.operationFiles, ...plan.incomingFiles].map(({ path }) => path)],
    ["./schemas.js", [plan.schemas.path]],
  ]);
  const lines = skeleton.exports.flatMap(({ clause, from }) => {
    const specifiers = from.startsWith("../")
      ? [from]
      : targets.get(from)?.map((path) => moduleSpecifier(plan.indexFile, path));
    if (specifiers === undefined) throw new Error(`A word of the exemplar would stay: ${from}`);
    return specifiers.map((specifier) => code`${clause as Code} from ${stringLiteral(specifier)};`);
  });
  return { path: plan.indexFile, text: layOut([join(hardLine, lines), hardLine]) };
}
