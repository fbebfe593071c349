import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import { createDiagnostics } from "../../generator/diagnostics/index.js";
import { printPackage } from "../../generator/outputs/index.js";
import { generateClient } from "../../generator/pipeline.js";

const templates = join(import.meta.dirname, "..", "..", "templates");

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(join(templates, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.map((file) => file.slice(join(templates, folder).length + 1).replaceAll("\\", "/")).sort();
}

let generated = new Map<string, string>();

beforeAll(async () => {
  const diagnostics = createDiagnostics("exemplar.yaml");
  const client = await generateClient(
    join(templates, "exemplar.yaml"),
    { name: "exemplar", outputs: ["paths"] },
    diagnostics,
  );
  if (client === undefined) throw new Error("The exemplar cannot be used");
  expect(diagnostics.list()).toEqual([]);
  const shared = printPackage({
    name: "@clientwright/exemplar",
    version: "1.0.0",
    clients: [{ ...client.plan, outputs: ["client"] }],
  });
  const files = [...shared, ...client.files];
  generated = new Map(files.map(({ path, text }) => [path, text]));
});

test.each([
  ["skeleton", "exemplar/"],
  ["package", ""],
  ["runtime", "runtime/"],
])("the exemplar gives back templates/%s", async (folder, prefix) => {
  for (const file of await filesIn(folder)) {
    expect({ file, text: generated.get(`${prefix}${file}`) }).toEqual({
      file,
      text: await readFile(join(templates, folder, file), "utf8"),
    });
  }
});

test("and nothing else", async () => {
  const files = [
    ...(await filesIn("package")),
    ...(await filesIn("skeleton")).map((file) => `exemplar/${file}`),
    ...(await filesIn("runtime")).map((file) => `runtime/${file}`),
  ];
  expect([...generated.keys()].sort()).toEqual(files.sort());
});
