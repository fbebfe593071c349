import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { stringify } from "yaml";
import { makeProject } from "../behaviour/cli/project.js";
import { compile, projectRoot } from "../compile/compile.js";
import { chainOf, deepJson, documents, encode, type HostileDocument } from "./documents.js";
import { openWorkshop } from "./generateFrom.js";

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

/** What came of a document; see generateMany.mjs. */
interface Told {
  readonly name: string;
  readonly thrown?: string;
  readonly ok?: boolean;
  readonly seconds: number;
  readonly diagnostics: readonly { readonly severity: string; readonly message: string; readonly file: string }[];
}

/** Seconds that a document may take. A machine that is shared may say how much slower it is. */
const patience = 10 * Number(process.env.CLIENTWRIGHT_SLOWNESS ?? 2);

function findFaults({ thrown, ok, seconds, diagnostics }: Told, { codes }: HostileDocument): readonly string[] {
  if (thrown !== undefined) return [`threw ${thrown}`];
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const faults = diagnostics.filter(({ message }) => /RangeError|TypeError|\n\s+at /.test(message)).map(String);
  if (!codes.includes(ok ? 0 : 3))
    faults.push(`ends with ${ok ? 0 : 3}: ${errors.map(({ message }) => message).join()}`);
  if (seconds > patience) faults.push(`took ${seconds.toFixed(1)} s`);
  if (!ok && !errors.some(({ file }) => file.endsWith(".yaml"))) faults.push("no message has a place");
  return faults;
}

describe("whole documents: accepted or refused, in time and memory, with a place", () => {
  const all = [...documents, ...listForeign()].map((document, index) => ({ ...document, index }));
  const told = new Map<string, Told>();

  beforeAll(async () => {
    const locations = all.map(({ bytes, index }) => {
      const location = join(workshop.folder, "documents", `h${index}.yaml`);
      writeFileSync(location, bytes);
      return location;
    });
    const words = ["--max-old-space-size=1500", join(import.meta.dirname, "generateMany.mjs"), workshop.folder];
    const { stdout } = await promisify(execFile)(process.execPath, [...words, ...locations], { maxBuffer: 1e8 });
    for (const line of stdout.trim().split("\n")) told.set((JSON.parse(line) as Told).name, JSON.parse(line) as Told);
  }, 180_000);

  test.each(all)("$name", (document) => {
    const result = told.get(`h${document.index}`);
    expect(result && findFaults(result, document)).toEqual([]);
  });

  test("what was accepted compiles", async () => {
    const folder = workshop.folder.slice(projectRoot.length).replaceAll("\\", "/").replace(/^\//, "");
    expect(await compile("typescript-7.0", [`${folder}/h*/**/*.ts`])).toEqual({ exitCode: 0, output: "" });
  });

  test("the program says it in words, and leaves nothing behind", () => {
    const project = makeProject({ "specs/deep.json": deepJson("[", "]", 100_000), "specs/word.yaml": "hello" });
    const { code, stderr } = project.spawn("generate");
    expect({ code, left: readdirSync(project.folder) }).toEqual({ code: 3, left: ["specs"] });
    expect(stderr).toMatch(/specs.deep\.json:1:\d+ - error/);
    expect(stderr).toMatch(/specs.word\.yaml:1:1 - error/);
    expect(stderr).not.toMatch(/RangeError|TypeError|\n\s+at /);
    project.remove();
  });
});
