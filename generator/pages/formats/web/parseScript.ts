import ts from "typescript";
import type { ParsedScript } from "./literals.js";

/** Every node of a script, in its order, met by a visitor that says whether to go on below it. */
export type VisitNode = (node: ts.Node) => "enter" | "skip";

/** Parses a script, whatever it is; undefined where it is nested so deeply that no parser gets through. */
export function parseScript(text: string, location: string): ParsedScript | undefined {
  const kind = /\.tsx?(?:[?#]|$)/i.test(location) ? ts.ScriptKind.TSX : ts.ScriptKind.JSX;
  let source: ts.SourceFile;
  try {
    source = ts.createSourceFile("script", text, { languageVersion: ts.ScriptTarget.Latest }, false, kind);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  return { source, constants: constantsOf(source) };
}

function constantsOf(source: ts.SourceFile): ReadonlyMap<string, ts.Expression> {
  const given = new Map<string, ts.Expression | undefined>();
  const give = (name: string, value: ts.Expression): void => void given.set(name, given.has(name) ? undefined : value);
  walkScript(source, (node) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
      give(node.name.text, node.initializer);
    } else if (isAssignment(node) && ts.isIdentifier(node.left)) give(node.left.text, node.right);
    return "enter";
  });
  return new Map([...given].flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** `a = b`, not `a += b`. */
export function isAssignment(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}

/** Visits the nodes with a stack of its own: scripts of pages may nest them at any depth. */
export function walkScript(root: ts.Node, visit: VisitNode): void {
  const rest: ts.Node[] = [root];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (visit(node) === "skip") continue;
    const children: ts.Node[] = [];
    ts.forEachChild(node, (child) => void children.push(child));
    for (const child of children.reverse()) rest.push(child);
  }
}
