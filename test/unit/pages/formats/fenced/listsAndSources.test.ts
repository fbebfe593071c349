import { describe, expect, test } from "@jest/globals";
import { describeRecognition } from "./describeRecognition.js";

const sources = [
  {
    name: "Mintlify",
    text: "---\ntitle: Boats: all\nopenapi: 'api/boats.json GET /boats'\n---\n",
    want: [
      "mintlify-source points to /api/boats.json (stated) get /boats Boats: all api/boats.json at 3:1",
      "mintlify-source lists get /boats Boats: all api/boats.json at 3:1",
    ],
  },
  {
    name: "Mintlify at a URL",
    location: "https://boats.example/a.mdx",
    text: "---\nopenapi: /api/boats.json GET /boats\n---\n",
    want: [
      "mintlify-source points to api/boats.json (possible) get /boats /api/boats.json at 2:1",
      "mintlify-source lists get /boats /api/boats.json at 2:1",
    ],
  },
  {
    name: "Mintlify without a specification",
    text: "---\nopenapi: POST /boats\n---\n",
    want: ["mintlify-source lists post /boats at 2:1", "pages/no-specification at 2:1"],
  },
  {
    name: "a schema of Mintlify",
    text: '---\nopenapi-schema: "api/boats.json Boat"\n---\n',
    want: ["mintlify-source points to /api/boats.json (stated) at 2:1"],
  },
  {
    name: "a schema of Mintlify without a specification",
    text: "---\nopenapi-schema: Boat\n---\n",
    want: ["pages/no-specification at 2:1"],
  },
  { name: "a channel", text: "---\r\nasyncapi: boats.json wake\r\n---\r\n", want: ["pages/asyncapi at 2:1"] },
  {
    name: "ReadMe",
    text: "---\ntitle: Boats\napi:\n  file: boats.json\n  operationId: listBoats\n---\n",
    want: ["readme-source points to /boats.json (stated) Boats listBoats boats.json at 3:1"],
  },
  {
    name: "ReadMe without a file",
    text: "---\napi:\n  operationId: listBoats\n---\n",
    want: ["pages/no-specification at 2:1"],
  },
  {
    name: "ReadMe with front matter that is broken",
    text: "---\napi:\n  file: [\n---\n",
    want: ["pages/unreadable at 4:1"],
  },
  { name: "a key of others", text: "---\ntitle: A\napi: eJxabc\n---\n", want: ["nothing"] },
  {
    name: "blocks of GitBook",
    text: [
      '{% openapi src="../boats.yaml" path="/boats" method="get" %}',
      "[boats](../boats.yaml)",
      "{% endopenapi %}",
      '{% swagger src="https://boats.example/a.json" path="/boats" method="POST" expanded="true" %}',
      '{% openapi-operation spec="boats" path="/boats/{id}" method="get" %}',
      "[OpenAPI boats](https://boats.example/b.yaml)",
      "{% endopenapi-operation %}",
      '{% openapi-schemas spec="boats" schemas="Boat" %}',
      "[Broken link](broken-reference)",
      "{% endopenapi-schemas %}",
    ].join("\n"),
    want: [
      "gitbook-source points to ../boats.yaml (stated) get /boats ../boats.yaml at 1:1",
      "gitbook-source points to https://boats.example/a.json (stated) post /boats https://boats.example/a.json at 4:1",
      "gitbook-source points to https://boats.example/b.yaml (stated) get /boats/{id} boats at 5:1",
      "gitbook-source lists get /boats ../boats.yaml at 1:1",
      "gitbook-source lists post /boats https://boats.example/a.json at 4:1",
      "gitbook-source lists get /boats/{id} boats at 5:1",
      "pages/no-specification at 8:1",
    ],
  },
  {
    name: "the settings of a Mintlify site",
    location: "docs/docs.json",
    text: '{"api":{"openapi":["/api/a.json","https://boats.example/b.json"]},"navigation":{"groups":[{"openapi":{"source":"api/c.yaml","directory":"c"}},{"openapi":"/api/a.json"}]}}',
    want: [
      "mintlify-source points to ./api/a.json (stated) at 1:9",
      "mintlify-source points to https://boats.example/b.json (stated) at 1:9",
      "mintlify-source points to ./api/c.yaml (stated) at 1:92",
    ],
  },
  { name: "other settings", location: "docs/docs.json", text: '{"openapi":"a.json"}', want: ["nothing"] },
];

describe("sources of pages", () => {
  test.each(sources)("$name", ({ text, want, location = "docs/a.mdx" }) => {
    expect(describeRecognition({ location, text })).toEqual(want);
  });
});

const lists = [
  {
    name: "llms.txt",
    location: "https://boats.example/llms.txt",
    text: [
      "# Boats",
      "> About boats",
      "## Docs",
      "- [List boats](https://boats.example/list.md): All of them",
      "- Boats > Sails [Set \\[a\\] sail](sail.md)",
      "## OpenAPI Specs",
      "- [boats](https://boats.example/api/boats.json)",
      "## AsyncAPI Specs",
      "- [wake](https://boats.example/wake.json)",
      "## Optional",
      "- [The OpenAPI document](/openapi.yaml)",
    ].join("\n"),
    want: [
      "llms-text points to https://boats.example/api/boats.json (stated) at 7:1",
      "llms-text points to /openapi.yaml (stated) at 11:1",
      "llms-text lists https://boats.example/list.md List boats at 4:1",
      "llms-text lists sail.md Set \\[a\\] sail at 5:1",
    ],
  },
  { name: "a list of links on any page", location: "links.md", text: "# A\n- [a](b.md)", want: ["nothing"] },
  {
    name: "llms-full.txt",
    location: "llms-full.txt",
    text: [
      "# List boats",
      "Source: https://boats.example/list",
      "",
      "api/boats.json get /boats",
      "",
      "All of them.",
      "",
      "# A guide",
      "Source: https://boats.example/guide",
      "",
      "How to get /boats without effort",
      "",
      "# Add a boat",
      "Source: https://boats.example/add",
      "",
      "POST /boats",
    ].join("\n"),
    want: [
      "llms-text lists get /boats https://boats.example/list List boats api/boats.json at 4:1",
      "llms-text lists post /boats https://boats.example/add Add a boat at 16:1",
    ],
  },
];

describe("lists of pages", () => {
  test.each(lists)("$name", ({ text, want, location }) => {
    expect(describeRecognition({ location, text })).toEqual(want);
  });
});
