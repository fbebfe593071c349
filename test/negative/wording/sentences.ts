import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";

const generator = join(import.meta.dirname, "../../../generator");

/** A text of the source that a person may read, with `…` for each part that is filled in. */
export interface Sentence {
  readonly text: string;
  /** `read/parseJson.ts:20` */
  readonly at: string;
}

/** Every text of at least three words in the sources of a room, except for those that are no part of a diagnostic. */
export function sentencesOf(room: string): readonly Sentence[] {
  return readdirSync(join(generator, room), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .flatMap((path) => sentencesOfFile(join(generator, room, path)))
    .filter(({ at, text }) => !elsewhere.some((other) => other.file.test(at) && other.text.test(text)));
}

/** Texts that are no diagnostics, and those that no input is known to bring out. */
const elsewhere: readonly { readonly file: RegExp; readonly text: RegExp }[] = [
  // Words that are split, and headers of requests.
  {
    file: /^(?:plan\/naming\/reservedNames|references\/(?:bundleSchema|nameBundled|referenceSiblings|checkResolution|identifiers|reportResolution))\.ts/,
    text: /^\s*[$\w]+(?:\s+[$\w]+){4,}\s*$/,
  },
  { file: /^(?:read\/fetchBytes|pages\/sources\/network\/requestBytes)\.ts/, text: /^application\/json, / },
  // What `init` writes, which has a test of its own.
  { file: /^config\/startingConfig\.ts/, text: /./ },
  // Needs symbolic links, as test/hostile/linkedDocuments.test.ts makes them.
  { file: /^config\/completeConfig\.ts/, text: /^This is a symbolic link to a file outside/ },
  // Needs a user without rights, or a disk that fails.
  { file: /^read\/readFileBytes\.ts/, text: /^The file cannot be read|^There is no permission/ },
  // Needs a document of millions of parts, as test/hostile/resources.test.ts makes one.
  { file: /^resolve\/checkSharing\.ts/, text: /^Written out for each operation/ },
  // Guards: the parser names its first error, objects of Swagger 2.0 are rewritten, mappings and parameters are resolved before.
  { file: /^read\/parseJson\.ts/, text: /^This is not valid JSON\.$/ },
  { file: /^resolve\/overlay\/nodeQuery\.ts/, text: /^it is nested too deeply/ },
  { file: /^resolve\/ledger\/accountForFields\.ts/, text: /^an items object$/ },
  {
    file: /^(?:references\/checkReferences|resolve\/repairParameters)\.ts/,
    text: /^The default mapping|^This entry does not/,
  },
  {
    file: /^pages\/sources\/(?:files\/listLocalSource|follow\/followPointer)\.ts/,
    text: /^This is neither|^Nothing is there/,
  },
  // Cases for which other reasons come first on all pages that are known.
  { file: /^pages\/merge\/describePages\.ts/, text: /^Belongs to no API|^Lists nothing of/ },
  { file: /^pages\/hoist\/reportHoisting\.ts/, text: /^Very many different/ },
  // Why a place of a site is tried, and a mode of a function.
  { file: /^pages\/sources\/sites\/wellKnownPlaces\.ts/, text: /./ },
  { file: /^pages\/formats\/fenced\/(?:checkOperation|recogniseFences)\.ts/, text: /^with base path$/ },
  // Documentation comments of the generated code, which goldens show.
  { file: /^plan\/(?:planIncoming|planClientFile|features\/(?:headers|links|security))\.ts/, text: /./ },
];

function sentencesOfFile(path: string): readonly Sentence[] {
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  const found: Sentence[] = [];
  const visit = (node: ts.Node): void => {
    if (isForDevelopers(node)) return;
    const text = textOf(node);
    if (text !== undefined && (text.match(/[A-Za-z]{2,}/g) ?? []).length >= 3 && text.includes(" ")) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push({ text, at: `${relative(generator, path)}:${line + 1}` });
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return found;
}

/** Imports, what is thrown, the descriptions of settings, and why a field of a document needs no diagnostic. */
function isForDevelopers(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return true;
  if (ts.isNewExpression(node)) return node.expression.getText() === "Error";
  const { parent } = node;
  return ts.isCallExpression(parent) && parent.arguments.some((argument) => argument === node) && describes(parent);
}

function describes({ expression }: ts.CallExpression): boolean {
  return /(?:^idle|\.describe|\.meta)$/.test(expression.getText());
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join("…");
}

/** Whether a line of a text has the parts of a sentence, in their order. */
export function isInLineOf(text: string, sentence: Sentence): boolean {
  const parts = sentence.text.split("…");
  // Only lines with the longest part are looked at: there are tens of thousands of lines.
  const longest = parts.reduce((known, part) => (part.length > known.length ? part : known));
  for (let at = text.indexOf(longest); at >= 0; at = text.indexOf(longest, at + 1)) {
    const end = text.indexOf("\n", at);
    const line = text.slice(text.lastIndexOf("\n", at) + 1, end < 0 ? undefined : end);
    if (hasInOrder(line, parts)) return true;
  }
  return false;
}

function hasInOrder(line: string, parts: readonly string[]): boolean {
  let from = 0;
  for (const part of parts) {
    const at = line.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}
