import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { makeProject, pets, type Project } from "../behaviour/cli/project.js";

let project: Project;
let elsewhere: Project;
beforeEach(() => {
  elsewhere = makeProject({ "secret.txt": "other: [secret-token\n", "pets.yaml": pets });
  project = makeProject({});
  mkdirSync(join(project.folder, "specs"));
});
afterEach(() => {
  project.remove();
  elsewhere.remove();
});

function link(path: string, target: string): void {
  symlinkSync(target, join(project.folder, path));
}

describe("a link out of the project is no document that is found by its name", () => {
  test.each([
    { name: "a document", path: "specs/x.yaml", files: {} },
    { name: "an overlay", path: "specs/pets.overlay.yaml", files: { "specs/pets.yaml": pets } },
    {
      name: "an overlay of a document that is listed",
      path: "specs/pets.overlay.yaml",
      files: {
        "specs/pets.yaml": pets,
        "clientwright.config.json": JSON.stringify({ apis: [{ name: "pets", input: "specs/pets.yaml" }] }),
      },
    },
  ])("$name", async ({ path, files }) => {
    project.put(files);
    link(path, join(elsewhere.folder, "secret.txt"));
    const { code, stderr } = await project.run("generate");
    expect(code).toBe(2);
    expect(stderr).toContain(`${path} - error config/linked-file
This is a symbolic link to a file outside of the folder of the project
`);
    expect(stderr).not.toContain("secret-token");
  });
});

test("a link that stays in the project is one, and so is one that is listed", async () => {
  project.put({ "vendor/pets.yaml": pets });
  link("specs/pets.yaml", "../vendor/pets.yaml");
  expect(await project.run("generate --quiet")).toEqual({ code: 0, stdout: "", stderr: "" });
  link("specs/far.yaml", join(elsewhere.folder, "pets.yaml"));
  const apis = [{ name: "far", input: "specs/far.yaml" }];
  writeFileSync(join(project.folder, "clientwright.config.json"), JSON.stringify({ apis }));
  expect(await project.run("generate --quiet")).toEqual({ code: 0, stdout: "", stderr: "" });
});

test("a pipe and a link to nowhere are none", async () => {
  spawnSync("mkfifo", [join(project.folder, "specs", "x.yaml")]);
  link("specs/y.yaml", "nowhere.yaml");
  const { code, stderr } = await project.run("generate");
  expect({ code, said: stderr }).toEqual({ code: 2, said: expect.stringContaining("config/no-apis") as unknown });
});
