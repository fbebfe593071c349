import { transformPathItemObject } from "openapi-typescript";
import type { GlobalContext, PathItemObject } from "openapi-typescript";
import ts from "typescript";
import type { DocumentView } from "./viewDocument.js";

/** The tables of path items that `types.ts` has. */
const sections = ["paths", "webhooks"] as const;

/** The members that path items get beside those that openapi-typescript prints, by their places in a table. */
export type FurtherMembers = ReadonlyMap<string, readonly (readonly ts.TypeElement[])[]>;

/**
 * Operations of methods that openapi-typescript does not know, as members of their path items: `query` and
 * `additionalOperations`, as the document has them. Those with an id go to `operations` like all others.
 */
export function furtherMembers(view: DocumentView, context: GlobalContext): FurtherMembers {
  return new Map(
    sections.map((section) => [
      section,
      Object.entries(view[section]).map(([path, item]) => membersOf(item, `#/${section}/${path}`, context)),
    ]),
  );
}

/** Puts the further members into the path items of the declarations of a document. */
export function withFurtherMembers(nodes: readonly ts.Node[], further: FurtherMembers): readonly ts.Node[] {
  return nodes.map((node) => {
    const added = ts.isInterfaceDeclaration(node) ? further.get(node.name.text) : undefined;
    if (added === undefined || !ts.isInterfaceDeclaration(node)) return node;
    const members = node.members.map((member, index) => withMembers(member, added[index] ?? []));
    const { modifiers, name, typeParameters, heritageClauses } = node;
    return ts.factory.updateInterfaceDeclaration(node, modifiers, name, typeParameters, heritageClauses, members);
  });
}

function membersOf(item: unknown, path: string, context: GlobalContext): readonly ts.TypeElement[] {
  const { parameters, query, additionalOperations } = item as Readonly<Record<string, unknown>>;
  const printed = (name: string, operation: unknown): ts.TypeElement =>
    renamed(printOperation({ parameters, get: operation }, path, context), name);
  const own = query === undefined ? [] : [printed("query", query)];
  if (additionalOperations === undefined) return own;
  const members = Object.entries(additionalOperations as object).map(([name, operation]) => printed(name, operation));
  return [...own, property("additionalOperations", ts.factory.createTypeLiteralNode(members))];
}

/** What openapi-typescript prints for the operation where its method is one that it knows. */
function printOperation(item: object, path: string, context: GlobalContext): ts.PropertySignature {
  const type = transformPathItemObject(item as PathItemObject, { path, ctx: context });
  const members = ts.isTypeLiteralNode(type) ? type.members.filter(ts.isPropertySignature) : [];
  const operation = members.find(({ name }) => ts.isIdentifier(name) && name.text === "get");
  if (operation === undefined) throw new Error(`No operation is printed at ${path}`);
  return operation;
}

function renamed(operation: ts.PropertySignature, name: string): ts.PropertySignature {
  const { type = ts.factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword) } = operation;
  return ts.setSyntheticLeadingComments(property(name, type), ts.getSyntheticLeadingComments(operation));
}

function property(name: string, type: ts.TypeNode): ts.PropertySignature {
  return ts.factory.createPropertySignature(undefined, ts.factory.createStringLiteral(name), undefined, type);
}

function withMembers(member: ts.TypeElement, added: readonly ts.TypeElement[]): ts.TypeElement {
  if (added.length === 0 || !ts.isPropertySignature(member) || member.type === undefined) return member;
  if (!ts.isTypeLiteralNode(member.type)) return member;
  const type = ts.factory.createTypeLiteralNode([...member.type.members, ...added]);
  const next = ts.factory.updatePropertySignature(member, member.modifiers, member.name, member.questionToken, type);
  return next;
}
