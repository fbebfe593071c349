import type { Finding } from "../../../generator/diagnostics/diagnostic.js";
import type { ApiModel } from "../../../generator/model/apiModel.js";
import { buildModel } from "../../../generator/model/buildModel.js";
import { resolveObject } from "../resolve/resolveObject.js";

/** The model of a document, with one line `code pointer` for each finding of this stage. */
export function modelOf(root: unknown): {
  readonly model: ApiModel;
  readonly findings: readonly string[];
  /** The same with their messages. */
  readonly reports: readonly Finding[];
} {
  const { document } = resolveObject(root);
  if (document === undefined) throw new Error("The document of a test cannot be used");
  const findings: Finding[] = [];
  const model = buildModel(document, { report: (finding) => void findings.push(finding) });
  return { model, findings: findings.map(({ code, pointer }) => `${code} ${pointer ?? "-"}`), reports: findings };
}
