import ts from "typescript";
import type { JsonPointer } from "../../document/jsonPointer.js";
import { valueAt } from "../../document/jsonPointer.js";
import type { OpenApiDocument } from "../../document/openapi.js";
import type { Direction } from "../../model/apiModel.js";
import type { Docs, TypePlan } from "../../plan/clientPlan.js";
import { joinCode } from "../code.js";
import type { Code } from "../code.js";
import { docComment } from "../docs.js";
import { identifier } from "../escape.js";
import { createCommentNumbers } from "./commentNumbers.js";
import { findDiscriminators } from "./findDiscriminators.js";
import { printDeclaration, printNode } from "./printNodes.js";
import { rewriteNodes } from "./rewriteNodes.js";
import { createSafeNames } from "./safeNames.js";
import { completeDocs } from "./schemaDocs.js";
import { createTransform } from "./transform.js";
import { createTypeNames } from "./typeNames.js";
import { viewDocument } from "./viewDocument.js";
import { viewSchema } from "./viewSchema.js";
import type { ViewContext } from "./viewContext.js";

export type { OpenApiDocument } from "../../document/openapi.js";

/** Declarations and the names of all types that they refer to. */
export interface Declarations {
  readonly code: Code;
  readonly names: ReadonlySet<string>;
}

/** The printed types of a document's schemas. What prints them can be replaced behind this interface. */
export interface SchemaTypes {
  /** The exported, documented declaration of a type of the plan. */
  declarationOf(type: TypePlan): Declarations;
  /** The type of the schema at a place: its name where it has one. */
  typeOf(pointer: JsonPointer, direction: Direction): Code;
  /** Docs of something that has the schema at a place, with the limits and the default of the schema. */
  docsOf(docs: Docs, pointer: JsonPointer): Docs;
  /** The declarations of `types.ts`: `paths`, `webhooks`, `components`, `$defs`, `operations`. */
  declarationsOfDocument(): Declarations;
}

/** Types for all schemas of a document, those that the plan names under their names. */
export function createSchemaTypes(document: OpenApiDocument, types: readonly TypePlan[]): SchemaTypes {
  const safeNames = createSafeNames();
  const comments = createCommentNumbers();
  const context: ViewContext = {
    root: document.root,
    names: createTypeNames(types),
    safeNames,
    comments,
    discriminators: findDiscriminators(document.root),
    siblings: document.version === "3.0" ? "ignored" : "count",
  };
  const transform = createTransform(viewDocument(types, context));
  const rewrite = <T extends ts.Node>(node: T, names: Set<string>): T =>
    rewriteNodes(node, { safeNames, comments, names });
  const docsOf = (docs: Docs, pointer: JsonPointer): Docs => completeDocs(docs, valueAt(document.root, pointer));
  return {
    docsOf,
    declarationOf(type) {
      const names = new Set<string>();
      const node = rewrite(transform.definitionOf(type.identifier), names);
      const comment = docComment(docsOf(type.docs, type.pointer));
      return { code: printDeclaration(identifier(type.identifier), node, comment), names };
    },
    typeOf(pointer, direction) {
      const place = { pointer, direction, trail: [] };
      const view = viewSchema(valueAt(document.root, pointer), place, context);
      return printNode(rewrite(transform.typeOf(view), new Set()));
    },
    declarationsOfDocument() {
      const names = new Set<string>();
      const nodes = transform.document().filter(isOurs);
      return { code: joinCode(nodes.map((node) => printNode(rewrite(node, names)))), names };
    },
  };
}

/** openapi-typescript adds its own `WithRequired`, which the runtime has. */
function isOurs(node: ts.Node): boolean {
  return !ts.isTypeAliasDeclaration(node) || node.name.text !== "WithRequired";
}
