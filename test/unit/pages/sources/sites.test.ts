import { describe, expect, test } from "@jest/globals";
import { wellKnownPlaces } from "../../../../generator/pages/sources/sites/wellKnownPlaces.js";
import { openTestReader } from "./openTestReader.js";
import { sitesOfTests, type Answer } from "./serveSite.js";

const serve = sitesOfTests();

const spec = "openapi: 3.1.0\n";
const html = "<!doctype html><p>Welcome";

/** What a URL gives, by path; also what was asked for, in order. */
async function read(path: string, answers: Readonly<Record<string, Answer>>) {
  const site = await serve(answers);
  const reader = openTestReader();
  const pages = await reader.read(site.origin + path);
  const shorten = (text: string) => text.replaceAll(site.origin, "");
  return { pages: pages.map(shorten), said: reader.said().map(shorten), asked: site.asked() };
}

describe("a URL", () => {
  test.each([
    { name: "of a description is read alone", path: "/", answers: { "/": spec }, pages: ["/"], asked: ["/"] },
    {
      name: "of a page with nothing gives its Markdown",
      path: "/guide/users/update",
      answers: { "/guide/users/update": html, "/guide/users/update.md": spec },
      pages: ["/guide/users/update.md"],
      asked: ["/guide/users/update", "/guide/users/update.md"],
    },
    {
      name: "of a page deep in a site starts no search",
      path: "/guide/users/update",
      answers: { "/guide/users/update": html, "/openapi.json": spec },
      pages: ["/guide/users/update"],
      asked: ["/guide/users/update", "/guide/users/update.md"],
    },
    {
      name: "says by a link where its API is described",
      path: "/docs/",
      answers: {
        "/docs/": '<html><head><link rel="service-desc" href="../api.yaml"><a href="https://e.test/openapi.json">',
        "/api.yaml": spec,
      },
      pages: ["/api.yaml"],
      asked: ["/docs/", "/docs/index.md", "/api.yaml"],
      nearby: "/api.yaml",
    },
    {
      name: "links to a download",
      path: "/guide/a/b",
      answers: {
        "/guide/a/b": '<html><a href="/files/petstore-openapi.yaml?v=1#x">Download</a>',
        "/files/petstore-openapi.yaml?v=1": spec,
      },
      pages: ["/files/petstore-openapi.yaml?v=1"],
      asked: ["/guide/a/b", "/guide/a/b.md", "/files/petstore-openapi.yaml?v=1"],
      nearby: "/files/petstore-openapi.yaml?v=1",
    },
    {
      name: "of an API without a page at its root",
      path: "/",
      answers: { "/v3/api-docs": spec, "/api-docs": spec },
      pages: ["/v3/api-docs"],
      asked: [
        "/",
        "/index.md",
        "/llms.txt",
        "/openapi.json",
        "/openapi.yaml",
        "/openapi.yml",
        "/swagger.json",
        "/swagger.yaml",
        "/v3/api-docs",
      ],
      nearby: "/v3/api-docs",
    },
    {
      name: "of documentation below a folder is searched there first",
      path: "/docs",
      answers: { "/docs": html, "/docs/llms.txt": "# D\n\n- [a](a.md)\n", "/docs/a.md": spec, "/openapi.json": spec },
      pages: ["/docs/a.md", "/docs/llms.txt"],
      asked: ["/docs", "/docs.md", "/docs/llms.txt", "/docs/a.md"],
      nearby: "/docs/llms.txt",
    },
    {
      name: "whose list describes nothing is searched further; all that was read is given",
      path: "/",
      answers: { "/": html, "/llms.txt": "# D\n\n- [a](a.md)\n", "/a.md": "# A", "/openapi.json": spec },
      pages: ["/a.md", "/llms.txt", "/openapi.json"],
      asked: ["/", "/index.md", "/llms.txt", "/a.md", "/openapi.json"],
      nearby: "/openapi.json",
    },
    {
      name: "that has nothing but a sitemap",
      path: "/docs/",
      answers: { "/docs/": html, "/sitemap.xml": "<urlset><url><loc>/a</loc></url></urlset>", "/a.md": spec },
      pages: ["/a.md"],
      asked: expect.arrayContaining(["/sitemap.xml", "/a.md"]) as unknown as string[],
      nearby: "/sitemap.xml",
    },
  ])("$name", async ({ path, answers, pages, asked, nearby }) => {
    const result = await read(path, answers);
    expect({ ...result, said: [] }).toEqual({ pages, asked, said: [] });
    expect(result.said).toEqual(
      nearby === undefined ? [] : [`pages/found-nearby: ${path} describes no API itself; ${nearby} is read for it.`],
    );
  });

  test("of a site that answers everything with a web page gives the page", async () => {
    const everything = new Proxy(
      {},
      { getOwnPropertyDescriptor: () => ({ value: html, configurable: true, enumerable: true }), get: () => html },
    );
    const { pages, said, asked } = await read("/", everything);
    expect({ pages, said }).toEqual({ pages: ["/"], said: [] });
    expect(asked).toHaveLength(wellKnownPlaces.length + 2);
  });

  test("with nothing at all is reported", async () => {
    const { pages, said } = await read("/", {});
    expect({ pages, said }).toEqual({ pages: [], said: ["read/unreachable: The server answered with status 404."] });
  });

  test("of a file that is not there is not replaced by another", async () => {
    expect(await read("/openapi.json", { "/swagger.json": spec })).toEqual({
      pages: [],
      asked: ["/openapi.json"],
      said: ["read/unreachable: The server answered with status 404."],
    });
  });

  test("that links to a description on another host says so", async () => {
    const { said } = await read("/a/b", { "/a/b": '<html><a href="https://e.test/openapi.json">' });
    expect(said).toEqual([
      "pages/target-untried: https://e.test/openapi.json is not read. It is on e.test, which is neither the host of a source nor allowed.",
    ]);
  });

  test("with a usual place that fails says so", async () => {
    const { pages, said } = await read("/", {
      "/": html,
      "/openapi.json": () => ({ status: 500 }),
      "/swagger.json": spec,
    });
    expect(pages).toEqual(["/swagger.json"]);
    expect(said).toEqual([
      "pages/found-nearby: / describes no API itself; /swagger.json is read for it.",
      "pages/listed-unreadable: /openapi.json is not read. The server answered with status 500.",
    ]);
  });
});
