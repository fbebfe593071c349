import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { makeFolder, openTestReader, pointerTo } from "./openTestReader.js";
import { sitesOfTests } from "./serveSite.js";

const spec = "openapi: 3.1.0\n";
const folder = makeFolder({
  "docs/reference/users/update.mdx": "# Update",
  "docs/reference/users/beside.json": "{}",
  "docs/reference/api.yaml": spec,
  "docs/reference/users/my api.yaml": spec,
  "docs/openapi.yaml": spec,
  "docs/users/notes.yaml": "notes: 1",
  "docs/notes.yaml": "notes: 1",
  "outside.yaml": spec,
});
symlinkSync("../outside.yaml", join(folder, "docs/link.yaml"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const serve = sitesOfTests();

const page = "docs/reference/users/update.mdx";

describe("from a file", () => {
  test.each([
    { name: "beside the page", target: "./beside.json", certainty: "stated", want: "docs/reference/users/beside.json" },
    { name: "a fragment and a query", target: "../api.yaml?x#y", certainty: "stated", want: "docs/reference/api.yaml" },
    { name: "an encoded name", target: "my%20api.yaml", certainty: "stated", want: "docs/reference/users/my api.yaml" },
    {
      name: "blanks around it",
      target: " beside.json\n",
      certainty: "stated",
      want: "docs/reference/users/beside.json",
    },
    { name: "from the root of the site", target: "/openapi.yaml", certainty: "stated", want: "docs/openapi.yaml" },
    { name: "by the alias of the site", target: "@site/openapi.yaml", certainty: "stated", want: "docs/openapi.yaml" },
    {
      name: "from the root of the site, in reference",
      target: "/users/beside.json",
      certainty: "stated",
      want: "docs/reference/users/beside.json",
    },
    {
      name: "what is possible, in a folder above",
      target: "openapi.yaml",
      certainty: "possible",
      want: "docs/openapi.yaml",
    },
    {
      name: "what is possible, in reference",
      target: "users/my api.yaml",
      certainty: "possible",
      want: "docs/reference/users/my api.yaml",
    },
    {
      name: "what is possible has to describe something",
      target: "notes.yaml",
      certainty: "possible",
      want: undefined,
    },
    { name: "nothing", target: "", certainty: "possible", want: undefined },
  ] as const)("$name", async ({ target, certainty, want }) => {
    const reader = openTestReader({ folder });
    await reader.readAll(["docs/**/*.mdx"]);
    expect((await reader.follow(pointerTo(target, page, certainty)))?.location).toBe(want);
    expect(reader.said()).toEqual([]);
  });

  test.each([
    { name: "up and out", target: "../../../outside.yaml", want: "refused" },
    { name: "by a link", target: "/link.yaml", want: "refused" },
    { name: "by an encoded way", target: "..%2f..%2f..%2foutside.yaml", want: "refused" },
    { name: "an absolute path", target: join(folder, "outside.yaml"), want: "missing" },
    { name: "a file: URL", target: `file://${join(folder, "outside.yaml")}`, want: "refused" },
    { name: "a host", target: "https://e.test/openapi.yaml", want: "refused" },
    { name: "a host without a scheme", target: "//e.test/openapi.yaml", want: "refused" },
    { name: "credentials", target: "https://me:hunter2@e.test/openapi.yaml", want: "refused" },
    { name: "no file", target: "openapi.yaml", want: "missing" },
    { name: "a folder", target: "../users", want: "missing" },
  ])("$name leads nowhere", async ({ target, want }) => {
    const reader = openTestReader({ folder });
    await reader.readAll(["docs/**/*.mdx"]);
    expect(await reader.follow(pointerTo(target, page))).toBeUndefined();
    expect(reader.diagnostics.list()).toMatchObject([{ code: `pages/target-${want}`, file: page, line: 1, column: 5 }]);
    expect(reader.said().join()).not.toContain("hunter2");
  });

  test("what is possible and refused is a remark, what is possible and missing is nothing", async () => {
    const reader = openTestReader({ folder });
    await reader.readAll(["docs/**/*.mdx"]);
    await reader.follow(pointerTo("https://e.test/openapi.yaml", page, "possible"));
    await reader.follow(pointerTo("none.yaml", page, "possible"));
    expect(reader.said()).toEqual([
      'pages/target-untried: "https://e.test/openapi.yaml" is not read. It is on e.test, which is neither the host of a source nor allowed.',
    ]);
  });

  test("a host that is allowed is asked", async () => {
    const site = await serve({ "/openapi.yaml": spec });
    const reader = openTestReader({ folder, hosts: [site.origin] });
    await reader.readAll([page]);
    const target = `${site.origin}/openapi.yaml`;
    expect((await reader.follow(pointerTo(target, page)))?.location).toBe(target);
  });

  test("what many pages name is read once and reported once", async () => {
    const site = await serve({});
    const reader = openTestReader({ folder, hosts: [site.origin] });
    await reader.readAll(["docs/**/*.mdx"]);
    const target = `${site.origin}/gone.yaml`;
    await Promise.all([page, "docs/a.md", "docs/b.md"].map((location) => reader.follow(pointerTo(target, location))));
    expect(reader.diagnostics.list()).toMatchObject([{ code: "pages/target-missing", file: page }]);
    expect(site.asked()).toEqual(["/gone.yaml"]);
  });
});

describe("from a URL", () => {
  const answers = { "/docs/api/users/update": "<p>", "/docs/openapi.yaml": spec, "/docs/api/near.yaml": spec };

  test.each([
    {
      name: "stated: from the page",
      target: "../near.yaml",
      certainty: "stated",
      want: "/docs/api/near.yaml",
      asked: ["/docs/api/near.yaml"],
    },
    {
      name: "possible: from the root down",
      target: "openapi.yaml",
      certainty: "possible",
      want: "/docs/openapi.yaml",
      asked: ["/openapi.yaml", "/docs/openapi.yaml"],
    },
    {
      name: "possible with a slash, too",
      target: "/openapi.yaml",
      certainty: "possible",
      want: "/docs/openapi.yaml",
      asked: ["/openapi.yaml", "/docs/openapi.yaml"],
    },
    {
      name: "possible: a web page is none",
      target: "users/update",
      certainty: "possible",
      want: undefined,
      asked: ["/users/update", "/docs/users/update", "/docs/api/users/update", "/docs/api/users/users/update"],
    },
  ] as const)("$name", async ({ target, certainty, want, asked }) => {
    const site = await serve(answers);
    const reader = openTestReader();
    const start = `${site.origin}/docs/api/users/update`;
    await reader.readAll([start]);
    site.asked();
    const found = await reader.follow(pointerTo(target, start, certainty));
    expect(found?.location).toBe(want === undefined ? undefined : site.origin + want);
    expect(site.asked()).toEqual(
      want === undefined ? asked.filter((path) => path !== "/docs/api/users/update") : asked,
    );
    expect(reader.said()).toEqual([]);
  });

  test("a web page is no specification, whatever the status", async () => {
    const site = await serve({ "/page": "# Page", "/openapi.json": "<!doctype html><p>Not found" });
    const reader = openTestReader();
    await reader.readAll([`${site.origin}/page`]);
    expect(await reader.follow(pointerTo("/openapi.json", `${site.origin}/page`))).toBeUndefined();
    expect(reader.said()).toEqual([
      'pages/target-missing: "/openapi.json" is not read. A web page is there instead of it.',
    ]);
  });

  test("a redirect to another origin is refused", async () => {
    const other = await serve({ "/spec.yaml": spec });
    const site = await serve({
      "/spec.yaml": () => ({ status: 302, headers: { location: `${other.origin}/spec.yaml` } }),
    });
    const reader = openTestReader();
    await reader.readAll([`${site.origin}/spec.yaml`]);
    expect(await reader.follow(pointerTo("/spec.yaml", `${site.origin}/page`))).toBeUndefined();
    expect(reader.said().map((line) => line.split(":")[0])).toContain("pages/target-refused");
    expect(other.asked()).toEqual([]);
  });

  test("files are never read", async () => {
    const site = await serve({ "/page": spec });
    const reader = openTestReader({ folder });
    await reader.readAll(["docs/**/*.mdx", `${site.origin}/page`]);
    const target = `file://${join(folder, "docs/openapi.yaml")}`;
    expect(await reader.follow(pointerTo(target, `${site.origin}/page`))).toBeUndefined();
    expect(reader.said().at(-1)).toMatch(/^pages\/target-refused/);
  });
});
