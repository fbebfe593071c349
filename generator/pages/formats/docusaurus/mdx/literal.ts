import ts from "typescript";

/** A literal of JavaScript and where it stands: an item of an array has the key `0`. */
export interface Literal {
  readonly value: unknown;
  /** Offset of the value in the text that was parsed. */
  readonly start: number;
  readonly properties?: ReadonlyMap<string, Literal>;
}

/** Literals nest no deeper than documents may. */
const maxDepth = 256;

/** More is no literal that a page or a sidebar of ours has. */
const maxLength = 4 * 1024 * 1024;

/**
 * The source file of a text, for {@link evaluateLiteral}. Undefined where the text is too long, or nested so deeply that
 * the parser gives up.
 */
export function parseScript(text: string): ts.SourceFile | undefined {
  if (text.length > maxLength) return undefined;
  try {
    return ts.createSourceFile("page.ts", text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The value of one expression, if it is a literal. */
export function readLiteral(text: string): unknown {
  const source = parseScript(`(${text}\n)`);
  const [statement] = source?.statements ?? [];
  if (!source || !statement || !ts.isExpressionStatement(statement)) return undefined;
  return evaluateLiteral(source, statement.expression)?.value;
}

/**
 * What an expression says, without running it. Whatever is no literal (a call, a name, a spread) is left out of its
 * object or array.
 */
export function evaluateLiteral(source: ts.SourceFile, expression: ts.Expression, depth = 0): Literal | undefined {
  const node = withoutWrappers(expression);
  const start = node.getStart(source);
  if (depth > maxDepth) return undefined;
  if (ts.isArrayLiteralExpression(node)) {
    const items = node.elements.flatMap((item) => evaluateLiteral(source, item, depth + 1) ?? []);
    const properties = new Map(items.map((item, index) => [String(index), item]));
    return { value: items.map(({ value }) => value), start, properties };
  }
  if (ts.isObjectLiteralExpression(node)) {
    const properties = new Map(
      node.properties.flatMap((property): [string, Literal][] => {
        const name = ts.isPropertyAssignment(property) ? nameOf(property.name) : undefined;
        if (name === undefined || !ts.isPropertyAssignment(property)) return [];
        const value = evaluateLiteral(source, property.initializer, depth + 1);
        return value ? [[name, value]] : [];
      }),
    );
    return { value: Object.fromEntries([...properties].map(([key, { value }]) => [key, value])), start, properties };
  }
  const value = plainValue(node);
  return value === undefined ? undefined : { value, start };
}

function nameOf(name: ts.PropertyName): string | undefined {
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name) ? name.text : undefined;
}

/** Parentheses and types are no part of a value. */
function withoutWrappers(expression: ts.Expression): ts.Expression {
  let node = expression;
  while (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) {
    node = node.expression;
  }
  return node;
}

function plainValue(node: ts.Expression): string | number | boolean | null | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) {
    return ts.isNumericLiteral(node.operand) ? -Number(node.operand.text) : undefined;
  }
  switch (node.kind) {
    case ts.SyntaxKind.TrueKeyword:
      return true;
    case ts.SyntaxKind.FalseKeyword:
      return false;
    case ts.SyntaxKind.NullKeyword:
      return null;
    default:
      return undefined;
  }
}
