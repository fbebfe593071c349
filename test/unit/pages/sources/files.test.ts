import { mkdirSync, rmSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { makeFolder, openTestReader } from "./openTestReader.js";

const folder = makeFolder({
  "docs/a.md": "# A",
  "docs/b.MDX": "# B",
  "docs/[id].mdx": "# One",
  "docs/deep/er/c.html": "<p>",
  "docs/deep/spec.yaml": "openapi: 3.1.0",
  "docs/deep/sidebars.ts": "export default []",
  "docs/swagger-initializer.js": "",
  "docs/program.js": "",
  "docs/logo.png": "",
  "docs/LICENSE": "",
  "docs/package.json": "{}",
  "docs/.hidden/d.md": "# D",
  "docs/node_modules/e/README.md": "# E",
  "empty/picture.png": "",
  "elsewhere/secret.md": "secret",
  "linked/real.md": "# Real",
  "latin.md": Buffer.from("caf\u00e9 \u00e9t\u00e9", "latin1"),
  "wide.md": Buffer.from("\ufeff# Wide", "utf16le"),
  "binary.md": Buffer.from([1, 2, 0, 3, 0xff]),
});
symlinkSync("real.md", join(folder, "linked/inside.md"));
symlinkSync("../elsewhere/secret.md", join(folder, "linked/outside.md"));
symlinkSync("nothing.md", join(folder, "linked/dangling.md"));
symlinkSync("../elsewhere", join(folder, "linked/folder"));
mkdirSync(join(folder, "void"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const skipped =
  'pages/skipped-files: Of "docs" these are not read: .js (1), .png (1), no extension (1), package.json (1).';
const pagesOfDocs = [
  "docs/[id].mdx",
  "docs/a.md",
  "docs/b.MDX",
  "docs/deep/er/c.html",
  "docs/deep/sidebars.ts",
  "docs/deep/spec.yaml",
  "docs/swagger-initializer.js",
];

describe("what a source stands for", () => {
  test.each([
    { name: "a file", given: ["docs/a.md"], want: ["docs/a.md"], said: [] },
    { name: "a file of any kind", given: ["docs/program.js"], want: ["docs/program.js"], said: [] },
    { name: "a file with the name of a pattern", given: ["docs/[id].mdx"], want: ["docs/[id].mdx"], said: [] },
    { name: "a path with detours", given: ["./docs/../docs/a.md"], want: ["docs/a.md"], said: [] },
    { name: "an absolute path", given: [join(folder, "docs/a.md")], want: ["docs/a.md"], said: [] },
    { name: "a folder", given: ["docs"], want: pagesOfDocs, said: [skipped] },
    {
      name: "a pattern for pages",
      given: ["docs/*"],
      want: ["docs/[id].mdx", "docs/a.md", "docs/b.MDX", "docs/swagger-initializer.js"],
      said: [skipped.replace('"docs"', '"docs/*"')],
    },
    {
      name: "a pattern that says how names end",
      given: ["docs/**/*.{html,js}"],
      want: ["docs/deep/er/c.html", "docs/program.js", "docs/swagger-initializer.js"],
      said: [],
    },
    {
      name: "several, each page once",
      given: ["docs/deep", "docs/a.md", "docs/*.md", "docs/a.md"],
      want: ["docs/a.md", "docs/deep/er/c.html", "docs/deep/sidebars.ts", "docs/deep/spec.yaml"],
      said: [],
    },
    { name: "no file", given: ["docs/none.md"], want: [], said: ["read/not-found: There is no such file or folder."] },
    { name: "no match", given: ["docs/*.rst"], want: [], said: ["read/not-found: No page matches this pattern."] },
    {
      name: "a folder without pages",
      given: ["empty"],
      want: [],
      said: ["read/not-found: No file of this folder can be a page."],
    },
    {
      name: "an empty folder",
      given: ["void"],
      want: [],
      said: ["read/not-found: No file of this folder can be a page."],
    },
    { name: "no path", given: ["do\0cs"], want: [], said: ["read/not-found: There is no such file or folder."] },
  ])("$name", async ({ given, want, said }) => {
    const reader = openTestReader({ folder });
    expect(await reader.read(...given)).toEqual(want);
    expect(reader.said()).toEqual(said);
  });

  test("locations lead from where relative sources start", async () => {
    const reader = openTestReader({ folder: join(folder, "docs/deep") });
    expect(await reader.read("../a.md", "er")).toEqual(["../a.md", "er/c.html"]);
  });

  test("a page has its text and the time of its file", async () => {
    utimesSync(join(folder, "docs/a.md"), 1_700_000_000, 1_700_000_000);
    const reader = openTestReader({ folder });
    expect(await reader.readAll(["docs/a.md"])).toEqual([
      { location: "docs/a.md", text: "# A", modified: 1_700_000_000_000 },
    ]);
  });
});

describe("symbolic links", () => {
  test("in a folder they are followed as long as they stay inside", async () => {
    const reader = openTestReader({ folder });
    expect(await reader.read("linked")).toEqual(["linked/real.md"]);
    expect(reader.said()).toEqual([
      'pages/listed-unreadable: "dangling.md" is not read. There is no such file.',
      'pages/outside-folder: "outside.md" is not read. It is outside the folders of the sources.',
      'pages/skipped-files: Of "linked" these are not read: no extension (1).',
    ]);
  });

  test("a pattern does not lead out either", async () => {
    const reader = openTestReader({ folder });
    expect(await reader.read("linked/**/*.md")).toEqual(["linked/real.md"]);
    expect(reader.said()).toContain(
      'pages/outside-folder: "outside.md" is not read. It is outside the folders of the sources.',
    );
  });

  test("one that the user names is meant", async () => {
    expect(await openTestReader({ folder }).read("linked/outside.md")).toEqual(["linked/outside.md"]);
  });
});

describe("bytes", () => {
  test.each([
    { name: "UTF-16", given: "wide.md", want: ["# Wide"], said: [] },
    {
      name: "Latin-1, where most of it is clear",
      given: "latin.md",
      want: ["caf\ufffd \ufffdt\ufffd"],
      said: ['pages/damaged-text: This byte sequence is not valid UTF-8; it reads as "\ufffd" now.'],
    },
    { name: "no text", given: "binary.md", want: [], said: ["read/not-found: It is no text."] },
  ])("$name", async ({ given, want, said }) => {
    const reader = openTestReader({ folder });
    expect((await reader.readAll([given])).map(({ text }) => text)).toEqual(want);
    expect(reader.said()).toEqual(said);
  });
});

describe("limits", () => {
  test("the number of pages", async () => {
    const reader = openTestReader({ folder, limits: { pages: 2 } });
    expect(await reader.read("docs")).toEqual(pagesOfDocs.slice(0, 2));
    expect(reader.said()).toEqual(["pages/too-many: After 2 pages no more are read.", skipped]);
  });

  test("the bytes of all pages", async () => {
    const reader = openTestReader({ folder, limits: { bytes: 4 } });
    expect(await reader.read("docs/a.md", "docs/b.MDX")).toEqual(["docs/a.md"]);
    expect(reader.said()[0]).toMatch(/^pages\/too-many: After .* MiB no more pages are read/);
  });

  test("the bytes of a page", async () => {
    const reader = openTestReader({ folder, limits: { bytesOfPage: 4 } });
    expect(await reader.read("docs/a.md", "docs/[id].mdx", "docs/deep/*.yaml")).toEqual(["docs/a.md"]);
    expect(reader.said().map((line) => line.split(":")[0])).toEqual(["read/too-large", "pages/listed-unreadable"]);
  });

  test("steps are reported, a page each", async () => {
    const steps: unknown[] = [];
    await openTestReader({ folder, onStep: (step) => steps.push(step) }).read("docs/deep/*.yaml", "docs/a.md");
    expect(steps).toEqual([
      { location: "docs/deep/spec.yaml", count: 1 },
      { location: "docs/a.md", count: 2 },
    ]);
  });
});

describe("a signal ends the reading of files", () => {
  const names = Array.from({ length: 60 }, (_, index) => `many/p${String(index).padStart(2, "0")}.md`);
  const many = makeFolder(Object.fromEntries(names.map((name) => [name, "# P"])));
  afterAll(() => {
    rmSync(many, { recursive: true });
  });

  test.each([
    { name: "of a folder", given: ["many"] },
    { name: "of a pattern", given: ["many/*.md"] },
    { name: "that are named", given: names },
  ])("$name", async ({ given }) => {
    const stop = new AbortController();
    const steps: string[] = [];
    const reader = openTestReader({
      folder: many,
      signal: stop.signal,
      onStep: ({ location }) => {
        steps.push(location);
        if (steps.length === 2) stop.abort(new Error("Enough"));
      },
    });
    await expect(reader.read(...given)).rejects.toThrow("Enough");
    expect(steps).toEqual(names.slice(0, 2));
  });

  test("before the first", async () => {
    const stop = new AbortController();
    stop.abort(new Error("Enough"));
    const reader = openTestReader({ folder: many, signal: stop.signal });
    await expect(reader.read("many/p00.md")).rejects.toThrow("Enough");
    await expect(reader.read("many")).rejects.toThrow("Enough");
  });
});
