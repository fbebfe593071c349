import { boats, described, docusaurus, fern, html, legacy, markdown, onPages, whole } from "./smallPages.js";
import type { Files } from "./wordingCase.js";

const readme = `# Boats\n\n# OpenAPI definition\n\n\`\`\`json\n${JSON.stringify({
  openapi: "3.0.0",
  paths: { "/boats": { get: { responses: {} } } },
})}\n\`\`\`\n`;

const apidog = ["# A", "", "```yaml", ...boats(), "      x-apidog-folder: A", "```", ""].join("\n");

const text = { type: "string" };

const shown = (schema: unknown): string => docusaurus(described("/boats", schema));

/** Pages whose document is rebuilt or copied, for what is said of each page, of losses and of guesses. */
export const recoveries: Readonly<Record<string, Files>> = {
  "Mintlify of 2025": onPages(legacy("body: {}")),
  ReadMe: onPages(readme),
  Fern: onPages(fern("/boats", ...boats())),
  Apidog: onPages(apidog),
  Docusaurus: { "pages/a.api.mdx": shown(text) },
  "what 3.1 brought: null": { "pages/a.api.mdx": shown({ type: "null" }) },
  "what 3.1 brought: limits": { "pages/a.api.mdx": shown({ type: "number", exclusiveMinimum: 1 }) },
  "two versions": onPages(
    markdown(" api.json get /boats", ...boats()),
    markdown(
      " api.json get /ships",
      ...boats().map((line) => line.replace("/boats", "/ships").replace("3.1.0", "3.0.3")),
    ),
  ),
  "a schema that no page shows": onPages(
    markdown(
      " api.json get /boats",
      ...boats("'200': { description: All, content: { a/b: { schema: { $ref: '#/components/schemas/Boat' } } } }"),
    ),
  ),
  "a whole specification": {
    "pages/api.yaml": whole("paths: { /boats: { get: { responses: { '200': { description: All } } } } }\n"),
    "pages/words.md": "Words.\n",
    ...onPages(
      markdown(" api.yaml get /boats", ...boats()),
      markdown(" api.yaml get /boats", ...boats("'200': { description: Some }")),
      markdown(" api.yaml get /ships", ...boats().map((line) => line.replace("/boats", "/ships"))),
    ),
  },
  leads: {
    "pages/api.yaml": whole("paths: { /boats: { get: { responses: { '200': { description: All } } } } }\n"),
    "pages/a.html": html('<redoc spec-url="api.yaml"></redoc>'),
    "pages/b.html": html('<redoc spec-url="schemas.yaml"></redoc>'),
    "pages/c.html": html('<redoc spec-url="nowhere.yaml"></redoc>'),
    "pages/d.html": html('<redoc spec-url="words.txt"></redoc>'),
    "pages/words.txt": "Words.\n",
    "pages/schemas.yaml": whole("components: { schemas: { Boat: {} } }\n"),
    "pages/SUMMARY.md": "# Summary\n\n* [Ships](ships.md)\n",
  },
  "parts without operations": {
    ...onPages(markdown(" api.json get /boats", ...boats())),
    "pages/schemas.md": markdown(
      "",
      "openapi: 3.1.0",
      'info: { title: Cars, version: "2" }',
      "components: { schemas: { Car: {} } }",
    ),
  },
};
