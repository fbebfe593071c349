import ts from "typescript";
import type { Emitted } from "./generateFrom.js";

/** What the syntax tree of a file says of the texts in it. */
export interface Inspection {
  /** What keeps the file from being parsed. */
  readonly errors: readonly string[];
  /** Every identifier, as it reads. */
  readonly identifiers: ReadonlySet<string>;
  /** The value of every string literal, property name and number. */
  readonly texts: ReadonlySet<string>;
  /** Pragmas, which a comment must not be able to bring about. */
  readonly pragmas: readonly string[];
  /** Parts of code that no text of a document may stand in: templates and regular expressions, as they are written. */
  readonly templates: readonly string[];
}

/** Parses a file and walks it. */
export function inspect({ path, text }: Emitted): Inspection {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const identifiers = new Set<string>();
  const texts = new Set<string>();
  const templates: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) identifiers.add(node.text);
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) texts.add(node.text);
    if (ts.isTemplateExpression(node) || ts.isRegularExpressionLiteral(node)) templates.push(node.getText(source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  const { parseDiagnostics } = source as unknown as { readonly parseDiagnostics: readonly ts.Diagnostic[] };
  const errors = parseDiagnostics.map(({ messageText, start }) => {
    return `${path}:${start}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
  return { errors, identifiers, texts, pragmas: pragmasOf(source), templates };
}

function pragmasOf(source: ts.SourceFile): readonly string[] {
  const { pragmas, checkJsDirective, commentDirectives } = source as unknown as {
    readonly pragmas?: ReadonlyMap<string, unknown>;
    readonly checkJsDirective?: unknown;
    readonly commentDirectives?: readonly unknown[];
  };
  const found = [...(pragmas?.keys() ?? [])];
  if (checkJsDirective !== undefined) found.push("ts-check");
  if (commentDirectives && commentDirectives.length > 0) found.push("ts-ignore");
  if (/^\s*\/\/[#@]\s*source(?:Mapping)?URL=/m.test(source.text)) found.push("sourceMappingURL");
  return found;
}

const devices = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** The files of a package that systems hide; nothing of a document is in their names. */
const settingsOfTools = new Set([".gitattributes", ".prettierrc.json"]);

/** What is wrong with a path below the output folder on one of the systems; empty for a path that is good everywhere. */
export function findPathProblems(path: string): readonly string[] {
  if (settingsOfTools.has(path)) return [];
  const parts = path.split("/");
  const problems = parts.flatMap((part) => {
    if (!/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(part)) return [`${JSON.stringify(part)} is not portable`];
    if (devices.test(part)) return [`${part} is a device`];
    if (part.endsWith(".") || part.length > 128) return [`${part} ends in a dot or is too long`];
    return part === "node_modules" ? ["node_modules"] : [];
  });
  return path.length > 200 ? [...problems, "too long"] : problems;
}
