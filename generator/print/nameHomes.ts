import { typesByFile, type ClientPlan } from "../plan/clientPlan/clientPlan.js";
import type { Home, NameHomes } from "./imports.js";

const runtimePath = "runtime/index.ts";

/** The homes of all names that the files of a client use. */
export function createNameHomes(plan: ClientPlan, runtimeNames: readonly string[]): NameHomes {
  const homes = new Map<string, Home>();
  for (const name of runtimeNames) homes.set(name, { path: runtimePath, rank: 0 });
  homes.set(plan.client.clientType, { path: plan.client.path, rank: 1 });
  for (const { path, types } of typesByFile(plan)) {
    const home: Home = { path, rank: path === plan.schemas.path ? 2 : 3 };
    for (const { identifier } of types) homes.set(identifier, home);
  }
  return { homeOf: (name) => homes.get(name) };
}
