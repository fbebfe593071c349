import ts from "typescript";
import type { Code } from "../code.js";
import { addComment } from "./rewriteNodes.js";

const printer = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed, removeComments: false });
const emptyFile = ts.createSourceFile("types.ts", "", ts.ScriptTarget.ESNext);

/** The text of a node that `rewriteNodes` has made ours. */
export function printNode(node: ts.Node): Code {
  return printer.printNode(ts.EmitHint.Unspecified, node, emptyFile) as Code;
}

/** An interface where the type is made of members, else an alias. */
export function printDeclaration(name: Code, type: ts.TypeNode, comment: Code): Code {
  const exported = [ts.factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  const declaration = ts.isTypeLiteralNode(type)
    ? ts.factory.createInterfaceDeclaration(exported, name, undefined, undefined, type.members)
    : ts.factory.createTypeAliasDeclaration(exported, name, undefined, type);
  return printNode(addComment(declaration, comment));
}
