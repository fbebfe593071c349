import openapiTS, { astToString } from "openapi-typescript";
import type { OpenAPI3 } from "openapi-typescript";
import { pointerKeys } from "../../generator/document/jsonPointer.js";
import type { GeneratedClient } from "../../generator/pipeline.js";
import { measure } from "./measure.js";
import type { Outcome, Trial } from "./measure.js";

/**
 * What openapi-typescript makes of the same document, without any setting: its components are tried with the values that
 * ours are read with. Undefined where it does not take the document.
 */
export async function measureOpenapiTypescript(
  { document }: GeneratedClient,
  trials: readonly Trial[],
): Promise<Outcome | undefined> {
  const text = await printTypes(document.root);
  return text === undefined ? undefined : measure(new Map([[home, text]]), trials.flatMap(asTheirs));
}

const home = "theirs.ts";

async function printTypes(root: unknown): Promise<string | undefined> {
  try {
    return astToString(await openapiTS(structuredClone(root) as OpenAPI3, { silent: true }));
  } catch {
    return undefined;
  }
}

/** Its types are the same for both directions; only what is read is asked of them. */
export function isCompared({ site }: Trial): boolean {
  return site.kind === "component" && site.direction === "read";
}

function asTheirs(trial: Trial): readonly Trial[] {
  if (!isCompared(trial)) return [];
  const name = JSON.stringify(pointerKeys(trial.site.pointer).at(-1));
  return [{ ...trial, site: { ...trial.site, home, type: `home.components["schemas"][${name}]` } }];
}
