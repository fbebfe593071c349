import { describe, expect, test } from "@jest/globals";
import { placeIn, recognise, describeRecognition } from "./describeRecognition.js";

/** A document of one operation, as lines of YAML. */
const yaml = [
  "openapi: 3.1.0",
  "info: {title: Boats, version: '1'}",
  "security: []",
  "tags: []",
  "paths:",
  "  /boats:",
  "    get:",
  "      operationId: listBoats",
  "      responses:",
  "        '200':",
  "          description: All",
].join("\n");

const json = JSON.stringify({
  openapi: "3.1.0",
  info: { title: "Boats", version: "1" },
  paths: { "/boats": { get: { responses: { 200: { description: "All" } } } } },
});

function mintlify(info: string, body = yaml): string {
  return `# List boats\n\n> All of them.\n\n## OpenAPI\n\n\`\`\`\`yaml${info}\n${body}\n\n\`\`\`\``;
}

const title = '"title":"List boats"';
const found = `cut mintlify: GET /boats`;

const exports = [
  {
    name: "Mintlify with the path of the specification",
    text: mintlify(" api/boats.json get /boats"),
    want: [
      `${found} {"specification":"api/boats.json",${title}}`,
      "mintlify points to api/boats.json (possible) get /boats at 8:1",
    ],
  },
  {
    name: "Mintlify with a rooted path, capitals and looks",
    text: mintlify(" /api/boats GET /boats theme={null}"),
    want: [
      `${found} {"specification":"/api/boats",${title}}`,
      "mintlify points to /api/boats (possible) get /boats at 8:1",
    ],
  },
  {
    name: "Mintlify with a URL",
    text: mintlify(" https://boats.example/openapi.json get /boats"),
    want: [
      `${found} {"specification":"https://boats.example/openapi.json",${title}}`,
      "mintlify points to https://boats.example/openapi.json (possible) get /boats at 8:1",
    ],
  },
  {
    name: "Mintlify with a nickname, which leads nowhere",
    text: mintlify(" boats-spec get /boats"),
    want: [`${found} {"specification":"boats-spec",${title}}`],
  },
  { name: "Mintlify without a specification", text: mintlify(" GET /boats"), want: [`${found} {${title}}`] },
  {
    name: "Mintlify with the line of a scraper",
    text: `<!-- Source: https://docs.boats.example/list.md -->\n${mintlify(" api/boats.json get /boats")}`,
    want: [
      `${found} {"specification":"api/boats.json","publishedAt":"https://docs.boats.example/list.md",${title}}`,
      "mintlify points to https://docs.boats.example/api/boats.json (possible) get /boats at 9:1",
    ],
  },
  {
    name: "Mintlify with an index in its quote",
    text: `> ## Documentation Index\n> All pages are at: https://docs.boats.example/llms.txt\n\n${mintlify(" get /boats")}`,
    want: [`${found} {"publishedAt":"https://docs.boats.example/",${title}}`],
  },
  {
    name: "Mintlify below front matter of a scraper",
    text: `---\ntitle: x\nsource: "https://docs.boats.example/a/list"\n---\n\n${mintlify(" get /boats")}`,
    want: [`${found} {"publishedAt":"https://docs.boats.example/a/list",${title}}`],
  },
  {
    name: "another operation than the page names",
    text: mintlify(" put /boats"),
    want: [`${found} {${title}}`, "pages/mismatch at 8:1"],
  },
  {
    name: "ReadMe",
    text: `# List boats\n\n# OpenAPI definition\n\n\`\`\`json\n${JSON.stringify(JSON.parse(json), null, 2)}\n\`\`\``,
    want: [`cut readme: GET /boats {${title}}`],
  },
  {
    name: "GitBook among other JSON",
    text: `# Boats\n\n\`\`\`json\n{"openapi":"not a document"}\n\`\`\`\n\n## List boats\n\n\`\`\`json\n${json}\n\`\`\`\n\n\`\`\`json\n{"boat": 1}\n\`\`\``,
    want: [`cut gitbook: GET /boats {${title}}`],
  },
  {
    name: "models of GitBook",
    text: `# Models\n\n## The Boat object\n\n\`\`\`json\n{"openapi":"3.0.3","info":{"title":"B","version":"1"},"components":{"schemas":{"Boat":{"type":"object"}}}}\n\`\`\`\n`,
    want: ['cut gitbook: Boat {"title":"The Boat object"}'],
  },
  {
    name: "Apidog",
    text: `# List boats\n\n## OpenAPI Specification\n\n\`\`\`yaml\n${yaml}\n\`\`\``,
    want: [`cut apidog: GET /boats {${title}}`],
  },
  {
    name: "Fern",
    text: `# List boats\n\nGET https://api.boats.example/v1/boats\n\nReference: https://docs.boats.example/list\n\n## OpenAPI Specification\n\n\`\`\`yaml\n${yaml}\n\`\`\``,
    want: [`cut fern: GET /boats {"publishedAt":"https://docs.boats.example/list",${title}}`],
  },
  {
    name: "a description on any page",
    text: `# Boats\n\n\`\`\`yaml\n${yaml}\n\`\`\``,
    want: ['cut specification: GET /boats {"title":"Boats"}'],
  },
  {
    name: "many pages in one file",
    text: `# A\nSource: https://boats.example/a\n\n## OpenAPI Specification\n\n\`\`\`yaml\n${yaml}\n\`\`\`\n\n# B\n\n## OpenAPI Specification\n\n\`\`\`yaml\n${yaml}\n\`\`\``,
    want: [
      'cut apidog: GET /boats {"publishedAt":"https://boats.example/a","title":"A"}',
      'cut apidog: GET /boats {"title":"B"}',
    ],
  },
  { name: "a page in a quote", text: mintlify(" get /boats").replace(/^/gm, "> "), want: [`${found} {${title}}`] },
  { name: "no description", text: "# Boats\n\n```js\nconst openapi = {openapi: '3'}\n```", want: ["nothing"] },
  { name: "an example that is nearly one", text: '```json\n{"openapi": {"a": 1}}\n```', want: ["nothing"] },
  { name: "a specification that is the whole page", text: `# Boats\n${yaml}\n`, want: ["nothing"] },
  { name: "HTML", text: `<!doctype html>\n<pre>\n\`\`\`yaml\n${yaml}\n\`\`\`\n</pre>`, want: ["nothing"] },
];

test.each(exports)("$name", ({ text, want }) => {
  expect(describeRecognition({ location: "page.md", text })).toEqual(want);
});

test("a page from a URL lets the reader find the specification from there", () => {
  const page = { location: "https://docs.boats.example/a/list.md", text: mintlify(" api/boats.json get /boats") };
  expect(recognise(page)?.pointers).toMatchObject([{ target: "api/boats.json", certainty: "possible" }]);
});

const broken = [
  {
    name: "YAML that does not parse",
    text: mintlify(" get /boats", "openapi: 3.1.0\npaths:\n  a: b: c"),
    want: ["pages/unreadable at 10:6"],
  },
  {
    name: "no object",
    text: mintlify(" get /boats", "boats"),
    want: ["pages/unreadable at 8:1"],
  },
  {
    name: "YAML on one line",
    text: mintlify(" get /boats", yaml.replaceAll(/\s+/g, " ")),
    want: ["pages/flattened at 8:10"],
  },
  {
    name: "a page on one line",
    text: mintlify(" get /boats").replaceAll(/\s+/g, " "),
    want: ["pages/flattened at 1:60"],
  },
  {
    name: "a page of the older shape on one line",
    text: "# A ## OpenAPI ````yaml get /a paths: path: /a method: get request: security: [] ````",
    want: ["pages/flattened at 1:32"],
  },
  {
    name: "JSON on one line with its page",
    text: `# List boats # OpenAPI definition \`\`\`json ${json} \`\`\``,
    want: [`cut readme: GET /boats {${title}}`],
  },
  {
    name: "AsyncAPI",
    text: "# Boats\n\n## AsyncAPI\n\n````yaml boats.json wake\nid: wake\naddress: /wake\noperations: []\n````",
    want: ["pages/asyncapi at 6:1"],
  },
  {
    name: "Swagger 2.0",
    text: '# Boats\n\n```yaml\nswagger: "2.0"\npaths:\n  /boats: {}\n```',
    want: ["pages/swagger-part at 4:1"],
  },
  {
    name: "signs of HTML in YAML",
    text: mintlify(" get /boats", yaml.replaceAll("'", "&#39;")),
    want: [`${found} {${title}}`, "pages/escaped at 8:1"],
  },
  {
    name: "signs of HTML in JSON",
    text: `\`\`\`json\n${json.replaceAll('"', "&quot;")}\n\`\`\``,
    want: ["cut gitbook: GET /boats {}", "pages/escaped at 2:1"],
  },
  {
    name: "a reference to an internal id",
    text: mintlify(
      " get /boats",
      `${yaml}\n          content:\n            a/b:\n              schema:\n                $ref: de2e1fa8-21f2`,
    ),
    want: [`${found} {${title}}`, "pages/dangling-reference at 21:15"],
  },
];

describe("what is wrong is reported", () => {
  test.each(broken)("$name", ({ text, want }) => {
    expect(describeRecognition({ location: "page.md", text })).toEqual(want);
  });
});

test("what refers to nothing becomes open; references to components stay", () => {
  const text = mintlify(
    " get /boats",
    [
      "openapi: 3.1.0",
      "paths:",
      "  /boats:",
      "    get:",
      "      requestBody: {$ref: 0a}",
      "      responses:",
      "        '200': {$ref: 0b}",
      "        '201': {description: x, content: {a/b: {schema: {$ref: 0c}, example: {$ref: 0d}}}}",
      "        '202': {$ref: '#/components/responses/R'}",
    ].join("\n"),
  );
  expect(recognise({ location: "page.md", text })?.fragments[0]?.document.paths).toEqual({
    "/boats": {
      get: {
        requestBody: { content: {} },
        responses: {
          200: { description: "" },
          201: { description: "x", content: { "a/b": { schema: {}, example: { $ref: "0d" } } } },
          202: { $ref: "#/components/responses/R" },
        },
      },
    },
  });
});

test("empty lists at the top are the exporter's; what authors wrote stays", () => {
  const text = mintlify(
    " get /boats",
    `${yaml}\nservers: []\ncomponents: {schemas: {}, responses: {R: {description: x}}}`,
  );
  const document = recognise({ location: "page.md", text })?.fragments[0]?.document ?? {};
  expect(Object.keys(document)).toEqual(["openapi", "info", "paths", "components"]);
  expect(document.components).toEqual({ responses: { R: { description: "x" } } });
});

const places = [
  { name: "four backticks", text: mintlify(" get /boats"), want: "15:20" },
  { name: "CRLF", text: mintlify(" get /boats").replaceAll("\n", "\r\n"), want: "15:20" },
  { name: "tildes", text: `~~~yaml\n${yaml}\n~~~`, want: "9:20" },
  { name: "a quote", text: mintlify(" get /boats").replace(/^/gm, "> "), want: "15:22" },
  { name: "indented in a list", text: `- x\n\n${`\`\`\`yaml\n${yaml}\n\`\`\``.replace(/^/gm, "  ")}`, want: "11:22" },
  {
    name: "spaces of a scraper",
    text: mintlify(
      " get /boats",
      yaml.replace(/^ +/gm, (all) => "\u00A0".repeat(all.length)),
    ),
    want: "15:20",
  },
];

describe("places", () => {
  test.each(places)("$name", ({ text, want }) => {
    expect(placeIn({ location: "page.md", text }, "/paths/~1boats/get/operationId")).toBe(want);
  });
});

const hostile: readonly { name: string; text: string; location?: string }[] = [
  { name: "fences", text: '```json\n{"openapi": 1}\n```\n'.repeat(4_000) },
  { name: "broken fences", text: "```yaml\nopenapi: [\n```\n".repeat(200) },
  { name: "opened fences on a line", text: '# a ```json {"'.repeat(100_000) },
  { name: "blank lines", text: `\`\`\`yaml\nopenapi:\n${"\n".repeat(60_000)}&x\n\`\`\`` },
  { name: "spaces", text: `\`\`\`yaml\nopenapi:\n${" ".repeat(300_000)}&x\n\`\`\`` },
  { name: "links", text: `${"[".repeat(100_000)}\n${"- [a](b)\n".repeat(5_000)}` },
  { name: "blocks that do not end", text: '{% openapi src="'.repeat(4_000) },
  { name: "comments", text: `${"<!-- -->".repeat(100_000)}x` },
  { name: "deep lists", text: `\`\`\`yaml\nopenapi: 3.1.0\npaths: ${"[".repeat(5000)}\n\`\`\`` },
  { name: "marks of fences in a row", text: "`".repeat(60_000) },
  { name: "settings with very many values", text: `{"navigation":[${"1,".repeat(200_000)}1]}`, location: "docs.json" },
  { name: "addresses that are none", text: "https://a/".repeat(50_000) },
];

describe("hostile pages take no long time and do no harm", () => {
  test.each(hostile)("$name", ({ text, location }) => {
    const before = performance.now();
    for (const name of [location ?? "page.md", "llms.txt"]) recognise({ location: name, text });
    expect(performance.now() - before).toBeLessThan(5000);
  });

  test("keys of prototypes are keys like others", () => {
    const text = mintlify(
      " get /boats",
      "openapi: 3.1.0\nsecurity: []\npaths:\n  __proto__: {get: {responses: {constructor: {description: x}}}}",
    );
    const paths = recognise({ location: "page.md", text })?.fragments[0]?.document.paths ?? {};
    expect(Object.keys(paths)).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(paths)).toBe(Object.prototype);
  });
});
