import { Project, SyntaxKind, ts } from "ts-morph";
import type { CallExpression, SourceFile } from "ts-morph";
import type { ClientPlan, CredentialPlan, InputGroup, Json, OperationPlan } from "../plan/clientPlan.js";
import type { Code } from "./code.js";
import { identifier, literal, propertyKey, stringLiteral } from "./escape.js";
import { exemplarPackage } from "./packagePlan.js";
import type { PackagePlan } from "./packagePlan.js";
import { openSkeleton } from "./skeleton.js";
import { specialiseText } from "./specialise.js";

/**
 * An example of use, rewritten for another API: with its names, a credential of its own and one of its operations.
 * Undefined for an API without operations.
 */
export function emitUsage(example: string, client: ClientPlan, plan: PackagePlan): string | undefined {
  const operation = exampleOperation(client);
  if (operation === undefined) return undefined;
  const words = new Map<string, Code>([
    [stringLiteral(`${exemplarPackage.name}/${exemplarPackage.api}`), stringLiteral(`${plan.name}/${client.name}`)],
    [exemplarPackage.api, variableFor(client)],
    ["createExemplar", identifier(client.client.factory)],
    ["listThings", identifier(operation.identifier)],
  ]);
  const text = specialiseText(example, { words, skeleton: openSkeleton() });
  const file = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true }).createSourceFile("use.ts", text);
  for (const call of callsOf(file, operation.identifier)) addInput(call, operation);
  for (const call of callsOf(file, client.client.factory)) setCredential(call, client.client.credentials);
  return file.getFullText();
}

/**
 * The operation that is easiest to call: one without input, then one that reads, then the first; only such as have an
 * example for all that they require.
 */
function exampleOperation(client: ClientPlan): OperationPlan | undefined {
  const operations = client.operationFiles
    .flatMap((file) => file.operations)
    .filter((operation) => operation.input.filter(({ required }) => required).every(hasExample));
  const reads = operations.filter((operation) => methodOf(operation) === "GET");
  const withoutInput = (operation: OperationPlan): boolean => operation.shape === "optionalInput";
  return reads.find(withoutInput) ?? operations.find(withoutInput) ?? reads[0] ?? operations[0];
}

function methodOf({ description }: OperationPlan): unknown {
  return Object.entries(description as object).find(([key]) => key === "method")?.[1];
}

/** `netbird`, from `netbirdApi`; the constant itself where that would be a word of the language. */
function variableFor({ client }: ClientPlan): Code {
  const scanner = ts.createScanner(
    ts.ScriptTarget.Latest,
    true,
    ts.LanguageVariant.Standard,
    client.constant.slice(0, -3),
  );
  return scanner.scan() === SyntaxKind.Identifier ? (scanner.getTokenText() as Code) : identifier(client.constant);
}

function callsOf(file: SourceFile, name: string): CallExpression[] {
  return file.getDescendantsOfKind(SyntaxKind.CallExpression).filter((call) => call.getExpression().getText() === name);
}

function addInput(call: CallExpression, operation: OperationPlan): void {
  const groups = operation.input
    .filter((group) => group.required)
    .map((group) => `${propertyKey(groupName(group))}: ${literal(exampleOf(group) ?? {})}`);
  if (groups.length > 0) call.addArgument(`{ ${groups.join(", ")} }`);
}

function groupName(group: InputGroup): string {
  return group.kind === "body" ? "body" : group.name;
}

function hasExample(group: InputGroup): boolean {
  return exampleOf(group) !== undefined;
}

/** What shows how a group is written: the body's example, or those of the parameters that cannot be left out. */
function exampleOf(group: InputGroup): Json | undefined {
  if (group.kind === "body") return group.example;
  const members = group.members.filter(({ required }) => required).map(({ name, example }) => [name, example] as const);
  if (members.some(([, example]) => example === undefined)) return undefined;
  return Object.fromEntries(members) as Json;
}

function setCredential(call: CallExpression, credentials: readonly CredentialPlan[]): void {
  const example = call.getArguments()[0];
  const [credential] = credentials;
  if (example === undefined) return;
  if (credential !== undefined) {
    const value = credential.type === "string" ? '"a-token"' : '{ username: "…", password: "…" }';
    example.replaceWithText(`{ auth: { ${propertyKey(credential.scheme)}: ${value} } }`);
    return;
  }
  const statement = call.getFirstAncestorByKindOrThrow(SyntaxKind.VariableStatement);
  call.removeArgument(0);
  const [comment] = statement.getLeadingCommentRanges();
  if (comment !== undefined) statement.getSourceFile().removeText(comment.getPos(), comment.getEnd() + 1);
}
