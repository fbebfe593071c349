import { typesOfOperations, type ClientPlan, type TypePlan } from "../plan/clientPlan.js";
import type { Home, NameHomes } from "./imports.js";

const runtimePath = "runtime/index.ts";

/** The homes of all names that the files of a client use. */
export function createNameHomes(plan: ClientPlan, runtimeNames: readonly string[]): NameHomes {
  const homes = new Map<string, Home>();
  for (const name of runtimeNames) homes.set(name, { path: runtimePath, rank: 0 });
  homes.set(plan.client.clientType, { path: plan.client.path, rank: 1 });
  const declare = (types: readonly TypePlan[], home: Home): void => {
    for (const { identifier } of types) homes.set(identifier, home);
  };
  declare(plan.schemas.types, { path: plan.schemas.path, rank: 2 });
  for (const file of plan.operationFiles) declare(typesOfOperations(file), { path: file.path, rank: 3 });
  for (const { path, types } of plan.incomingFiles) declare(types, { path, rank: 3 });
  return { homeOf: (name) => homes.get(name) };
}
