import { gzipSync, deflateRawSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import {
  operationPage,
  pack,
  placeIn,
  recognise,
  describeFindings,
  waterPlant,
  waterPlantDocument,
} from "./writePages.js";

const json = JSON.stringify(waterPlant);
const wrapped = pack(waterPlant).replaceAll(/.{60}/g, "$&\n");
const yamlOfFormatter = `
  {
    "operationId": "waterPlant",
    "responses": { "200": { "description": 'Say "done"' } },
    "method": "post",
    "path": "/plants",
  }`;

describe("an operation is found in all stages of the plugin", () => {
  const cases: readonly (readonly [name: string, text: string])[] = [
    ["plain JSON", operationPage()],
    ["packed with zlib", operationPage({ api: pack(waterPlant) })],
    ["packed with gzip", operationPage({ api: gzipSync(json).toString("base64") })],
    ["packed with raw deflate", operationPage({ api: deflateRawSync(json).toString("base64") })],
    ["base64 of plain JSON", operationPage({ api: Buffer.from(json).toString("base64") })],
    ["packed, in quotes", operationPage({ api: `"${pack(waterPlant)}"` })],
    ["packed, wrapped by a scraper", operationPage({ api: wrapped })],
    ["packed, as a block of YAML", operationPage({ api: `>-\n  ${wrapped.replaceAll("\n", "\n  ")}` })],
    ["lines that end with CRLF", operationPage().replaceAll("\n", "\r\n")],
    ["a mark of byte order", `\uFEFF${operationPage()}`],
    ["a scraper's heading before it", `# Source: https://garden.example/api\n\n${operationPage()}`],
    ["all on one line", operationPage().replaceAll(/\s+/g, " ")],
    ["all on one line, packed and wrapped", operationPage({ api: wrapped }).replaceAll(/\s+/g, " ")],
  ];
  test.each(cases)("%s", (_, text) => {
    const found = recognise(text);
    expect(found.fragments.map(({ document }) => document)).toEqual([waterPlantDocument]);
    expect(found.fragments[0]).toMatchObject({
      form: "inlined",
      format: "docusaurus",
      hints: { specification: "api/garden", title: "Water a plant", id: "water-plant" },
    });
    expect(describeFindings(found)).toEqual([]);
  });

  test("the YAML that a formatter makes of the JSON", () => {
    const found = recognise(operationPage({ api: yamlOfFormatter }));
    expect(found.fragments[0]?.document.paths).toEqual({
      "/plants": {
        post: {
          summary: "Water a plant",
          operationId: "waterPlant",
          responses: { "200": { description: 'Say "done"' } },
        },
      },
    });
    expect(placeIn(found, "/paths/~1plants/post/responses/200/description")).toBe("10:44");
  });

  test("a page of which only the operation is left", () => {
    const { fragments } = recognise(`---\napi: ${pack(waterPlant)}\n---\n`, "a.md");
    expect(fragments[0]?.document.paths).toEqual({
      "/plants/{plantId}/water": { post: expect.objectContaining({ operationId: "waterPlant" }) },
    });
  });

  test("several pages in one text", () => {
    const other = { ...waterPlant, operationId: "movePlant", method: "put", path: "/plants/{plantId}/place" };
    const second = operationPage({ id: "move-plant", title: "Move", method: "put", api: pack(other) });
    const { fragments } = recognise(`${operationPage()}\n${second}`);
    expect(fragments.map(({ document }) => Object.keys(document.paths ?? {}))).toEqual([
      ["/plants/{plantId}/water"],
      ["/plants/{plantId}/place"],
    ]);
  });
});

describe("places", () => {
  const post = "/paths/~1plants~1{plantId}~1water/post";
  const column = (text: string): number => `api: ${json}`.indexOf(text) + 1;

  test("of plain JSON are exact", () => {
    const found = recognise(operationPage());
    expect({
      operationId: placeIn(found, `${post}/operationId`),
      title: placeIn(found, "/info/title"),
      scheme: placeIn(found, "/components/securitySchemes/key"),
      summary: placeIn(found, `${post}/summary`),
      operation: placeIn(found, post),
    }).toEqual({
      operationId: `7:${column('"waterPlant"')}`,
      title: `7:${column('"Garden"')}`,
      scheme: `7:${column('"key":{')}`,
      summary: "3:1",
      operation: "7:6",
    });
  });

  test("of packed pages are the line of `api`", () => {
    const found = recognise(operationPage({ api: pack(waterPlant) }));
    expect(placeIn(found, `${post}/operationId`)).toBe("7:1");
    expect(placeIn(found, `${post}/summary`)).toBe("3:1");
  });
});

describe("what the plugin changed is undone", () => {
  const cases: readonly (readonly [name: string, operation: object, title: string, want: object])[] = [
    ["a description filled from the summary", { description: "Move" }, "Move", { summary: "Move" }],
    [
      "a description and a title filled from the id",
      { description: "move", operationId: "move" },
      "move",
      { operationId: "move" },
    ],
    [
      "a title that is a sentence and the id, too",
      { operationId: "Move it" },
      "Move it",
      { summary: "Move it", operationId: "Move it" },
    ],
    ["no summary at all", { description: "" }, "Missing summary", {}],
    ["an empty description that its author wrote", { description: "" }, "Move", { summary: "Move", description: "" }],
    ["double quotes in the summary", { postman: { name: 'Say "no"' } }, "Say 'no'", { summary: 'Say "no"' }],
    ["an entity from a scraper", { description: "Salt & pepper" }, "Salt &amp; pepper", { summary: "Salt & pepper" }],
    ["a summary that was left in", { summary: "Exact" }, "Exact", { summary: "Exact" }],
    ["security that is empty", { security: [] }, "Move", { summary: "Move", security: [] }],
    [
      "a key that only looks like the plugin's",
      { extensions: { a: 1 } },
      "Move",
      { summary: "Move", extensions: { a: 1 } },
    ],
  ];
  test.each(cases)("%s", (_, operation, title, want) => {
    const api = JSON.stringify({ ...operation, method: "get", path: "/a" });
    const found = recognise(operationPage({ api, title, method: "get", id: "move" }));
    expect(found.fragments[0]?.document).toEqual({ paths: { "/a": { get: want } } });
  });

  test("a key that is no plain name stays a key", () => {
    const api = '{"method":"get","path":"__proto__","responses":{"__proto__":{"description":"x"}}}';
    const { fragments } = recognise(operationPage({ api, method: "get" }));
    expect(JSON.stringify(fragments[0]?.document)).toBe(
      '{"paths":{"__proto__":{"get":{"summary":"Water a plant","responses":{"__proto__":{"description":"x"}}}}}}',
    );
  });
});

test("a webhook gets a name and a method, which is reported", () => {
  const api = pack({ operationId: "plantDied", responses: {}, method: "event", path: "webhook" });
  const found = recognise(operationPage({ api, id: "plant-died", title: "A plant died", method: "event" }));
  expect(found.fragments[0]?.document).toEqual({
    webhooks: { plantDied: { post: { summary: "A plant died", operationId: "plantDied", responses: {} } } },
  });
  expect(describeFindings(found)).toEqual([
    'pages/webhook 7:1 The page gives neither name nor method of its webhook; "plantDied" and POST are used.',
  ]);
});

describe("a page that names two operations is reported", () => {
  const endpoint = '<MethodEndpoint method={"put"} path={"/plants"}></MethodEndpoint>';
  const cases: readonly (readonly [name: string, text: string, want: readonly string[]])[] = [
    [
      "in its list",
      operationPage({ method: "delete" }),
      ['pages/mismatch 8:1 The front matter calls it DELETE, "api" has POST /plants/{plantId}/water.'],
    ],
    [
      "in its body",
      operationPage({ body: endpoint }),
      ['pages/mismatch 15:1 The page shows PUT /plants, "api" has POST /plants/{plantId}/water.'],
    ],
    [
      "in its id",
      operationPage({ id: "sell-plant" }),
      ['pages/mismatch 2:1 The id of the page is "sell-plant", the operation is "waterPlant".'],
    ],
    ["not where the id is made of the title", operationPage({ id: "water-a-plant" }), []],
  ];
  test.each(cases)("%s", (_, text, want) => {
    const found = recognise(text);
    expect(describeFindings(found)).toEqual(want);
    expect(found.fragments).toHaveLength(1);
  });
});

describe("a page that cannot be read is reported", () => {
  const bomb = Buffer.alloc(17 * 1024 * 1024, 32);
  const cases: readonly (readonly [name: string, api: string, want: string])[] = [
    ["JSON without an end", json.slice(0, -1), 'pages/unreadable 7:6 The JSON of "api" ends in its middle.'],
    [
      "JSON that is broken",
      '{"method" "get", "path": "/a"}',
      'pages/unreadable 7:16 "api" is not the JSON of an operation: A colon is missing after the key.',
    ],
    [
      "a packed text without its end",
      pack(waterPlant).slice(0, 200),
      'pages/unreadable 7:1 What is packed in "api" cannot be unpacked: its end is missing.',
    ],
    [
      "a packed text with a changed sign",
      pack(waterPlant).replace(/^(.{120})..../, "$1AAAA"),
      'pages/unreadable 7:1 What is packed in "api" cannot be unpacked: it is damaged.',
    ],
    [
      "a packed text of endless size",
      gzipSync(bomb).toString("base64"),
      'pages/unreadable 7:1 What is packed in "api" cannot be unpacked: it is more than 16 MiB.',
    ],
    [
      "a packed text that is no JSON",
      gzipSync('{"a" 1}').toString("base64"),
      'pages/unreadable 7:1 What is packed in "api" is not the JSON of an operation: ',
    ],
    [
      "a list",
      "[1, 2]",
      'pages/unreadable 7:1 "api" in the front matter is neither the JSON of an operation nor JSON that is packed.',
    ],
    [
      "no operation",
      '{"a":1}',
      'pages/unreadable 7:1 "api" in the front matter is neither the JSON of an operation nor JSON that is packed.',
    ],
    [
      "an unknown method",
      '{"method":"x-note","path":"/a"}',
      'pages/unreadable 7:16 The page is about "x-note" of /a, which is not a method of OpenAPI.',
    ],
  ];
  test.each(cases)("%s", (_, api, want) => {
    const found = recognise(operationPage({ api }));
    expect(found.fragments).toEqual([]);
    expect(describeFindings(found).find((told) => told.startsWith("pages/unreadable"))).toContain(want);
  });
});

test("a page of an early version, which has no `api`, is reported", () => {
  const text = `---\nid: list\nsidebar_class_name: "get api-method"\ninfo_path: api/garden\n---\n\n## List\n`;
  const found = recognise(text, "list.md");
  expect(found.fragments).toEqual([]);
  expect(describeFindings(found)).toEqual([
    'pages/unreadable 1:1 The page of an operation has no "api" in its front matter, so that most of the operation is lost.',
  ]);
});

describe("pages of others are left to others", () => {
  const cases: readonly (readonly [name: string, text: string, location: string])[] = [
    ["prose", "---\ntitle: Ledgers\norder: 0\n---\n\nEach ledger is a page.", "ledgers/README.mdx"],
    ["front matter of another tool", '---\ntitle: A\napi: "GET /plants"\n---\n', "a.mdx"],
    ["an operation in an example", `# How to\n\n\`\`\`md\n${operationPage()}\n\`\`\`\n`, "guide.md"],
    ["settings that are called api", "---\ntitle: A\napi: { enabled: true }\n---\n", "a.md"],
    [
      "a page by hand that looks like an operation in the sidebar",
      '---\nid: a\ntitle: A\nsidebar_class_name: "post api-method"\n---\n# A',
      "a.mdx",
    ],
    ["no front matter", "# Title", "a.md"],
    ["an empty page", "", "a.md"],
  ];
  test.each(cases)("%s", (_, text, location) => {
    const found = recognise(text, location);
    expect(found).toEqual({ fragments: [], pointers: [], outlines: [], findings: [], uses: [] });
  });
});

describe("hostile pages take time in proportion to their length", () => {
  const cases: readonly (readonly [name: string, text: string])[] = [
    ["front matters without end", "---\nid: a\napi: {\n".repeat(50_000)],
    ["openings in one line", "--- id: a ".repeat(100_000)],
    ["tags without end", operationPage({ body: "<a b={{ ".repeat(100_000) })],
    ["tags within tags", operationPage({ body: "<TabItem>".repeat(20_000) })],
    [
      "backticks",
      operationPage({ body: Array.from({ length: 900 }, (_, count) => "`".repeat(900 - count)).join(" ") }),
    ],
    ["end tags without tags", operationPage({ body: `${"<a>".repeat(300)}${"</b>".repeat(20_000)}` })],
    ["brackets", operationPage({ api: "[".repeat(200_000) })],
    ["deep JSON", operationPage({ api: '{"a":'.repeat(5000) + "1" + "}".repeat(5000) })],
    ["deep props", operationPage({ body: `<StatusCodes responses={${"[".repeat(50_000)}${"]".repeat(50_000)}} />` })],
  ];
  test.each(cases)("%s", (_, text) => {
    const start = performance.now();
    recognise(text);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
