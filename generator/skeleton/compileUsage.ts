import { Node, Project, SyntaxKind, type CallExpression, type ImportDeclaration } from "ts-morph";
import { hole, indent, joined, line, listInParentheses, textOf, words, type Vocabulary } from "./compileText.js";
import type { Skeleton, TemplateLayout } from "./template.js";

/**
 * Turns the example of use in the readme into a template. The credential, the comment on it and what the operation takes
 * are holes besides the words.
 */
export function compileUsage(readme: string, vocabulary: Vocabulary): Skeleton["usage"] {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  const file = project.createSourceFile("usage.ts", exampleIn(readme));
  const [imports, ...statements] = file.getStatements();
  if (!Node.isImportDeclaration(imports)) throw new Error("The example of use imports nothing");
  let end = imports.getEnd();
  let note = "";
  const parts = statements.map((statement) => {
    const before = words(file, { start: end, end: statement.getStart() }, vocabulary);
    end = statement.getEnd();
    if (!callsIn(statement).some(({ name }) => name === "createExemplar")) {
      return [before, compileStatement(statement, vocabulary)];
    }
    const place = noteIn(before);
    note = before[place] as string;
    return [before.slice(0, place), hole("note"), compileStatement(statement, vocabulary)];
  });
  return { layout: joined([importLayout(imports, vocabulary), ...parts]), uses: [], note };
}

/** Where the example is in the lines of the readme. */
function exampleRange(lines: readonly string[]): { readonly start: number; readonly end: number } {
  const start = lines.indexOf("```ts");
  const end = lines.indexOf("```", start);
  if (start < 0 || end < 0) throw new Error("The readme has no example of use");
  return { start, end };
}

function exampleIn(readme: string): string {
  const lines = readme.split("\n");
  const { start, end } = exampleRange(lines);
  return lines.slice(start + 1, end).join("\n");
}

/** Where the comment above the client is, which is about its credential. */
function noteIn(before: readonly TemplateLayout[]): number {
  const place = before.findIndex((part) => typeof part === "string" && part.startsWith("//"));
  if (place < 0) throw new Error("The example of use says nothing of its credential");
  return place;
}

function importLayout(declaration: ImportDeclaration, vocabulary: Vocabulary): TemplateLayout {
  const names = declaration.getNamedImports().map((name) => textOf(name, vocabulary));
  const list = names.flatMap((name, index) => (index === 0 ? [name] : [",", line, name]));
  const comma: TemplateLayout = { kind: "ifBroken", broken: ",", flat: "" };
  const specifier = textOf(declaration.getModuleSpecifier(), vocabulary);
  return [
    "import ",
    { kind: "group", content: ["{", indent([line, ...list, comma]), line, "}"] },
    " from ",
    specifier,
    ";",
  ];
}

function callsIn(node: Node): readonly { readonly call: CallExpression; readonly name: string }[] {
  return node
    .getDescendantsOfKind(SyntaxKind.CallExpression)
    .map((call) => ({ call, name: call.getExpression().getText() }));
}

/** A statement with the calls in it that have holes. */
function compileStatement(statement: Node, vocabulary: Vocabulary): TemplateLayout {
  const outer = callsIn(statement).find(({ name }) => ["createExemplar", "listThings", "unwrap"].includes(name))?.call;
  if (outer === undefined) return textOf(statement, vocabulary);
  const before = words(statement, { start: statement.getStart(), end: outer.getStart() }, vocabulary);
  const after = words(statement, { start: outer.getEnd(), end: statement.getEnd() }, vocabulary);
  return [...before, compileCall(outer, vocabulary), ...after];
}

function compileCall(call: CallExpression, vocabulary: Vocabulary): TemplateLayout {
  const callee = textOf(call.getExpression(), vocabulary);
  const [argument] = call.getArguments();
  switch (call.getExpression().getText()) {
    case "createExemplar":
      return [callee, "(", hole("credential"), ")"];
    case "listThings":
      return [callee, "(", argument === undefined ? "" : textOf(argument, vocabulary), hole("input"), ")"];
    default:
      if (!Node.isCallExpression(argument)) throw new Error(`No call of the example of use: ${call.getText()}`);
      return [callee, { kind: "group", content: listInParentheses([compileCall(argument, vocabulary)]) }];
  }
}
