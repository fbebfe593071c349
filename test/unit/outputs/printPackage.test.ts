import { describe, expect, test } from "@jest/globals";
import { join } from "node:path";
import { createDiagnostics } from "../../../generator/diagnostics/index.js";
import { printPackage } from "../../../generator/outputs/index.js";
import { generateClient } from "../../../generator/pipeline.js";
import type { ClientPlan } from "../../../generator/plan/clientPlan/clientPlan.js";
import { planObject } from "../plan/planObject.js";

const goldens = join(import.meta.dirname, "..", "..", "golden");

async function planOf(idea: string, name: string, outputs: readonly "paths"[] = []): Promise<ClientPlan> {
  const location = join(goldens, idea, "spec.yaml");
  const client = await generateClient(location, { name, outputs }, createDiagnostics(location));
  if (client === undefined) throw new Error(`${idea} cannot be used`);
  return client.plan;
}

function secured(securitySchemes: object): object {
  const paths = { "/a": { get: { operationId: "listAll", responses: {} } } };
  return { openapi: "3.1.0", info: { title: "T", version: "1" }, paths, components: { securitySchemes } };
}

function printed(path: string, ...clients: ClientPlan[]): string {
  const files = printPackage({ name: "@acme/apis", version: "2.0.0", clients });
  return files.find((file) => file.path === path)?.text ?? "";
}

const names = await planOf("names", "names");
const responses = await planOf("responses", "responses", ["paths"]);

describe("package.json", () => {
  test("exports every API, in order, and the runtime once", () => {
    const manifest = JSON.parse(printed("package.json", names, responses)) as Record<string, object>;
    expect(Object.keys(manifest.exports ?? {})).toEqual([
      "./names",
      "./responses",
      "./responses/paths",
      "./runtime",
      "./package.json",
    ]);
    expect(JSON.stringify(manifest)).not.toContain("exemplar");
    expect(manifest).toMatchObject({ name: "@acme/apis", version: "2.0.0" });
  });

  test("is described by the titles of its APIs, unless told otherwise", () => {
    const description = "Typed clients of HTTP APIs: Names: `a` | */ b, Responses.";
    expect(JSON.parse(printed("package.json", names, responses))).toMatchObject({ description });
    const files = printPackage({ name: "a", version: "1.0.0", description: "Ours.", clients: [names] });
    const manifest = files.find(({ path }) => path === "package.json");
    expect(JSON.parse(manifest?.text ?? "")).toMatchObject({ description: "Ours." });
  });
});

describe("README.md", () => {
  test("shows every API in the table, its title as plain text", () => {
    const readme = printed("README.md", names, responses);
    expect(readme).toContain(
      [
        "| API                   | import                 |",
        "| --------------------- | ---------------------- |",
        "| Names: \\`a\\` \\| \\*/ b | `@acme/apis/names`     |",
        "| Responses             | `@acme/apis/responses` |",
      ].join("\n"),
    );
    expect(readme.toLowerCase()).not.toContain("exemplar");
  });

  test("shows an operation of every API that has one", () => {
    const readme = printed("README.md", names, { ...responses, operationFiles: [] });
    expect(readme).toContain('from "@acme/apis/names";');
    expect(readme).not.toContain("createResponses");
  });

  test("leaves credentials out where an API has none", () => {
    expect(printed("README.md", responses)).toContain("const responses = createResponses();");
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
  ])("shows how a credential is given: $name", ({ schemes, auth }) => {
    const { plan } = planObject(secured(schemes));
    const lines = printed("README.md", plan).split("\n");
    const at = lines.indexOf(`const netbird = createNetbird({ auth: { ${auth} } });`);
    expect(lines[at - 1]).toBe("// A credential is a value, or a function that is asked at every call.");
  });

  test("says nothing of credentials where callers can give none", () => {
    const { plan } = planObject(secured({ Tls: { type: "mutualTLS" } }));
    const readme = printed("README.md", plan);
    expect(readme).toContain("\nconst netbird = createNetbird();\n");
    expect(readme).not.toContain("// A credential");
  });
});
