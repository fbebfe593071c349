import { expect, test } from "@jest/globals";
import type { Page } from "../../../../../generator/pages/page/page.js";
import { json, recognise, findsOf } from "./recognised.js";

const yaml = "# The API of a shelf\nopenapi: 3.0.3\ninfo: { title: Shelf, version: '1' }\npaths: {}\n";

const table: [name: string, page: Page, want: readonly string[]][] = [
  ["JSON", { location: "openapi.json", text: json }, ["specification whole Shelf 1:36"]],
  ["YAML", { location: "openapi.yaml", text: yaml }, ["specification whole Shelf 3:16"]],
  [
    "YAML after a mark of its start",
    { location: "a.yml", text: `%YAML 1.2\n---\n${yaml}` },
    ["specification whole Shelf 5:16"],
  ],
  ["a byte order mark", { location: "a.json", text: `\uFEFF${json}` }, ["specification whole Shelf 1:37"]],
  ["no extension", { location: "https://a.example/v3/api-docs", text: json }, ["specification whole Shelf 1:36"]],
  [
    "Swagger 2.0",
    { location: "swagger.yaml", text: 'info: {title: Old, version: "1"}\nswagger: "2.0"\nbasePath: /a\npaths: {}\n' },
    ["specification whole Old 1:15"],
  ],
  [
    "Swagger 2.0 with a number for its version",
    { location: "swagger.yaml", text: "swagger: 2.0\ninfo: {title: Old, version: 1}\npaths: {}\n" },
    ["specification whole Old 2:15"],
  ],
  [
    "components alone",
    { location: "a.yaml", text: "openapi: 3.1.0\ninfo: {title: Parts}\ncomponents: {}\n" },
    ["specification whole Parts 2:15"],
  ],
  [
    "one that does not parse",
    { location: "a.json", text: json.replace('"info":', '"info"') },
    ["pages/unreadable 1:26 The description here cannot be read: A colon is missing after the key"],
  ],
  [
    "one spread over files",
    {
      location: "a.yaml",
      text: `${yaml}components:\n  schemas:\n    A: { $ref: "parts/a.yaml#/A" }\n    B: { $ref: "#/components/schemas/A" }\n    C: { $ref: "parts/a.yaml#/C" }\n`,
    },
    [
      "specification whole Shelf 3:16",
      'pages/separate-files 7:16 The specification refers to "parts/a.yaml", which does not come with it',
    ],
  ],
  [
    "the settings of swagger-ui",
    {
      location: "https://a.example/v3/api-docs/swagger-config",
      text: '{"configUrl":"/v3/api-docs/swagger-config","oauth2RedirectUrl":"x","urls":[{"url":"/v3/api-docs/a","name":"a"}],"validatorUrl":""}',
    },
    ["swagger-ui stated /v3/api-docs/a 1:84"],
  ],
  ["a page of Markdown that shows one", { location: "a.md", text: `# openapi\n\n\`\`\`yaml\n${yaml}\`\`\`\n` }, []],
  ["text that shows one after prose", { location: "llms-full.txt", text: `# A\nSource: b\nGET /a\n${yaml}` }, []],
  ["front matter", { location: "a", text: "---\nopenapi: 3.0.0 GET /a\n---\n# A\n" }, []],
  ["front matter of Mintlify", { location: "a.mdx", text: "---\ntitle: A\nopenapi: get /a\n---\n" }, []],
  [
    "a description of messages",
    { location: "a.yaml", text: "# Hooks\nasyncapi: 2.6.0\nchannels: {}\n" },
    ["pages/asyncapi 2:1 This is an AsyncAPI document: it describes channels."],
  ],
  [
    "a description of messages in JSON",
    { location: "a.json", text: '{\n  "asyncapi": "3.0.0", "channels": {}}' },
    ["pages/asyncapi 2:3 This is an AsyncAPI document: it describes channels."],
  ],
  ["other data", { location: "package.json", text: '{"name":"openapi","version":"3"}' }, []],
  ["nothing", { location: "a.yaml", text: "" }, []],
];

test.each(table)("%s", (_, page, want) => {
  expect(findsOf(page)).toEqual(want);
});

test("the other files of a specification are used where they are pages, too", () => {
  const part = { location: "parts/a.yaml", text: "A: {}" };
  const page = { location: "a.yaml", text: `${yaml}components: { schemas: { A: { $ref: parts/a.yaml#/A } } }\n` };
  const [found] = recognise(page, (target) => (target === "parts/a.yaml" ? part : undefined));
  expect(found?.uses).toEqual([part]);
});
