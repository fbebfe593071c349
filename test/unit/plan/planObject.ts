import type { Finding } from "../../../generator/diagnostics/diagnostic.js";
import { runtimeNames } from "../../../generator/outputs/index.js";
import { planClient, type ClientPlan, type OperationPlan, type PlanOptions } from "../../../generator/plan/index.js";
import { modelOf } from "../model/modelOf.js";

/** The plan for a document, with one line `code message` for each finding of this stage. */
export interface Planned {
  readonly plan: ClientPlan;
  readonly operations: readonly OperationPlan[];
  readonly findings: readonly string[];
}

/** Plans the client of a document. */
export function planObject(root: unknown, options: Partial<PlanOptions> = {}): Planned {
  const findings: Finding[] = [];
  const { model } = modelOf(root);
  const request = { name: "netbird", runtimeNames: runtimeNames(), ...options };
  const plan = planClient(model, request, { report: (finding) => void findings.push(finding) });
  return {
    plan,
    operations: plan.operationFiles.flatMap((file) => file.operations),
    findings: findings.map(({ code, message }) => `${code} ${message}`),
  };
}
