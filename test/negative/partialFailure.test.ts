import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { createDiagnostics, ordinaryStrictness, type Strictness } from "../../generator/diagnostics/index.js";
import { planFrom } from "../../generator/pipeline.js";

const folder = mkdtempSync(join(tmpdir(), "clientwright-partial-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** 500 operations, one of which `fetch` refuses to call. */
const paths = Object.fromEntries(
  Array.from({ length: 500 }, (_, number) => [
    `/things/${number}`,
    {
      [number === 250 ? "trace" : "get"]: { operationId: `thing${number}`, responses: { 200: { description: "ok" } } },
    },
  ]),
);
const location = join(folder, "api.json");
writeFileSync(location, JSON.stringify({ openapi: "3.1.0", info: { title: "T", version: "1" }, paths }, undefined, 1));

async function plan(strictness: Strictness) {
  const diagnostics = createDiagnostics(location, strictness);
  const planned = await planFrom(location, { name: "api" }, diagnostics);
  return { diagnostics, planned };
}

test("one impossible operation among 500: the others are planned, and it has its diagnostic", async () => {
  const { diagnostics, planned } = await plan(ordinaryStrictness);
  expect(planned?.plan.operationFiles.flatMap(({ operations }) => operations)).toHaveLength(499);
  expect(diagnostics.hasErrors()).toBe(false);
  expect(diagnostics.list()).toMatchObject([
    { severity: "warning", code: "plan/method-refused", pointer: "/paths/~1things~1250/trace", line: 2509 },
  ]);
});

test("with --strict it fails the run", async () => {
  const { diagnostics } = await plan({ fails: "everything", severities: {} });
  expect(diagnostics.hasErrors()).toBe(true);
  expect(diagnostics.list()).toMatchObject([{ severity: "error", errorBecause: "--strict" }]);
});
