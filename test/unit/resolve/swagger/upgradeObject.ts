import type { Finding } from "../../../../generator/diagnostics/diagnostic.js";
import { rootPointer, valueAt, type JsonPointer } from "../../../../generator/document/jsonPointer.js";
import { upgradeFromSwagger } from "../../../../generator/resolve/index.js";

/** A document that was upgraded, with one line `code pointer` for each finding. */
export interface Upgraded {
  readonly root: unknown;
  readonly findings: readonly string[];
  /** Where the user wrote what stands at a pointer of the upgraded document. */
  readonly writtenAt: (pointer: string) => string | undefined;
}

/** Upgrades a parsed document, which is frozen in all its depth before, so that a change in place would throw. */
export function upgradeObject(root: unknown, location = "api.json"): Upgraded {
  const findings: Finding[] = [];
  deepFreeze(root);
  const placeOf = (pointer: JsonPointer) => ({ file: location, text: "", pointer, line: 1, column: 1 });
  const source = { location, text: "", root, placeOf };
  const upgraded = upgradeFromSwagger(source, { report: (finding) => void findings.push(finding) });
  return {
    root: upgraded?.root,
    findings: findings.map(({ code, pointer }) => `${code} ${pointer ?? "-"}`),
    writtenAt: (pointer) => upgraded?.placeOf(pointer as JsonPointer).pointer,
  };
}

/** What stands at a pointer of the document that is made of the given parts. */
export function upgradedAt(parts: Readonly<Record<string, unknown>>, pointer: string): unknown {
  return valueAt(upgradeObject(swagger(parts)).root, pointer as JsonPointer);
}

/** A document in Swagger 2.0 with the given parts. */
export function swagger(parts: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { swagger: "2.0", info: { title: "Test", version: "1" }, produces: ["application/json"], paths: {}, ...parts };
}

/** A document with one operation, `post /a`. */
export function withOperation(operation: object, parts: object = {}): Readonly<Record<string, unknown>> {
  return swagger({ ...parts, paths: { "/a": { post: { responses: {}, ...operation } } } });
}

export { rootPointer };

function deepFreeze(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(deepFreeze);
}
