import ts from "typescript";
import type { JsonPointer } from "../../document/jsonPointer.js";
import { pointerKeys, valueAt } from "../../document/jsonPointer.js";
import type { OpenApiDocument } from "../../document/openapi.js";
import type { Direction } from "../../model/apiModel.js";
import type { Docs, TypePlan } from "../../plan/clientPlan.js";
import type { Code } from "../code.js";
import { docComment } from "../docs.js";
import { createCommentNumbers } from "./commentNumbers.js";
import { printDeclaration, printNode } from "./printNodes.js";
import { rewriteNodes } from "./rewriteNodes.js";
import { createSafeNames } from "./safeNames.js";
import { completeDocs } from "./schemaDocs.js";
import { createTransform } from "./transform.js";
import { createTypeNames } from "./typeNames.js";
import { viewDocument } from "./viewDocument.js";
import { viewSchema } from "./viewSchema.js";
import type { ViewContext } from "./viewSchema.js";

export type { OpenApiDocument } from "../../document/openapi.js";

/** The printed types of a document's schemas. What prints them can be replaced behind this interface. */
export interface SchemaTypes {
  /** The exported, documented declaration of a type of the plan. */
  declarationOf(type: TypePlan): Code;
  /** The type of the schema at a place: its name where it has one. */
  typeOf(pointer: JsonPointer, direction: Direction): Code;
  /** Docs of something that has the schema at a place, with the limits and the default of the schema. */
  docsOf(docs: Docs, pointer: JsonPointer): Docs;
  /** The declarations of `types.ts`: `paths`, `webhooks`, `components`, `$defs`, `operations`. */
  declarationsOfDocument(): Code;
}

/** Types for all schemas of a document, those that the plan names under their names. */
export function createSchemaTypes(document: OpenApiDocument, types: readonly TypePlan[]): SchemaTypes {
  const safeNames = createSafeNames();
  const comments = createCommentNumbers();
  const context: ViewContext = { root: document.root, names: createTypeNames(types), safeNames, comments };
  const transform = createTransform(viewDocument(types, context), wireNames(types));
  const rewrite = <T extends ts.Node>(node: T): T => rewriteNodes(node, { safeNames, comments });
  const docsOf = (docs: Docs, pointer: JsonPointer): Docs => completeDocs(docs, valueAt(document.root, pointer));
  return {
    docsOf,
    declarationOf(type) {
      const node = rewrite(transform.definitionOf(type.identifier));
      return printDeclaration(type.identifier, node, docComment(docsOf(type.docs, type.pointer)));
    },
    typeOf(pointer, direction) {
      const place = { pointer, direction, trail: [] };
      return printNode(rewrite(transform.typeOf(viewSchema(valueAt(document.root, pointer), place, context))));
    },
    declarationsOfDocument: () =>
      transform
        .document()
        .filter(isOurs)
        .map((node) => `${printNode(rewrite(node))}\n`)
        .join("") as Code,
  };
}

/** openapi-typescript adds its own `WithRequired`, which the runtime has. */
function isOurs(node: ts.Node): boolean {
  return !ts.isTypeAliasDeclaration(node) || node.name.text !== "WithRequired";
}

/** The document's names of components, by ours. */
function wireNames(types: readonly TypePlan[]): (identifier: string) => string | undefined {
  const names = new Map<string, string>();
  for (const { identifier, pointer } of types) {
    const [section, kind, name, ...rest] = pointerKeys(pointer);
    if (section === "components" && kind === "schemas" && name !== undefined && rest.length === 0)
      names.set(identifier, name);
  }
  return (identifier) => names.get(identifier);
}
