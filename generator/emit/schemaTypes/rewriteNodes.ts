import ts from "typescript";
import { docComment } from "../docs.js";
import { propertyKey, stringLiteral } from "../escape.js";
import type { Code } from "../code.js";
import type { CommentNumbers } from "./commentNumbers.js";
import type { SafeNames } from "./safeNames.js";

export interface Rewriting {
  readonly safeNames: SafeNames;
  readonly comments: CommentNumbers;
  /** Takes the names of types that the nodes refer to. */
  readonly names: Set<string>;
}

/**
 * Makes the output of openapi-typescript ours: references to named types become their names, aliases become the names
 * behind them, and every piece of text in it is written by `escape.ts` and `docs.ts`.
 */
export function rewriteNodes<T extends ts.Node>(node: T, rewriting: Rewriting): T {
  const visit = (child: ts.Node): ts.Node => {
    const replacement = rewriteNode(child, rewriting, visit);
    return replacement ?? ts.visitEachChild(child, visit, undefined);
  };
  return visit(node) as T;
}

function rewriteNode(node: ts.Node, rewriting: Rewriting, visit: ts.Visitor): ts.Node | undefined {
  if (ts.isIndexedAccessTypeNode(node)) return rewriteTypeReference(node, rewriting);
  if (ts.isPropertySignature(node)) return rewriteProperty(node, rewriting, visit);
  if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) rewriting.names.add(node.typeName.text);
  if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) {
    return raw(stringLiteral(rewriting.safeNames.nameOf(node.literal.text)));
  }
  if (ts.isIdentifier(node) && node.text.startsWith('"')) {
    return raw(stringLiteral(rewriting.safeNames.nameOf(JSON.parse(node.text) as string)));
  }
  return undefined;
}

/** `types["User"]` is `User`. */
function rewriteTypeReference(node: ts.IndexedAccessTypeNode, { names }: Rewriting): ts.Node | undefined {
  const { objectType, indexType } = node;
  if (!ts.isTypeReferenceNode(objectType) || !ts.isIdentifier(objectType.typeName)) return undefined;
  if (objectType.typeName.text !== "types" || !ts.isLiteralTypeNode(indexType)) return undefined;
  if (!ts.isStringLiteral(indexType.literal)) return undefined;
  names.add(indexType.literal.text);
  return ts.factory.createTypeReferenceNode(indexType.literal.text);
}

function rewriteProperty(node: ts.PropertySignature, rewriting: Rewriting, visit: ts.Visitor): ts.Node {
  const property = ts.factory.createPropertySignature(
    node.modifiers,
    raw(propertyKey(rewriting.safeNames.nameOf(nameText(node.name)))),
    node.questionToken,
    ts.visitNode(node.type, visit, ts.isTypeNode),
  );
  return addComment(property, commentOf(node, rewriting));
}

/** Puts a comment that has its marks before a node. */
export function addComment<T extends ts.Node>(node: T, comment: Code): T {
  if (comment === "") return node;
  return ts.addSyntheticLeadingComment(node, ts.SyntaxKind.MultiLineCommentTrivia, comment.slice(2, -2), true);
}

function commentOf(node: ts.Node, rewriting: Rewriting): Code {
  const written =
    ts
      .getSyntheticLeadingComments(node)
      ?.map((comment) => comment.text)
      .join("\n") ?? "";
  return docComment(rewriting.comments.docsOf(written) ?? { text: [], tags: [] });
}

function nameText(name: ts.PropertyName): string {
  if (ts.isComputedPropertyName(name)) throw new Error("openapi-typescript does not compute names");
  return name.text;
}

/** The printer writes the text of an identifier as it is. */
function raw(code: Code): ts.Identifier {
  return ts.factory.createIdentifier(code);
}
