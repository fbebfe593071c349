import ts from "typescript";
import type { Form, SchemaView } from "./schemaView.js";

type Print = (view: SchemaView) => ts.TypeNode;

const { factory } = ts;

/** The type that a form stands for. */
export function printForm(form: Form, print: Print): ts.TypeNode {
  switch (form.kind) {
    case "tuple":
      return tupleType(form, print);
    case "list":
      return factory.createArrayTypeNode(print(form.items));
    case "open":
      return openType(form, print);
    case "keyed":
      return keyedType(print(form.key), print(form.value));
    case "generic":
      return genericType(form, print);
    case "bytes":
      return factory.createTypeReferenceNode("Blob");
  }
}

function tupleType({ elements, required, rest }: Form & { kind: "tuple" }, print: Print): ts.TypeNode {
  const nodes = elements.map((element, index) =>
    index < required ? print(element) : optionalMember(`item${index + 1}`, print(element)),
  );
  return factory.createTupleTypeNode([...nodes, ...(rest === undefined ? [] : [restMember(print(rest))])]);
}

/**
 * TypeScript puts off what a list or a tuple holds, so that a type may hold itself, but not where the list is optional
 * in a tuple that is but a part of the type. There it has to be a member with a name.
 */
function optionalMember(name: string, type: ts.TypeNode): ts.TypeNode {
  if (!holdsList(type)) return factory.createOptionalTypeNode(type);
  const mark = factory.createToken(ts.SyntaxKind.QuestionToken);
  return factory.createNamedTupleMember(undefined, factory.createIdentifier(name), mark, type);
}

function restMember(type: ts.TypeNode): ts.TypeNode {
  const list = factory.createArrayTypeNode(type);
  if (!holdsList(type)) return factory.createRestTypeNode(list);
  const dots = factory.createToken(ts.SyntaxKind.DotDotDotToken);
  return factory.createNamedTupleMember(dots, factory.createIdentifier("rest"), undefined, list);
}

function holdsList(type: ts.TypeNode): boolean {
  if (ts.isParenthesizedTypeNode(type)) return holdsList(type.type);
  if (ts.isUnionTypeNode(type) || ts.isIntersectionTypeNode(type)) return type.types.some(holdsList);
  return ts.isArrayTypeNode(type) || ts.isTupleTypeNode(type) || (ts.isTypeReferenceNode(type) && !!type.typeArguments);
}

/**
 * Properties and an index signature in one. The type of the signature includes those of the properties, and `undefined`
 * where one is optional, as TypeScript demands; where they are too long to be said again, it is `unknown`.
 */
function openType({ object, others }: Form & { kind: "open" }, print: Print): ts.TypeNode {
  const literal = print(object);
  if (!ts.isTypeLiteralNode(literal)) throw new Error("Named properties make an object");
  const properties = literal.members.filter(ts.isPropertySignature);
  const named = properties.flatMap(({ type }) => type ?? []);
  const types = [...others.map(print), ...named];
  const isOptional = properties.some(({ questionToken }) => questionToken !== undefined);
  const absent = isOptional ? [factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword)] : [];
  const type = types.every(isShort) ? unionOf([...types, ...absent]) : unknownType();
  return factory.createTypeLiteralNode([...literal.members, indexSignature(type)]);
}

/** True for a type that is a name or a few of them. */
function isShort(type: ts.TypeNode): boolean {
  if (ts.isArrayTypeNode(type)) return isShort(type.elementType);
  if (ts.isUnionTypeNode(type)) return type.types.every(isShort);
  return (
    !ts.isTypeLiteralNode(type) &&
    !ts.isIntersectionTypeNode(type) &&
    !ts.isTupleTypeNode(type) &&
    !ts.isMappedTypeNode(type) &&
    type.kind !== ts.SyntaxKind.UnknownKeyword
  );
}

/** A union with nothing in it twice. */
function unionOf(types: readonly ts.TypeNode[]): ts.TypeNode {
  const members = types.flatMap((type) => (ts.isUnionTypeNode(type) ? [...type.types] : [type]));
  const seen = new Set<string>();
  const [first, ...more] = members.filter((type) => {
    const text = printer.printNode(ts.EmitHint.Unspecified, type, emptyFile);
    return seen.has(text) ? false : seen.add(text);
  });
  return first === undefined || more.length > 0 ? factory.createUnionTypeNode(first ? [first, ...more] : []) : first;
}

const printer = ts.createPrinter();
const emptyFile = ts.createSourceFile("union.ts", "", ts.ScriptTarget.ESNext);

function unknownType(): ts.TypeNode {
  return factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword);
}

function indexSignature(type: ts.TypeNode): ts.IndexSignatureDeclaration {
  const key = factory.createParameterDeclaration(
    undefined,
    undefined,
    "key",
    undefined,
    factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
  );
  return factory.createIndexSignature(undefined, [key], type);
}

/** `Record` would be refused where the value leads back to the type itself. */
function keyedType(key: ts.TypeNode, value: ts.TypeNode): ts.TypeNode {
  const parameter = factory.createTypeParameterDeclaration(undefined, "key", key);
  const optional = factory.createToken(ts.SyntaxKind.QuestionToken);
  return factory.createMappedTypeNode(undefined, parameter, undefined, optional, value, undefined);
}

function genericType({ name, of, names }: Form & { kind: "generic" }, print: Print): ts.TypeNode {
  const literals = names.map((text) => factory.createLiteralTypeNode(factory.createStringLiteral(text)));
  const keys = literals.length === 0 ? [] : [unionOf(literals)];
  return factory.createTypeReferenceNode(name, [print(of), ...keys]);
}
