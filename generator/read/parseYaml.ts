import { Composer, type CST, type Document, isAlias, isMap, isScalar, isSeq, type Node, Parser } from "yaml";
import type { LineIndex } from "../diagnostics/lineIndex.js";
import { type Conversion, convertNode, startConversion } from "./convertYaml.js";
import { joinFlowLines } from "./joinFlowLines.js";
import {
  arrayIndex,
  maxDepth,
  offsetByKeys,
  type ParsedText,
  type ReportProblem,
  type TextProblem,
  type TreeEntry,
} from "./parsedText.js";

/**
 * Parses YAML 1.2 with its core schema, whatever version a directive asks for: `no` is text, there are no merge keys,
 * no dates. Returns undefined when an error was reported.
 */
export function parseYaml(lines: LineIndex, report: ReportProblem): ParsedText | undefined {
  const { text, tokens } = tokensOf(lines.text, report);
  // Composing is recursive and must not be tried at any depth: near the end of the stack it can end the process.
  const tooDeepAt = tokens.map(offsetBeyondDepth).find((offset) => offset !== undefined);
  if (tooDeepAt !== undefined) {
    report({ code: "read/too-deep", offset: tooDeepAt, message: `More than ${maxDepth} levels are nested here.` });
    return undefined;
  }
  const composer = new Composer({
    schema: "core",
    resolveKnownTags: false,
    merge: false,
    prettyErrors: false,
    intAsBigInt: true, // Made numbers while converting, as far as they are exact.
    uniqueKeys: false, // Checked while converting, on the text of keys, in linear time.
  });
  const documents = [...composer.compose(tokens, true, text.length)];
  documents.flatMap((document) => syntaxProblems(document, text)).forEach(report);
  if (documents.some(({ errors }) => errors.length > 0)) return undefined;
  return convertDocument(documents, lines, report);
}

/** Each join reads the text anew; of a document that needs more than this, the rest is refused. */
const mostJoins = 20;

/** The tokens of a text in which no collection in brackets is cut short for the indentation of its lines. */
function tokensOf(given: string, report: ReportProblem): { readonly text: string; readonly tokens: CST.Token[] } {
  let text = given;
  for (let joins = 0; ; joins++) {
    const tokens = [...new Parser().parse(text)];
    const joined = joins < mostJoins ? joinFlowLines(text, tokens) : undefined;
    if (joined === undefined) return { text, tokens };
    const message =
      "The lines between these brackets are not indented, or are indented with tabs; they are read all the same.";
    report({ code: "read/flow-indentation", offset: joined.offset, message });
    text = joined.text;
  }
}

function convertDocument(
  [document, second]: readonly Document.Parsed[],
  lines: LineIndex,
  report: ReportProblem,
): ParsedText | undefined {
  if (second) {
    report({ code: "read/several-documents", offset: second.range[0], message: "A second document starts here." });
    return undefined;
  }
  const contents: Node | null = document?.contents ?? null;
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    report({ code: "read/empty", message: "There is no document in this text." });
    return undefined;
  }
  const conversion = startConversion(lines, report);
  return { root: convertNode(conversion, contents), offsetOf: createLocator(contents, conversion) };
}

/** Where the collections of a token stand deeper than the limit; keeps its own stack. */
function offsetBeyondDepth(token: CST.Token): number | undefined {
  const open: { readonly token: CST.Token; readonly depth: number }[] = [{ token, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { token: current, depth } = next;
    const inner = "items" in current ? depth + 1 : depth;
    if (inner > maxDepth) return current.offset;
    for (const child of childTokens(current)) open.push({ token: child, depth: inner });
  }
  return undefined;
}

function childTokens(token: CST.Token): readonly CST.Token[] {
  if (token.type === "document") return token.value ? [token.value] : [];
  if (!("items" in token)) return [];
  return token.items.flatMap(({ key, value }) => [key ?? [], value ?? []].flat());
}

function syntaxProblems(document: Document.Parsed, text: string): readonly TextProblem[] {
  const unknownTags = document.warnings.filter(({ code }) => code === "TAG_RESOLVE_FAILED");
  return [
    ...document.errors.map((error): TextProblem => {
      return { code: "read/yaml-syntax", offset: error.pos[0], message: describeError(error) };
    }),
    ...unknownTags.map(({ pos: [offset, end] }): TextProblem => {
      return { code: "read/unknown-tag", offset, message: `The tag "${text.slice(offset, end)}" is not known.` };
    }),
  ];
}

/** Our words for the mistakes people make most; for the rest the parser's own. */
function describeError({ code, message }: Document.Parsed["errors"][number]): string {
  switch (code) {
    case "BLOCK_AS_IMPLICIT_KEY":
      return "A key and its value cannot start here: either the indentation is wrong, or text that holds a colon needs quotes.";
    case "MULTILINE_IMPLICIT_KEY":
      return "This would be a key of several lines: a colon is missing, or the indentation is wrong.";
    case "TAB_AS_INDENT":
      return "Lines are indented with spaces, never with tabs.";
    case "BAD_INDENT":
      return message.startsWith("Flow")
        ? "The bracket or brace that was opened above is not closed, or this line is not indented."
        : "This line is indented differently from those it belongs to.";
    case "BAD_SCALAR_START":
      return "Text that starts with this sign needs quotes.";
    case "BAD_DQ_ESCAPE":
      return "There is no such escape: within double quotes, write a backslash twice, or use single quotes.";
    default:
      return `${message}.`;
  }
}

function createLocator(contents: Node, conversion: Conversion): ParsedText["offsetOf"] {
  const followAlias = (node: Node | null): Node | null =>
    isAlias(node) ? (conversion.targets.get(node) ?? null) : node;
  const entryAt = (node: Node | null, key: string): TreeEntry<Node | null> | undefined => {
    const pair = isMap(node) ? conversion.pairs.get(node)?.get(key) : undefined;
    if (pair)
      return {
        node: followAlias(pair.value),
        offset: startOf(isCollection(pair.value) ? pair.key : (pair.value ?? pair.key)),
      };
    if (!isSeq(node)) return undefined;
    const item = node.items[arrayIndex(key) ?? -1] as Node | null | undefined;
    return item ? { node: followAlias(item), offset: startOf(item) } : undefined;
  };
  const root: TreeEntry<Node | null> = { node: contents, offset: startOf(contents) };
  return (pointer) => offsetByKeys(root, pointer, entryAt);
}

function isCollection(node: Node | null): boolean {
  return isMap(node) || isSeq(node);
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}
