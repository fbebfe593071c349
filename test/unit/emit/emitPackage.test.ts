import { describe, expect, test } from "@jest/globals";
import { join } from "node:path";
import { createDiagnostics } from "../../../generator/diagnostics/index.js";
import { emitPackage } from "../../../generator/emit/index.js";
import { generateClient } from "../../../generator/pipeline.js";
import type { ClientPlan } from "../../../generator/plan/clientPlan.js";
import { planObject } from "../plan/planObject.js";

const goldens = join(import.meta.dirname, "..", "..", "golden");

async function planOf(idea: string, name: string): Promise<ClientPlan> {
  const location = join(goldens, idea, "spec.yaml");
  const client = await generateClient(location, { name }, createDiagnostics(location));
  if (client === undefined) throw new Error(`${idea} cannot be used`);
  return client.plan;
}

function secured(securitySchemes: object): object {
  const paths = { "/a": { get: { operationId: "listAll", responses: {} } } };
  return { openapi: "3.1.0", info: { title: "T", version: "1" }, paths, components: { securitySchemes } };
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

  const text = '"a-token"';
  test.each([
    { name: "a bearer token", schemes: { Key: { type: "http", scheme: "bearer" } }, auth: `Key: ${text}` },
    {
      name: "a user name and a password",
      schemes: { Key: { type: "http", scheme: "Basic" } },
      auth: 'Key: { username: "…", password: "…" }',
    },
    { name: "another scheme of HTTP", schemes: { Key: { type: "http", scheme: "digest" } }, auth: `Key: ${text}` },
    ...["header", "query", "cookie"].map((place) => ({
      name: `a key in the ${place}`,
      schemes: { "api-key": { type: "apiKey", in: place, name: "X-Key" } },
      auth: `"api-key": ${text}`,
    })),
    { name: "a token of OAuth 2.0", schemes: { Key: { type: "oauth2", flows: {} } }, auth: `Key: ${text}` },
    {
      name: "a token of OpenID Connect",
      schemes: { Key: { type: "openIdConnect", openIdConnectUrl: "https://a.test" } },
      auth: `Key: ${text}`,
    },
    {
      name: "the first of several",
      schemes: { A: { type: "http", scheme: "basic" }, B: { type: "http", scheme: "bearer" } },
      auth: 'A: { username: "…", password: "…" }',
    },
    {
      name: "the first that a caller can give",
      schemes: { Tls: { type: "mutualTLS" }, Key: { type: "http", scheme: "bearer" } },
      auth: `Key: ${text}`,
    },
  ])("shows how a credential is given: $name", async ({ schemes, auth }) => {
    const { plan } = planObject(secured(schemes));
    const lines = (await emitted("README.md", plan)).split("\n");
    const at = lines.indexOf(`const netbird = createNetbird({ auth: { ${auth} } });`);
    expect(lines[at - 1]).toBe("// A credential is a value, or a function that is asked at every call.");
  });

  test("says nothing of credentials where callers can give none", async () => {
    const { plan } = planObject(secured({ Tls: { type: "mutualTLS" } }));
    const readme = await emitted("README.md", plan);
    expect(readme).toContain("\nconst netbird = createNetbird();\n");
    expect(readme).not.toContain("// A credential");
  });
});
