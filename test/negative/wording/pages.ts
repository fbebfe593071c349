import { deflateSync } from "node:zlib";
import { boats, described, docusaurus, fern, html, legacy, markdown, onPages, whole } from "./smallPages.js";
import { rebuilt, type WordingCase } from "./wordingCase.js";

const onPage = (code: WordingCase["code"], text: string): WordingCase => rebuilt(code, onPages(text));

const fenced: readonly WordingCase[] = [
  onPage("pages/mismatch", markdown(" api.json get /ships", ...boats())),
  onPage("pages/mismatch", markdown(" api.json get /boats", "openapi: 3.1.0", "paths: { /a: { summary: a }, /b: {} }")),
  onPage("pages/dangling-reference", markdown(" api.json get /boats", ...boats("'200': { $ref: 'a.yaml' }"))),
  onPage("pages/unreadable", markdown(" api.json get /boats", "a: [")),
  onPage("pages/unreadable", markdown(" api.json get /boats", "- a")),
  onPage("pages/unreadable", "````yaml api.json get /boats\na: [\n````\n"),
  onPage("pages/flattened", markdown(" api.json get /boats", "openapi: 3.1.0 info: title: Boats paths: /boats:")),
  onPage(
    "pages/flattened",
    "# Lists boats ## OpenAPI ```yaml openapi: 3.1.0 info: title: Boats paths: /boats: get: ```\n",
  ),
  onPage(
    "pages/escaped",
    markdown(" api.json get /boats", ...boats("&#39;200&#39;: { description: &quot;All&quot; }")),
  ),
  onPage("pages/asyncapi", markdown("", "asyncapi: 3.0.0", "channels: {}")),
  onPage("pages/asyncapi", markdown(" events.json get /boats", "asyncapi: 3.0.0", "channels: {}")),
  onPage("pages/asyncapi", "---\nasyncapi: events.yaml boats\n---\n\nWords.\n"),
  onPage("pages/swagger-part", markdown("", 'swagger: "2.0"', "paths: { /boats: { get: {} } }")),
  onPage("pages/no-specification", '{% openapi path="/boats" method="get" %}\n[broken](broken-reference)\n'),
  onPage("pages/no-specification", '{% openapi spec="boats" path="/boats" method="get" %}\n'),
  onPage("pages/no-specification", "---\nopenapi: get /boats\n---\n\nWords.\n"),
  onPage("pages/no-specification", "---\nopenapi-schema: Boat\n---\n\nWords.\n"),
  onPage("pages/no-specification", "---\napi:\n  operationId: listBoats\n---\n\nWords.\n"),
  onPage("pages/unreadable", "---\napi:\n  file: [\n---\n\nWords.\n"),
];

const older: readonly WordingCase[] = [
  onPage(
    "pages/guess",
    legacy("security:", "  - title: Boat Key", "    parameters: { header: { X-Key: { type: apiKey } } }"),
  ),
  onPage(
    "pages/lost-part",
    legacy("security:", "  - title: O", "    parameters: { header: { Authorization: { type: oauth2 } } }"),
  ),
  onPage("pages/invented-example", legacy("body: {}")),
  onPage(
    "pages/auth-as-parameter",
    fern("/boats", ...boats(), "      parameters: [{ name: Authorization, in: header, schema: { type: string } }]"),
  ),
  onPage("pages/mismatch", fern("/ships", ...boats())),
];

/** Pages of operations, one for each schema. */
const showing = (code: WordingCase["code"], ...schemas: readonly unknown[]): WordingCase =>
  rebuilt(
    code,
    Object.fromEntries(
      schemas.map((schema, index) => [`pages/${index + 1}.api.mdx`, docusaurus(described(`/p${index + 1}`, schema))]),
    ),
  );

const packed = (text: string | Uint8Array): string => Buffer.from(deflateSync(text)).toString("base64");

const text = { type: "string" };
const inner = { type: "object", properties: { name: text } };
const boat = { type: "object", title: "Boat", properties: { name: text, mast: text, crew: text } };

const sources: readonly WordingCase[] = [
  ...[
    JSON.stringify([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
    "{ broken, broken, broken, broken }",
    Uint8Array.from({ length: 60 }, (_, index) => 0x80 + ((index * 37) % 0x40)),
  ].map((content) => rebuilt("pages/unreadable", { "pages/a.api.mdx": docusaurus({ api: packed(content) }) })),
  rebuilt("pages/taken-from-body", {
    "pages/a.api.mdx": docusaurus({
      ...described("/boats", text, { responses: undefined }),
      body: `<StatusCodes id={undefined} label={undefined} responses={${JSON.stringify({ 200: { description: "All" } })}}></StatusCodes>`,
    }),
  }),
  showing("pages/emptied-schema", { oneOf: [{ type: "object", title: "Dog", required: ["name"] }, boat] }),
  showing("pages/emptied-schema", { type: "object", anyOf: [{ type: "object", required: ["a"] }] }),
  showing("pages/emptied-schema", {
    type: "object",
    anyOf: [
      { type: "object", required: ["a"] },
      { type: "object", required: ["b"] },
    ],
  }),
  showing(
    "pages/repaired-schema",
    { ...boat, properties: { hull: inner, sail: "circular()" } },
    { ...boat, properties: { hull: "circular()", sail: inner } },
  ),
  showing("pages/changed-name", { ...boat, title: "Boat of a fleet" }),
  showing("pages/shared-title", boat, { type: "object", title: "Boat", properties: { a: text, b: text } }),
  showing(
    "pages/shared-title",
    ...Array.from({ length: 40 }, (_, index) => ({
      type: "object",
      title: "Boat",
      properties: { [`a${index}`]: text },
    })),
  ),
  showing("pages/unknown-cycle", { type: "object", properties: { a: "circular(Nobody)" } }),
  showing("pages/unknown-cycle", { type: "object", properties: { a: "circular()" } }),
];

const onSite = (code: WordingCase["code"], ...lines: readonly string[]): WordingCase =>
  rebuilt(code, { "pages/a.html": html(...lines) });

const web: readonly WordingCase[] = [
  rebuilt("pages/damaged-text", { "pages/a.md": new Uint8Array([0x61, 0xff, 0x0a]) }),
  rebuilt("pages/too-many", { "pages/a.md": "a".repeat(2_000_000), "pages/b.md": "b" }, {}, { bytes: 1_048_576 }),
  rebuilt(
    "pages/too-many",
    { "a.md": "a".repeat(2_000_000), "b.md": "b" },
    { sources: ["a.md", "b.md"] },
    { bytes: 1_048_576 },
  ),
  rebuilt("pages/target-missing", {
    "pages/a.html": html('<redoc spec-url="OpenApi.yaml"></redoc>'),
    "pages/openapi.yaml": "a",
  }),
  onSite("pages/computed-address", "<script>Redoc.init(findAddress())</script>"),
  onSite("pages/computed-address", '<elements-api apiDescriptionDocument="{document}"></elements-api>'),
  onSite("pages/unreadable", `<elements-api apiDescriptionDocument="openapi: 3.1.0\npaths: ["></elements-api>`),
];

const merged: readonly WordingCase[] = [
  rebuilt("pages/nothing-found", { "pages/a.md": "Words.\n" }),
  rebuilt("pages/nothing-found", { "pages/a.md": "Words.\n", "pages/b.md": "Words.\n" }),
  rebuilt("pages/nothing-found", { "other/a.md": "" }),
  rebuilt(
    "pages/differing-defaults",
    onPages(
      ...["a", "b"].map((name) =>
        markdown(
          ` api.json get /${name}`,
          ...boats().map((line) => line.replace("/boats", `/${name}`)),
          `servers: [{ url: https://${name}.example }]`,
        ),
      ),
    ),
  ),
  rebuilt("pages/not-in-specification", {
    "pages/api.yaml": whole("paths: { /boats: { get: {} } }\n"),
    ...onPages(markdown(" api.yaml get /boats", ...boats().map((line) => line.replace("/boats", "/ships")))),
  }),
  rebuilt("pages/reworded", {
    ...Object.fromEntries(
      ["en", "fr"].flatMap((language) =>
        ["boats", "ships"].map((name) => [
          `pages/${language}/${name}.md`,
          markdown(
            ` api.json get /${name}`,
            ...boats(`'200': { description: ${language} }`).map((line) => line.replace("/boats", `/${name}`)),
          ),
        ]),
      ),
    ),
  }),
];

/** Messages about pages of documentation. */
export const pageWordings: readonly WordingCase[] = [...fenced, ...older, ...sources, ...web, ...merged];
