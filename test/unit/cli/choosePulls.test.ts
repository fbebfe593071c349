import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { choosePulls } from "../../../generator/cli/pull/choosePulls.js";
import type { PullFlags } from "../../../generator/cli/pull/pullFlags.js";
import { createDiagnostics } from "../../../generator/diagnostics/index.js";

const folder = mkdtempSync(join(tmpdir(), "clientwright-pulls-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const config = join(folder, "apis.yaml");
writeFileSync(
  config,
  [
    "apis:",
    "  - { name: a, input: specs/a.yaml, pull: { from: [docs/a], hosts: [a.test], conflicts: newest, api: A } }",
    "  - { name: b, input: specs/b.json }",
    "",
  ].join("\n"),
);

async function choose(flags: PullFlags) {
  const diagnostics = createDiagnostics();
  const chosen = await choosePulls(flags, diagnostics);
  return {
    apis: chosen?.apis.map(({ name, input, pull }) => ({ name, input: input.replace(/^.*specs/, "specs"), pull })),
    findings: diagnostics.list().map(({ code, message }) => `${code}: ${message}`),
  };
}

const a = {
  name: "a",
  input: join("specs", "a.yaml"),
  pull: { from: ["docs/a"], hosts: ["a.test"], conflicts: "newest", api: "A" },
};

describe("what is pulled", () => {
  const table: { name: string; given: PullFlags; want: object }[] = [
    { name: "every API of the configuration that has pages", given: { config }, want: { apis: [a], findings: [] } },
    {
      name: "flags count more than settings, hosts come in addition",
      given: { config, only: ["a"], conflicts: "fail", host: ["b.test"], api: "B" },
      want: {
        apis: [{ ...a, pull: { ...a.pull, hosts: ["a.test", "b.test"], conflicts: "fail", api: "B" } }],
        findings: [],
      },
    },
    {
      name: "an API of the flags, called as its file",
      given: { from: ["docs/*.md", "https://docs.test"], out: "specs/My API.yaml" },
      want: {
        apis: [{ name: "My-API", input: "specs/My API.yaml", pull: { from: ["docs/*.md", "https://docs.test"] } }],
        findings: [],
      },
    },
  ];
  test.each(table)("$name", async ({ given, want }) => {
    expect(await choose(given)).toEqual(want);
  });
});

describe("what cannot be pulled", () => {
  const table: { name: string; given: PullFlags; want: string }[] = [
    {
      name: "an API without pages",
      given: { config, only: ["a", "b"] },
      want: 'cli/nothing-to-pull: The configuration does not say from which pages to pull "b"',
    },
    {
      name: "an API that is not configured",
      given: { config, only: ["zoo"] },
      want: 'cli/unknown-api: There is no API "zoo"; there are a, b',
    },
    {
      name: "a URL to write to, in the words of the flags",
      given: { from: ["docs"], out: "https://x.test/api.yaml" },
      want: "config/invalid-value: --out: with pull, expected the path of the file to write; the URL belongs to pull.from",
    },
    {
      name: "an empty source",
      given: { from: [""], out: "a.yaml" },
      want: "config/invalid-value: --from: expected a path or a URL",
    },
  ];
  test.each(table)("$name", async ({ given, want }) => {
    expect(await choose(given)).toEqual({ apis: undefined, findings: [want] });
  });

  test("a configuration none of whose APIs has pages", async () => {
    const file = join(folder, "none.json");
    writeFileSync(file, '{ "apis": [{ "name": "x", "input": "x.json" }, { "name": "y", "input": "y.json" }] }');
    expect((await choose({ config: file })).findings).toEqual([
      'cli/nothing-to-pull: The configuration does not say from which pages to pull "x" and "y"',
    ]);
  });
});
