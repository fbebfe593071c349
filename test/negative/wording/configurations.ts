import { configured, type WordingCase } from "./wordingCase.js";

const project = "clientwright.config.yaml";

const wrong = (code: WordingCase["code"], ...lines: readonly string[]): WordingCase =>
  configured(code, { [project]: [...lines, ""].join("\n") });

/** Messages about configurations. */
export const configurationWordings: readonly WordingCase[] = [
  configured("config/not-found", {}, "nowhere.yaml"),
  configured("config/not-found", { "config.toml": "" }, "config.toml"),
  configured("config/ambiguous", { [project]: "", "clientwright.config.json": "{}" }),
  configured("config/not-loaded", { "clientwright.config.mjs": "throw new Error('broken');\n" }),
  configured("config/not-loaded", { "clientwright.config.mjs": "export const a = 1;\n" }),
  configured("config/no-apis", {}),
  configured("config/unknown-key", { "package.json": '{ "clientwright": { "outputs": "a", "nothing": 1 } }\n' }),
  wrong("config/unknown-key", "apis: [{ name: a, input: a.yaml, inputs: b }]"),
  wrong(
    "config/invalid-value",
    "output: 5",
    "package: { name: A B, version: one }",
    "diagnostics: { read/empty: off, names/collision: loud }",
    "apis:",
    "  - { name: a b, input: '' }",
    "  - { name: runtime, input: a.yaml, overlays: [''], naming: { operations: { a: 1b } } }",
    "  - { name: c, input: a.yaml, references: { hosts: [a b], folders: [''] }, pull: { from: [], conflicts: none, api: '' } }",
    "  - { input: a.yaml, pull: { from: [''], hosts: ['https://a/b'] } }",
  ),
  wrong("config/invalid-value", "apis: []", `package: { name: ${"a".repeat(215)} }`),
  wrong(
    "config/invalid-value",
    "apis:",
    "  - { name: a, input: 'https://example.com/a.yaml', pull: { from: [a] } }",
    "  - { name: b, input: b.txt, pull: { from: [a] } }",
    "  - { name: c, input: c.yaml, pull: { from: [a] } }",
    "  - { name: d, input: ./c.yaml, pull: { from: [a] } }",
  ),
  wrong(
    "config/duplicate-name",
    "apis: [{ name: a, input: a.yaml }, { name: a, input: b.yaml }, { name: A, input: c.yaml }]",
  ),
  configured("config/invalid-value", { "specs/runtime.yaml": "a", "specs/a b.yaml": "a" }),
  configured("config/duplicate-name", { "specs/a.yaml": "a", "specs/a.json": "a" }),
];
