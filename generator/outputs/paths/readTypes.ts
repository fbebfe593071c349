import ts from "typescript";
import { joinPointer, type JsonPointer } from "../../document/jsonPointer.js";
import { named, propertyMember, type TypeMember, type TypeTree } from "../../print/typeTree.js";
import type { Note } from "./pathsSheet.js";

/** Reads what openapi-typescript makes: objects, types of ours in them, and keywords. */
export interface TypeReader {
  /** A node that stands for a type of ours. */
  nodeOf(type: TypeTree): ts.TypeNode;
  /** The members of a type at a place, with what is noted there. */
  membersOf(elements: readonly ts.TypeElement[], place: JsonPointer): readonly TypeMember[];
}

const keywords: ReadonlyMap<ts.SyntaxKind, TypeTree> = new Map([
  [ts.SyntaxKind.NeverKeyword, named("never")],
  [ts.SyntaxKind.UnknownKeyword, named("unknown")],
  [ts.SyntaxKind.StringKeyword, named("string")],
]);

/** A reader for the types of one API. */
export function createReader(notes: ReadonlyMap<JsonPointer, Note>): TypeReader {
  const ours = new Map<ts.Node, TypeTree>();
  return {
    nodeOf(type) {
      const node = ts.factory.createTypeReferenceNode("Ours");
      ours.set(node, type);
      return node;
    },
    membersOf,
  };

  function membersOf(elements: readonly ts.TypeElement[], place: JsonPointer): readonly TypeMember[] {
    return elements.map((element) => memberOf(element, place));
  }

  function memberOf(element: ts.TypeElement, place: JsonPointer): TypeMember {
    if (ts.isIndexSignatureDeclaration(element)) return { kind: "index", type: typeOf(element.type, place) };
    if (!ts.isPropertySignature(element) || !isNamed(element.name)) throw unknownNode(element);
    const key = element.name.text;
    const below = joinPointer(place, key);
    const { name = key, docs, type } = notes.get(below) ?? {};
    return propertyMember(name, type ?? typeOf(element.type, below), {
      ...(docs && { docs }),
      presence: element.questionToken === undefined ? "required" : "optional",
    });
  }

  function typeOf(node: ts.TypeNode | undefined, place: JsonPointer): TypeTree {
    if (node === undefined) throw new Error(`openapi-typescript gives no type at ${place}`);
    if (ts.isTypeLiteralNode(node)) return { kind: "object", members: membersOf(node.members, place) };
    const type = ours.get(node) ?? keywords.get(node.kind);
    if (type === undefined) throw unknownNode(node);
    return type;
  }
}

function isNamed(name: ts.PropertyName): name is ts.Identifier | ts.StringLiteral | ts.NumericLiteral {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name);
}

function unknownNode({ kind }: ts.Node): Error {
  return new Error(`openapi-typescript makes an unknown kind of node: ${ts.SyntaxKind[kind]}`);
}
