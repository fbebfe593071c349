import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { forgetGenerated, makeProject, pets, putGenerated, shops, twoApis, type Project } from "./project.js";

afterAll(forgetGenerated);

let project: Project;
beforeEach(() => {
  project = makeProject(twoApis);
});
afterEach(() => {
  project.remove();
});

describe("a run that succeeds", () => {
  test("writes the package; what it says goes to stderr, in plain lines on a pipe", async () => {
    const { code, stdout, stderr } = await project.run("generate");
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    const lines = stderr.trimEnd().split("\n");
    expect(lines.slice(0, 4)).toEqual([
      `Generating pets from ${join("specs", "pets.yaml")}`,
      `Generating shops from ${join("specs", "shops.json")}`,
      "pets   Pets 1.0.0: 1 operation, 1 schema, 0 warnings",
      "shops  Shops 2.1: 1 operation, 0 schemas, 0 warnings",
    ]);
    expect(lines[4]).toMatch(/^generated: \d+ written, 0 unchanged, 0 removed \(\d+\.\d s\)$/);
    expect(JSON.parse(project.read("generated/package.json"))).toMatchObject({ name: "apis", version: "0.1.0" });
    expect(project.read("generated/pets/operations/pets.ts")).toContain("export function listPets(");
  });

  test("touches nothing the second time, and is silent with --quiet", async () => {
    await putGenerated(project);
    const before = project.snapshot("generated");
    expect(await project.run("generate --quiet")).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(project.snapshot("generated")).toEqual(before);
  });

  test("removes what an API that is gone has left", async () => {
    await putGenerated(project);
    rmSync(join(project.folder, "specs/shops.json"));
    expect((await project.run("generate")).stderr).toMatch(/[1-9]\d* removed/);
    expect(Object.keys(project.snapshot("generated")).filter((path) => path.startsWith("shops"))).toEqual([]);
  });

  test("prints the result with --json: a stable shape", async () => {
    const { code, stdout } = await project.run("generate --json --quiet");
    const result = JSON.parse(stdout) as { files: Record<string, string[]> };
    expect(code).toBe(0);
    const local = { retrievedFrom: null, operations: 1, diagnostics: [] };
    expect(result).toEqual({
      ok: true,
      output: "generated",
      apis: [
        { ...local, name: "pets", title: "Pets", version: "1.0.0", schemas: 1 },
        { ...local, name: "shops", title: "Shops", version: "2.1", schemas: 0 },
      ],
      diagnostics: [],
      counts: {},
      files: { written: expect.any(Array), unchanged: [], removed: [] },
    });
    expect(result.files.written).toEqual(expect.arrayContaining(["package.json", "pets/index.ts", "shops/index.ts"]));
  });

  test("takes one document without a configuration", async () => {
    const { code } = await project.run("generate --spec specs/pets.yaml --name zoo --out clients/zoo --quiet");
    expect(code).toBe(0);
    expect(project.read("clients/zoo/zoo/index.ts")).not.toBe("");
    expect(project.read("clients/zoo/package.json")).toContain('"./zoo"');
  });

  test("keeps to the configuration", async () => {
    project.put({
      "tools/clientwright.yaml": [
        "output: ../clients",
        "package: { name: '@acme/apis', version: 3.0.0 }",
        "apis:",
        "  - name: zoo",
        "    input: ../specs/pets.yaml",
        "    naming: { operations: { listPets: allPets }, schemas: { Pet: Animal } }",
        "  - name: none",
        "    input: ../specs/shops.json",
        "    exclude: { operations: [GET /shops] }",
      ].join("\n"),
    });
    const { code, stdout } = await project.run("generate --config tools/clientwright.yaml --json --quiet");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ output: "clients", apis: [{ operations: 1 }, { operations: 0 }] });
    expect(project.read("clients/package.json")).toContain('"@acme/apis"');
    expect(project.read("clients/zoo/operations/pets.ts")).toContain("export function allPets(");
    expect(project.read("clients/zoo/schemas.ts")).toContain("Animal");
  });

  test("waits for a configuration that is promised", () => {
    project.put({ "clientwright.config.ts": 'export default Promise.resolve({ output: "later" });\n' });
    expect(JSON.parse(project.spawn("generate --json --quiet").stdout)).toMatchObject({ ok: true, output: "later" });
  });
});

describe("--only", () => {
  test("works on one API and keeps everything else as it is, even where another document is broken", async () => {
    await putGenerated(project);
    const before = project.snapshot("generated");
    project.put({ "specs/pets.yaml": pets.replaceAll("listPets", "findPets"), "specs/shops.json": "{" });
    const { code, stdout } = await project.run("generate --only pets --json --quiet");
    const { files } = JSON.parse(stdout) as { files: { written: string[]; removed: string[] } };
    expect(code).toBe(0);
    expect(files.written.every((path) => path.startsWith("pets/"))).toBe(true);
    expect(files.removed).toEqual([]);
    const after = project.snapshot("generated");
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(after["shops/index.ts"]).toEqual(before["shops/index.ts"]);
    expect(after["pets/operations/pets.ts"]?.text).toContain("findPets");
  });

  test("refuses an API that the output does not have yet", async () => {
    await putGenerated(project);
    project.put({ "specs/stores.json": shops });
    const { code, stderr } = await project.run("generate --only stores");
    expect(code).toBe(2);
    expect(stderr).toContain("cli/not-generated-yet");
  });
});

test("--with asks for outputs, those that there are", async () => {
  expect((await project.run("generate --quiet --with paths")).code).toBe(0);
  expect(project.read("generated/pets/paths.ts")).toContain("export interface paths {");
  expect(project.read("generated/package.json")).toContain('"./pets/paths"');
  const { code, stderr } = await project.run("generate --with queries");
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: expect.stringContaining('There is no output "queries"; there are paths.') as unknown,
  });
});

describe("--stop-after prints what a stage made, and writes nothing", () => {
  test.each([
    { stage: "model", want: { pets: { title: "Pets", operations: [{ operationId: "listPets" }] } } },
    { stage: "plan", want: { pets: { name: "pets", client: { factory: "createPets" } } } },
  ])("$stage", async ({ stage, want }) => {
    const { code, stdout, stderr } = await project.run(`generate --only pets --stop-after ${stage}`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject(want);
    expect(Object.keys(project.snapshot("."))).toEqual([join("specs", "pets.yaml"), join("specs", "shops.json")]);
  });
});

describe("init", () => {
  test("gives a project all that `generate` needs, and never overwrites", async () => {
    project.put({ "package.json": '{ "name": "mine" }\n' });
    const { code, stdout, stderr } = await project.run("init");
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toContain("clientwright.config.ts: written");
    const before = project.snapshot(".");
    expect((await project.run("init")).code).toBe(0);
    expect(project.snapshot(".")).toEqual(before);
    expect((await project.run("generate")).code).toBe(0);
    expect((await project.run("generate --check")).code).toBe(0);
  });

  test("in an empty folder says what is missing", async () => {
    const empty = makeProject({});
    expect(await empty.run("init")).toMatchObject({ code: 0, stderr: expect.stringContaining("npm init") });
    expect(await empty.run("generate")).toMatchObject({ code: 2, stderr: expect.stringContaining("config/no-apis") });
    empty.remove();
  });
});
