import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { makeProject, pets, type Project } from "../cli/project.js";

let project: Project;
beforeEach(() => {
  project = makeProject({ "specs/pets.yaml": pets });
});
afterEach(() => {
  project.remove();
});

const overlay = (...actions: readonly string[]): string =>
  ["overlay: 1.0.0", 'info: { title: T, version: "1" }', "actions:", ...actions, ""].join("\n");

interface Result {
  readonly apis: readonly { readonly diagnostics: readonly Readonly<Record<string, unknown>>[] }[];
}

test("the overlay beside a document is applied, and what it refers to is read", async () => {
  project.put({
    "specs/pets.overlay.yaml": overlay(
      "- target: $.components.schemas.Pet",
      "  update: { properties: { owner: { $ref: parts/owner.yaml } } }",
      "- target: $.components.schemas.Pet.properties.name",
      "  update: { description: What it is called. }",
    ),
    "specs/parts/owner.yaml": "type: object\nproperties: { id: { type: integer } }\n",
  });
  const { code, stderr } = await project.run("generate");
  expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.not.stringContaining("error") as unknown });
  const schemas = project.read("generated/pets/schemas.ts");
  expect(schemas).toContain("What it is called.");
  expect(schemas).toContain("owner?: Owner;");
});

test("a stale action is an error: exit 3, its place, nothing is written", async () => {
  project.put({
    "specs/pets.overlay.yaml": overlay(
      "- target: $.paths['/dogs']",
      "  remove: true",
      "- target: $.components.schemas.Pet",
      "  update: { type: object }",
    ),
  });
  const { code, stderr, stdout } = await project.run("generate --json");
  expect(code).toBe(3);
  expect(stderr).toContain("specs/pets.overlay.yaml:4:11 - error overlay/stale-action");
  expect(stderr).toContain("specs/pets.overlay.yaml:7:3 - error overlay/stale-action");
  expect(Object.keys(project.snapshot(".")).filter((path) => path.startsWith("generated/"))).toEqual([]);
  const [first] = (JSON.parse(stdout) as Result).apis[0]?.diagnostics ?? [];
  expect(first).toMatchObject({
    code: "overlay/stale-action",
    file: "specs/pets.overlay.yaml",
    pointer: "/actions/0/target",
  });
});

test("diagnostics about what an overlay brought lead into it", async () => {
  project.put({
    "specs/pets.overlay.json": JSON.stringify({
      overlay: "1.0.0",
      info: { title: "T", version: "1" },
      actions: [
        { target: "$.components.schemas.Pet.properties", update: { tag: { $ref: "#/components/schemas/Tag" } } },
      ],
    }),
  });
  const { code, stdout } = await project.run("generate --json --quiet");
  expect(code).toBe(0);
  expect((JSON.parse(stdout) as Result).apis[0]?.diagnostics).toMatchObject([
    {
      code: "reference/not-found",
      file: "specs/pets.overlay.json",
      pointer: expect.stringMatching(/^\/actions\/0\/update\/tag/) as unknown,
    },
  ]);
});

test("a list of overlays stands in for the one beside the document; an overlay may speak of Swagger", async () => {
  const swagger = {
    swagger: "2.0",
    info: { title: "Pets", version: "1" },
    paths: { "/a": { get: { operationId: "getA", parameters: [{ in: "query", name: "q", type: "string" }] } } },
  };
  project.put({
    "specs/pets.json": JSON.stringify(swagger),
    "specs/pets.overlay.yaml": "This is none.",
    "fix.yaml": overlay("- target: $.paths['/a'].get.parameters[0]", "  update: { type: integer, required: true }"),
    "clientwright.config.json": JSON.stringify({
      apis: [{ name: "pets", input: "specs/pets.json", overlays: ["fix.yaml"] }],
    }),
  });
  const { code, stderr } = await project.run("generate --quiet");
  expect({ code, stderr: stderr.match(/ - error .*/g) }).toEqual({ code: 0, stderr: null });
  const texts = Object.values(project.snapshot("generated/pets")).map(({ text }) => text);
  expect(texts.filter((text) => /\bq: number;/.test(text))).not.toEqual([]);
});

test("an overlay that is not there, or none, says so", async () => {
  project.put({
    "clientwright.config.json": JSON.stringify({
      apis: [{ name: "pets", input: "specs/pets.yaml", overlays: ["nowhere.yaml", "fix.yaml"] }],
    }),
    "fix.yaml": "overlay: 3.0.0\n",
  });
  const { code, stderr } = await project.run("generate");
  expect(code).toBe(3);
  expect(stderr).toContain("nowhere.yaml - error read/not-found");
  expect(stderr).toContain("fix.yaml:1:10 - error overlay/unsupported-version");
});
