import { describe, expect, test } from "@jest/globals";
import { html, json, recognise, findsOf } from "./recognised.js";

interface Case {
  readonly name: string;
  readonly text: string;
  readonly location?: string;
  readonly want: readonly string[];
}

const swaggerUi = (...settings: readonly string[]): string =>
  html("<script>window.onload = function () {", "  window.ui = SwaggerUIBundle({", ...settings, "  });", "};</script>");

const cases: readonly Case[] = [
  {
    name: "Redoc: the state of a static page",
    text: html(
      "<script>",
      `const __redoc_state = {"menu":{"a":"}"},"spec":{"data":${json}},"n":1};`,
      "Redoc.hydrate(__redoc_state, x);</script>",
    ),
    want: ["redoc whole Shelf 4:91"],
  },
  {
    name: "Redoc: the state as text within a script",
    text: html(
      `<script>const __redoc_state = JSON.parse(${JSON.stringify(`{"definition":{"data":${json}}}`)});</script>`,
    ),
    want: ["redoc whole Shelf 3:42"],
  },
  {
    name: "Redoc: the state as data",
    text: html(
      `<script type="application/json" id="redoc-state">{"spec":{"data":${json}}}</script>`,
      "<redoc></redoc>",
    ),
    want: ["redoc whole Shelf 3:101"],
  },
  {
    name: "Redoc: an element",
    text: html("<redoc spec-url='./openapi.json'></redoc>"),
    want: ["redoc stated ./openapi.json 3:8"],
  },
  {
    name: "Redoc: started by a script, with an address",
    text: html("<script>Redoc.init(", "  'v1/api.yaml', {}, document.body)</script>"),
    want: ["redoc stated v1/api.yaml 4:3"],
  },
  {
    name: "Redoc: started by a script, with a document",
    text: html(`<script>window.Redoc.init(${json}, {})</script>`),
    want: ["redoc whole Shelf 3:62"],
  },
  {
    name: "Redoc: started by a script, with a name for a document in JavaScript",
    text: html(
      "<script>",
      "const spec = { openapi: '3.0.3', info: {",
      "  title: 'It\\'s', version: \"1\" }, // the shelf",
      "  paths: {}, 'x-n': -1.5, };",
      "Redoc.init(spec);</script>",
    ),
    want: ["redoc whole It's 5:10"],
  },
  {
    name: "Redocusaurus: the download of its page",
    text: html(
      '<div class="redocusaurus"><a href="/docs/redocusaurus/plugin-redoc-0.yaml" download>Download</a></div>',
    ),
    want: [
      "redocusaurus possible redocusaurus/plugin-redoc-0.yaml 3:6",
      "redocusaurus stated /docs/redocusaurus/plugin-redoc-0.yaml 3:30",
    ],
  },
  {
    name: "Redocusaurus: a page that names no file",
    text: html('<div class="redocusaurus"></div>'),
    want: ["redocusaurus possible redocusaurus/plugin-redoc-0.yaml 3:6"],
  },
  {
    name: "Scalar: an address",
    text: html('<script id="api-reference" data-url="/openapi.json"></script>'),
    want: ["scalar stated /openapi.json 3:28"],
  },
  {
    name: "Scalar: a document as the text of the script",
    text: html(`<script id="api-reference" type="application/json">`, json, "</script>"),
    want: ["scalar whole Shelf 4:36"],
  },
  {
    name: "Scalar: settings in an attribute",
    text: html(
      `<script id="api-reference" data-configuration='{"theme":"moon","spec":{"url":"/a.json"},"sources":[{"url":"/b.json"}]}'></script>`,
    ),
    want: ["scalar stated /b.json 3:28", "scalar stated /a.json 3:28"],
  },
  {
    name: "Scalar: a document within settings in an attribute",
    text: html(
      `<div id="api-reference" data-configuration="${`{"content":${json}}`.replaceAll('"', "&quot;").replaceAll("<", "&lt;")}"></div>`,
    ),
    want: ["scalar whole Shelf 3:25"],
  },
  {
    name: "Scalar: started by a script",
    text: html(
      "<script>Scalar.createApiReference('#app', {",
      "  url: '/openapi.json', proxyUrl: 'https://p.example' })</script>",
    ),
    want: ["scalar stated /openapi.json 4:8"],
  },
  {
    name: "Scalar: started by a script, with several sources, one of them YAML",
    text: html(
      "<script>Scalar.createApiReference({ sources: [ { url: 'a.json' }, { content: `",
      "openapi: 3.0.0",
      "info: { title: In YAML, version: '1' }",
      "paths: {}",
      "` } ] })</script>",
    ),
    want: ["scalar whole In YAML 3:78", "scalar stated a.json 3:55"],
  },
  {
    name: "RapiDoc: an element",
    text: html('<rapi-doc theme="dark"', ' spec-url = "../openapi.yaml"></rapi-doc>'),
    want: ["rapidoc stated ../openapi.yaml 4:2"],
  },
  {
    name: "RapiDoc: given its document by a script",
    text: html("<rapi-doc></rapi-doc><script>document.querySelector('rapi-doc').loadSpec('api.json');</script>"),
    want: ["rapidoc stated api.json 3:74"],
  },
  {
    name: "Elements: an address, whatever the case",
    text: html('<elements-api APIDescriptionURL="openapi.yaml" router="hash"/>'),
    want: ["elements stated openapi.yaml 3:15"],
  },
  {
    name: "Elements: a document",
    text: html(`<elements-api apiDescriptionDocument='${json.replaceAll("'", "&#39;").replaceAll("<", "&lt;")}'/>`),
    want: ["elements whole Shelf 3:15"],
  },
  {
    name: "Elements: given its document by a script",
    text: html(`<elements-api></elements-api><script>`, `docs.apiDescriptionDocument = ${json};</script>`),
    want: ["elements whole Shelf 4:66"],
  },
  {
    name: "swagger-ui: an address in the page, as FastAPI writes it",
    text: swaggerUi(
      "    url: '/openapi.json',",
      '    "dom_id": "#swagger-ui", presets: [SwaggerUIBundle.presets.apis]',
    ),
    want: ["swagger-ui stated /openapi.json 5:10"],
  },
  {
    name: "swagger-ui: several",
    text: swaggerUi("    urls: [{ url: 'a.json', name: 'A' },", "      { name: 'B', url: 'b.json' }],", "    url: ''"),
    want: ["swagger-ui stated a.json 5:19", "swagger-ui stated b.json 6:25"],
  },
  {
    name: "swagger-ui: several, added to a list, as Laravel has it",
    text: html(
      "<script>const urls = []; urls.push({ name: 'A', url: 'https:\\/\\/a.example\\/docs' });",
      "SwaggerUIBundle({ urls: urls, 'urls.primaryName': 'A' });</script>",
    ),
    want: ["swagger-ui stated https://a.example/docs 3:54"],
  },
  {
    name: "swagger-ui: a document",
    text: swaggerUi(`    spec: ${json}`),
    want: ["swagger-ui whole Shelf 5:46"],
  },
  {
    name: "swagger-ui: settings as text, as Swashbuckle writes them",
    text: html(
      `<script>var configObject = JSON.parse('{"urls":[{"url":"v1/swagger.json","name":"V1"}]}');`,
      "const ui = SwaggerUIBundle(configObject);</script>",
    ),
    want: ["swagger-ui stated v1/swagger.json 3:28"],
  },
  {
    name: "swagger-ui: an address put together from the page's own",
    text: swaggerUi("    url: window.location.origin + `/api/${version}.json` });", "const version = 'v2'; f({"),
    want: ["swagger-ui stated /api/v2.json 5:10"],
  },
  {
    name: "swagger-ui: its scripts",
    text: html('<script src="./swagger-ui-bundle.js"></script><script src="./swagger-initializer.js"></script>'),
    want: ["swagger-ui stated ./swagger-initializer.js 3:55"],
  },
  {
    name: "swagger-ui: the address of the page says it",
    location: "https://docs.example/swagger-ui/index.html?url=/v3/api-docs",
    text: html("<div id=swagger-ui></div>"),
    want: ["swagger-ui stated /v3/api-docs 1:1"],
  },
  {
    name: "a description of the service (RFC 8631)",
    text: html(
      '<link rel="service-desc" href="/openapi.json"><link rel="Service-Desc" href="/wsdl">',
      '<link rel="alternate" type="application/vnd.oai.openapi+json;version=3.1" href="/api/v1">',
      '<link rel="alternate" type="application/rss+xml" href="/feed">',
    ),
    want: [
      "specification stated /openapi.json 3:26",
      "specification possible /wsdl 3:72",
      "specification stated /api/v1 4:75",
    ],
  },
  {
    name: "links by name, and through a viewer elsewhere",
    text: html(
      '<a href="/files/openapi.yaml">YAML</a> <a href="https://petstore.swagger.io/?url=https://a.example/x.json">look</a>',
      '<iframe src="/swagger/?url=../y.json"></iframe> <a href="/swagger/">home</a>',
    ),
    want: [
      "specification possible /files/openapi.yaml 3:4",
      "swagger-ui possible https://a.example/x.json 3:43",
      "swagger-ui stated ../y.json 4:9",
    ],
  },
  {
    name: "data of a page in which a document stands, as it is and as text",
    text: html(
      `<script id="__NEXT_DATA__" type="application/json">{"props":{"a":[{"spec":${json}}],"b":${JSON.stringify(json)}}}</script>`,
    ),
    want: ["specification whole Shelf 3:110", "specification whole Shelf 3:234"],
  },
  {
    name: "a page of prose",
    text: html("<p>The <code>&lt;redoc spec-url='x'&gt;</code> element of openapi</p>"),
    want: [],
  },
];

test.each(cases)("$name", ({ text, want, location = "https://docs.example/reference/index.html" }) => {
  expect(findsOf({ location, text })).toEqual(want);
});

describe("what is not known is reported", () => {
  const table: readonly Case[] = [
    {
      name: "the example of the viewer alone",
      text: swaggerUi('    url: "https://petstore.swagger.io/v2/swagger.json"'),
      want: ['pages/viewer-example 5:10 "https://petstore.swagger.io/v2/swagger.json" is the example of the viewer'],
    },
    {
      name: "the example of the viewer beside the real address, as springdoc has it",
      text: swaggerUi(
        '    url: "https://petstore.swagger.io/v2/swagger.json",',
        '    "configUrl": "/v3/api-docs/swagger-config"',
      ),
      want: ["swagger-ui stated /v3/api-docs/swagger-config 6:18"],
    },
    {
      name: "an operation that Docusaurus has built",
      text: html('<div class="row theme-api-markdown"><h1 class="openapi__heading">Get a book</h1></div>'),
      want: ["pages/built-page 3:1 Docusaurus has made this page of a description that it no longer holds"],
    },
    {
      name: "an address that a script computes",
      text: swaggerUi("    url: findAddress()"),
      want: ["pages/computed-address 5:10 The address of the description is computed by the script"],
    },
    {
      name: "settings that a script fetches",
      text: html("<script>fetch('/c').then((settings) => SwaggerUIBundle(settings))</script>"),
      want: ["pages/computed-address 3:56 The settings of the viewer are computed by the script"],
    },
    {
      name: "a document that a script computes",
      text: html("<script>Redoc.init({ openapi: '3.0.0', info: info(), paths: {} })</script>"),
      want: ["pages/computed-address 3:20 A part of the description is computed by the script, or not closed"],
    },
    {
      name: "a document that is cut short",
      text: html(`<script type="application/json">${json.slice(0, 90)}</script>`),
      want: [
        expect.stringMatching(/^pages\/unreadable 3:\d+ The description here cannot be read: /) as unknown as string,
      ],
    },
    {
      name: "a document with a key given twice",
      text: html(
        `<script>const spec = {"openapi":"3.0.0","info":{"title":"A"},`,
        '"paths":{},"paths":{}}; Redoc.init(spec)</script>',
      ),
      want: [
        'pages/unreadable 4:12 The description here cannot be read: The key "paths" is given twice; the first one is at 2:1',
      ],
    },
    {
      name: "an element whose address is computed",
      location: "docs/reference.mdx",
      text: "<API apiDescriptionUrl={useUrl()} />\n",
      want: ["pages/computed-address 1:6 The address of the description is computed by the page"],
    },
    {
      name: "a script that no parser gets through",
      text: html(`<script>Redoc.init(${"[".repeat(100_000)})</script>`),
      want: ["pages/unreadable 3:9 The script that may hold a description is nested too deeply"],
    },
  ];
  test.each(table)("$name", ({ text, want, location = "https://docs.example/" }) => {
    expect(findsOf({ location, text })).toEqual(want);
  });
});

describe("scripts in files of their own", () => {
  const table: readonly Case[] = [
    {
      name: "swagger-ui-express",
      location: "https://docs.example/swagger-ui-init.js",
      text: [
        "window.onload = function() {",
        "  var url = window.location.search.match(/url=([^&]+)/);",
        "  if (url && url.length > 1) { url = decodeURIComponent(url[1]); } else { url = window.location.origin; }",
        `  let options = { "swaggerDoc": ${json}, "customOptions": {} };`,
        "  var swaggerOptions = { spec: options.swaggerDoc, url: url, urls: options.swaggerUrls };",
        "  window.ui = SwaggerUIBundle(swaggerOptions);",
        "}",
      ].join("\n"),
      want: ["swagger-ui whole Shelf 4:68"],
    },
    {
      name: "swagger-ui-express with an address",
      location: "swagger-ui-init.js",
      text: 'let options = { "swaggerUrl": "/api.json" }; SwaggerUIBundle({ url: options.swaggerUrl || url });',
      want: ["swagger-ui stated /api.json 1:31"],
    },
    {
      name: "swagger-initializer",
      location: "dist/swagger-initializer.js",
      text: 'window.ui = SwaggerUIBundle({\n  url: "openapi.yaml",\n  deepLinking: true });',
      want: ["swagger-ui stated openapi.yaml 2:8"],
    },
    { name: "a program", location: "main.js", text: "import openapi from 'openapi'; start({ url: 'x' });", want: [] },
  ];
  test.each(table)("$name", ({ text, want, location = "" }) => {
    expect(findsOf({ location, text })).toEqual(want);
  });
});

describe("Markdown", () => {
  test("elements of viewers, but no examples of how to write them", () => {
    const text = [
      "# Reference",
      "Write `<API apiDescriptionUrl='a.json' />` or",
      "```html",
      "<redoc spec-url='b.json'></redoc>",
      "```",
      '<API apiDescriptionUrl="/c.yaml" router="hash" />',
      "<RedocStandalone specUrl={'/d.yaml'} />",
      "<SwaggerUI url='e.json' />",
    ].join("\n");
    expect(findsOf({ location: "docs/reference.mdx", text })).toEqual([
      "elements stated /c.yaml 6:6",
      "redoc stated /d.yaml 7:18",
      "swagger-ui stated e.json 8:12",
    ]);
  });
});

test("hostile names are keys like any other", () => {
  const document =
    '{"openapi":"3.0.0","info":{"title":"A"},"paths":{"__proto__":{"get":{}}},"__proto__":{"polluted":1}}';
  const [found] = recognise({
    location: "x.html",
    text: html(
      `<script>const spec = { ...(${document}), }; const constructor = 1; SwaggerUIBundle({ spec, url: toString });</script>`,
    ),
  });
  expect(JSON.stringify(found?.fragments[0]?.document)).toBe(document);
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});

test("a large hostile page takes no longer than its length", () => {
  const pieces = [
    "<redoc ",
    "<script>{",
    "`",
    "{{",
    "<!--",
    '"openapi": "3',
    "<a href=?url=?url=",
    "SwaggerUIBundle({ url: ",
  ];
  const start = performance.now();
  for (const piece of pieces) recognise({ location: "x.html", text: html(piece.repeat(200_000 / piece.length)) });
  for (const piece of pieces)
    recognise({ location: "x.mdx", text: `spec-url ${piece.repeat(200_000 / piece.length)}` });
  const doubling = Array.from({ length: 60 }, (_, index) => `const v${index} = v${index + 1} + v${index + 1};`).join(
    "",
  );
  const nesting = Array.from({ length: 60 }, (_, index) => `const n${index} = [n${index + 1}, n${index + 1}];`).join(
    "",
  );
  const calls = "SwaggerUIBundle({ url: v0, urls: n0 });".repeat(100);
  recognise({ location: "x.html", text: html(`<script>${doubling}${nesting}${calls}</script>`) });
  expect(performance.now() - start).toBeLessThan(20_000);
});
