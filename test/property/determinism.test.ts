import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { afterAll, describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { parse } from "yaml";
import { projectRoot } from "../compile/compile.js";
import { generateIn, openWorkshop } from "../hostile/generateFrom.js";
import { patience, runs } from "./runs.js";

jest.setTimeout(patience(20));

const scratch = mkdtempSync(join(tmpdir(), "determinism-"));
const workshop = openWorkshop("shuffled");
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
  workshop.remove();
});

const goldens = join(projectRoot, "test", "golden");

/** Each where nothing of one is where the other has it. */
const surroundings = [
  { name: "here", folder: "a", environment: { TZ: "UTC", LANG: "C" }, umask: "022" },
  {
    name: "elsewhere",
    folder: "other/ folder/ü",
    environment: { TZ: "Asia/Kathmandu", LANG: "tr_TR.UTF-8" },
    umask: "077",
  },
  {
    name: "in a small window",
    folder: "b",
    environment: { LC_ALL: "de_DE.UTF-8", COLUMNS: "20", FORCE_COLOR: "3", NODE_OPTIONS: "--disable-proto=throw" },
    umask: "000",
  },
];

function packageMadeIn({
  folder,
  environment,
  umask,
}: (typeof surroundings)[number]): Readonly<Record<string, string>> {
  const project = join(scratch, folder);
  mkdirSync(join(project, "specs"), { recursive: true });
  for (const idea of ["names", "enums", "responses", "swagger"]) {
    cpSync(join(goldens, idea, "spec.yaml"), join(project, "specs", `${idea}.yaml`));
  }
  const main = join(projectRoot, "dist", "cli", "main.js");
  const command = `umask ${umask}; exec "$0" "$@"`;
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...environment };
  const words = ["-c", command, process.execPath, main, "generate", "--quiet"];
  const { status, stderr } = spawnSync("sh", words, { cwd: project, env, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const out = join(project, "generated");
  const paths = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(out, path)).isFile(),
  );
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(out, path), "latin1")]));
}

test("the same documents give the same bytes in every folder, time zone and language, and without __proto__", () => {
  const [first, ...others] = surroundings.map(packageMadeIn);
  for (const other of others) expect(other).toEqual(first);
  expect(Object.keys(first ?? {}).length).toBeGreaterThan(40);
});

/** A copy in which the keys of every object stand in another order, but for lists of examples and for documentation. */
function shuffle(node: unknown, next: () => number): unknown {
  if (Array.isArray(node)) return node.map((member) => shuffle(member, next));
  if (typeof node !== "object" || node === null) return node;
  const entries = Object.entries(node).map(([key, value]) => ({ key, value: shuffle(value, next), rank: next() }));
  entries.sort((a, b) => a.rank - b.rank);
  return Object.fromEntries(entries.map(({ key, value }) => [key, value]));
}

/** The lines of a file, and the words of each, without their order and without what only separates them. */
function declarationsOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) =>
      line
        .split(/[\s;,.|&*(){}[\]<>`]+/)
        .sort()
        .join(" ")
        .trim(),
    )
    .filter((line) => line !== "")
    .sort();
}

describe("keys in another order give the same declarations", () => {
  // The names of these are given in the order of the document where they collide.
  const ordered = new Set(["names"]);
  const ideas = readdirSync(goldens, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !ordered.has(entry.name),
  );

  test.each(ideas.map(({ name }) => name))("%s", async (idea) => {
    const document: unknown = parse(readFileSync(join(goldens, idea, "spec.yaml"), "utf8"), { logLevel: "error" });
    const declarations = async (given: unknown): Promise<unknown> => {
      const { files = [] } = await generateIn(workshop, { name: idea, document: given });
      const code = files.filter(({ path }) => path.endsWith(".ts"));
      return Object.fromEntries(code.map(({ path, text }) => [path, declarationsOf(text)]));
    };
    const want = await declarations(document);
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (numbers) => {
        const next = (): number => Number(numbers.next().value);
        expect(await declarations(shuffle(document, next))).toEqual(want);
      }),
      runs(3),
    );
  });
});
