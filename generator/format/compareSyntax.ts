import ts from "typescript";

/**
 * Whether two TypeScript or JavaScript texts say the same: both parse without errors, and their syntax trees agree in
 * all that has a meaning. Layout, comments, optional commas and semicolons, superfluous parentheses, the kind of quotes
 * and quotes around property names do not count: a formatter may change them.
 *
 * @param fileName tells the language by its ending
 */
export function isSameSyntax(fileName: string, before: string, after: string): boolean {
  const left = parse(fileName, before);
  const right = left && parse(fileName, after);
  return left !== undefined && right !== undefined && isSameNode(left, right);
}

/** Undefined for a text with syntax errors. */
function parse(fileName: string, text: string): ts.SourceFile | undefined {
  const file = ts.createSourceFile(fileName, text, {
    languageVersion: ts.ScriptTarget.Latest,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  });
  return hasSyntaxErrors(file) ? undefined : file;
}

/** What a parser found is public only through a program. One of a single file, without a library, costs next to nothing. */
function hasSyntaxErrors(file: ts.SourceFile): boolean {
  const host: ts.CompilerHost = {
    getSourceFile: (name) => (name === file.fileName ? file : undefined),
    getDefaultLibFileName: () => "",
    writeFile: () => undefined,
    getCurrentDirectory: () => "",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    fileExists: (name) => name === file.fileName,
    readFile: () => undefined,
  };
  const program = ts.createProgram([file.fileName], { allowJs: true, noLib: true, noResolve: true, types: [] }, host);
  return program.getSyntacticDiagnostics(file).length > 0;
}

function isSameNode(left: ts.Node, right: ts.Node): boolean {
  if (!isSameContent(left, right)) return false;
  const [before, after] = [meaningfulChildren(left), meaningfulChildren(right)];
  return (
    before.length === after.length &&
    before.every((child, index) => {
      const other = after[index];
      return other !== undefined && (isSamePropertyName([left, child], [right, other]) || isSameNode(child, other));
    })
  );
}

function meaningfulChildren(node: ts.Node): readonly ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    if (!ts.isEmptyStatement(child)) children.push(withoutParentheses(child));
  });
  return children;
}

function withoutParentheses(node: ts.Node): ts.Node {
  let inner = node;
  while (ts.isParenthesizedExpression(inner)) inner = inner.expression;
  while (ts.isParenthesizedTypeNode(inner)) inner = inner.type;
  return inner;
}

/** `{ "a": 1 }` and `{ a: 1 }` name the same property. */
function isSamePropertyName(left: readonly [ts.Node, ts.Node], right: readonly [ts.Node, ts.Node]): boolean {
  const [before, after] = [propertyName(...left), propertyName(...right)];
  return before !== undefined && before === after;
}

function propertyName(owner: ts.Node, name: ts.Node): string | undefined {
  const named =
    ts.isObjectLiteralElement(owner) || ts.isTypeElement(owner) || ts.isClassElement(owner) || ts.isEnumMember(owner);
  if (!named || owner.name !== name || ts.isShorthandPropertyAssignment(owner)) return undefined;
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : undefined;
}

/** What of a node's meaning is not in its children. */
const contentKeys = [
  "kind",
  "text",
  "rawText",
  "operator",
  "token",
  "keywordToken",
  "isTypeOnly",
  "isExportEquals",
  "isTypeOf",
] as const;

/** `let` and `const` are flags, and so is whether `?.` reaches this far. */
const meaningfulFlags = ts.NodeFlags.BlockScoped | ts.NodeFlags.OptionalChain;

function isSameContent(left: ts.Node, right: ts.Node): boolean {
  if ((left.flags & meaningfulFlags) !== (right.flags & meaningfulFlags)) return false;
  // The text of a file is its layout, not its content.
  if (ts.isSourceFile(left)) return ts.isSourceFile(right);
  return contentKeys.every((key) => contentOf(left, key) === contentOf(right, key));
}

function contentOf(node: ts.Node, key: (typeof contentKeys)[number]): unknown {
  const content: unknown = Reflect.get(node, key);
  // The language itself reads CRLF in a template as LF.
  return key === "rawText" && typeof content === "string" ? content.replaceAll("\r\n", "\n") : content;
}
