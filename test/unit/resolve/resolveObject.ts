import { expect } from "@jest/globals";
import type { Finding } from "../../../generator/diagnostics/diagnostic.js";
import type { OpenApiDocument } from "../../../generator/document/openapi.js";
import type { SourceDocument } from "../../../generator/read/index.js";
import { traceReferences } from "../../../generator/references/index.js";
import { resolveDocument } from "../../../generator/resolve/index.js";

/** A document that was resolved, with one line `code pointer` for each finding. */
export interface Resolved {
  readonly document: OpenApiDocument | undefined;
  readonly findings: readonly string[];
}

/** Resolves a parsed document. It is frozen before, in all its depth if it can be, so that a rewrite in place would throw. */
export function resolveObject(root: unknown, freezing: "deep" | "shallow" = "deep"): Resolved {
  const findings: Finding[] = [];
  if (freezing === "deep") deepFreeze(root);
  const placeOf: SourceDocument["placeOf"] = (pointer) => ({ file: "api.yaml", text: "", pointer, line: 1, column: 1 });
  const source = { location: "api.yaml", root, placeOf };
  const diagnostics = { report: (finding: Finding) => void findings.push(finding), useSource: () => undefined };
  const trace = traceReferences(source, diagnostics);
  for (const location of trace.wanted())
    trace.addOutcome(location, { kind: "refused", reason: "is not in this document" });
  expect(trace.wanted()).toEqual([]);
  const document = resolveDocument(trace.result(), diagnostics);
  return { document, findings: findings.map(({ code, pointer }) => `${code} ${pointer ?? "-"}`) };
}

/** An OpenAPI 3.1 document with the given parts. */
export function openapi(parts: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { openapi: "3.1.0", info: { title: "Test", version: "1" }, paths: {}, ...parts };
}

function deepFreeze(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(deepFreeze);
}
