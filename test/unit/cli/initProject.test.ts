import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { initProject } from "../../../generator/cli/init/runInit.js";
import { loadConfig } from "../../../generator/config/index.js";
import { createDiagnostics } from "../../../generator/diagnostics/index.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clientwright-init-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const put = (path: string, text: string): void => {
  writeFileSync(join(folder, path), text);
};
const read = (path: string): string => readFileSync(join(folder, path), "utf8");

function init(): readonly string[] {
  const diagnostics = createDiagnostics();
  const lines = initProject(folder, diagnostics);
  expect(diagnostics.list()).toEqual([]);
  return lines;
}

test("a project gets a configuration that lists its documents, and two scripts", async () => {
  mkdirSync(join(folder, "specs"));
  put("specs/pets.yaml", "");
  put("package.json", '{\n\t"name": "mine",\n\t"scripts": {\n\t\t"test": "jest"\n\t},\n\t"private": true\n}\n');
  expect(init()).toEqual([
    "clientwright.config.ts: written",
    'package.json: script "generate" added',
    'package.json: script "check" added',
  ]);
  expect(read("package.json")).toBe(
    '{\n\t"name": "mine",\n\t"scripts": {\n\t\t"test": "jest",\n\t\t"generate": "clientwright generate",\n' +
      '\t\t"check": "clientwright generate --check"\n\t},\n\t"private": true\n}\n',
  );
  const config = await loadConfig({ folder }, createDiagnostics());
  expect(config?.apis.map(({ name }) => name)).toEqual(["pets"]);
});

test("the configuration of a project without documents loads, too, and asks for some", async () => {
  init();
  const diagnostics = createDiagnostics();
  expect(await loadConfig({ folder }, diagnostics)).toBeUndefined();
  expect(diagnostics.list()).toMatchObject([{ code: "config/no-apis" }]);
});

test("what is there stays", () => {
  const manifest = '{"scripts":{"generate":"mine","check":"mine"}}';
  put("package.json", manifest);
  put("clientwright.config.yaml", "output: mine\n");
  const lines = init();
  expect(lines).toHaveLength(3);
  expect(lines.every((line) => line.includes("left as it is"))).toBe(true);
  expect(read("package.json")).toBe(manifest);
  expect(readdirSync(folder).sort()).toEqual(["clientwright.config.yaml", "package.json"]);
});

test("settings in package.json are a configuration", () => {
  put("package.json", '{"clientwright": {}}');
  expect(init()[0]).toContain("package.json: left as it is");
  expect(readdirSync(folder)).toEqual(["package.json"]);
});

test("a package.json that does not parse is reported and left alone", () => {
  put("package.json", "{");
  const diagnostics = createDiagnostics();
  initProject(folder, diagnostics);
  expect(diagnostics.list()).toMatchObject([{ code: "write/failed" }, { code: "write/failed" }]);
  expect(read("package.json")).toBe("{");
});
