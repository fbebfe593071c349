import { existsSync, readdirSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { makeProject, type Project } from "../cli/project.js";
import type { Run } from "../cli/runCaptured.js";
import { petPages } from "./petPages.js";

let project: Project;
beforeEach(() => {
  project = makeProject(petPages);
});
afterEach(() => {
  project.remove();
});

const pull = "pull --from docs --out specs/pets.yaml";
const specs = (): readonly string[] => readdirSync(join(project.folder, "specs")).sort();

/** Changes a text of one page. */
function edit(page: keyof typeof petPages, from: string, to: string): void {
  const text = petPages[page].replace(from, to);
  if (text === petPages[page]) throw new Error(`${page} has no ${from}`);
  project.put({ [page]: text });
}

describe("a pull", () => {
  test("writes the document with its mark and the table of sources, once; a second one touches nothing", async () => {
    const { code, stdout, stderr } = await project.run(pull);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    const lines = stderr.trimEnd().split("\n");
    expect(lines[0]).toBe("Pulling pets from docs");
    expect(lines[1]).toBe("pets  2 operations, 1 schema from 2 pages (mintlify); 0 missing, 0 conflicts, 0 guesses");
    expect(lines).toContain(`${join("specs", "pets.yaml")}: written`);
    expect(specs()).toEqual(["pets.sources.json", "pets.yaml"]);
    expect(project.read("specs/pets.yaml")).toContain("\nx-recovered:\n");
    expect((JSON.parse(project.read("specs/pets.sources.json")) as { sources: object }).sources).toMatchObject({
      "/paths/~1pets/post": ["docs/add-pet.md:16:5"],
      "/components/schemas/Pet": ["docs/add-pet.md:31:5", "docs/list-pets.md:31:5"],
    });
    const before = project.snapshot("specs");
    expect(await project.run(`${pull} --quiet`)).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(project.snapshot("specs")).toEqual(before);
  });

  test("reports as JSON what became of every page", async () => {
    project.put({ "docs/welcome.md": "# Welcome\n\nGood to see you.\n" });
    const { code, stdout } = await project.run(`${pull} --json --quiet`);
    const { ok, apis } = JSON.parse(stdout) as { ok: boolean; apis: Record<string, unknown>[] };
    expect({ code, ok, count: apis.length }).toEqual({ code: 0, ok: true, count: 1 });
    expect(apis[0]).toMatchObject({
      name: "pets",
      kind: "rebuilt",
      state: "written",
      operations: ["GET /pets", "POST /pets"],
      missing: [],
      conflicts: [],
      pages: [
        { location: "docs/add-pet.md", format: "mintlify", outcome: "used" },
        { location: "docs/list-pets.md", format: "mintlify", outcome: "used" },
        { location: "docs/welcome.md", outcome: "reported" },
      ],
    });
  });

  test("does not replace a document that somebody wrote, unless it is forced to", async () => {
    project.put({ "specs/pets.yaml": "openapi: 3.1.0\ninfo: { title: By hand, version: '1' }\npaths: {}\n" });
    const before = project.snapshot("specs");
    const { code, stderr } = await project.run(pull);
    expect(code).toBe(4);
    expect(stderr).toContain("write/foreign-file");
    expect(stderr).toContain("specs/pets.yaml: nothing was written");
    expect(project.snapshot("specs")).toEqual(before);
    expect((await project.run(`${pull} --force`)).code).toBe(0);
    expect(specs()).toEqual(["pets.sources.json", "pets.yaml"]);
  });
});

describe("a document that was edited after it was pulled", () => {
  const edited = (): string => project.read("specs/pets.yaml").replace("All pets.", "All my pets.");

  test("is written anew, but the edits do not go without a word", async () => {
    expect((await project.run(`${pull} --quiet`)).code).toBe(0);
    const pulled = project.read("specs/pets.yaml");
    project.put({ "specs/pets.yaml": edited() });
    const checked = await project.run(`${pull} --check`);
    expect(checked.code).toBe(1);
    expect(checked.stderr).toContain("warning write/edited-document");
    const strict = await project.run(`${pull} --strict`);
    expect(strict.code).toBe(4);
    expect(project.read("specs/pets.yaml")).toContain("All my pets.");
    const { code, stdout, stderr } = await project.run(pull);
    expect(code).toBe(0);
    expect(stderr).toContain("warning write/edited-document");
    expect(stdout).toMatch(/^-\s+description: All my pets\.$/m);
    expect(project.read("specs/pets.yaml")).toBe(pulled);
  });
});

describe("pull --check", () => {
  test("ends with 1 and a diff where the pages say something else, and writes nothing", async () => {
    expect((await project.run(`${pull} --quiet`)).code).toBe(0);
    const before = project.snapshot("specs");
    expect(await project.run(`${pull} --check --quiet`)).toEqual({ code: 0, stdout: "", stderr: "" });
    edit("docs/list-pets.md", "All pets.", "Every pet.");
    const { code, stdout } = await project.run(`${pull} --check`);
    expect(code).toBe(1);
    expect(stdout).toContain("--- a/specs/pets.yaml\n+++ b/specs/pets.yaml\n");
    expect(stdout).toMatch(/^-\s+description: All pets\.$/m);
    expect(stdout).toMatch(/^\+\s+description: Every pet\.$/m);
    expect(project.snapshot("specs")).toEqual(before);
  });

  test("does not count lines that moved because prose was edited", async () => {
    expect((await project.run(`${pull} --quiet`)).code).toBe(0);
    edit("docs/list-pets.md", "Some words", "More\nand more words");
    const { code, stdout, stderr } = await project.run(`${pull} --check`);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toContain("lines in its table of sources have moved, which does not count");
  });
});

describe("a pull that fails", () => {
  test("leaves the other APIs their documents", async () => {
    project.put({
      "clientwright.config.yaml": [
        "apis:",
        "  - { name: lost, input: specs/lost.json, pull: { from: [nowhere] } }",
        "  - { name: pets, input: specs/pets.json, pull: { from: ['docs/*.md'] } }",
        "  - { name: own, input: specs/own.yaml }",
        "",
      ].join("\n"),
    });
    const { code, stdout } = await project.run("pull --json --quiet");
    const { apis } = JSON.parse(stdout) as { apis: unknown[] };
    expect(code).toBe(3);
    expect(apis).toMatchObject([
      { name: "lost", state: null, kind: null },
      { name: "pets", state: "written", kind: "rebuilt" },
    ]);
    expect(specs()).toEqual(["pets.json", "pets.sources.json"]);
    expect(JSON.parse(project.read("specs/pets.json"))).toMatchObject({ openapi: "3.1.0" });
  });

  test("for a conflict that is not to be settled names both pages and leaves the document", async () => {
    expect((await project.run(`${pull} --quiet`)).code).toBe(0);
    const before = project.snapshot("specs");
    edit("docs/list-pets.md", "type: object", "type: [object, 'null']");
    const { code, stdout, stderr } = await project.run(`${pull} --conflicts fail --json`);
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      apis: [{ state: null, conflicts: [{ pointer: "/components/schemas/Pet", policy: "fail" }] }],
    });
    expect(stderr).toContain("docs/add-pet.md");
    expect(stderr).toContain("docs/list-pets.md");
    expect(project.snapshot("specs")).toEqual(before);
    expect((await project.run(`${pull} --quiet --conflicts majority`)).code).toBe(0);
  });

  test("for a stale overlay has written the document that the overlay is to be corrected for", async () => {
    project.put({
      "clientwright.config.json": JSON.stringify({
        apis: [{ name: "pets", input: "specs/pets.yaml", overlays: ["pets.overlay.yaml"], pull: { from: ["docs"] } }],
      }),
      "pets.overlay.yaml": [
        "overlay: 1.0.0",
        "info: { title: Corrections, version: '1' }",
        "actions:",
        "  - target: $.paths['/gone']",
        "    remove: true",
        "",
      ].join("\n"),
    });
    const { code, stderr } = await project.run("pull");
    expect(code).toBe(3);
    expect(stderr).toContain("pets.overlay.yaml:4:");
    expect(stderr).toContain("overlay/stale-action");
    expect(specs()).toEqual(["pets.sources.json", "pets.yaml"]);
  });
});

describe("after a pull", () => {
  test("diagnostics of `generate` name the page and the line", async () => {
    expect((await project.run(`${pull} --quiet`)).code).toBe(0);
    const { code, stdout } = await project.run("generate --spec specs/pets.yaml --name pets --out out --json --quiet");
    const { apis } = JSON.parse(stdout) as { apis: { diagnostics: { code: string; source?: string }[] }[] };
    expect(code).toBe(0);
    const sources = apis[0]?.diagnostics.filter(({ code }) => code.startsWith("schema/")).map(({ source }) => source);
    expect(sources).toEqual([expect.stringMatching(/^docs\/[a-z]+-pets?\.md:\d+:5$/)]);
  });
});

test("a password in a source is neither sent nor shown", async () => {
  const { code, stdout, stderr } = await project.run(
    "pull --from http://me:hush@127.0.0.1:9/a.md --out specs/a.yaml --json",
  );
  expect(code).toBe(3);
  expect(stderr).toContain("read/url-credentials");
  expect(stdout + stderr).not.toContain("hush");
});

describe("pages from a server", () => {
  let server: Server;
  let origin = "";
  beforeAll(async () => {
    server = createServer((request, response) => {
      const page = petPages[`docs${request.url ?? ""}` as keyof typeof petPages] as string | undefined;
      if (request.url === "/endless") response.write("# Wait");
      else if (request.url === "/llms.txt") response.end(list);
      else if (page === undefined) response.writeHead(404).end();
      else response.writeHead(200, { "content-type": "text/markdown" }).end(page);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const list = "# Pets\n\n## Docs\n\n- [List pets](/list-pets.md)\n- [Add a pet](/add-pet.md)\n";

  async function run(words: string): Promise<Pick<Run, "code" | "stderr">> {
    const { code, stderr } = await project.run(words);
    return { code, stderr };
  }

  test("are kept, so that they can be pulled again offline", async () => {
    const words = `pull --from ${origin}/llms.txt --out specs/pets.json`;
    expect((await run(`${words} --offline`)).code).toBe(3);
    expect(await run(`${words} --quiet`)).toEqual({ code: 0, stderr: "" });
    const before = project.snapshot("specs");
    expect(await run(`${words} --quiet --offline`)).toEqual({ code: 0, stderr: "" });
    expect(project.snapshot("specs")).toEqual(before);
    expect(project.read("specs/pets.sources.json")).toContain(`${origin}/add-pet.md:`);
    expect(existsSync(join(project.folder, ".clientwright", "cache", ".gitignore"))).toBe(true);
  });

  test("that are not all there when the run is interrupted cost nothing", async () => {
    expect((await project.run(`${pull} --quiet`)).code).toBe(0);
    const before = project.snapshot("specs");
    const child = project.start(`pull --from ${origin}/endless --out specs/pets.yaml`);
    const ended = new Promise<NodeJS.Signals | null>((resolve) =>
      child.on("close", (_, signal) => {
        resolve(signal);
      }),
    );
    child.stderr?.once("data", () => void sleep(300).then(() => child.kill("SIGINT")));
    expect(await ended).toBe("SIGINT");
    expect(project.snapshot("specs")).toEqual(before);
    expect(readdirSync(project.folder).filter((name) => name.startsWith(".specs"))).toEqual([]);
  });
});
