import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  astToString,
  resolveRef,
  scanDiscriminators,
  transformSchema,
  type GlobalContext,
  type OpenAPI3,
} from "openapi-typescript";
import ts from "typescript";
import { createDiagnostics } from "../../../generator/diagnostics/index.js";
import { pointerKeys } from "../../../generator/document/jsonPointer.js";
import type { JsonObject } from "../../../generator/document/record.js";
import { fixedOptions } from "../../../generator/outputs/paths/typesOfPaths.js";
import { generateClient } from "../../../generator/pipeline.js";
import { typesByFile, type TypePlan } from "../../../generator/plan/clientPlan/clientPlan.js";
import type { CorpusDocument } from "../corpusDocuments.js";

/** What stands before the name of a component where its own type is declared: the name itself stands for theirs. */
export const ownPrefix = "Own__";

/** Both outputs of a document. */
export interface PrintedBoth {
  /** The resolved document, which both are printed from: only the printing is compared. */
  readonly root: JsonObject;
  /** The types of ours that stand for a component, with the files that declare them. */
  readonly own: readonly DeclaredType[];
}

/** A type of ours and the file that declares it. */
export type DeclaredType = TypePlan & { readonly home: string };

/**
 * Writes our types of a document and those of openapi-typescript into a folder. Where ours refer to a component, they
 * get their type of it, so that each type differs by what it says itself and not by what it refers to.
 *
 * @returns undefined where the document cannot be used
 */
export async function printBoth(document: CorpusDocument, folder: string): Promise<PrintedBoth | undefined> {
  const { name, file } = document;
  const references = document.folder === undefined ? {} : { references: { folders: [document.folder] } };
  const client = await generateClient(file, { name, outputs: ["paths"], ...references }, createDiagnostics(file));
  if (client === undefined) return undefined;
  const root = JSON.parse(JSON.stringify(client.document.root, withoutBigint)) as JsonObject;
  const own = typesByFile(client.plan)
    .flatMap(({ path, types }) => types.map((type) => ({ ...type, home: path })))
    .filter(({ pointer }) => isComponent(pointer));
  for (const { path, text } of client.files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    const declared = own.filter(({ home }) => home === path);
    await writeFile(target, standForTheirs(text, path, declared));
  }
  await writeFile(join(folder, name, "theirs.ts"), printTheirs(structuredClone(root)));
  return { root, own };
}

/** Neither openapi-typescript nor TypeScript takes a number that JavaScript cannot hold. */
function withoutBigint(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}

function isComponent(pointer: TypePlan["pointer"]): boolean {
  const keys = pointerKeys(pointer);
  return keys.length === 3 && keys[0] === "components" && keys[1] === "schemas";
}

/**
 * As its front door would, but for bundling and linting, with the settings of the output `paths`, defaults and files as
 * they are there.
 */
function printTheirs(root: JsonObject): string {
  const source = root as unknown as OpenAPI3;
  const options = { silent: true };
  const context: GlobalContext = {
    ...fixedOptions,
    defaultNonNullable: true,
    discriminators: scanDiscriminators(source, options),
    injectFooter: [],
    redoc: undefined as unknown as GlobalContext["redoc"],
    resolve: (reference) => resolveRef(source, reference, options),
    transform: (schema) => (schema.format === "binary" ? ts.factory.createTypeReferenceNode("Blob") : undefined),
  };
  return astToString(transformSchema(source, context));
}

function standForTheirs(text: string, path: string, own: readonly TypePlan[]): string {
  if (own.length === 0) return text;
  const names = new Set(own.map(({ identifier }) => String(identifier)));
  const ends = ts
    .createSourceFile(path, text, ts.ScriptTarget.Latest)
    .statements.filter((node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
    .filter((node) => names.has(node.name.text))
    .map((node) => node.name.end - node.name.text.length);
  const pieces = [0, ...ends].map((start, index) => text.slice(start, ends[index]));
  const aliases = own.map(({ identifier, pointer }) => {
    const key = JSON.stringify(pointerKeys(pointer)[2]);
    return `export type ${identifier} = Theirs.components["schemas"][${key}];`;
  });
  const toFolder = path.split("/").length === 2 ? "./" : "../";
  return [`import type * as Theirs from "${toFolder}theirs.js";`, pieces.join(ownPrefix), ...aliases].join("\n");
}
