import { rootPointer } from "../document/jsonPointer.js";
import { checkConfig } from "./checkConfig.js";
import { discoverSpecs } from "./discoverSpecs.js";

/** The text of a first `clientwright.config.ts` for a project; it lists the documents that are in its `specs/` now. */
export function startingConfig(folder: string): string {
  const apis = discoverSpecs(folder);
  const usable = checkConfig({ apis }, rootPointer).kind === "valid";
  const list = usable
    ? [
        "  apis: [",
        ...apis.map(({ name, input }) => `    { name: ${JSON.stringify(name)}, input: ${JSON.stringify(input)} },`),
        "  ],",
      ]
    : [
        "  // Every YAML and JSON document directly in specs/ is an API of the package. To choose names or to read from",
        '  // elsewhere, list them: apis: [{ name: "petstore", input: "https://example.com/openapi.json" }],',
        "  // What has only pages of documentation is rebuilt from them by `clientwright pull`:",
        '  // { name: "petstore", input: "specs/petstore.yaml", pull: { from: ["https://docs.example.com/llms.txt"] } }',
      ];
  return [
    'import { defineConfig } from "clientwright";',
    "",
    "export default defineConfig({",
    '  output: "generated",',
    '  package: { name: "apis" },',
    ...list,
    "});",
    "",
  ].join("\n");
}
