import type { SchemaObject } from "../document/openapi.js";
import { withValues } from "../document/record.js";
import { componentOfReference } from "../document/reference.js";

const compositions = ["allOf", "anyOf", "oneOf"] as const;

/**
 * The components that a schema is made of: what it refers to itself or in branches of `allOf`, `anyOf` and `oneOf`, not
 * what its properties and items refer to.
 */
export function branchReferences(schema: SchemaObject): readonly string[] {
  if (typeof schema === "boolean") return [];
  if (schema.$ref !== undefined) {
    const name = componentOfReference(schema.$ref, "schemas");
    return name === undefined ? [] : [name];
  }
  return compositions.flatMap((keyword) => (schema[keyword] ?? []).flatMap(branchReferences));
}

/** Asks of each branch that is a reference whether it stays; a composition that loses all its branches goes with them. */
export function replaceBranches(
  schema: SchemaObject,
  decide: (name: string) => "keep" | undefined,
): SchemaObject | undefined {
  if (typeof schema === "boolean") return schema;
  if (schema.$ref !== undefined) {
    const name = componentOfReference(schema.$ref, "schemas");
    return name === undefined || decide(name) === "keep" ? schema : undefined;
  }
  const changes = new Map<string, unknown>();
  for (const keyword of compositions) {
    const branches = schema[keyword];
    if (branches === undefined) continue;
    const kept = branches.map((branch) => replaceBranches(branch, decide)).filter((branch) => branch !== undefined);
    changes.set(keyword, kept.length > 0 ? kept : undefined);
  }
  return withValues(schema, changes);
}
