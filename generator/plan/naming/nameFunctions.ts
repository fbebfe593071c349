import type { JsonPointer } from "../../document/jsonPointer.js";
import type { ApiModel, Operation } from "../../model/apiModel.js";
import { claimChosen, claimInTurn, type Nameable, type Naming } from "./naming.js";
import { basePathOf, indexBasePaths, methodAndPath, proposeOperationName } from "./operationName.js";

/** Names the functions of operations: chosen ones first, then ids that are used as they stand, then the others. */
export function nameFunctions(
  { operations, servers }: ApiModel,
  chosen: Readonly<Record<string, string>>,
  naming: Naming,
): ReadonlyMap<JsonPointer, string> {
  reportUnused(operations, chosen, naming);
  const basePaths = indexBasePaths(servers.map(({ url }) => basePathOf(url)).filter((path) => path !== ""));
  const names = new Map<JsonPointer, string>();
  for (const operation of operations) {
    const wanted = chosenName(operation, chosen);
    const name = wanted === undefined ? undefined : claimChosen(naming, nameable(operation, wanted));
    if (name !== undefined) names.set(operation.pointer, name);
  }
  const proposals = operations
    .filter(({ pointer }) => !names.has(pointer))
    .map((operation) => ({ operation, proposal: proposeOperationName(operation, basePaths) }));
  const tiers = (["exact", "derived", "path"] as const).map((origin) =>
    proposals.filter(({ proposal }) => proposal.origin === origin),
  );
  const claimed = claimInTurn(
    naming,
    tiers.map((tier) => tier.map(({ operation, proposal }) => nameable(operation, proposal.text))),
  );
  for (const { operation, proposal } of proposals) {
    const name = claimed.get(operation.pointer) ?? proposal.text;
    names.set(operation.pointer, name);
    if (proposal.origin === "path") reportMadeUp(operation, name, naming);
  }
  return names;
}

function chosenName(operation: Operation, chosen: Readonly<Record<string, string>>): string | undefined {
  const [key] = settingsFor(operation, chosen);
  return key === undefined ? undefined : chosen[key];
}

/** The keys of the configuration that name an operation, the one that counts first. */
function settingsFor(operation: Operation, chosen: Readonly<Record<string, string>>): readonly string[] {
  const keys = [operation.operationId, methodAndPath(operation)];
  return keys.filter((key) => key !== undefined && Object.hasOwn(chosen, key)) as string[];
}

function nameable(operation: Operation, wanted: string): Nameable {
  const label = `operation ${methodAndPath(operation)}`;
  return { space: "value", pointer: operation.pointer, label, wanted, suffix: "Operation" };
}

function reportMadeUp(operation: Operation, name: string, { diagnostics }: Naming): void {
  const message = `The operation ${methodAndPath(operation)} is named ${name}`;
  diagnostics.report({ code: "names/made-up", pointer: operation.pointer, message });
}

function reportUnused(
  operations: readonly Operation[],
  chosen: Readonly<Record<string, string>>,
  { diagnostics }: Naming,
): void {
  const known = new Set(operations.flatMap((operation) => [operation.operationId, methodAndPath(operation)]));
  for (const key of Object.keys(chosen)) {
    if (known.has(key)) continue;
    diagnostics.report({ code: "names/unknown-setting", message: `The document has no operation "${key}"` });
  }
  for (const operation of operations) {
    const [used, unused] = settingsFor(operation, chosen);
    if (unused === undefined) continue;
    const message = `The name for "${unused}" is ignored: "${used ?? ""}" is the same operation and has a name already`;
    diagnostics.report({ code: "names/unusable-setting", pointer: operation.pointer, message });
  }
}
