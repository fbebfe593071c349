import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createDiagnostics } from "../../../generator/diagnostics/createDiagnostics.js";
import { fetchBytes } from "../../../generator/read/fetchBytes.js";
import { readSource, withoutCredentials } from "../../../generator/read/index.js";
import { readFileBytes, type ByteLimits } from "../../../generator/read/readFileBytes.js";

const folder = mkdtempSync(join(tmpdir(), "read-"));
let server: Server;
let origin = "";

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === "/openapi.yaml") response.end("openapi: 3.1.0\n");
    else if (request.url === "/moved") response.writeHead(302, { location: "/openapi.yaml" }).end();
    else if (request.url === "/page") response.end("<!doctype html>");
    else if (request.url === "/endless") response.write("a");
    else if (request.url === "/large") response.end(Buffer.alloc(3000));
    else response.writeHead(404).end("not here");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

async function outcome(location: string): Promise<unknown> {
  const diagnostics = createDiagnostics();
  const source = await readSource(location, {}, diagnostics);
  if (source) expect(diagnostics.list().filter(({ severity }) => severity !== "info")).toEqual([]);
  return source?.root ?? diagnostics.list().map(({ code, message, line, column }) => [code, message, line, column]);
}

const text = "title: Café\n";
const want = { title: "Café" };

function utf16be(given: string): Buffer {
  return Buffer.from(given, "utf16le").swap16();
}

describe("bytes", () => {
  test.each([
    { name: "UTF-8", given: Buffer.from(text), want },
    { name: "UTF-8 with a mark", given: Buffer.from(`\ufeff${text}`), want },
    { name: "JSON with a mark", given: Buffer.from(`\ufeff${JSON.stringify(want)}`), want },
    { name: "UTF-16LE with a mark", given: Buffer.from(`\ufeff${text}`, "utf16le"), want },
    { name: "UTF-16BE with a mark", given: utf16be(`\ufeff${text}`), want },
    { name: "UTF-16LE", given: Buffer.from(text, "utf16le"), want },
    { name: "UTF-16BE", given: utf16be(text), want },
    { name: "a replacement character of its own", given: Buffer.from("a: \ufffd"), want: { a: "\ufffd" } },
    {
      name: "Latin-1",
      given: Buffer.concat([Buffer.from("a: \ufffdé\ntitle: Caf"), Buffer.from([0xe9, 0x0a])]),
      want: [["read/encoding", "This byte sequence is not valid UTF-8.", 2, 11]],
    },
    {
      name: "an overlong form",
      given: Buffer.concat([Buffer.from("a: "), Buffer.from([0xc0, 0xaf])]),
      want: [["read/encoding", "This byte sequence is not valid UTF-8.", 1, 4]],
    },
    {
      name: "half a character in UTF-16",
      given: Buffer.concat([Buffer.from("\ufeffa: \ufffd", "utf16le"), Buffer.from([0x3d, 0xd8, 0x0a, 0x00])]),
      want: [["read/encoding", "This byte sequence is not valid UTF-16LE.", 1, 5]],
    },
    {
      name: "no bytes",
      given: Buffer.alloc(0),
      want: [["read/empty", "There is no document in this text.", undefined, undefined]],
    },
  ])("$name", async ({ given, want }) => {
    const path = join(folder, "document");
    writeFileSync(path, given);
    expect(await outcome(path)).toEqual(want);
  });
});

describe("paths and URLs", () => {
  test.each([
    { name: "no file", given: () => join(folder, "none.yaml"), want: ["read/not-found", "There is no such file."] },
    { name: "a folder", given: () => folder, want: ["read/not-found", "This is a folder, not a file."] },
    {
      name: "a status",
      given: () => `${origin}/none`,
      want: ["read/unreachable", "The server answered with status 404."],
    },
    {
      name: "a page",
      given: () => `${origin}/page`,
      want: [
        "read/web-page",
        "The source is a web page. Nothing of it is shown, since it does not look like a description of an API.",
      ],
    },
    {
      name: "no server",
      given: () => "http://127.0.0.1:1/",
      want: ["read/unreachable", "The server could not be reached (bad port)."],
    },
    {
      name: "a URL of another kind",
      given: () => "file:///tmp/openapi.yaml",
      want: ["read/not-found", "The URL is a file: URI; only http and https are fetched."],
    },
    { name: "no URL", given: () => "https://", want: ["read/not-found", "This is not a valid URL."] },
    {
      name: "credentials",
      given: () => "https://me:secret@api.test/",
      want: ["read/url-credentials", "The URL holds a user name or a password."],
    },
  ])("$name", async ({ given, want }) => {
    expect(await outcome(given())).toEqual([[...want, undefined, undefined]]);
  });

  test("a URL that answers", async () => {
    expect(await outcome(`${origin}/openapi.yaml`)).toEqual({ openapi: "3.1.0" });
    expect(await outcome(`${origin}/moved`)).toEqual({ openapi: "3.1.0" });
  });

  test.each(["https://me:secret@api.test/a", "https://:secret@api.test/a", "https://secret@api.test/a"])(
    "credentials are neither sent nor repeated: %s",
    async (location) => {
      const diagnostics = createDiagnostics();
      await readSource(location, {}, diagnostics);
      expect(JSON.stringify(diagnostics.list())).not.toContain("secret");
      expect(diagnostics.list()).toMatchObject([{ code: "read/url-credentials", file: "https://api.test/a" }]);
    },
  );

  test.each([
    ["https://me:secret@api.test/a?b#c", "https://api.test/a?b#c"],
    ["https://:secret@api.test/a", "https://api.test/a"],
    ["https://me@api.test/a", "https://api.test/a"],
    ["https://api.test/a@b:c", "https://api.test/a@b:c"],
    ["specs/me:secret@api.yaml", "specs/me:secret@api.yaml"],
  ])("a location as it may be shown: %s", (location, shown) => {
    expect(withoutCredentials(location)).toBe(shown);
  });
});

describe("limits", () => {
  const fetchHere = async (path: string, limits: ByteLimits) =>
    await fetchBytes(`${origin}${path}`, { limits, admits: () => true });

  test("size", async () => {
    const result = await fetchHere("/large", { bytes: 2048, milliseconds: 5000 });
    expect(result).toMatchObject({ kind: "failed", code: "read/too-large" });
    const path = join(folder, "large");
    writeFileSync(path, Buffer.alloc(2049));
    expect(await readFileBytes(path, { bytes: 2048, milliseconds: 5000 })).toMatchObject({ code: "read/too-large" });
    expect(await readFileBytes(path, { bytes: 2049, milliseconds: 5000 })).toMatchObject({ kind: "bytes" });
  });

  test("time", async () => {
    expect(await fetchHere("/endless", { bytes: 2048, milliseconds: 100 })).toEqual({
      kind: "failed",
      code: "read/unreachable",
      message: "The server did not send the document within 0.1 seconds.",
    });
  });
});
