import { ts } from "ts-morph";
import type { EnumMemberPlan, TypePlan } from "../plan/clientPlan.js";
import type { Code } from "./code.js";
import { docComment } from "./docs.js";
import { identifier, literal, propertyKey } from "./escape.js";
import type { Declarations } from "./schemaTypes/index.js";

const { factory } = ts;

/**
 * The values of an enum as a constant of the type's name, so that callers may write `Color.Red` as well as `"red"`.
 * Nothing but a plain object: it goes where nobody uses it, and costs no type.
 */
export function printEnum({ identifier: name, values }: TypePlan): readonly Declarations[] {
  if (values === undefined) return [];
  const object = factory.createObjectLiteralExpression(values.map(member), true);
  const constant = factory.createTypeReferenceNode("const");
  const declaration = factory.createVariableDeclaration(
    identifier(name),
    undefined,
    undefined,
    factory.createAsExpression(object, constant),
  );
  const statement = factory.createVariableStatement(
    [factory.createModifier(ts.SyntaxKind.ExportKeyword)],
    factory.createVariableDeclarationList([declaration], ts.NodeFlags.Const),
  );
  return [{ code: print(statement), names: new Set() }];
}

function member({ key, value, docs }: EnumMemberPlan): ts.PropertyAssignment {
  const assignment = factory.createPropertyAssignment(raw(propertyKey(key)), raw(literal(value)));
  const comment = docComment(docs);
  if (comment === "") return assignment;
  const text = comment.slice(2, -2);
  return ts.addSyntheticLeadingComment(assignment, ts.SyntaxKind.MultiLineCommentTrivia, text, true);
}

/** The printer writes the text of an identifier as it is. */
function raw(code: Code): ts.Identifier {
  return factory.createIdentifier(code);
}

const printer = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed, removeComments: false });
const emptyFile = ts.createSourceFile("enum.ts", "", ts.ScriptTarget.Latest);

function print(node: ts.Node): Code {
  return printer.printNode(ts.EmitHint.Unspecified, node, emptyFile) as Code;
}
