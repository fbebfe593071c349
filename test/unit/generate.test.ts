import { expect, test } from "@jest/globals";
import { defineConfig, generate } from "../../generator/index.js";

const config = defineConfig({ package: { name: "mine" }, apis: [{ name: "things", input: "exemplar.yaml" }] });

test("a program gets the files of a package, and nothing is written", async () => {
  const { ok, apis, files = [], diagnostics } = await generate(config, "templates");
  expect({ ok, diagnostics }).toEqual({ ok: true, diagnostics: [] });
  expect(apis).toMatchObject([{ name: "things", title: "Exemplar" }]);
  expect(files.map(({ path }) => path)).toEqual(expect.arrayContaining(["package.json", "things/index.ts"]));
  expect(files.find(({ path }) => path === "package.json")?.text).toContain('"name": "mine"');
});

test("a document that cannot be used, and a configuration that cannot, give reasons instead of files", async () => {
  const missing = await generate(config, "nowhere");
  expect(missing).toMatchObject({ ok: false, files: undefined, apis: [{ diagnostics: [{ code: "read/not-found" }] }] });
  const wrong = await generate(defineConfig({ apis: [] }));
  expect(wrong).toMatchObject({ ok: false, files: undefined, diagnostics: [{ code: "config/invalid-value" }] });
});
