import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { configOfValue, loadConfig } from "../../../generator/config/index.js";
import { createDiagnostics } from "../../../generator/diagnostics/index.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clientwright-config-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

async function load(file?: string) {
  const diagnostics = createDiagnostics();
  const config = await loadConfig({ folder, ...(file !== undefined && { file }) }, diagnostics);
  return {
    config,
    diagnostics: diagnostics.list().map((entry) => ({ ...entry, file: entry.file.replace(`${shownPath("")}/`, "") })),
  };
}

/** A path as it is told from the folder of this process. */
const shownPath = (path: string): string => relative("", join(folder, path));

function one() {
  return {
    folder: shownPath(""),
    output: shownPath("generated"),
    package: { name: "apis", version: "0.1.0" },
    diagnostics: {},
    apis: [{ name: "a", input: shownPath("a.yaml") }],
  };
}

describe("where a configuration may stand", () => {
  const module =
    'import { defineConfig } from "clientwright";\nexport default defineConfig({ apis: [{ name: "a", input: "a.yaml" }] });\n';
  const table: { path: string; text: string }[] = [
    { path: "clientwright.config.ts", text: module.replace("defineConfig({", "defineConfig(<const>{") },
    { path: "clientwright.config.js", text: module },
    { path: "clientwright.config.mjs", text: module },
    { path: "clientwright.config.mts", text: module },
    { path: "clientwright.config.json", text: '{"apis": [{"name": "a", "input": "a.yaml"}]}' },
    { path: "clientwright.config.yaml", text: "apis:\n  - name: a\n    input: a.yaml\n" },
    { path: "clientwright.config.yml", text: "apis: [{ name: a, input: a.yaml }]\n" },
    { path: "package.json", text: '{"name": "x", "clientwright": {"apis": [{"name": "a", "input": "a.yaml"}]}}' },
  ];
  test.each(table)("$path", async ({ path, text }) => {
    put({ [path]: text });
    expect(await load()).toEqual({ config: one(), diagnostics: [] });
  });

  test("--config, whose folder is the one that paths start from", async () => {
    put({
      "tools/apis.yml":
        "output: ../out\napis:\n  - { name: a, input: a.yaml }\n  - { name: b, input: 'HTTPS://example.com/b.json' }\n",
    });
    const { config } = await load("tools/apis.yml");
    expect(config?.output).toBe(shownPath("out"));
    expect(config?.apis.map(({ input }) => input)).toEqual([shownPath("tools/a.yaml"), "HTTPS://example.com/b.json"]);
  });

  test("nowhere: the documents directly in specs/, ordered by name", async () => {
    put({
      "specs/b.json": "{}",
      "specs/b.sources.json": "{}",
      "specs/A b.yaml": "",
      "specs/notes.md": "",
      "specs/parts/c.yaml": "",
      "specs/.hidden.yaml": "",
      "package.json": "{}",
    });
    const { config } = await load();
    expect(config?.apis).toEqual([
      { name: "A-b", input: shownPath("specs/A b.yaml") },
      { name: "b", input: shownPath("specs/b.json") },
    ]);
  });

  test("an overlay and a table of sources are no documents; the overlay of a document's name belongs to it", async () => {
    put({ "specs/a.json": "{}", "specs/a.overlay.yaml": "", "specs/a.sources.json": "{}", "specs/b.overlay.json": "" });
    const { config } = await load();
    expect(config?.apis).toEqual([
      { name: "a", input: shownPath("specs/a.json"), overlays: [shownPath("specs/a.overlay.yaml")] },
    ]);
  });

  test("overlays that are listed, in the order of the list; none where the list is empty", async () => {
    const apis = [
      { name: "a", input: "specs/a.yaml", overlays: ["b.yaml", "https://example.com/c.yaml", "a.yaml"] },
      { name: "b", input: "specs/a.yaml", overlays: [] },
      { name: "c", input: "specs/a.yaml" },
      { name: "d", input: "https://example.com/specs/a.yaml" },
    ];
    put({
      "clientwright.config.json": JSON.stringify({ apis }),
      "specs/a.overlay.yml": "",
      "specs/a.overlay.json": "{}",
    });
    const { config } = await load();
    expect(config?.apis.map(({ overlays }) => overlays)).toEqual([
      [shownPath("b.yaml"), "https://example.com/c.yaml", shownPath("a.yaml")],
      undefined,
      [shownPath("specs/a.overlay.json"), shownPath("specs/a.overlay.yml")],
      undefined,
    ]);
  });

  test("the outcome is frozen through and through", async () => {
    put({ "clientwright.config.json": '{"apis": [{"name": "a", "input": "a.yaml", "include": {"tags": ["x"]}}]}' });
    const { config } = await load();
    const parts = [config, config?.package, config?.apis, config?.apis[0], config?.apis[0]?.include?.tags];
    expect(parts.map((part) => part !== undefined && Object.isFrozen(part))).toEqual(parts.map(() => true));
  });
});

describe("a configuration that cannot be used says why and where", () => {
  const table: { name: string; files: Record<string, string>; file?: string; want: object[] }[] = [
    {
      name: "YAML, unknown key",
      files: { "clientwright.config.yaml": "output: out\napis:\n  - name: a\n    inputt: a.yaml\n    input: a.yaml\n" },
      want: [{ code: "config/unknown-key", line: 4, pointer: "/apis/0/inputt" }],
    },
    {
      name: "JSON, wrong type and unknown key in one run",
      files: { "clientwright.config.json": '{\n  "output": 1,\n  "outputt": "x"\n}\n' },
      want: [
        { code: "config/invalid-value", line: 2, pointer: "/output" },
        { code: "config/unknown-key", line: 3, pointer: "/outputt" },
      ],
    },
    {
      name: "package.json, below its key",
      files: { "package.json": '{\n  "clientwright": {\n    "output": 1\n  }\n}\n' },
      want: [{ code: "config/invalid-value", line: 3, pointer: "/clientwright/output" }],
    },
    {
      name: "YAML that does not parse",
      files: { "clientwright.config.yaml": "output: [\n" },
      want: [{ line: 2 }],
    },
    {
      name: "a module, by path of the setting",
      files: { "clientwright.config.ts": "export default { output: 1 };\n" },
      want: [
        {
          code: "config/invalid-value",
          file: "clientwright.config.ts",
          message: "output: expected string, received number",
        },
      ],
    },
    {
      name: "a module that throws",
      files: { "clientwright.config.mjs": 'throw new Error("no key");\n' },
      want: [{ code: "config/not-loaded", message: "The module cannot be loaded: no key" }],
    },
    {
      name: "a module without default export",
      files: { "clientwright.config.ts": "export const config = {};\n" },
      want: [{ code: "config/not-loaded", message: "The module has no default export" }],
    },
    {
      name: "two configurations",
      files: { "clientwright.config.ts": "export default {};\n", "clientwright.config.json": "{}" },
      want: [{ code: "config/ambiguous", message: "Found clientwright.config.ts and clientwright.config.json" }],
    },
    {
      name: "--config without a file",
      files: {},
      file: "x.yaml",
      want: [{ code: "config/not-found", file: "x.yaml" }],
    },
    {
      name: "--config of a strange kind",
      files: { "x.toml": "" },
      file: "x.toml",
      want: [{ code: "config/not-found", file: "x.toml" }],
    },
    { name: "nothing at all", files: {}, want: [{ code: "config/no-apis" }] },
    {
      name: "two documents of one name in specs/",
      files: { "specs/a.yaml": "", "specs/A.json": "" },
      want: [
        {
          code: "config/duplicate-name",
          file: "specs/a.yaml",
          message:
            'The file\'s name gives the API\'s, "a": "a" is the name of another API ("A"). Rename it, or list the APIs in a configuration',
        },
      ],
    },
    {
      name: "a document in specs/ whose name gives no name",
      files: { "specs/日本.json": "{}" },
      want: [{ code: "config/invalid-value", file: "specs/日本.json" }],
    },
  ];
  test.each(table)("$name", async ({ files, file, want }) => {
    put(files);
    const { config, diagnostics } = await load(file);
    expect(config).toBeUndefined();
    expect(diagnostics).toMatchObject(want);
    expect(diagnostics).toHaveLength(want.length);
  });
});

describe("a configuration that stands in no file", () => {
  test("is completed like any other", () => {
    const diagnostics = createDiagnostics();
    const config = configOfValue({ output: "out", apis: [{ name: "a", input: "a.yaml" }] }, folder, diagnostics);
    expect(config).toEqual({ ...one(), output: shownPath("out") });
  });

  test("is checked like any other", () => {
    const diagnostics = createDiagnostics();
    expect(configOfValue({ apis: [{ name: "..", input: "a.yaml" }] }, folder, diagnostics)).toBeUndefined();
    expect(diagnostics.list()).toMatchObject([{ code: "config/invalid-value", file: "" }]);
  });
});
