import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { projectRoot } from "../../compile/compile.js";
import { exportedNames } from "../../../generator/plan/index.js";
import { planFrom } from "../../../generator/pipeline.js";
import { createDiagnostics } from "../../../generator/diagnostics/index.js";
import { publicSurface } from "../../snapshot/publicSurface.js";
import { makeProject } from "./project.js";

const document = `openapi: 3.1.0
info: { title: Pets, version: 1.0.0 }
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        "200":
          description: All.
          content:
            application/json:
              schema: { type: array, items: { $ref: "#/components/schemas/Pet" } }
components:
  schemas:
    Pet: { type: object, properties: { name: { type: string } } }
`;

test.each([
  { name: "listPets", want: "pets.listPets  specs/pets.yaml:5:5  /paths/~1pets/get\n" },
  { name: "ListPetsResult", want: "pets.ListPetsResult  specs/pets.yaml:5:5  /paths/~1pets/get\n" },
  { name: "Pet", want: "pets.Pet  specs/pets.yaml:15:5  /components/schemas/Pet\n" },
  { name: "createPets", want: "pets.createPets  specs/pets.yaml:1:1  /\n" },
])("where $name is declared", async ({ name, want }) => {
  const project = makeProject({ "specs/pets.yaml": document });
  expect(await project.run(`where ${name}`)).toEqual({ code: 0, stdout: want, stderr: "" });
  project.remove();
});

test("a name that two APIs export has two places", async () => {
  const project = makeProject({ "specs/pets.yaml": document, "specs/zoo.yaml": document });
  const { stdout } = await project.run("where Pet --json");
  const place = { name: "Pet", pointer: "/components/schemas/Pet", line: 15, column: 5, page: null };
  expect(JSON.parse(stdout)).toEqual({
    ok: true,
    places: [
      { ...place, api: "pets", file: "specs/pets.yaml" },
      { ...place, api: "zoo", file: "specs/zoo.yaml" },
    ],
    diagnostics: [],
    counts: {},
  });
  expect((await project.run("where Pet --only zoo")).stdout).toBe(
    "zoo.Pet  specs/zoo.yaml:15:5  /components/schemas/Pet\n",
  );
  project.remove();
});

test("a name that nothing has", async () => {
  const project = makeProject({ "specs/pets.yaml": document });
  const { code, stdout, stderr } = await project.run("where listPet");
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain('Nothing in the package is named "listPet"; did you mean "listPets"?');
  project.remove();
});

test("a document that cannot be used", async () => {
  const project = makeProject({ "specs/pets.yaml": "openapi: [" });
  const { code, stderr } = await project.run("where Pet");
  expect(code).toBe(3);
  expect(stderr).not.toContain("cli/unknown-name");
  project.remove();
});

test("a configuration that cannot be read is a mistake in the call, as it is for all commands", async () => {
  const project = makeProject({ "specs/pets.yaml": document, "clientwright.config.json": "{" });
  const { code, stdout, stderr } = await project.run("where Pet --json");
  expect(code).toBe(2);
  expect(stderr).toContain("error read/json-syntax");
  expect(JSON.parse(stdout)).toEqual({
    ok: false,
    places: [],
    diagnostics: [expect.objectContaining({ code: "read/json-syntax" })],
    counts: { "read/json-syntax": 1 },
  });
  project.remove();
});

test.each(["contextual.yaml", "netbird.json"])("every name that %s gives to callers is known", async (file) => {
  const location = join(projectRoot, "specs", file);
  const name = file.replace(/\..*/, "");
  const planned = await planFrom(location, { name }, createDiagnostics(location));
  const known = new Set(
    planned === undefined ? [] : exportedNames(planned.plan).map(({ identifier }) => String(identifier)),
  );
  const exported = publicSurface(join(projectRoot, "generated", name, "index.ts")).flatMap(
    (line) => /^export (?:type|interface|function|const) (\w+)/.exec(line)?.slice(1) ?? [],
  );
  const ofRuntime = new Set(["ApiError", "unwrap", "CallOptions", "Middleware"]);
  expect(exported.length).toBeGreaterThan(5);
  expect(exported.filter((each) => !known.has(each) && !ofRuntime.has(each))).toEqual([]);
});
