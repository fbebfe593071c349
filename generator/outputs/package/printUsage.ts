import type { Json } from "../../model/apiModel.js";
import type { ClientPlan, CredentialPlan, InputGroup, OperationPlan } from "../../plan/clientPlan/clientPlan.js";
import type { Code } from "../../print/code.js";
import { identifier, stringLiteral } from "../../print/escape.js";
import { code, hardLine, layOut, nothing, type Layout } from "../../print/layout.js";
import { valueLayout } from "../../print/valueLayout.js";
import { fillTemplate } from "../../skeleton/fillTemplate.js";
import { readSkeleton } from "../../skeleton/readSkeleton.js";
import type { PackagePlan } from "./packagePlan.js";

/**
 * An example of use for an API: with its names, a credential of its own and one of its operations. Undefined for an API
 * without operations.
 */
export function printUsage(client: ClientPlan, plan: PackagePlan): string | undefined {
  const operation = exampleOperation(client);
  if (operation === undefined) return undefined;
  const [credential] = client.client.credentials;
  const { usage } = readSkeleton();
  const note = usage.note as Code;
  return layOut(
    fillTemplate(usage, {
      specifier: stringLiteral(`${plan.name}/${client.name}`),
      variable: identifier(client.client.variable),
      factory: identifier(client.client.factory),
      operation: identifier(operation.identifier),
      note: credential === undefined ? nothing : [note, hardLine],
      credential: credential === undefined ? nothing : credentialLayout(credential),
      input: inputLayout(operation),
    }),
  );
}

/**
 * The operation that is easiest to call: one without input, then one that reads, then the first; only such as have an
 * example for all that they require.
 */
function exampleOperation(client: ClientPlan): OperationPlan | undefined {
  const operations = client.operationFiles
    .flatMap((file) => file.operations)
    .filter((operation) => operation.input.filter(({ required }) => required).every(hasExample));
  const reads = operations.filter((operation) => operation.method === "GET");
  const withoutInput = (operation: OperationPlan): boolean => operation.shape !== "requiredInput";
  return reads.find(withoutInput) ?? operations.find(withoutInput) ?? reads[0] ?? operations[0];
}

function inputLayout(operation: OperationPlan): Layout {
  const groups = operation.input.filter((group) => group.required);
  if (groups.length === 0) return nothing;
  const input = groups.map((group) => [groupName(group), exampleOf(group) ?? {}] as const);
  return code`, ${valueLayout(Object.fromEntries(input))}`;
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

function credentialLayout({ scheme, type }: CredentialPlan): Layout {
  const value = type === "string" ? "a-token" : { username: "…", password: "…" };
  return valueLayout({ auth: Object.fromEntries([[scheme, value]]) });
}
