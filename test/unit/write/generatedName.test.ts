import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { clientBeside, isGeneratedName } from "../../../generator/write/folder/generatedName.js";

const root = join(import.meta.dirname, "../../..");

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(join(root, folder).length + 1)
        .replaceAll("\\", "/"),
    );
}

/** Every kind of file that a template or a golden has. A new kind needs its name in generatedName.ts. */
const generated = [
  ...filesBelow("templates/package"),
  ...filesBelow("templates/runtime").map((path) => `runtime/${path}`),
  ...filesBelow("templates/skeleton").map((path) => `exemplar/${path}`),
  ...readdirSync(join(root, "test/golden"))
    .filter((name) => !name.endsWith(".ts"))
    .flatMap((name) => filesBelow(`test/golden/${name}/output`)),
];

test("whatever is generated has such a name", () => {
  expect(generated.length).toBeGreaterThan(150);
  expect(generated.filter((path) => !isGeneratedName(path))).toEqual([]);
  expect(isGeneratedName("acme-2_x/operations/users_2.ts")).toBe(true);
});

test("the client beside a file", () => {
  expect(["pets/operations/cats.ts", "pets/client.ts", "runtime/call.ts", "README.md"].map(clientBeside)).toEqual([
    "pets/client.ts",
    "pets/client.ts",
    undefined,
    undefined,
  ]);
});
