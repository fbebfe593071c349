import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { forgetGenerated, makeProject, pets, putGenerated, twoApis, type Project } from "./project.js";

afterAll(forgetGenerated);

let project: Project;
beforeEach(async () => {
  project = makeProject(twoApis);
  await putGenerated(project);
});
afterEach(() => {
  project.remove();
});

interface Drift {
  readonly name: string;
  /** Brings the drift about. */
  readonly given: () => void;
  /** Lines that the diff must have. */
  readonly want: readonly string[];
}

const shopsFile = "shops/operations/default.ts";

const drifts: readonly Drift[] = [
  {
    name: "the second API alone",
    given: () => {
      project.put({ "specs/shops.json": project.read("specs/shops.json").replace("listShops", "findShops") });
    },
    want: [
      "+export function findShops(client: ShopsClient, input?: NoInput, options?: CallOptions): Promise<FindShopsResult> {",
    ],
  },
  {
    name: "the first API alone",
    given: () => {
      project.put({ "specs/pets.yaml": pets.replace("[name]", "[]") });
    },
    want: ["--- a/pets/schemas.ts", "+++ b/pets/schemas.ts", "-  name: string;", "+  name?: string;"],
  },
  {
    name: "an API that is new",
    given: () => {
      project.put({ "specs/zoos.yaml": pets });
    },
    want: ["--- /dev/null", "+++ b/zoos/index.ts"],
  },
  {
    name: "an API that is gone",
    given: () => {
      rmSync(join(project.folder, "specs/pets.yaml"));
    },
    want: ["--- a/pets/index.ts", "+++ /dev/null"],
  },
  {
    name: "a generated file that was edited",
    given: () => {
      project.put({ "generated/shops/index.ts": "export {};\n" });
    },
    want: ["--- a/shops/index.ts", "-export {};"],
  },
  {
    name: "a generated file that was removed",
    given: () => {
      rmSync(join(project.folder, "generated/shops/index.ts"));
    },
    want: ["--- /dev/null", "+++ b/shops/index.ts"],
  },
  {
    name: "a list of generated files that names one more",
    given: () => {
      const text = "export const old = 1;\n";
      const entry = `"runtime/old.ts": "${createHash("sha256").update(text).digest("hex")}",`;
      const list = project.read("generated/.clientwright.json").replace('"README.md"', `${entry}\n    "README.md"`);
      project.put({ "generated/.clientwright.json": list, "generated/runtime/old.ts": text });
    },
    want: ["--- a/runtime/old.ts", "+++ /dev/null", "-export const old = 1;"],
  },
  {
    name: "a missing list of generated files",
    given: () => {
      rmSync(join(project.folder, "generated/.clientwright.json"));
    },
    want: ["+++ b/.clientwright.json"],
  },
  {
    name: "no output at all",
    given: () => {
      rmSync(join(project.folder, "generated"), { recursive: true });
    },
    want: ["+++ b/package.json"],
  },
];

describe("what would keep `generate` from writing is an error: exit 4, nothing is written", () => {
  test.each([
    {
      name: "a file of somebody else",
      given: () => {
        project.put({ "generated/zoos/index.ts": "mine\n", "specs/zoos.yaml": pets });
      },
      want: ["write/foreign-file", "generated/zoos/index.ts", "--force"],
    },
    {
      name: "a link in place of a generated file",
      given: () => {
        rmSync(join(project.folder, "generated/shops/index.ts"));
        symlinkSync("../pets/index.ts", join(project.folder, "generated/shops/index.ts"));
      },
      want: ["write/symbolic-link", "generated/shops/index.ts"],
    },
  ])("$name", async ({ given, want }) => {
    given();
    const before = project.snapshot(".");
    const { code, stderr } = await project.run("generate --check");
    expect(code).toBe(4);
    for (const words of want) expect(stderr).toContain(words);
    expect(stderr).not.toContain("brings it up to date");
    expect((await project.run("generate")).code).toBe(4);
    expect(project.snapshot(".")).toEqual(before);
  });
});

describe("what a killed run left halfway", () => {
  const staging = ".generated.clientwright-staging";

  /** Lets a run be killed after it has written its journal. */
  function leaveHalfway(): void {
    project.put({ "specs/shops.json": project.read("specs/shops.json").replace("listShops", "findShops") });
    const child = spawnSync(process.execPath, [join(import.meta.dirname, "killedRun.mjs"), "generate"], {
      cwd: project.folder,
      encoding: "utf8",
    });
    expect(child).toMatchObject({ signal: "SIGKILL" });
    expect(existsSync(join(project.folder, staging, "journal.json"))).toBe(true);
  }

  test("is reported by a check, which changes nothing", async () => {
    leaveHalfway();
    const before = project.snapshot(".");
    const { code, stdout, stderr } = await project.run("generate --check");
    expect(code).toBe(1);
    expect(stderr).toContain("write/unfinished");
    expect(stdout).toContain("+export function findShops(");
    expect(project.snapshot(".")).toEqual(before);
  });

  test("is finished by the next run first, even where a document is broken", async () => {
    leaveHalfway();
    project.put({ "specs/pets.yaml": "{" });
    const { code, stderr } = await project.run("generate");
    expect(code).toBe(3);
    expect(stderr).toContain("write/resumed");
    expect(project.read(shopsFile.replace("shops", "generated/shops"))).toContain("export function findShops(");
    expect(existsSync(join(project.folder, staging))).toBe(false);
    expect(existsSync(join(project.folder, ".generated.clientwright-lock"))).toBe(false);
  });
});

test("up to date: exit 0, no diff", async () => {
  const { code, stdout, stderr } = await project.run("generate --check");
  expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  expect(stderr).toMatch(/generated is up to date: \d+ files/);
});

describe("drift: exit 1 and all of it as a unified diff; nothing is written", () => {
  test.each(drifts)("$name", async ({ given, want }) => {
    given();
    const before = project.snapshot(".");
    const { code, stdout, stderr } = await project.run("generate --check");
    expect(code).toBe(1);
    expect(stdout.split("\n")).toEqual(expect.arrayContaining([...want]));
    expect(stderr).toContain("generated is not up to date");
    expect(project.snapshot(".")).toEqual(before);
  });

  test("as JSON", async () => {
    project.put({ "specs/shops.json": project.read("specs/shops.json").replace("listShops", "findShops") });
    rmSync(join(project.folder, "generated/pets/index.ts"));
    const { code, stdout } = await project.run("generate --check --json --quiet");
    const result = JSON.parse(stdout) as { ok: boolean; diff: string; files: { written: string[]; removed: string[] } };
    expect({ code, ok: result.ok }).toEqual({ code: 1, ok: false });
    expect(result.files.written).toEqual(expect.arrayContaining(["pets/index.ts", shopsFile]));
    expect(result.files.removed).toEqual([]);
    expect(result.diff).toContain("+export function findShops(");
  });
});

test("a file of somebody else that nothing generated concerns is no drift", async () => {
  project.put({ "generated/notes.md": "mine" });
  expect((await project.run("generate --check")).code).toBe(0);
});

test("--only compares one API", async () => {
  project.put({ "specs/shops.json": "{" });
  expect((await project.run("generate --check --only pets")).code).toBe(0);
  project.put({ "generated/pets/index.ts": "" });
  expect((await project.run("generate --check --only pets")).code).toBe(1);
});
