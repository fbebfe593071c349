import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { createDiagnostics } from "../../../generator/diagnostics/index.js";
import { generateClient } from "../../../generator/pipeline.js";
import type { ReferencePolicy } from "../../../generator/references/index.js";

const home = mkdtempSync(join(tmpdir(), "clientwright-references-"));

function put(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  }
}

/** A document whose one schema is a reference. */
const documentOf = (reference: string): string =>
  `openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths: {}\ncomponents: { schemas: { A: { $ref: ${JSON.stringify(reference)} } } }\n`;

/** The schema that the document ends up with, or what is said of it. */
async function schemaOf(location: string, references: ReferencePolicy = {}): Promise<unknown> {
  const diagnostics = createDiagnostics(location);
  const client = await generateClient(location, { name: "api", references }, diagnostics);
  const said = diagnostics.list().filter(({ code }) => code.startsWith("reference/"));
  return said.length > 0
    ? said.map(({ code, message }) => `${code}: ${message}`)
    : client?.document.root.components?.schemas?.A;
}

const requests: { readonly server: string; readonly path: string; readonly headers: IncomingMessage["headers"] }[] = [];

/** A server that tells what it is asked; answers are texts, or locations to redirect to. */
function serve(name: string, answers: Readonly<Record<string, () => string>>): Server {
  const server = createServer(({ url = "", headers }, response) => {
    requests.push({ server: name, path: url, headers });
    const answer = Object.hasOwn(answers, url) ? answers[url]?.() : undefined;
    if (answer === undefined) response.writeHead(url.includes("broken") ? 500 : 404).end();
    else if (answer.startsWith("http")) response.writeHead(302, { location: answer }).end();
    else response.end(answer);
  });
  return server.listen(0, "127.0.0.1");
}

const originOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

let first: Server;
let second: Server;

beforeAll(async () => {
  put({ "outside/user.yaml": "title: Outside\n", "specs/sub/user.yaml": "title: Inside\n" });
  put({ "specs/bad.txt": "key: [ hunter2\n", "specs/data.json": '{ "password": "hunter2" }', "specs/text": "hunter2" });
  symlinkSync("sub/user.yaml", join(home, "specs/link.yaml"));
  symlinkSync("loop.yaml", join(home, "specs/loop.yaml"));
  first = serve("first", {
    "/docs/api.yaml?token=1": () => documentOf("schemas/user.yaml"),
    "/docs/schemas/user.yaml": () => "title: Near\n",
    "/docs/above.yaml": () => documentOf("../admin.yaml"),
    "/docs/encoded.yaml": () => documentOf("..%2fadmin.yaml"),
    "/docs/files.yaml": () => documentOf(`file://${join(home, "specs/sub/user.yaml")}`),
    "/docs/other.yaml": () => documentOf(`${originOf(second)}/user.yaml`),
    "/docs/away.yaml": () => documentOf("redirect.yaml"),
    "/docs/redirect.yaml": () => `${originOf(second)}/user.yaml`,
    "/docs/broken.yaml": () => documentOf("broken"),
    "/admin.yaml": () => "title: Admin\n",
  });
  second = serve("second", {
    "/user.yaml": () => "title: Far\n",
    "/transitive.yaml": () => `$ref: ${originOf(first)}/docs/schemas/user.yaml\n`,
    "/toFile.yaml": () => `$ref: file://${join(home, "specs/sub/user.yaml")}\n`,
  });
  await Promise.all([first, second].map((server) => new Promise((resolve) => server.once("listening", resolve))));
});
beforeEach(() => {
  requests.length = 0;
});
afterAll(() => {
  first.close();
  second.close();
  rmSync(home, { recursive: true });
});

describe("a document that is a file", () => {
  test.each([
    { name: "a file below", reference: "sub/user.yaml", want: { title: "Inside" } },
    { name: "a symbolic link that stays inside", reference: "link.yaml", want: { title: "Inside" } },
    { name: "the long way round", reference: "./sub/../sub/./user.yaml", want: { title: "Inside" } },
    { name: "percent-encoded", reference: "s%75b/user%2Eyaml", want: { title: "Inside" } },
    {
      name: "a symbolic link without end",
      reference: "loop.yaml",
      want: ['reference/not-found: "loop.yaml" is not there: there is no such file'],
    },
    {
      name: "another case",
      reference: "sub/User.yaml",
      want: ['reference/not-found: "sub/User.yaml" is not there; there is "user.yaml"'],
    },
    {
      name: "a folder",
      reference: "sub",
      want: ['reference/missing-file: "sub" is not there: there is no such file'],
    },
    {
      name: "a text that is no document is not quoted",
      reference: "bad.txt",
      want: ['reference/not-a-document: "bad.txt" cannot be used: it is not valid YAML (2:1)'],
    },
    {
      name: "data that is no schema does not show",
      reference: "data.json",
      want: ['reference/not-found: There is nothing usable at "data.json"'],
    },
    {
      name: "nor does a plain text",
      reference: "text",
      want: ['reference/not-found: There is nothing usable at "text"'],
    },
  ])("$name", async ({ reference, want }) => {
    put({ "specs/api.yaml": documentOf(reference) });
    const told = await schemaOf(join(home, "specs/api.yaml"));
    expect(told).toEqual(want);
    expect(JSON.stringify(told)).not.toContain("hunter2");
  });

  test("a description may be a text in a file of its own", async () => {
    const given = documentOf("schema.yaml").replace("title: T", "title: T, description: { $ref: about.md }");
    put({ "specs/api.yaml": given, "specs/about.md": "# About\n\nIt: *works*\n", "specs/schema.yaml": "title: S\n" });
    const diagnostics = createDiagnostics(join(home, "specs/api.yaml"));
    const client = await generateClient(join(home, "specs/api.yaml"), { name: "api" }, diagnostics);
    expect(client?.document.root.info?.description).toBe("# About\n\nIt: *works*\n");
    put({ "specs/api.yaml": documentOf("about.md") });
    expect(await schemaOf(join(home, "specs/api.yaml"))).toEqual([
      'reference/not-found: There is nothing usable at "about.md"',
    ]);
  });

  test("files are named as seen from the document, also where its folder is a symbolic link", async () => {
    put({ "specs/api.yaml": documentOf("sub/more.yaml"), "specs/sub/more.yaml": "items: { $ref: '#/no' }\n" });
    symlinkSync("specs", join(home, "linked"));
    const diagnostics = createDiagnostics();
    await generateClient(join(home, "linked/api.yaml"), { name: "api" }, diagnostics);
    const found = diagnostics.list().filter(({ code }) => code === "reference/not-found");
    expect(found).toMatchObject([
      { file: join(home, "linked/sub/more.yaml"), line: 1, column: 16, pointer: "/items/$ref" },
    ]);
  });

  test("a folder that is allowed, and no other", async () => {
    put({ "specs/api.yaml": documentOf("../outside/user.yaml") });
    const location = join(home, "specs/api.yaml");
    expect(await schemaOf(location, { folders: [join(home, "outside")] })).toEqual({ title: "Outside" });
    expect(await schemaOf(location, { folders: [join(home, "elsewhere")] })).toEqual([
      'reference/external: "../outside/user.yaml" is outside the folder of the document',
    ]);
  });

  test("a host that is allowed, and no other", async () => {
    put({ "specs/api.yaml": documentOf(`${originOf(second)}/user.yaml`) });
    const location = join(home, "specs/api.yaml");
    expect(await schemaOf(location, { hosts: [originOf(second)] })).toEqual({ title: "Far" });
    requests.length = 0;
    for (const hosts of [[], [originOf(first)], ["127.0.0.1"]]) {
      expect(await schemaOf(location, { hosts })).toEqual([expect.stringContaining("reference/external:")]);
    }
    expect(requests).toEqual([]);
  });

  test("an allowed host leads neither to others nor back to files", async () => {
    const paths = {
      "/transitive.yaml": `"${originOf(first)}/docs/schemas/user.yaml" is on ${new URL(originOf(first)).host}, which the configuration does not allow`,
      "/toFile.yaml": `"file://${join(home, "specs/sub/user.yaml")}" is a file of this machine, which a document from the network may not name`,
    };
    for (const [path, message] of Object.entries(paths)) {
      put({ "specs/api.yaml": documentOf(`${originOf(second)}${path}`) });
      const reported = await schemaOf(join(home, "specs/api.yaml"), { hosts: [originOf(second)] });
      expect(reported).toEqual([`reference/external: ${message}`]);
      expect(requests.map(({ server }) => server)).not.toContain("first");
    }
  });
});

describe("a document that is a URL", () => {
  const at = (path: string): string => `${originOf(first)}/docs/${path}`;

  test("the same folder of the same server; what the URL asks with goes nowhere else", async () => {
    expect(await schemaOf(at("api.yaml?token=1"))).toEqual({ title: "Near" });
    expect(requests.map(({ path }) => path)).toEqual(["/docs/api.yaml?token=1", "/docs/schemas/user.yaml"]);
    const { headers } = requests[1] ?? {};
    expect(Object.keys(headers ?? {}).filter((name) => /^(?:referer|cookie|authorization|origin)$/.test(name))).toEqual(
      [],
    );
  });

  test.each(["above.yaml", "encoded.yaml", "files.yaml", "other.yaml"])("nothing beyond: %s", async (path) => {
    expect(await schemaOf(at(path))).toEqual([expect.stringContaining("reference/external:")]);
    expect(requests.map((request) => request.path)).toEqual([`/docs/${path}`]);
  });

  test("a redirect to a server that is not allowed is not followed", async () => {
    expect(await schemaOf(at("away.yaml"))).toEqual([expect.stringContaining("reference/external:")]);
    expect(requests.map(({ server }) => server)).toEqual(["first", "first"]);
    expect(await schemaOf(at("away.yaml"), { hosts: [originOf(second)] })).toEqual({ title: "Far" });
  });

  test("a server that fails is an error, for the file may be there", async () => {
    expect(await schemaOf(at("broken.yaml"))).toEqual([
      'reference/unreadable: "broken" cannot be read: the server answered with status 500',
    ]);
  });
});

describe("too much", () => {
  test.each([
    { name: "files", limits: { files: 2, bytes: 1000 } },
    { name: "bytes", limits: { files: 9, bytes: 30 } },
  ])("$name", async ({ limits }) => {
    put({
      "specs/api.yaml": documentOf("a.yaml"),
      "specs/a.yaml": "items: { $ref: b.yaml }\n",
      "specs/b.yaml": "items: { $ref: c.yaml }\n",
      "specs/c.yaml": "items: {}\n",
    });
    expect(await schemaOf(join(home, "specs/api.yaml"), { limits })).toEqual([
      'reference/too-many: "c.yaml" is not read: the files that the document refers to are too many or too large',
    ]);
  });
});
