import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { JsonObject } from "../../generator/document/record.js";
import { printDocument } from "../../generator/pages/index.js";
import { compile, projectRoot, run } from "../compile/compile.js";
import { share, type Share } from "./compareDocuments.js";

/** How near the client of a rebuilt document comes to that of the true one. */
export interface ClientMeasures {
  /** Functions of operations, by name. */
  readonly functions: Share;
  /** Exported types, by name. */
  readonly types: Share;
  /** Types that both have, each assignable to the other in both directions. */
  readonly assignable: Share;
  /** What stops the comparison; undefined where nothing does. */
  readonly failure?: string;
}

const folder = join(projectRoot, ".tmp", "recovery");

/** Generates a client of each document, in one package, and lets the compiler compare them. */
export async function compareClients(truth: JsonObject, rebuilt: JsonObject): Promise<ClientMeasures> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const failure = await generateBoth({ truth, rebuilt });
  if (failure !== undefined) return { functions: none, types: none, assignable: none, failure };
  const [one, other] = [exportsOf("truth"), exportsOf("rebuilt")];
  const shared = one.types.filter((name) => other.types.includes(name));
  const assignable = await assignableTypes(shared);
  return {
    functions: share(one.functions, (name) => other.functions.includes(name)),
    types: share(one.types, (name) => other.types.includes(name)),
    ...assignable,
  };
}

const none: Share = { held: 0, of: 0, failing: [] };

async function generateBoth(documents: Readonly<Record<"truth" | "rebuilt", JsonObject>>): Promise<string | undefined> {
  const apis = Object.keys(documents).map((name) => ({ name, input: `${name}.json` }));
  await writeFile(join(folder, "clientwright.config.json"), JSON.stringify({ output: "out", apis }));
  for (const [name, document] of Object.entries(documents)) {
    // The name of the API is part of names that are made up; a title would be another difference.
    const named = { ...document, info: { title: "Api", version: "1" } };
    await writeFile(join(folder, `${name}.json`), printDocument(named, "json"));
  }
  const cli = join(projectRoot, "dist", "cli", "main.js");
  const { exitCode, output } = await run(cli, ["generate", "--quiet"], folder);
  return exitCode === 0 ? undefined : output.slice(0, 2000);
}

interface Exports {
  readonly functions: readonly string[];
  readonly types: readonly string[];
}

function exportsOf(api: string): Exports {
  const home = join(folder, "out", api);
  const operations = join(home, "operations");
  const files = existsSync(operations) ? readdirSync(operations).map((file) => join(operations, file)) : [];
  const texts = [join(home, "schemas.ts"), ...files]
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, "utf8"));
  const named = (kind: RegExp): readonly string[] =>
    [...new Set(texts.flatMap((text) => [...text.matchAll(kind)].map(([, name = ""]) => name)))].sort();
  return {
    functions: named(/^export (?:async )?function (\w+)/gm),
    types: named(/^export (?:interface|type) ([\w$]+)/gm),
  };
}

async function assignableTypes(names: readonly string[]): Promise<Pick<ClientMeasures, "assignable" | "failure">> {
  const lines = names.flatMap((name, index) => [
    `export const forth${index}: (value: truth.${name}) => rebuilt.${name} = (value) => value;`,
    `export const back${index}: (value: rebuilt.${name}) => truth.${name} = (value) => value;`,
  ]);
  const head = [
    'import type * as truth from "./truth/index.js";',
    'import type * as rebuilt from "./rebuilt/index.js";',
  ];
  const file = join(folder, "out", "compare.ts");
  await writeFile(file, [...head, ...lines, ""].join("\n"));
  const { output } = await compile("typescript-7.0", [relative(projectRoot, file).replaceAll("\\", "/")]);
  const errors = output.split("\n").filter((line) => line.includes("error TS"));
  const elsewhere = errors.filter((line) => !line.includes("compare.ts("));
  const wrong = new Set(
    errors.flatMap((line) => {
      const found = /compare\.ts\((\d+),/.exec(line)?.[1];
      return found === undefined ? [] : [names[Math.floor((Number(found) - head.length - 1) / 2)] ?? ""];
    }),
  );
  const assignable = share(names, (name) => !wrong.has(name));
  return elsewhere.length === 0 ? { assignable } : { assignable, failure: elsewhere.slice(0, 5).join("\n") };
}
