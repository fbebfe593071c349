import { normalize } from "node:path";
import type { z } from "zod";
import { closestName } from "../diagnostics/closestName.js";
import type { Finding } from "../diagnostics/diagnostic.js";
import { joinPointer, type JsonPointer } from "../document/jsonPointer.js";
import { isUrl } from "../read/index.js";
import { configJsonSchema } from "./configJsonSchema.js";
import { configSchema, type CheckedConfig } from "./configSchema.js";

/** A configuration that can be used, or everything that is wrong with it. */
export type ConfigCheck =
  | { readonly kind: "valid"; readonly config: CheckedConfig }
  | { readonly kind: "invalid"; readonly findings: readonly Finding[] };

/**
 * Checks a value against the schema of the configuration.
 *
 * @param base - where the value is in its file: `/clientwright` in a package.json
 */
export function checkConfig(value: unknown, base: JsonPointer): ConfigCheck {
  const result = configSchema.safeParse(value);
  if (!result.success) {
    return { kind: "invalid", findings: result.error.issues.flatMap((issue) => findingsOfIssue(issue, base)) };
  }
  const findings = [...duplicateNames(result.data, base), ...checkPulls(result.data, base)];
  return findings.length > 0 ? { kind: "invalid", findings } : { kind: "valid", config: result.data };
}

function findingsOfIssue(issue: z.core.$ZodIssue, base: JsonPointer): Finding[] {
  const path = issue.path.map((key) => (typeof key === "symbol" ? String(key) : key));
  if (issue.code !== "unrecognized_keys") {
    const reason = issue.message.replace(/^Invalid input: /, "").replace(/received undefined$/, "found nothing");
    const message = `${nameOf(path)}: ${reason}`;
    return [{ code: "config/invalid-value", pointer: joinPointer(base, ...path), message }];
  }
  return issue.keys.map((key) => {
    const meant = closestName(key, knownKeys(path));
    const question = meant === undefined ? "" : `; did you mean "${meant}"?`;
    const message = `${nameOf(path)}: there is no setting "${key}"${question}`;
    return { code: "config/unknown-key", pointer: joinPointer(base, ...path, key), message };
  });
}

/** `apis[0].input`, as an author would say it. */
function nameOf(path: readonly (string | number)[]): string {
  if (path.length === 0) return "the configuration";
  return path.map((key, index) => (typeof key === "number" ? `[${key}]` : index === 0 ? key : `.${key}`)).join("");
}

type JsonSchema = ReturnType<typeof configJsonSchema>;

/** The keys that the object at a path of the configuration can have. */
function knownKeys(path: readonly (string | number)[]): string[] {
  let schema: unknown = configJsonSchema();
  for (const key of path) {
    const { items, properties } = schema as JsonSchema;
    schema = typeof key === "number" ? items : properties?.[key];
  }
  return Object.keys((schema as JsonSchema | undefined)?.properties ?? {});
}

function duplicateNames(config: CheckedConfig, base: JsonPointer): Finding[] {
  const seen = new Map<string, string>();
  return (config.apis ?? []).flatMap(({ name }, index) => {
    const earlier = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), name);
    if (earlier === undefined) return [];
    const message = `apis[${index}].name: "${name}" is the name of another API${earlier === name ? "" : ` ("${earlier}")`}`;
    return [{ code: "config/duplicate-name" as const, pointer: joinPointer(base, "apis", index, "name"), message }];
  });
}

/** What is wrong with where `pull` would write: each API that has it needs a file of its own to write. */
function checkPulls(config: CheckedConfig, base: JsonPointer): Finding[] {
  const targets = new Map<string, string>();
  return (config.apis ?? []).flatMap(({ name, input, pull }, index): Finding[] => {
    if (pull === undefined) return [];
    const target = normalize(input);
    const earlier = targets.get(target);
    targets.set(target, name);
    const reason =
      whyUnwritable(input) ?? (earlier === undefined ? undefined : `"${earlier}" is pulled into this file`);
    if (reason === undefined) return [];
    const message = `apis[${index}].input: ${reason}`;
    return [{ code: "config/invalid-value", pointer: joinPointer(base, "apis", index, "input"), message }];
  });
}

function whyUnwritable(input: string): string | undefined {
  if (isUrl(input)) return "with pull, expected the path of the file to write; the URL belongs to pull.from";
  return /\.(?:json|ya?ml)$/i.test(input) ? undefined : "with pull, expected a file that ends in .yaml, .yml or .json";
}
