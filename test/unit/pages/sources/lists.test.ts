import { rmSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "@jest/globals";
import { readPageList } from "../../../../generator/pages/sources/lists/expandList.js";
import { makeFolder, openTestReader } from "./openTestReader.js";
import { sitesOfTests, type Site } from "./serveSite.js";

const serve = sitesOfTests();

/** What a source gives, by path, and what is said of it. */
async function read(site: Site, path: string, hosts: readonly string[] = []) {
  const reader = openTestReader({ hosts });
  const pages = await reader.read(site.origin + path);
  const shorten = (text: string) => text.replaceAll(site.origin, "");
  return { pages: pages.map(shorten), said: reader.said().map(shorten), asked: site.asked(), reader };
}

const html = "<!doctype html><title>Not found</title>";

describe("what is a list", () => {
  test.each([
    {
      name: "links in items",
      location: "llms.txt",
      given:
        '# Site\n\n> All of it\n\n## Docs\n\n- [One](https://d.test/one.md): first\n  * [Two](</two.md> "t")\n1. <https://d.test/three>\n- no link\nSee [four](four.md).\n- [part](#part)\n',
      want: ["https://d.test/one.md", "/two.md", "https://d.test/three"],
    },
    {
      name: "the long form, where only the sources of pages count",
      location: "https://d.test/llms-full.txt",
      given: "# One\nSource: https://d.test/one\n\n- [away](https://e.test/x)\n\n# Two\nSource: https://d.test/two\n",
      want: ["https://d.test/one", "https://d.test/two"],
    },
    {
      name: "a list under another name",
      location: "pages.txt",
      given: "# Pages\n\n- [a](a.md)\n- [b](b.md)\n- [c](c.md)\n",
      want: ["a.md", "b.md", "c.md"],
    },
    {
      name: "prose with links",
      location: "a.md",
      given: "# A\n\ntext\n\nmore\n\nand\n\n- [a](a.md)\n- [b](b.md)\n- [c](c.md)\n",
      want: undefined,
    },
    {
      name: "prose that names its sources",
      location: "a.md",
      given: "# A\n\ntext\n\nSource: https://d.test/one\n\ntext\n\nSource: https://d.test/two\n",
      want: undefined,
    },
    { name: "a web page by the name", location: "llms.txt", given: html, want: undefined },
    {
      name: "a sitemap",
      location: "any",
      given:
        '<?xml version="1.0"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc> https://d.test/a?b&amp;c </loc><image:image><image:loc>https://d.test/i.png</image:loc></image:image></url><url><loc><![CDATA[https://d.test/d]]></loc></url><url><loc/></url></urlset>',
      want: ["https://d.test/a?b&c", "https://d.test/d"],
    },
    {
      name: "a sitemap that breaks off",
      location: "any",
      given: "<urlset><url><loc>https://d.test/a</loc><url><loc>https",
      want: ["https://d.test/a"],
    },
    {
      name: "another document in XML",
      location: "any",
      given: "<rss><channel><loc>x</loc></channel></rss>",
      want: undefined,
    },
  ])("$name", ({ location, given, want }) => {
    expect(readPageList({ location, text: given })?.entries.map(({ target }) => target)).toEqual(want);
  });

  test("entries keep their places", () => {
    const text = "# L\n\n- [a](one.md)\n- https://d.test/b\n";
    const entries = readPageList({ location: "llms.txt", text })?.entries ?? [];
    expect(entries.map(({ target, offset }) => text.startsWith(target, offset))).toEqual([true, true]);
    const sitemap = `<urlset>${"<url><loc>/a</loc></url>\n".repeat(3000)}</urlset>`;
    const places = readPageList({ location: "any", text: sitemap })?.entries ?? [];
    expect(places).toHaveLength(3000);
    expect(places.filter(({ offset }) => !sitemap.startsWith("<loc>/a", offset))).toEqual([]);
  });

  test.each([
    { name: "brackets", given: "- " + "[".repeat(1_000_000) },
    { name: "blanks", given: `- a${" ".repeat(1_000_000)}x\n`.repeat(2) },
    { name: "items", given: "- [a](b\n".repeat(50_000) },
    { name: "openings", given: `<urlset>${"<loc>".repeat(400_000)}` },
    { name: "comments", given: "<!--".repeat(250_000) },
  ])("takes no longer for many $name", ({ given }) => {
    const start = performance.now();
    readPageList({ location: "llms.txt", text: given });
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe("llms.txt", () => {
  test("gives itself and what it lists on the same site, as Markdown where that is there", async () => {
    const site = await serve({
      "/llms.txt":
        "# Docs\n\n- [One](/one)\n- [Two]({origin}/two.md)\n- [Html](/html)\n- [Gone](/gone.md)\n- [Away](https://e.test/x)\n- [Logo](/logo.png)\n- [Full](/llms-full.txt)\n- [Spec](/spec.json)\n",
      "/one.md": "# One",
      "/one": html,
      "/two.md": "# Two",
      "/html": html,
      "/html.md": html,
      "/spec.json": "{}",
    });
    expect(await read(site, "/llms.txt")).toMatchObject({
      pages: ["/html", "/llms.txt", "/one.md", "/spec.json", "/two.md"],
      said: [
        "pages/listed-elsewhere: Not read, since on other hosts: e.test (1).",
        "pages/listed-unreadable: /gone.md is not read. The server answered with status 404.",
      ],
    });
    expect(site.requests.map(({ path }) => path)).not.toContain("/one");
  });

  test("a page that is there and cannot be had is an error: its operations would seem to be gone", async () => {
    const site = await serve({ "/llms.txt": "- [One](/one.md)\n", "/one.md": () => ({ status: 500 }) });
    const { reader } = await read(site, "/llms.txt");
    expect(reader.diagnostics.list()).toMatchObject([{ code: "pages/listed-failed", severity: "error", line: 1 }]);
  });

  test("a finding leads to the line", async () => {
    const site = await serve({ "/llms.txt": "# Docs\n\n- [Gone](/gone.md)\n" });
    const { reader } = await read(site, "/llms.txt");
    expect(reader.diagnostics.list()).toMatchObject([{ file: `${site.origin}/llms.txt`, line: 3, column: 10 }]);
  });

  test("of a site without Markdown, pages are asked for as such after a try in each folder", async () => {
    const names = ["a", "b", "x/c", "x/d", "api/e", "y/f", "z/g"];
    const site = await serve({
      "/llms.txt": `# D\n\n${names.map((name) => `- [p](/${name})`).join("\n")}`,
      ...Object.fromEntries(names.map((name) => [`/${name}`, html])),
    });
    const { asked } = await read(site, "/llms.txt");
    expect(asked.slice(0, 5)).toEqual(["/llms.txt", "/api/e.md", "/a.md", "/x/c.md", "/y/f.md"]);
    expect(asked.slice(5).toSorted()).toEqual(names.map((name) => `/${name}`).toSorted());
  });

  test("lists in lists are followed, circles are not", async () => {
    const site = await serve({
      "/llms.txt": "# All\n\n- [API](/api/llms.txt)\n",
      "/api/llms.txt": "# API\n\n- [Up](/llms.txt)\n- [One](one.md)\n",
      "/api/one.md": "# One",
    });
    expect(await read(site, "/llms.txt")).toMatchObject({
      pages: ["/api/llms.txt", "/api/one.md", "/llms.txt"],
      said: [],
    });
  });

  test("another host is asked where it is allowed", async () => {
    const other = await serve({ "/spec.yaml": "openapi: 3.1.0" });
    const site = await serve({ "/llms.txt": `# D\n\n- [Spec](${other.origin}/spec.yaml)\n` });
    const { pages } = await read(site, "/llms.txt", [other.origin]);
    expect(new Set(pages)).toEqual(new Set([`${other.origin}/spec.yaml`, "/llms.txt"]));
  });
});

describe("sitemaps", () => {
  const sitemap = (paths: readonly string[]) =>
    `<?xml version="1.0"?><urlset>${paths.map((path) => `<url><loc>{origin}${path}</loc></url>`).join("")}</urlset>`;

  test("give the pages that they list and not themselves, as Markdown where that is there", async () => {
    const site = await serve({
      "/sitemap.xml": sitemap(["/a", "/b/", "/c.html"]),
      "/a.md": "# A",
      "/b/index.md": "# B",
      "/c.html": html,
    });
    expect(await read(site, "/sitemap.xml")).toMatchObject({ pages: ["/a.md", "/b/index.md", "/c.html"], said: [] });
  });

  test("an index leads to others, compressed ones too", async () => {
    const site = await serve({
      "/sitemap.xml":
        "<sitemapindex><sitemap><loc>{origin}/one.xml.gz</loc></sitemap><sitemap><loc>https://e.test/two.xml</loc></sitemap></sitemapindex>",
      "/one.xml.gz": () => ({ body: gzipSync("<urlset><url><loc>/a.md</loc></url></urlset>") }),
      "/a.md": "# A",
    });
    expect(await read(site, "/sitemap.xml")).toMatchObject({
      pages: ["/a.md"],
      said: ["pages/listed-elsewhere: Not read, since on other hosts: e.test (1)."],
    });
  });

  test("what is compressed is bounded", async () => {
    const site = await serve({ "/a/sitemap.xml.gz": () => ({ body: gzipSync("<urlset>" + " ".repeat(100_000)) }) });
    const reader = openTestReader({ limits: { bytesOfPage: 10_000 } });
    expect(await reader.read(`${site.origin}/a/sitemap.xml.gz`)).toEqual([]);
    expect(reader.said()).toEqual(["read/too-large: What is compressed in it is broken or too large."]);
  });
});

describe("a list in a file", () => {
  const folder = makeFolder({
    "docs/llms.txt":
      "# D\n\n- [One](one.md)\n- [Up](../secret.md)\n- [Root](/etc/hostname)\n- [Net](https://d.test/x.md)\n",
    "docs/one.md": "# One",
    "secret.md": "secret",
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test("gives the files beside it and nothing else", async () => {
    const reader = openTestReader({ folder });
    expect(await reader.read("docs/llms.txt")).toEqual(["docs/llms.txt", "docs/one.md"]);
    expect(reader.said()).toEqual([
      "pages/listed-elsewhere: Not read, since on other hosts: d.test (1).",
      "pages/listed-unreadable: A file that is listed is not read. It is outside the folders of the sources.",
      "pages/listed-unreadable: A file that is listed is not read. There is no such file.",
    ]);
  });

  test("is a page like any other in a folder", async () => {
    const reader = openTestReader({ folder });
    expect(await reader.read("docs")).toEqual(["docs/llms.txt", "docs/one.md"]);
    expect(reader.said()).toEqual([]);
  });
});
