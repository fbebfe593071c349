import { normalize } from "node:path";
import type { Finding } from "../diagnostics/diagnostic.js";
import { joinPointer, type JsonPointer } from "../document/jsonPointer.js";
import { isUrl } from "../read/index.js";
import type { CheckedConfig } from "./configSchema.js";

/** What is wrong with where `pull` would write: each API that has it needs a file of its own to write. */
export function checkPulls(config: CheckedConfig, base: JsonPointer): Finding[] {
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
