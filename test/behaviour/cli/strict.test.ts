import { afterAll, afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { forgetGenerated, makeProject, pets, type Project } from "./project.js";

afterAll(forgetGenerated);

/** With a warning, for the path names what nothing describes, and a loss: two media types for one body. */
const imperfect = pets
  .replace("  /pets:", "  /pets/{id}:")
  .replace("            application/json:", "            text/csv: {}\n            application/json:");

let project: Project;
beforeEach(() => {
  project = makeProject({ "specs/pets.yaml": imperfect });
});
afterEach(() => {
  project.remove();
});

interface Result {
  readonly ok: boolean;
  readonly counts: Readonly<Record<string, number>>;
  readonly apis: readonly { readonly diagnostics: readonly object[] }[];
}

const configOf = (diagnostics: object): string =>
  JSON.stringify({ apis: [{ name: "pets", input: "specs/pets.yaml" }], diagnostics });

describe("a document with a warning and a loss", () => {
  test("generates and counts both", async () => {
    const { code, stderr } = await project.run("generate");
    expect(code).toBe(0);
    expect(stderr).toContain("specs/pets.yaml:6:3 - warning document/undeclared-path-parameter");
    expect(stderr).not.toContain("An error because");
    expect(stderr).toMatch(/^1 warning, 1 remark of 1 kind: plan\/media-type-ignored 1; --json lists them$/m);
  });

  test("fails with --strict: exit 3, nothing is written, each error names the flag", async () => {
    const { code, stdout, stderr } = await project.run("generate --strict --json");
    expect(code).toBe(3);
    expect(stderr.match(/^An error because of --strict\.$/gm)).toHaveLength(2);
    expect(stderr).toContain("Nothing was written");
    expect(Object.keys(project.snapshot("."))).toEqual(["specs/pets.yaml"]);
    const result = JSON.parse(stdout) as Result;
    expect(result.ok).toBe(false);
    expect(result.counts).toEqual({ "document/undeclared-path-parameter": 1, "plan/media-type-ignored": 1 });
    expect(result.apis[0]?.diagnostics).toMatchObject([
      { severity: "error", errorBecause: "--strict", line: 6 },
      { severity: "error", errorBecause: "--strict" },
    ]);
  });

  test("passes with --strict where the configuration accepts its codes", async () => {
    const accepted = { "document/undeclared-path-parameter": "info", "plan/media-type-ignored": "off" };
    project.put({ "clientwright.config.json": configOf(accepted) });
    const { code, stdout } = await project.run("generate --strict --json --quiet");
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as Result).counts).toEqual({ "document/undeclared-path-parameter": 1 });
  });

  test("fails without --strict where the configuration makes an error of a code", async () => {
    project.put({ "clientwright.config.json": configOf({ "plan/media-type-ignored": "error" }) });
    const { code, stderr } = await project.run("generate");
    expect(code).toBe(3);
    expect(stderr).toContain('An error because of `diagnostics["plan/media-type-ignored"]` of the configuration.');
  });

  test("--check and --stop-after are strict, too", async () => {
    expect((await project.run("generate --check --strict")).code).toBe(3);
    expect((await project.run("generate --stop-after plan --strict")).code).toBe(3);
  });
});
