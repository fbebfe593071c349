import { describe, expect, test } from "@jest/globals";
import { join } from "node:path";
import { createDiagnostics } from "../../../generator/diagnostics/index.js";
import { emitPackage } from "../../../generator/emit/index.js";
import { generateClient } from "../../../generator/pipeline.js";
import type { ClientPlan } from "../../../generator/plan/clientPlan.js";

const goldens = join(import.meta.dirname, "..", "..", "golden");

async function planOf(idea: string, name: string): Promise<ClientPlan> {
  const location = join(goldens, idea, "spec.yaml");
  const client = await generateClient(location, { name }, createDiagnostics(location));
  if (client === undefined) throw new Error(`${idea} cannot be used`);
  return client.plan;
}

async function emitted(path: string, ...clients: ClientPlan[]): Promise<string> {
  const drafts = await emitPackage({ name: "@acme/apis", version: "2.0.0", clients });
  return drafts.find((draft) => draft.path === path)?.text ?? "";
}

const names = await planOf("names", "names");
const responses = await planOf("responses", "responses");

describe("package.json", () => {
  test("exports every API, in order, and the runtime once", async () => {
    const manifest = JSON.parse(await emitted("package.json", names, responses)) as Record<string, object>;
    expect(Object.keys(manifest.exports ?? {})).toEqual([
      "./names",
      "./names/types",
      "./responses",
      "./responses/types",
      "./runtime",
      "./package.json",
    ]);
    expect(JSON.stringify(manifest)).not.toContain("exemplar");
    expect(manifest).toMatchObject({ name: "@acme/apis", version: "2.0.0" });
  });

  test("is described by the titles of its APIs, unless told otherwise", async () => {
    const description = "Typed clients of HTTP APIs: Names: `a` | */ b, Responses.";
    expect(JSON.parse(await emitted("package.json", names, responses))).toMatchObject({ description });
    const [manifest] = await emitPackage({ name: "a", version: "1.0.0", description: "Ours.", clients: [names] }).then(
      (drafts) => drafts.filter(({ path }) => path === "package.json"),
    );
    expect(JSON.parse(manifest?.text ?? "")).toMatchObject({ description: "Ours." });
  });
});

describe("README.md", () => {
  test("shows every API in the table, its title as plain text", async () => {
    const readme = await emitted("README.md", names, responses);
    expect(readme).toContain(
      "| Names: \\`a\\` \\| \\*/ b | `@acme/apis/names` |\n| Responses | `@acme/apis/responses` |",
    );
    expect(readme.toLowerCase()).not.toContain("exemplar");
  });

  test("shows an operation of every API that has one", async () => {
    const readme = await emitted("README.md", names, { ...responses, operationFiles: [] });
    expect(readme).toContain('from "@acme/apis/names";');
    expect(readme).not.toContain("createResponses");
  });

  test("leaves credentials out where an API has none", async () => {
    expect(await emitted("README.md", responses)).toContain("const responses = createResponses();");
  });
});
