import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { stringify } from "yaml";
import { buildProgram } from "../behaviour/cli/project.js";
import { compile, projectRoot } from "../compile/compile.js";
import { chainOf, deepJson, documents, encode, type HostileDocument } from "./documents.js";
import { openWorkshop } from "./generateFrom.js";
import { runBounded, type BoundedRun } from "./runBounded.js";

beforeAll(buildProgram);

const file = process.env.CLIENTWRIGHT_HOSTILE ?? join(projectRoot, "..", "shared", "hostile.json");
if (!existsSync(file)) console.warn(`SKIPPED: no ${file}; only the project's own hostile documents were tried.`);

interface Foreign {
  readonly id: string;
  readonly text?: string | null;
  readonly encoding?: string;
  readonly params?: { readonly open?: string; readonly close?: string; readonly n?: number; readonly chain?: number };
  readonly expect: string;
  readonly why?: string;
}

/** How a run may end, by what the collection expects of it. */
const codesOf: Readonly<Record<string, readonly number[]>> = { ok: [0], ignore: [0], "safe-name": [0] };

/** A message that names its place is as good as a refusal where the meaning of the rest is clear. */
const acceptable: readonly number[] = [0, 3];

function listForeign(): readonly HostileDocument[] {
  if (!existsSync(file)) return [];
  const collection = JSON.parse(readFileSync(file, "utf8")) as { base: unknown; documents: readonly Foreign[] };
  return collection.documents.flatMap((entry) => {
    const bytes = bytesOf(entry, collection.base);
    return bytes === undefined
      ? []
      : [
          {
            name: entry.id,
            bytes,
            codes: entry.why?.includes("refuse") ? acceptable : (codesOf[entry.expect] ?? acceptable),
          },
        ];
  });
}

function bytesOf({ text, encoding, params }: Foreign, base: unknown): string | Uint8Array | undefined {
  if (typeof text === "string") return text;
  if (encoding !== undefined) return encode(stringify(base), encoding);
  if (params?.chain !== undefined) return chainOf(params.chain);
  if (params?.open === undefined || params.close === undefined || params.n === undefined) return undefined;
  return deepJson(params.open, params.close, params.n);
}

const workshop = openWorkshop("documents");
afterAll(workshop.remove);

/** What is wrong with how a run ended. */
function findFaults({ code, stderr, result, seconds }: BoundedRun, { codes }: HostileDocument): readonly string[] {
  const faults: string[] = [];
  if (code === null || !codes.includes(code)) faults.push(`exit code ${code}: ${stderr.slice(0, 500)}`);
  if (/\n\s+at |RangeError|TypeError|failed unexpectedly/.test(stderr)) faults.push("a stack trace or exception");
  if (seconds > 10 * slowness) faults.push(`took ${seconds.toFixed(1)} s`);
  const errors = result?.apis.flatMap(({ diagnostics }) => diagnostics).filter(({ severity }) => severity === "error");
  // An empty document has no line.
  if (code === 3 && !errors?.some(({ file }) => file.endsWith(".yaml"))) faults.push("no message has a place");
  return faults;
}

/** Ten seconds on a machine that is not shared; others may say how much slower they are. */
const slowness = Number(process.env.CLIENTWRIGHT_SLOWNESS ?? 2);

describe("whole documents: accepted or refused, in time, with a place", () => {
  const all = [...documents, ...listForeign()].map((document, index) => ({ ...document, index }));

  test.each(all)("$name", async (document) => {
    const spec = join(workshop.folder, "documents", `h${document.index}.yaml`);
    const out = join(workshop.folder, "outputs", `h${document.index}`);
    writeFileSync(spec, document.bytes);
    const run = await runBounded(spec, out);
    expect(findFaults(run, document)).toEqual([]);
    expect(existsSync(out)).toBe(run.code === 0);
    rmSync(spec);
  });

  test("what was accepted compiles", async () => {
    const folder = workshop.folder.slice(projectRoot.length).replaceAll("\\", "/").replace(/^\//, "");
    expect(await compile("typescript-7.0", [`${folder}/outputs/**/*.ts`])).toEqual({ exitCode: 0, output: "" });
  });
});
