import type { Files } from "./wordingCase.js";

export const fence = "````";

/** A page in the way of Mintlify, with a part of a document; `info` follows the language of the fence. */
export const markdown = (info: string, ...lines: readonly string[]): string =>
  [`# Lists boats`, "", "## OpenAPI", "", `${fence}yaml${info}`, ...lines, fence, ""].join("\n");

/** The part of a document for one operation. */
export const boats = (...lines: readonly string[]): readonly string[] => [
  "openapi: 3.1.0",
  'info: { title: Boats, version: "1" }',
  "paths:",
  "  /boats:",
  "    get:",
  "      responses:",
  ...(lines.length > 0 ? lines.map((line) => `        ${line}`) : ["        '200': { description: All }"]),
];

/** One page of each text. */
export const onPages = (...texts: readonly string[]): Files =>
  Object.fromEntries(texts.map((text, index) => [`pages/${index + 1}.md`, text]));

/** Pages of Mintlify as they were in 2025. */
export const legacy = (...request: readonly string[]): string =>
  markdown(
    " api.json post /boats",
    "paths:",
    "  path: /boats",
    "  method: post",
    "  request:",
    ...request.map((line) => `    ${line}`),
    "  response:",
    "    '200':",
    "      a/b:",
    "        schemaArray: [{ type: string }, { type: integer }]",
    "        examples: { example: { value: <string> } }",
    "        description: Saved",
    "  deprecated: false",
    "  type: path",
  );

/** A page of Fern, with the request that its text shows. */
export const fern = (request: string, ...lines: readonly string[]): string =>
  [
    "# Get boats",
    "",
    `GET https://api.boats.example${request}`,
    "",
    "Reference: https://docs.boats.example/get",
    "",
    "## OpenAPI Specification",
    "",
    "```yaml",
    ...lines,
    "```",
    "",
  ].join("\n");

export interface DocusaurusParts {
  /** What follows `api: ` in the front matter. */
  readonly api: string;
  readonly body?: string;
}

/** A source page of docusaurus-plugin-openapi-docs. */
export const docusaurus = ({ api, body = "" }: DocusaurusParts): string =>
  [
    "---",
    "id: list-boats",
    'title: "List boats"',
    'sidebar_label: "List boats"',
    `api: ${api}`,
    'sidebar_class_name: "get api-method"',
    "info_path: api/boats",
    "---",
    "",
    'import MethodEndpoint from "@theme/ApiExplorer/MethodEndpoint";',
    "",
    body,
    "",
  ].join("\n");

/** What the plugin writes of an operation. */
export const described = (
  path: string,
  schema: unknown,
  parts: Readonly<Record<string, unknown>> = {},
): DocusaurusParts => ({
  api: JSON.stringify({
    operationId: path.slice(1),
    responses: { 200: { description: "All", content: { "application/json": { schema } } } },
    ...parts,
    method: "get",
    path,
    info: { title: "Boats", version: "1" },
  }),
});

export const html = (...lines: readonly string[]): string =>
  ["<!doctype html>", "<html><body>", ...lines, "</body></html>", ""].join("\n");

export const whole = (parts: string): string => `openapi: 3.1.0\ninfo: { title: Boats, version: "1" }\n${parts}`;
