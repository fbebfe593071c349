import { afterEach, describe, expect, test } from "@jest/globals";
import { createDiagnostics, type Diagnostic } from "../../generator/diagnostics/index.js";
import { planFrom, type ClientOptions } from "../../generator/pipeline.js";
import { openTestReader } from "../unit/pages/sources/openTestReader.js";
import { sitesOfTests, type Site } from "../unit/pages/sources/serveSite.js";

/** A part of what only the inside of a network may see. */
const secret = "hunter2";

const document = 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths: { /a: { get: {} } }\n';
const overlay = `overlay: 1.0.0\ninfo: { title: F, version: "1" }\nactions: [{ target: $.info, update: { summary: ${secret} } }]\n`;

const serve = sitesOfTests();
const originalFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = originalFetch;
});

interface Reading {
  readonly said: readonly Diagnostic[];
  readonly isUsable: boolean;
}

async function generate(location: string, options: Partial<ClientOptions> = {}): Promise<Reading> {
  const diagnostics = createDiagnostics(location);
  const planned = await planFrom(location, { name: "api", ...options }, diagnostics);
  return { said: diagnostics.list(), isUsable: planned !== undefined && !diagnostics.hasErrors() };
}

const errorsOf = ({ said }: Reading): readonly Diagnostic[] => said.filter(({ severity }) => severity === "error");

/** What a `Location` may say: `{own}` and `{other}` are `host:port` of the server itself and of another one. */
const away = [
  "http://{other}/inside",
  "//{other}/inside",
  "HTTP://{other}/inside",
  "http:\\\\{other}\\inside",
  "/\\{other}/inside",
  "http://{own}@{other}/inside",
  "http://user:pass@{own}/openapi.yaml",
  "http://:pass@{own}/openapi.yaml",
  "http://user@{own}/openapi.yaml",
  "https://{own}/openapi.yaml",
  "http://localhost:9/openapi.yaml",
  "http://[::1]:9/openapi.yaml",
  "file:///etc/hostname",
  "file:/etc/hostname",
  `data:application/yaml,openapi: 3.1.0 ${secret}`,
  "blob:http://{own}/openapi.yaml",
  "javascript:alert(1)",
  "ftp://{own}/openapi.yaml",
  "node:fs",
  "http://",
  "http://[",
];

const hostOf = ({ origin }: Site): string => origin.slice("http://".length);

/** A server that redirects `/moved` to a location, and one that must not be asked. */
async function serveBoth(location: string): Promise<{ readonly own: Site; readonly other: Site; target: string }> {
  const other = await serve({ "/inside": document + `x-inside: ${secret}\n` });
  let target = location;
  const own = await serve({
    "/moved": () => ({ status: 302, headers: { location: target } }),
    "/hop": () => ({ status: 307, headers: { location: "/moved" } }),
    "/openapi.yaml": document,
  });
  target = location.replaceAll("{own}", hostOf(own)).replaceAll("{other}", hostOf(other));
  return { own, other, target };
}

describe("a redirect away is not followed", () => {
  test.each(away)("%s", async (location) => {
    const { own, other } = await serveBoth(location);
    for (const start of ["/moved", "/hop"]) {
      const reading = await generate(`${own.origin}${start}`);
      expect(errorsOf(reading)).toMatchObject([{ file: `${own.origin}${start}` }]);
      expect(JSON.stringify(reading.said)).not.toMatch(/hunter2|pass\b/);
    }
    const reader = openTestReader();
    expect(await reader.read(`${own.origin}/moved`)).toEqual([]);
    expect(reader.diagnostics.list()).toMatchObject([{ severity: "error", file: `${own.origin}/moved` }]);
    expect(other.asked()).toEqual([]);
    expect(own.asked()).toEqual(["/moved", "/hop", "/moved", "/moved"]);
  });
});

describe("every URL that is read keeps to its host", () => {
  test("a document", async () => {
    const { own, other } = await serveBoth("http://{other}/inside");
    const errors = errorsOf(await generate(`${own.origin}/moved`));
    expect(errors).toMatchObject([
      {
        code: "read/redirected-away",
        message: `The server redirects to ${other.origin}, which is not allowed.`,
        hint: expect.stringContaining(`--host`) as unknown,
      },
    ]);
    const allowed = await generate(`${own.origin}/moved`, { references: { hosts: [other.origin] } });
    expect({ asked: other.asked(), isUsable: allowed.isUsable }).toEqual({ asked: ["/inside"], isUsable: true });
  });

  test("an overlay", async () => {
    const other = await serve({ "/inside": overlay });
    const own = await serve({
      "/openapi.yaml": document,
      "/fix.yaml": () => ({ status: 302, headers: { location: `${other.origin}/inside` } }),
    });
    const overlays = [`${own.origin}/fix.yaml`];
    const errors = errorsOf(await generate(`${own.origin}/openapi.yaml`, { overlays }));
    expect(errors).toMatchObject([{ code: "read/redirected-away", file: `${own.origin}/fix.yaml` }]);
    expect(other.asked()).toEqual([]);
    const hosts = [other.origin];
    const allowed = await generate(`${own.origin}/openapi.yaml`, { overlays, references: { hosts } });
    expect({ asked: other.asked(), isUsable: allowed.isUsable }).toEqual({ asked: ["/inside"], isUsable: true });
  });

  test("a reference", async () => {
    const other = await serve({ "/inside": "title: Far\n" });
    const own = await serve({
      "/openapi.yaml": document + "components: { schemas: { A: { $ref: a.yaml } } }\n",
      "/a.yaml": () => ({ status: 302, headers: { location: `${other.origin}/inside` } }),
    });
    const errors = errorsOf(await generate(`${own.origin}/openapi.yaml`));
    expect(errors).toMatchObject([{ code: "reference/external", line: 4 }]);
    expect(other.asked()).toEqual([]);
    const hosts = [other.origin];
    expect(errorsOf(await generate(`${own.origin}/openapi.yaml`, { references: { hosts } }))).toEqual([]);
  });
});

/** A network of its own: addresses with where they redirect to; all others give the document. */
function pretendNetwork(redirects: Readonly<Record<string, string>>): readonly string[] {
  const asked: string[] = [];
  globalThis.fetch = (input) => {
    const url = input instanceof Request ? input.url : input.toString();
    asked.push(url);
    const location = Object.hasOwn(redirects, url) ? redirects[url] : undefined;
    if (location === undefined) return Promise.resolve(new Response(document));
    return Promise.resolve(new Response(null, { status: 302, headers: { location } }));
  };
  return asked;
}

describe("a change of the scheme", () => {
  test.each([
    { name: "up to https", from: "http://a.test/x", to: "https://a.test/x", followed: true },
    {
      name: "up, the default ports written out",
      from: "http://a.test:80/x",
      to: "https://a.test:443/x",
      followed: true,
    },
    { name: "up to another port", from: "http://a.test/x", to: "https://a.test:8443/x", followed: false },
    { name: "up from another port", from: "http://a.test:8080/x", to: "https://a.test/x", followed: false },
    { name: "up on another host", from: "http://a.test/x", to: "https://www.a.test/x", followed: false },
    { name: "down to http", from: "https://a.test/x", to: "http://a.test/x", followed: false },
    { name: "down to the port of https", from: "https://a.test/x", to: "http://a.test:443/x", followed: false },
    {
      name: "a host that is not quite the same",
      from: "https://a.test/x",
      to: "https://a.test.evil.test/x",
      followed: false,
    },
    { name: "a trailing dot", from: "https://a.test/x", to: "https://a.test./x", followed: false },
  ])("$name", async ({ from, to, followed }) => {
    const asked = pretendNetwork({ [from]: to });
    const { isUsable } = await generate(from);
    expect({ isUsable, asked }).toEqual({
      isUsable: followed,
      asked: followed ? [from, new URL(to).href] : [from],
    });
    const pulled = pretendNetwork({ [new URL(from).href]: to });
    await openTestReader().read(from);
    expect(pulled.length).toBe(followed ? 2 : 1);
  });

  test("down again leads to what was named, and nowhere else", async () => {
    const asked = pretendNetwork({ "http://a.test/x": "https://a.test/x", "https://a.test/x": "http://a.test/y" });
    expect(errorsOf(await generate("http://a.test/x"))).toEqual([]);
    expect(asked).toEqual(["http://a.test/x", "https://a.test/x", "http://a.test/y"]);
    const secure = pretendNetwork({ "https://a.test/x": "https://a.test/y", "https://a.test/y": "http://a.test/x" });
    expect(errorsOf(await generate("https://a.test/x"))).toMatchObject([{ code: "read/redirected-away" }]);
    pretendNetwork({ "https://a.test/x": "ftp://a.test/y" });
    expect(errorsOf(await generate("https://a.test/x"))).toMatchObject([
      { message: "The server redirects to a URL that is a ftp: URI; only http and https are fetched." },
    ]);
    expect(secure).toEqual(["https://a.test/x", "https://a.test/y"]);
  });
});

describe("where a document came from in the end is named", () => {
  test("without what may be a credential in it", async () => {
    const own = await serve({
      "/moved": () => ({ status: 302, headers: { location: `/deep/openapi.yaml?X-Signature=${secret}#${secret}` } }),
      [`/deep/openapi.yaml?X-Signature=${secret}`]: document,
    });
    const { said, isUsable } = await generate(`${own.origin}/moved`);
    expect(isUsable).toBe(true);
    expect(said.filter(({ code }) => code === "read/redirected")).toMatchObject([
      { severity: "info", message: `It was read from ${own.origin}/deep/openapi.yaml.`, file: `${own.origin}/moved` },
    ]);
    expect(JSON.stringify(said)).not.toContain(secret);
  });
});

describe("redirects without end", () => {
  const to = (location: string) => () => ({ status: 302, headers: { location } });

  test.each([
    {
      name: "to itself",
      answers: { "/a": to("/a") },
      requests: 1,
      chain: "The server redirects without end: {origin}/a, {origin}/a.",
    },
    {
      name: "back and forth",
      answers: { "/a": to("/b?x=1"), "/b?x=1": to("/a") },
      requests: 2,
      chain: "The server redirects without end: {origin}/a, {origin}/b, {origin}/a.",
    },
    {
      name: "always further",
      answers: Object.fromEntries(
        Array.from({ length: 40 }, (_, index) => [`/${"a".repeat(index + 1)}`, to(`/${"a".repeat(index + 2)}`)]),
      ),
      requests: 6,
      chain: "The server redirects more than 5 times: {origin}/a, {origin}/aa, {origin}/aaa …",
    },
  ])("$name", async ({ answers, requests, chain }) => {
    const site = await serve(answers);
    const message = chain.replaceAll("{origin}", site.origin);
    const found = { code: "read/redirect-loop", message, file: `${site.origin}/a` };
    expect((await generate(`${site.origin}/a`)).said).toMatchObject([found]);
    expect(site.asked()).toHaveLength(requests);
    const reader = openTestReader();
    await reader.read(`${site.origin}/a`);
    expect(reader.diagnostics.list()).toMatchObject([found]);
    expect(site.asked()).toHaveLength(requests);
  });

  test("of a page that is listed: the page is missing, and nothing will change that", async () => {
    const list = "# L\n\n- [one](/one.md)\n- [two](/two.md)\n- [three](/three.md)\n";
    const site = await serve({ "/llms.txt": list, "/one.md": "1", "/two.md": "2", "/three.md": to("/three.md") });
    const reader = openTestReader();
    await reader.read(`${site.origin}/llms.txt`);
    expect(reader.said()).toEqual([
      `pages/listed-unreadable: ${site.origin}/three.md is not read. The server redirects without end: ${site.origin}/three.md, ${site.origin}/three.md.`,
    ]);
    expect(site.asked().filter((path) => path === "/three.md")).toHaveLength(1);
  });
});

/** Answers of servers that know no OpenAPI, each with something that nobody else may see. */
const internal: Readonly<Record<string, string | Uint8Array>> = {
  text: `root:x:0:0:${secret}\n`,
  JSON: JSON.stringify({ AccessKeyId: secret, SecretAccessKey: secret }),
  "JSON in lines": `{\n  "Token": "${secret}"\n}\n`,
  "JSON that is none": `{ "token": "${secret}", }`,
  "JSON cut off": `{ "token": "${secret}"`,
  "a key twice": `{ "${secret}": 1, "${secret}": 2 }`,
  "a number": `{ "a": 1e999, "b": "${secret}" }`,
  "YAML that is none": `token: [ ${secret}\n`,
  "a YAML key twice": `${secret}: 1\n${secret}: 2\n`,
  "a YAML alias": `a: *${secret}\n`,
  "a YAML tag": `a: !${secret} b\n`,
  "a YAML merge key": `a: &a { b: 1 }\nc: { <<: *a, d: ${secret} }\n`,
  "several documents": `a: ${secret}\n---\nb: 1\n`,
  "a list": `["${secret}"]`,
  "a plain value": `"${secret}"`,
  HTML: `<!doctype html><p>${secret}</p>`,
  XML: `<?xml version="1.0"?><a>${secret}</a>`,
  Latin: Buffer.concat([Buffer.from(`${secret} `), Buffer.from([0xe9])]),
  "another description": `{ "swaggerVersion": "${secret}" }`,
  "a description of events": `asyncapi: ${secret}\n`,
  "a word in it": `note: "see openapi: ${secret}"\n`,
  "nested too deeply": `{"${secret}":`.repeat(300),
};

describe("what is no OpenAPI document is not quoted", () => {
  test.each(Object.entries(internal))("%s", async (_, body) => {
    const site = await serve({ "/inside": () => ({ body }), "/openapi.yaml": document });
    for (const reading of [
      await generate(`${site.origin}/inside`),
      await generate(`${site.origin}/openapi.yaml`, { overlays: [`${site.origin}/inside`] }),
    ]) {
      expect(errorsOf(reading)).toMatchObject([{ file: `${site.origin}/inside` }]);
      expect(JSON.stringify(reading.said)).not.toContain(secret);
    }
  });

  test("but what looks like one is, where it breaks", async () => {
    const site = await serve({ "/api.yaml": "openapi: 3.1.0\ninfo: }\n", "/api.json": '{\n"openapi": "3.1.0",\n}\n' });
    for (const path of ["/api.yaml", "/api.json"]) {
      const [error] = errorsOf(await generate(`${site.origin}${path}`));
      expect(error?.listing).toContain("openapi");
    }
  });
});
