import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { chdir, cwd } from "node:process";
import { afterEach, describe, expect, test } from "@jest/globals";
import { createDiagnostics, type DiagnosticsCollector } from "../../generator/diagnostics/createDiagnostics.js";
import { openPageCache } from "../../generator/pages/sources/network/pageCache.js";
import { initProject } from "../../generator/cli/init/runInit.js";
import {
  compareDocument,
  comparePackage,
  finishEarlierRun,
  readWritten,
  writeDocument,
  writePackage,
} from "../../generator/write/index.js";
import { check, generate, makeCheckout, type Checkout } from "./checkout.js";

const home = cwd();
let checkout: Checkout | undefined;
afterEach(() => {
  chdir(home);
  checkout?.remove();
});

const fresh = { "package.json": "{}\n", "runtime/index.ts": "1\n", "pets/operations/cats.ts": "2\n" };

describe("a link in the output is not followed", () => {
  test.each(["package.json", "runtime", "runtime/index.ts", "pets", "pets/operations", "pets/operations/cats.ts"])(
    "%s",
    async (path) => {
      checkout = makeCheckout({});
      const [out, link] = [join(checkout.folder, "out"), join(checkout.folder, "out", path)];
      mkdirSync(join(link, ".."), { recursive: true });
      symlinkSync(checkout.elsewhere, link);
      const before = checkout.look();
      const refusal = [`write/symbolic-link /${path} This is a symbolic link.`];
      expect(await check(out, fresh)).toEqual(refusal);
      expect(await generate(out, fresh)).toEqual(refusal);
      expect(await generate(out, fresh, "overwrite")).toEqual(refusal);
      expect(checkout.look()).toEqual(before);
    },
  );
});

describe("a folder around the output", () => {
  const refusal = (link: string): string =>
    `write/symbolic-link ${link} This symbolic link leads out of the folder that Clientwright was started in.`;

  /** The codes and places of what all that write or compare say, started in the clone. */
  async function runAll(place: Checkout, out: string): Promise<readonly (readonly string[])[]> {
    chdir(place.folder);
    const document = {
      document: { path: join(out, "api.json"), text: "new" },
      table: { path: join(out, "api.sources.json"), text: "new" },
      isOurs: () => true,
      isEdited: () => false,
    };
    const said: string[][] = [];
    for (const run of [
      (diagnostics: DiagnosticsCollector) => finishEarlierRun(out, diagnostics),
      (diagnostics: DiagnosticsCollector) => readWritten(out, diagnostics),
      (diagnostics: DiagnosticsCollector) => compareDocument(document, diagnostics),
      (diagnostics: DiagnosticsCollector) => writeDocument(document, { diagnostics, force: "overwrite" }),
      (diagnostics: DiagnosticsCollector) => comparePackage(out, [], diagnostics),
      (diagnostics: DiagnosticsCollector) => writePackage(out, [], { diagnostics, force: "overwrite" }),
    ]) {
      const diagnostics = createDiagnostics();
      await run(diagnostics);
      said.push(diagnostics.list().map(({ code, file, message }) => `${code} ${file} ${message}`));
    }
    return said;
  }

  test.each([
    { name: "a folder elsewhere", links: { packages: "../elsewhere" }, out: "packages/api", at: "packages" },
    { name: "deep in it", links: { packages: "../elsewhere" }, out: "packages/a/b/api", at: "packages" },
    { name: "below another folder", links: { "a/b": "../../elsewhere" }, out: "a/b/api", at: "a/b" },
    { name: "the folder around all", links: { packages: ".." }, out: "packages/api", at: "packages" },
    { name: "nowhere", links: { packages: "../elsewhere/nowhere" }, out: "packages/api", at: "packages" },
    { name: "itself", links: { packages: "packages" }, out: "packages/api", at: "packages" },
    { name: "a link", links: { packages: "other", other: "../elsewhere" }, out: "packages/api", at: "packages" },
    { name: "a link within", links: { in: "real", "real/out": "../../elsewhere" }, out: "in/out/api", at: "in/out" },
    { name: "out, the output itself", links: { api: "../elsewhere" }, out: "api", at: "api" },
  ])("may not be a link that leads out: $name", async ({ links, out, at }) => {
    checkout = makeCheckout({ "real/.keep": "" });
    for (const [path, target] of Object.entries(links)) {
      mkdirSync(join(checkout.folder, path, ".."), { recursive: true });
      symlinkSync(target, join(checkout.folder, path));
    }
    const before = checkout.look();
    for (const said of await runAll(checkout, out)) expect(said).toEqual([refusal(at)]);
    for (const said of await runAll(checkout, join(checkout.folder, out))) expect(said).toHaveLength(1);
    expect(checkout.look()).toEqual(before);
  });

  test("nor may it be for a path that reaches the clone through a link of the user's", async () => {
    checkout = makeCheckout({});
    symlinkSync("clone", join(checkout.folder, "../alias"));
    symlinkSync("../elsewhere", join(checkout.folder, "packages"));
    for (const said of await runAll(checkout, join(checkout.folder, "../alias/packages/api"))) {
      expect(said).toEqual([expect.stringMatching(/^write\/symbolic-link .*packages This symbolic link leads out/)]);
    }
    expect(Object.keys(checkout.look()).filter((path) => path.startsWith("elsewhere/"))).toEqual([
      "elsewhere/precious",
    ]);
  });

  test("may be a link that stays in the clone", async () => {
    checkout = makeCheckout({ "real/.keep": "" });
    symlinkSync("real", join(checkout.folder, "packages"));
    chdir(checkout.folder);
    expect(await generate("packages/api", fresh)).toEqual([]);
    expect(checkout.look()["clone/real/api/package.json"]).toBe("644 {}\n");
  });

  test("may be a link where it is above the clone, or the output is outside of it", async () => {
    checkout = makeCheckout({ "real/.keep": "" });
    symlinkSync(checkout.folder, join(checkout.elsewhere, "alias"));
    chdir(join(checkout.elsewhere, "alias/real"));
    expect(await generate("api", fresh)).toEqual([]);
    expect(await generate(join(checkout.elsewhere, "alias/real/api"), fresh)).toEqual([]);
    expect(await generate(join(checkout.elsewhere, "alias/beside"), fresh)).toEqual([]);
    expect(checkout.look()).toMatchObject({
      "clone/real/api/package.json": "644 {}\n",
      "clone/beside/package.json": "644 {}\n",
    });
  });
});

describe("a link, a folder or a pipe with the name of the lock", () => {
  test.each([
    {
      name: "to nowhere",
      make: (path: string) => {
        symlinkSync("nowhere", path);
      },
      code: "write/symbolic-link",
    },
    {
      name: "to itself",
      make: (path: string) => {
        symlinkSync(path, path);
      },
      code: "write/symbolic-link",
    },
    {
      name: "to a file",
      make: (path: string) => {
        symlinkSync("../elsewhere/precious", path);
      },
      code: "write/symbolic-link",
    },
    {
      name: "folder",
      make: (path: string) => {
        mkdirSync(path);
      },
      code: "write/foreign-file",
    },
    {
      name: "pipe",
      make: (path: string) => {
        spawnSync("mkfifo", [path]);
      },
      code: "write/foreign-file",
    },
  ])("$name", async ({ make, code }) => {
    checkout = makeCheckout({});
    make(join(checkout.folder, ".out.clientwright-lock"));
    const before = checkout.look();
    const refusal = [expect.stringMatching(new RegExp(`^${code} .*clientwright-lock `))];
    expect(await generate(join(checkout.folder, "out"), fresh)).toEqual(refusal);
    expect(await check(join(checkout.folder, "out"), fresh)).toEqual(refusal);
    expect(checkout.look()).toEqual(before);
  });
});

describe("the cache of pages", () => {
  const answer = { url: "https://example.com/a", status: 200, bytes: Buffer.from("page") };

  /** What the cache says after an answer was kept. */
  async function keep({ folder }: Checkout): Promise<readonly string[]> {
    const diagnostics = createDiagnostics();
    await openPageCache(join(folder, ".clientwright/cache"), diagnostics).write(answer);
    return diagnostics.list().map(({ code, message }) => `${code} ${message.replace(folder, "")}`);
  }

  test.each([".clientwright", ".clientwright/cache"])("is not kept through a link: %s", async (path) => {
    checkout = makeCheckout({ ".clientwright/cache/.keep": "" });
    rmSync(join(checkout.folder, path), { recursive: true });
    mkdirSync(join(checkout.elsewhere, "cache"));
    symlinkSync(checkout.elsewhere, join(checkout.folder, path));
    const before = checkout.look();
    expect(await keep(checkout)).toEqual([
      `pages/cache-unusable Pages cannot be kept in "/.clientwright/cache" (a symbolic link leads there).`,
    ]);
    expect(checkout.look()).toEqual(before);
  });

  test("leaves what a link with the name of its .gitignore leads to", async () => {
    checkout = makeCheckout({ ".clientwright/cache/.keep": "" });
    symlinkSync("../../../elsewhere/precious", join(checkout.folder, ".clientwright/cache/.gitignore"));
    expect(await keep(checkout)).toEqual([]);
    expect(checkout.look()["elsewhere/precious"]).toBe("644 mine");
  });

  test.each(["link", "pipe"])("replaces a %s with the name of a page, and reads none", async (kind) => {
    checkout = makeCheckout({});
    await keep(checkout);
    const folder = join(checkout.folder, ".clientwright/cache");
    const page = join(folder, readdirSync(folder).find((name) => name.endsWith(".page")) ?? "");
    renameSync(page, join(checkout.elsewhere, "page"));
    if (kind === "link") symlinkSync(join(checkout.elsewhere, "page"), page);
    else spawnSync("mkfifo", [page]);
    const cache = openPageCache(folder, createDiagnostics());
    expect(await cache.read(answer.url)).toBeUndefined();
    await cache.write(answer);
    expect((await cache.read(answer.url))?.status).toBe(200);
    expect(checkout.look()["elsewhere/page"]).toContain("page");
  });
});

test("init does not write through a link", () => {
  checkout = makeCheckout({ "theirs.json": "{}" });
  const precious = join(checkout.folder, "theirs.json");
  symlinkSync(precious, join(checkout.folder, "package.json"));
  const diagnostics = createDiagnostics();
  initProject(checkout.folder, diagnostics);
  expect(readFileSync(precious, "utf8")).toBe("{}");
  expect(diagnostics.list()).toMatchObject([{ code: "write/symbolic-link", message: "This is a symbolic link." }]);
});
