import type { InterfaceDeclarationStructure } from "ts-morph";
import type { HeadersPlan, OperationPlan } from "../plan/clientPlan.js";
import type { Code } from "./code.js";
import type { ClientEmission } from "./emission.js";
import { identifier } from "./escape.js";
import { memberProperty } from "./inputType.js";
import { specialise } from "./specialise.js";
import { readonlyProperty } from "./statements.js";

/** `WatchThingsHeaders` of the skeleton, as ts-morph describes it. */
export type HeadersExemplar = InterfaceDeclarationStructure;

/** The interface of documented header fields. */
export function headersInterface(
  { identifier: name, members }: HeadersPlan,
  { plan, exemplar }: { readonly plan: OperationPlan; readonly exemplar: HeadersExemplar },
  emission: ClientEmission,
): HeadersExemplar {
  const properties = members.map((member) => readonlyProperty(memberProperty(member, emission)));
  const words = new Map<string, Code>([
    ["watchThings", identifier(plan.identifier)],
    ["WatchThingsHeaders", identifier(name)],
  ]);
  return specialise(exemplar, { properties }, { words, skeleton: emission.skeleton });
}
