import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { createDiagnostics } from "../../generator/diagnostics/index.js";
import { generateClient } from "../../generator/pipeline.js";
import { slightMistakes } from "./slightlyWrong.js";

const folder = mkdtempSync(join(tmpdir(), "clientwright-slight-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What is said of a document, and all code that is made of it. */
async function generate(text: string) {
  const location = join(folder, "api.yaml");
  writeFileSync(location, text);
  const diagnostics = createDiagnostics(location);
  const client = await generateClient(location, { name: "api" }, diagnostics);
  return {
    says: diagnostics.list().map(({ code, line, column }) => `${code} ${line ?? 0}:${column ?? 0}`),
    code: client?.files.map(({ text }) => text).join("\n"),
  };
}

describe("documents that are a little wrong", () => {
  test.each(slightMistakes)("$name", async ({ text, says, gives }) => {
    const { code, ...said } = await generate(text);
    expect(said).toEqual({ says });
    if (gives === undefined) expect(code).toBeUndefined();
    else expect(code).toContain(gives);
    expect(code ?? "").not.toMatch(/\bany\b/);
  });
});
