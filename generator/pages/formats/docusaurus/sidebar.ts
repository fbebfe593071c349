import ts from "typescript";
import type { Outline, OutlineEntry, Recognise } from "../../page/recognition.js";
import { evaluateLiteral, type Literal, parseScript } from "./mdx/literal.js";
import { type PlaceAt, placesOf } from "./mdx/pagePlaces.js";

/** What the plugin calls an item that is an operation; sidebars that people write have nothing like it. */
const operationClass = /\bapi-method\b/;

/**
 * The sidebar that the plugin writes beside its pages: the operations with their ids, in order, by tags. The script is
 * parsed, never run.
 */
export const recogniseSidebar: Recognise = (page) => {
  if (
    !/\.[cm]?[jt]s$/i.test(page.location) &&
    !/^\s*(?:module\.exports|import|const|export|\/[/*]|["']use)/.test(page.text)
  ) {
    return undefined;
  }
  if (!operationClass.test(page.text)) return undefined;
  const source = parseScript(page.text);
  if (!source) return undefined;
  const placeAt = placesOf(page);
  const listed = literalsOf(source).flatMap((literal) => entriesOf(literal, placeAt));
  const entries = withoutRepeats(listed);
  if (entries.length === 0) return undefined;
  const outline: Outline = { format: "docusaurus", page, entries };
  return { fragments: [], pointers: [], outlines: [outline], findings: [], uses: [] };
};

/** The literals that a script exports or names, as far as they are literals. */
function literalsOf(source: ts.SourceFile): readonly Literal[] {
  return source.statements
    .flatMap((statement) => valuesOf(statement))
    .flatMap((value) => evaluateLiteral(source, value) ?? []);
}

function valuesOf(statement: ts.Statement): readonly ts.Expression[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ initializer }) => initializer ?? []);
  }
  if (ts.isExportAssignment(statement)) return [statement.expression];
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return [];
  const { operatorToken, right } = statement.expression;
  return operatorToken.kind === ts.SyntaxKind.EqualsToken ? [right] : [];
}

function entriesOf(literal: Literal, placeAt: PlaceAt, tag?: string): readonly OutlineEntry[] {
  const { properties } = literal;
  if (!properties) return [];
  const text = (key: string): string | undefined => {
    const value = properties.get(key)?.value;
    return typeof value === "string" ? value : undefined;
  };
  const [id, label, className] = [text("id"), text("label"), text("className")];
  if (id !== undefined && className !== undefined && operationClass.test(className)) {
    const method = /\b(get|put|post|delete|options|head|patch|trace|event)\b/.exec(className)?.[1];
    const place = placeAt(literal.start);
    return [
      {
        ...(label !== undefined && { title: label }),
        ...(method !== undefined && method !== "event" && { method }),
        target: id,
        ...(tag !== undefined && { tag }),
        place,
      },
    ];
  }
  const inner = text("type") === "category" ? (label ?? tag) : tag;
  return [...properties.values()].flatMap((value) => entriesOf(value, placeAt, inner));
}

/** An operation with several tags stands under each; once is enough. */
function withoutRepeats(entries: readonly OutlineEntry[]): readonly OutlineEntry[] {
  const seen = new Set<string | undefined>();
  return entries.filter(({ target }) => !seen.has(target) && seen.add(target));
}
