import { Node, Project, SyntaxKind, ts, type FunctionDeclaration, type SourceFile } from "ts-morph";
import { compileUsage } from "./compileUsage.js";
import {
  hardLine,
  hole,
  indent,
  joined,
  lines,
  listInParentheses,
  replaced,
  textOf,
  words,
  type Vocabulary,
} from "./compileText.js";
import {
  exemplarName,
  exemplars,
  exemplarTitle,
  usageWords,
  type DeclarationHole,
  type Exemplar,
} from "./exemplarWords.js";
import type { NameUse, Skeleton, Template, TemplateLayout } from "./template.js";

/** The sources of `templates/`, by their paths below their folder. */
export interface SkeletonSources {
  readonly skeleton: ReadonlyMap<string, string>;
  /** `runtime/index.ts` */
  readonly runtime: string;
  /** `package/README.md` */
  readonly readme: string;
}

/**
 * Turns the declarations of the exemplar's client into templates.
 *
 * @throws Error where a word of the exemplar would stay in the code of another API.
 */
export function compileSkeleton({ skeleton, runtime, readme }: SkeletonSources): Skeleton {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  const files = new Map([...skeleton].map(([path, text]) => [path, project.createSourceFile(path, text)]));
  const fileAt = (path: string): SourceFile => {
    const file = files.get(path);
    if (file === undefined) throw new Error(`The skeleton has no ${path}`);
    return file;
  };
  const own = new Set([...exemplars.map(({ name }) => name), exemplarTitle, `"${exemplarName}"`]);
  const declarations = exemplars.map((exemplar) => {
    const vocabulary = { holes: exemplar.words, own };
    const statement = statementOf(fileAt(exemplar.file), exemplar.name);
    return [exemplar.name, compileDeclaration(statement, { ...vocabulary, exemplar })] as const;
  });
  return {
    declarations: Object.fromEntries(declarations),
    exports: fileAt("index.ts").getExportDeclarations().map(compileExport),
    usage: compileUsage(readme, { holes: usageWords, own }),
    runtimeNames: exportedNames(project.createSourceFile("runtime.ts", runtime)),
  };
}

interface Compiler extends Vocabulary {
  readonly exemplar: Exemplar;
}

function statementOf(file: SourceFile, name: string): Node {
  const statement = file
    .getStatements()
    .find((each) =>
      Node.isVariableStatement(each)
        ? each.getDeclarations().some((declaration) => declaration.getName() === name)
        : (Node.isInterfaceDeclaration(each) ||
            Node.isTypeAliasDeclaration(each) ||
            Node.isFunctionDeclaration(each)) &&
          each.getName() === name,
    );
  if (statement === undefined) throw new Error(`The skeleton has no ${name}`);
  return statement;
}

function compileDeclaration(statement: Node, compiler: Compiler): Template {
  const docs = compiler.exemplar.holes.includes("docs") ? hole("docs") : docsOf(statement, compiler);
  const { layout, seen } = compileStatement(statement, compiler);
  return { layout: joined([docs, layout]), uses: usesIn(seen, compiler) };
}

/** The layout of a statement, and the parts of it that are not left out for a hole. */
function compileStatement(statement: Node, compiler: Compiler): { layout: TemplateLayout; seen: readonly Node[] } {
  const start = statement.getStart();
  if (Node.isFunctionDeclaration(statement)) return { layout: compileFunction(statement, compiler), seen: [statement] };
  const has = (name: DeclarationHole): boolean => compiler.exemplar.holes.includes(name);
  if (Node.isInterfaceDeclaration(statement) && has("members")) {
    const brace = statement.getFirstChildByKindOrThrow(SyntaxKind.OpenBraceToken).getStart();
    return { layout: [words(statement, { start, end: brace }, compiler), hole("members")], seen: [] };
  }
  if (Node.isTypeAliasDeclaration(statement) && has("type")) {
    const equals = statement.getFirstChildByKindOrThrow(SyntaxKind.EqualsToken).getStart();
    return { layout: [words(statement, { start, end: equals }, compiler).slice(0, -1), hole("type"), ";"], seen: [] };
  }
  if (Node.isVariableStatement(statement)) {
    const [declaration] = statement.getDeclarations();
    const equals = declaration?.getFirstChildByKindOrThrow(SyntaxKind.EqualsToken).getStart() ?? start;
    const left = words(statement, { start, end: equals }, compiler);
    return { layout: [...left, "=", hole("initializer"), ";"], seen: [declaration?.getTypeNode() ?? statement] };
  }
  return { layout: words(statement, { start, end: statement.getEnd() }, compiler), seen: [statement] };
}

/** A function whose parameters, and the arguments of what it calls, go on lines of their own where they do not fit. */
function compileFunction(declaration: FunctionDeclaration, compiler: Compiler): TemplateLayout {
  const name = declaration.getNameNodeOrThrow();
  const head = words(declaration, { start: declaration.getStart(), end: name.getEnd() }, compiler);
  const parameters = declaration.getParameters().map((parameter) => textOf(parameter, compiler));
  const result = textOf(declaration.getReturnTypeNodeOrThrow(), compiler);
  const body = declaration.getStatements().map((statement) => [hardLine, compileReturn(statement, compiler)]);
  const signature = [...listInParentheses(parameters), ": ", result];
  return [head, { kind: "group", content: signature }, " {", indent(body), hardLine, "}"];
}

function compileReturn(statement: Node, compiler: Compiler): TemplateLayout {
  const call = Node.isReturnStatement(statement) ? statement.getExpression() : undefined;
  if (!Node.isCallExpression(call))
    throw new Error(`A function of the skeleton does more than a call: ${statement.getText()}`);
  const list = call.getFirstChildByKindOrThrow(SyntaxKind.OpenParenToken).getStart();
  const callee = words(call, { start: call.getStart(), end: list }, compiler);
  const values = call.getArguments().map((argument) => textOf(argument, compiler));
  return ["return ", callee, { kind: "group", content: listInParentheses(values) }, ";"];
}

function docsOf(statement: Node, compiler: Compiler): TemplateLayout {
  const [comment] = statement.getLeadingCommentRanges();
  if (comment === undefined) return "";
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, comment.getText());
  const parts: TemplateLayout[] = [];
  for (let kind = scanner.scanJsDocToken(); kind !== SyntaxKind.EndOfFileToken; kind = scanner.scanJsDocToken()) {
    parts.push(...lines(replaced(scanner.getTokenText(), compiler)));
  }
  return [...parts, hardLine];
}

/** The names that a template uses from elsewhere, those of holes left out. */
function usesIn(nodes: readonly Node[], { exemplar }: Compiler): readonly NameUse[] {
  const uses = new Map<string, NameUse["kind"]>();
  for (const node of nodes.flatMap((each) => [each, ...each.getDescendants()])) {
    if (Node.isTypeReference(node)) uses.set(node.getTypeName().getText(), "type");
    if (Node.isExpressionWithTypeArguments(node)) uses.set(node.getExpression().getText(), "type");
    if (Node.isCallExpression(node)) uses.set(node.getExpression().getText(), "value");
  }
  return [...uses].filter(([name]) => !exemplar.words.has(name)).map(([name, kind]) => ({ name, kind }));
}

function compileExport(
  declaration: ReturnType<SourceFile["getExportDeclarations"]>[number],
): Skeleton["exports"][number] {
  const specifier = declaration.getModuleSpecifier();
  if (specifier === undefined) throw new Error(`The skeleton exports from nowhere: ${declaration.getText()}`);
  const clause = declaration.getSourceFile().getFullText().slice(declaration.getStart(), specifier.getStart());
  return { clause: clause.replace(/ from $/, ""), from: specifier.getLiteralValue() };
}

function exportedNames(index: SourceFile): readonly string[] {
  return index
    .getExportDeclarations()
    .flatMap((declaration) => declaration.getNamedExports().map((name) => name.getName()));
}
