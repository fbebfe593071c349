import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "@jest/globals";
import { makeFolder, openTestReader } from "./openTestReader.js";
import { sitesOfTests, type Answer } from "./serveSite.js";

const folder = makeFolder();
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const serve = sitesOfTests();

const spec = "openapi: 3.1.0\n";
const changed = "Wed, 01 Oct 2025 10:00:00 GMT";

/** Fails some times before it answers. */
const failing =
  (times: number, status: number, headers = {}): Answer =>
  ({ count }) =>
    count <= times ? { status, headers } : { body: spec };

describe("requests", () => {
  test("say who asks and nothing of the user", async () => {
    const site = await serve({ "/spec.yaml": spec });
    expect(await openTestReader().read(`${site.origin}/spec.yaml#part`)).toEqual([`${site.origin}/spec.yaml`]);
    const headers = site.requests[0]?.headers;
    expect(headers).toHaveProperty("user-agent", "clientwright");
    expect(headers).not.toHaveProperty("authorization");
    expect(headers).not.toHaveProperty("cookie");
  });

  test.each([
    {
      name: "another scheme",
      given: "file:///etc/hostname",
      want: "It is a file: URI; only http and https are fetched.",
    },
    { name: "no URL", given: "https://", want: "This is not a valid URL." },
  ])("$name", async ({ given, want }) => {
    const reader = openTestReader();
    expect(await reader.read(given)).toEqual([]);
    expect(reader.said()).toEqual([`read/unreachable: ${want}`]);
  });

  test("credentials in a URL are neither sent nor shown", async () => {
    const site = await serve({ "/spec.yaml": spec });
    const reader = openTestReader();
    expect(await reader.read(site.origin.replace("//", "//me:hunter2@") + "/spec.yaml")).toEqual([]);
    expect(reader.said()).toEqual(["read/url-credentials: It holds a user name or a password."]);
    expect(JSON.stringify(reader.diagnostics.list())).not.toContain("hunter2");
    expect(site.asked()).toEqual([]);
  });

  test("are made once a URL, four at a time", async () => {
    let open = 0;
    let most = 0;
    const names = Array.from({ length: 12 }, (_, index) => `/p${index}.json`);
    const pages = names.map((name): [string, Answer] => [
      name,
      () => ((most = Math.max(most, ++open)), { body: spec }),
    ]);
    const list = `# L\n\n${names.map((name) => `- [p](${name})\n- [again](${name}#x)`).join("\n")}`;
    const site = await serve({ "/llms.txt": list, ...Object.fromEntries(pages) });
    const original = globalThis.fetch;
    globalThis.fetch = async (...call) => {
      const response = await original(...call);
      await new Promise((resolve) => setTimeout(resolve, 2));
      open -= 1;
      return response;
    };
    try {
      await openTestReader().read(`${site.origin}/llms.txt`);
    } finally {
      globalThis.fetch = original;
    }
    expect(site.requests).toHaveLength(13);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(4);
  });
});

describe("redirects", () => {
  test("on the same site lead to the page, which goes by where it is", async () => {
    const site = await serve({
      "/old": () => ({ status: 301, headers: { location: "/new/spec.yaml" } }),
      "/new/spec.yaml": spec,
    });
    expect(await openTestReader().read(`${site.origin}/old`)).toEqual([`${site.origin}/new/spec.yaml`]);
  });

  test("to another origin are not followed", async () => {
    const other = await serve({ "/spec.yaml": spec });
    const site = await serve({
      "/spec.yaml": () => ({ status: 302, headers: { location: `${other.origin}/spec.yaml` } }),
    });
    const reader = openTestReader();
    expect(await reader.read(`${site.origin}/spec.yaml`)).toEqual([]);
    expect(reader.said()).toEqual([
      `pages/redirected-away: The server redirects to ${other.origin}, which is not allowed.`,
    ]);
    expect(other.asked()).toEqual([]);
    const allowing = openTestReader({ hosts: [other.origin] });
    expect(await allowing.read(`${site.origin}/spec.yaml`)).toEqual([`${other.origin}/spec.yaml`]);
  });
});

describe("what fails for a moment", () => {
  test.each([
    { name: "503, then an answer", given: failing(2, 503), asked: 3, found: true },
    { name: "429 with a pause", given: failing(1, 429, { "retry-after": "0" }), asked: 2, found: true },
    {
      name: "429 with a date that has passed",
      given: failing(1, 429, { "retry-after": changed }),
      asked: 2,
      found: true,
    },
    { name: "502 as often as is tried", given: failing(9, 502), asked: 4, found: false },
    { name: "a pause that is too long", given: failing(9, 429, { "retry-after": "3600" }), asked: 1, found: false },
    { name: "500 is no passing state", given: failing(9, 500), asked: 1, found: false },
  ])("$name", async ({ given, asked, found }) => {
    const site = await serve({ "/deep/spec.yaml": given });
    const reader = openTestReader();
    expect(await reader.read(`${site.origin}/deep/spec.yaml`)).toEqual(found ? [`${site.origin}/deep/spec.yaml`] : []);
    expect(site.requests).toHaveLength(asked);
    expect(reader.said().map((line) => line.split(":")[0])).toEqual(found ? [] : ["read/unreachable"]);
  });

  test("a pause that the server asks for is kept", async () => {
    const site = await serve({ "/deep/spec.yaml": failing(1, 503, { "retry-after": "1" }) });
    const start = performance.now();
    await openTestReader().read(`${site.origin}/deep/spec.yaml`);
    expect(performance.now() - start).toBeGreaterThanOrEqual(950);
  });

  test.each(["0", " 0 ", "00", "-5", "soon", "", changed])(
    "our own pause is kept where the server asks for less: %j",
    async (asked) => {
      const site = await serve({ "/deep/spec.yaml": failing(2, 503, { "retry-after": asked }) });
      const start = performance.now();
      const reader = openTestReader({ limits: { retryDelay: 40 } });
      expect(await reader.read(`${site.origin}/deep/spec.yaml`)).toHaveLength(1);
      // 40 ms, then twice as much.
      expect(performance.now() - start).toBeGreaterThanOrEqual(115);
      expect(site.requests).toHaveLength(3);
    },
  );

  test("no server", async () => {
    const site = await serve({});
    site.close();
    const reader = openTestReader();
    await reader.read(`${site.origin}/spec.yaml`);
    expect(reader.said()).toEqual(["read/unreachable: The server could not be reached (ECONNREFUSED)."]);
  });
});

describe("limits", () => {
  const list = (names: readonly string[]) => `# L\n\n${names.map((name) => `- [page](/${name})`).join("\n")}\n`;

  test("time of a request", async () => {
    const site = await serve({});
    site.close();
    const { createServer } = await import("node:net");
    const silent = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => silent.once("listening", resolve));
    const { port } = silent.address() as { port: number };
    const reader = openTestReader({ limits: { requestTime: 30, retries: 1 } });
    await reader.read(`http://127.0.0.1:${port}/spec.yaml`);
    silent.close();
    expect(reader.said()).toEqual(["read/unreachable: The server did not send the document within 0.03 seconds."]);
  });

  test("time of all", async () => {
    const site = await serve({ "/llms.txt": list(["a.md", "b.md"]), "/a.md": "a", "/b.md": "b" });
    const reader = openTestReader({ limits: { totalTime: 0 } });
    expect(await reader.read(`${site.origin}/llms.txt`)).toEqual([`${site.origin}/llms.txt`]);
    expect(reader.said()).toEqual(["pages/too-many: After 0 minutes no more pages are read."]);
    expect(site.asked()).toEqual(["/llms.txt"]);
  });

  test("number of pages: specifications come first", async () => {
    const site = await serve({ "/llms.txt": list(["a.md", "b.md", "spec.yaml"]), "/a.md": "a", "/spec.yaml": spec });
    const reader = openTestReader({ limits: { pages: 2 } });
    expect(await reader.read(`${site.origin}/llms.txt`)).toEqual([
      `${site.origin}/llms.txt`,
      `${site.origin}/spec.yaml`,
    ]);
    expect(reader.said()).toEqual(["pages/too-many: After 2 pages no more are read."]);
  });

  test("bytes of a page", async () => {
    const site = await serve({ "/deep/spec.yaml": "x".repeat(2000) });
    const reader = openTestReader({ limits: { bytesOfPage: 1024 * 1.5 } });
    await reader.read(`${site.origin}/deep/spec.yaml`);
    expect(reader.said()).toEqual([`read/too-large: The source is larger than ${1.5 / 1024} MiB.`]);
  });

  test("a signal ends it", async () => {
    const site = await serve({ "/llms.txt": list(["a.md"]), "/a.md": failing(99, 503) });
    const stop = new AbortController();
    const reader = openTestReader({
      signal: stop.signal,
      limits: { retryDelay: 10_000 },
      onStep: ({ count }) => {
        if (count === 2)
          setTimeout(() => {
            stop.abort();
          }, 20);
      },
    });
    await expect(reader.read(`${site.origin}/llms.txt`)).rejects.toThrow("aborted");
  });
});

describe("the cache", () => {
  const cacheFolder = join(folder, "cache");
  const tagged: Answer = ({ headers }) =>
    headers["if-none-match"] === '"v1"'
      ? { status: 304 }
      : { body: spec, headers: { etag: '"v1"', "last-modified": changed } };
  const dated: Answer = ({ headers }) =>
    headers["if-modified-since"] === changed ? { status: 304 } : { body: spec, headers: { "last-modified": changed } };
  afterEach(() => {
    rmSync(cacheFolder, { recursive: true, force: true });
  });

  test.each([
    { name: "a tag", given: tagged, header: "if-none-match" },
    { name: "a date", given: dated, header: "if-modified-since" },
  ])("asks for news only, by $name", async ({ given, header }) => {
    const site = await serve({ "/spec.yaml": given });
    const read = async () => await openTestReader({ cacheFolder }).readAll([`${site.origin}/spec.yaml`]);
    const first = await read();
    expect(first).toEqual([{ location: `${site.origin}/spec.yaml`, text: spec, modified: Date.parse(changed) }]);
    expect(await read()).toEqual(first);
    expect(site.requests.map(({ headers }) => headers[header] !== undefined)).toEqual([false, true]);
  });

  test("takes what is new", async () => {
    const site = await serve({
      "/spec.yaml": ({ count }) => ({ body: `${spec}# ${count}`, headers: { etag: `"v${count}"` } }),
    });
    const read = async () => await openTestReader({ cacheFolder }).readAll([`${site.origin}/spec.yaml`]);
    await read();
    expect((await read()).map(({ text }) => text)).toEqual([`${spec}# 2`]);
    const offline = openTestReader({ cacheFolder, network: "offline" });
    expect((await offline.readAll([`${site.origin}/spec.yaml`])).map(({ text }) => text)).toEqual([`${spec}# 2`]);
  });

  test("gives the same pages again without the network, what is not there included", async () => {
    const site = await serve({
      "/": "<!doctype html><p>Welcome",
      "/llms.txt": "# Docs\n\n- [One](/one)\n- [Gone](/gone)\n",
      "/one.md": "# One\n\nopenapi: 3.1.0\n",
    });
    const online = openTestReader({ cacheFolder });
    const first = await online.readAll([site.origin]);
    expect(first.map(({ location }) => location.slice(site.origin.length))).toEqual(["/llms.txt", "/one.md"]);
    site.asked();
    const offline = openTestReader({ cacheFolder, network: "offline" });
    expect(await offline.readAll([site.origin])).toEqual(first);
    expect(offline.said()).toEqual(online.said());
    expect(site.asked()).toEqual([]);
  });

  test("stands in for a server that has trouble", async () => {
    const site = await serve({ "/spec.yaml": ({ count }) => (count === 1 ? { body: spec } : { status: 500 }) });
    const first = await openTestReader({ cacheFolder }).readAll([`${site.origin}/spec.yaml`]);
    const again = openTestReader({ cacheFolder });
    expect(await again.readAll([`${site.origin}/spec.yaml`])).toEqual(first);
    expect(again.said()).toEqual(["pages/from-cache: The server does not respond; what it gave before is used."]);
  });

  test("tells what it does not have", async () => {
    const site = await serve({ "/spec.yaml": spec });
    const offline = openTestReader({ cacheFolder, network: "offline" });
    expect(await offline.read(`${site.origin}/spec.yaml`)).toEqual([]);
    expect(offline.said()).toEqual(["pages/not-cached: It is not in the cache, and the network is not used."]);
    expect(site.asked()).toEqual([]);
    expect(existsSync(cacheFolder)).toBe(false);
  });

  test("is left out by git and holds whole files only", async () => {
    const site = await serve({ "/a/one.yaml": spec, "/a/two.yaml": spec });
    await openTestReader({ cacheFolder }).read(`${site.origin}/a/one.yaml`, `${site.origin}/a/two.yaml`);
    expect(readFileSync(join(cacheFolder, ".gitignore"), "utf8")).toBe("*\n");
    expect(readdirSync(cacheFolder).filter((name) => !/^[0-9a-f]{64}\.page$/.test(name))).toEqual([".gitignore"]);
    expect(readdirSync(cacheFolder)).toHaveLength(3);
  });

  test.each([
    { name: "cut off", spoil: (data: string) => data.slice(0, -3) },
    { name: "changed", spoil: (data: string) => data.replace("3.1.0", "3.0.0") },
    { name: "of another URL", spoil: (data: string) => data.replace("spec.yaml", "evil.yaml") },
    { name: "no entry", spoil: () => "{\n" },
    { name: "empty", spoil: () => "" },
  ])("does not use an entry that is $name", async ({ spoil }) => {
    const site = await serve({ "/spec.yaml": tagged });
    await openTestReader({ cacheFolder }).read(`${site.origin}/spec.yaml`);
    const [name = ""] = readdirSync(cacheFolder).filter((entry) => entry.endsWith(".page"));
    writeFileSync(join(cacheFolder, name), spoil(readFileSync(join(cacheFolder, name), "utf8")));
    const again = await openTestReader({ cacheFolder }).readAll([`${site.origin}/spec.yaml`]);
    expect(again.map(({ text }) => text)).toEqual([spec]);
    expect(site.requests[1]?.headers).not.toHaveProperty("if-none-match");
  });

  test("does not bring back what may not be read any more", async () => {
    const other = await serve({ "/spec.yaml": spec });
    const site = await serve({
      "/spec.yaml": () => ({ status: 302, headers: { location: `${other.origin}/spec.yaml` } }),
    });
    await openTestReader({ cacheFolder, hosts: [other.origin] }).read(`${site.origin}/spec.yaml`);
    const offline = openTestReader({ cacheFolder, network: "offline" });
    expect(await offline.read(`${site.origin}/spec.yaml`)).toEqual([]);
  });

  test("that cannot be written is reported once and does no harm", async () => {
    const site = await serve({ "/a/one.yaml": spec, "/a/two.yaml": spec });
    writeFileSync(join(folder, "file"), "");
    const reader = openTestReader({ cacheFolder: join(folder, "file/cache") });
    expect(await reader.read(`${site.origin}/a/one.yaml`, `${site.origin}/a/two.yaml`)).toHaveLength(2);
    expect(reader.said()).toEqual([
      `pages/cache-unusable: Pages cannot be kept in "${join(folder, "file/cache")}" (ENOTDIR).`,
    ]);
    mkdirSync(cacheFolder);
  });
});
