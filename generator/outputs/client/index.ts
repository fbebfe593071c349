import type { OutputFile, OutputPath } from "../../document/files.js";
import { typesOfPlan, type TypePlan } from "../../plan/clientPlan/clientPlan.js";
import type { Code } from "../../print/code.js";
import { identifier, literal, propertyKey, stringLiteral } from "../../print/escape.js";
import { moduleSpecifier } from "../../print/imports.js";
import { code, group, hardLine, indent, join, layOut, line } from "../../print/layout.js";
import { printModule, type Declaration } from "../../print/module.js";
import { createNameHomes } from "../../print/nameHomes.js";
import { createSchemaTypes } from "../../print/schemaTypes.js";
import { commentLayout } from "../../print/typeLayout.js";
import { readSkeleton } from "../../skeleton/readSkeleton.js";
import { declareType, type ClientEmission } from "./emission.js";
import { emitClientFile } from "./emitClientFile.js";
import { emitIncoming } from "./emitIncoming.js";
import { emitOperations } from "./emitOperations.js";
import type { Output, PlannedApi } from "../output.js";

/** The client of an API, which each of them has. */
export const clientOutput: Output = {
  name: "client",
  exports: [{ path: "", module: "index" }],
  print: (api) => Promise.resolve(printClient(api)),
};

/** The files of one client in their canonical layout, all of them below the folder of its API. */
function printClient({ model, plan }: PlannedApi): readonly OutputFile[] {
  const skeleton = readSkeleton();
  const emission: ClientEmission = {
    plan,
    skeleton,
    schemaTypes: createSchemaTypes(model.schemas, typesOfPlan(plan), "readonly"),
    homes: createNameHomes(plan, skeleton.runtimeNames),
  };
  return [
    emitClientFile(emission),
    emitIndexFile(emission),
    emitSchemas(emission),
    ...plan.operationFiles.map((file) => emitOperations(file, emission)),
    ...plan.incomingFiles.map((file) => emitIncoming(file, emission)),
  ];
}

/** `schemas.ts`: the types that belong to no single operation. */
function emitSchemas(emission: ClientEmission): OutputFile {
  const { path, types } = emission.plan.schemas;
  const declarations = types.flatMap((type) => [declareType(type, emission), ...declareEnum(type)]);
  return printModule(path, declarations, emission.homes);
}

/**
 * The values of an enum as a constant of the type's name, so that callers may write `Color.Red` as well as `"red"`.
 * Nothing but a plain object: it goes where nobody uses it, and costs no type.
 */
function declareEnum({ identifier: name, values }: TypePlan): readonly Declaration[] {
  if (values === undefined) return [];
  const members = values.map(({ key, value, docs }) => {
    const written = literal(value);
    const assigned = typeof value === "string" && key.length >= 5 ? group(indent([line, written])) : code` ${written}`;
    return code`${hardLine}${commentLayout(docs)}${group(code`${propertyKey(key)}:${assigned}`)},`;
  });
  return [{ layout: code`export const ${identifier(name)} = {${indent(members)}${hardLine}} as const;`, types: [] }];
}

/** `index.ts`: everything that callers import, from where it is. */
function emitIndexFile({ plan, skeleton }: ClientEmission): OutputFile {
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
