import { once } from "node:events";
import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { petPages } from "../pull/petPages.js";
import { forgetGenerated, makeProject, pets, putGenerated, shops, twoApis, type Project } from "./project.js";

afterAll(forgetGenerated);

let project: Project;
beforeEach(() => {
  project = makeProject(twoApis);
});
afterEach(() => {
  project.remove();
});

interface Result {
  readonly ok: boolean;
  readonly apis: readonly { readonly name: string; readonly diagnostics: readonly object[] }[];
  readonly diagnostics: readonly object[];
}

describe("a link in the project that leads out of it: exit 4, nothing is written", () => {
  test.each([
    "generate --out packages/api --spec specs/pets.yaml --name pets",
    "generate --out packages/api --spec specs/pets.yaml --name pets --check",
    "generate --out packages/api --spec specs/pets.yaml --name pets --force",
    "pull --from docs --out packages/api/pets.yaml",
    "pull --from docs --out packages/api/pets.yaml --check",
  ])("%s", async (words) => {
    const elsewhere = makeProject({ "docs/a.md": "" });
    project.put(petPages);
    symlinkSync(elsewhere.folder, join(project.folder, "packages"));
    const { code, stderr } = await project.run(words);
    expect(stderr).toContain("packages - error write/symbolic-link\nThis symbolic link leads out of the folder");
    expect(code).toBe(4);
    expect(readdirSync(elsewhere.folder)).toEqual(["docs"]);
    elsewhere.remove();
  });
});

describe("a document that cannot be used: exit 3, nothing is written", () => {
  const brokenYaml = pets.replace("name:\n          type: string", "name: [");
  const brokenJson = shops.replace('"2.1" }', '"2.1" ]');

  test("all problems of all documents are reported in one run, each with its place", async () => {
    await putGenerated(project);
    const before = project.snapshot("generated");
    project.put({
      "specs/pets.yaml": brokenYaml,
      "specs/shops.json": brokenJson,
      "specs/zoos.yaml": "openapi: 9.9.9\n",
    });
    const { code, stdout, stderr } = await project.run("generate");
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toMatch(/^specs\/pets\.yaml:\d+:\d+ - error read\//m);
    expect(stderr).toMatch(/^specs\/shops\.json:3:\d+ - error read\//m);
    expect(stderr).toMatch(/^specs\/zoos\.yaml:1:\d+ - error /m);
    expect(stderr).toContain("Nothing was written; generated is as it was.");
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(project.snapshot("generated")).toEqual(before);
  });

  test("one broken document is enough, and the first run leaves no output behind", async () => {
    project.put({ "specs/shops.json": brokenJson });
    const { code, stdout } = await project.run("generate --json --quiet");
    const result = JSON.parse(stdout) as Result;
    expect(code).toBe(3);
    expect(result).toMatchObject({
      ok: false,
      output: "generated",
      files: { written: [], unchanged: [], removed: [] },
    });
    expect(result.apis[0]).toMatchObject({ name: "pets", operations: 1, diagnostics: [] });
    expect(result.apis[1]).toMatchObject({
      name: "shops",
      title: null,
      operations: null,
      diagnostics: [{ severity: "error", file: "specs/shops.json", line: 3, hint: expect.any(String) }],
    });
    expect(Object.keys(project.snapshot("."))).not.toContainEqual(expect.stringContaining("generated"));
  });

  test("errors are reported even with --quiet", async () => {
    project.put({ "specs/shops.json": brokenJson });
    const { stderr } = await project.run("generate --quiet");
    expect(stderr).toMatch(/^specs\/shops\.json:3:\d+ - error/);
    expect(stderr).not.toContain("Generating");
  });

  test("a document that is not there", async () => {
    const { code, stderr } = await project.run("generate --spec nowhere.yaml --name a --out out");
    expect(code).toBe(3);
    expect(stderr).toContain("nowhere.yaml - error read/not-found");
  });

  test("the name of a document cannot drive the terminal", async () => {
    project.put({ "specs/\u001b[31m.yaml": "openapi: 9" });
    expect((await project.run("generate")).stderr).not.toContain("\u001b");
  });

  test("the password of a URL is never shown", async () => {
    const { code, stdout, stderr } = await project.run(
      "generate --json --spec https://me:secret@api.test/ --name a --out o",
    );
    expect(code).toBe(3);
    expect(stdout + stderr).not.toContain("secret");
  });

  test("--check says so, too", async () => {
    project.put({ "specs/shops.json": brokenJson });
    expect((await project.run("generate --check")).code).toBe(3);
  });
});

describe("a command line that cannot be understood: exit 2", () => {
  test.each([
    { words: "generat", says: "Did you mean generate?" },
    { words: "generate --chek", says: "Did you mean --check?" },
    { words: "generate --spec specs/pets.yaml", says: "--spec, --name and --out need each other" },
    { words: "generate --name pets", says: "--spec, --name and --out need each other" },
    { words: "generate --spec a --name b --out c --config d", says: "cannot be used with option" },
    { words: "generate --check --force", says: "cannot be used with option" },
    { words: "generate --stop-after emit", says: "Allowed choices are model, plan" },
    { words: "generate --only pet", says: 'There is no API "pet"; did you mean "pets"?' },
    { words: "generate --only cars", says: 'There is no API "cars"; there are pets, shops' },
    { words: "generate --only ,", says: "It names no API" },
    { words: "generate --spec a --name ../b --out c", says: "--name: expected letters, digits, - and _" },
    { words: "generate --spec a --spec b --name c --out d", says: "It can be given only once" },
    { words: "generate --config nowhere.json", says: "nowhere.json - error config/not-found" },
  ])("$words", async ({ words, says }) => {
    const { code, stdout, stderr } = await project.run(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(says);
  });

  test("as JSON", async () => {
    const { code, stdout } = await project.run("generate --json --chek");
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      diagnostics: [{ code: "cli/misuse", message: "unknown option '--chek' (Did you mean --check?)" }],
    });
  });

  test.each([
    { words: "generate", gives: ["apis", "counts", "diagnostics", "files", "ok", "output"] },
    { words: "generate --check", gives: ["apis", "counts", "diagnostics", "diff", "files", "ok", "output"] },
    { words: "pull", gives: ["apis", "counts", "diagnostics", "ok"] },
    { words: "where", gives: ["counts", "diagnostics", "ok", "places"] },
    { words: "init", gives: ["counts", "diagnostics", "ok"] },
    { words: "gnerate", gives: ["counts", "diagnostics", "ok"] },
  ])("as the JSON of $words", async ({ words, gives }) => {
    const { code, stdout } = await project.run(`${words} --json --nothing`);
    const result = JSON.parse(stdout) as Result;
    expect({ code, keys: Object.keys(result).sort() }).toEqual({ code: 2, keys: gives });
    expect(result).toMatchObject({ ok: false, diagnostics: [{ code: "cli/misuse" }], counts: { "cli/misuse": 1 } });
  });

  test("no command at all shows the help", async () => {
    const { code, stderr } = await makeProject({}).run("--");
    expect(code).toBe(2);
    expect(stderr).toContain("Usage: clientwright");
  });

  test("--help and --version are results", async () => {
    expect(await project.run("generate --help")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("--stop-after"),
    });
    expect(await project.run("--version")).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});

describe("a configuration that cannot be used: exit 2, with the place", () => {
  test("YAML", async () => {
    project.put({ "clientwright.config.yaml": "output: out\napis:\n  - name: pets\n    inpt: specs/pets.yaml\n" });
    const { code, stderr } = await project.run("generate");
    expect(code).toBe(2);
    expect(stderr).toMatch(/^clientwright\.config\.yaml:4:\d+ - error config\/unknown-key/m);
    expect(stderr).toContain('there is no setting "inpt"; did you mean "input"?');
    expect(stderr).toContain("apis[0].input: expected string, found nothing");
  });

  test.each([
    {
      name: "a broken one",
      files: { "clientwright.config.json": "{" },
      says: "config.json:1:2 - error read/json-syntax",
    },
    { name: "an empty one", files: { "clientwright.config.yaml": "" }, says: "config.yaml - error read/empty" },
    { name: "none, and specs is a file", files: { specs: "" }, says: "error config/no-apis" },
  ])("$name", async ({ files, says }) => {
    const broken = makeProject(files);
    const { code, stderr } = await broken.run("generate");
    broken.remove();
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(says) });
  });

  test("as JSON", async () => {
    project.put({ "clientwright.config.json": '{\n  "watch": true\n}\n' });
    const { code, stdout } = await project.run("generate --json --quiet");
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toEqual({
      ok: false,
      output: null,
      apis: [],
      diagnostics: [expect.objectContaining({ code: "config/unknown-key", line: 2, pointer: "/watch" })],
      counts: { "config/unknown-key": 1 },
      files: { written: [], unchanged: [], removed: [] },
    });
  });
});

describe("an output that cannot be written: exit 4", () => {
  test("a file stands where the folder should be", async () => {
    project.put({ generated: "mine" });
    const { code, stderr } = await project.run("generate");
    expect(code).toBe(4);
    expect(stderr.match(/error write\/.*/g)).toEqual(["error write/foreign-file"]);
    expect(project.read("generated")).toBe("mine");
  });

  test("a foreign file is in the way, until --force", async () => {
    project.put({ "generated/package.json": "{}", "generated/notes.md": "mine" });
    const { code, stderr } = await project.run("generate");
    expect(code).toBe(4);
    expect(stderr).toContain(`${join("generated", "package.json")} - error write/foreign-file`);
    expect(Object.keys(project.snapshot("generated"))).toEqual(["notes.md", "package.json"]);
    expect((await project.run("generate --force")).code).toBe(0);
    expect(project.read("generated/package.json")).toContain('"apis"');
    expect(project.read("generated/notes.md")).toBe("mine");
  });
});

describe("a mistake of ours: exit 70", () => {
  const sabotage = "data:text/javascript,JSON.stringify=()=>{throw(new(TypeError)('boom'))}";
  const run = (environment: Record<string, string>) =>
    project.spawn("generate --stop-after model", { NODE_OPTIONS: `--import=${sabotage}`, ...environment });

  test("asks for a report, without a stack", () => {
    const { code, stdout, stderr } = run({});
    expect({ code, stdout }).toEqual({ code: 70, stdout: "" });
    expect(stderr).toContain("failed unexpectedly: boom");
    expect(stderr).toContain("Please report it");
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test("shows the stack with DEBUG=clientwright", () => {
    expect(run({ DEBUG: "clientwright" }).stderr).toMatch(/^\s+at /m);
  });
});

describe("where the text goes", () => {
  test("GitHub Actions gets annotations", async () => {
    project.put({ "specs/shops.json": "{" });
    const { stderr } = await project.run("generate", { GITHUB_ACTIONS: "true" });
    expect(stderr).toMatch(/^::error file=specs\/shops\.json,line=\d+,col=\d+,title=/m);
  });

  test.each([
    { name: "none on a pipe", environment: {}, want: false },
    { name: "some where they are forced", environment: { FORCE_COLOR: "1" }, want: true },
    { name: "none with NO_COLOR", environment: { FORCE_COLOR: "1", NO_COLOR: "1" }, want: false },
    { name: "none in CI by itself", environment: { CI: "true" }, want: false },
  ])("colours: $name", async ({ environment, want }) => {
    project.put({ "specs/shops.json": "{" });
    expect((await project.run("generate", environment as Record<string, string>)).stderr.includes("\u001b[")).toBe(
      want,
    );
  });
});

describe("Ctrl-C", () => {
  let server: Server;
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  test("ends the run, which shells report as 130, and leaves the old output whole", async () => {
    await putGenerated(project);
    const before = project.snapshot(".");
    // A server that never answers holds the run where it can be interrupted.
    const asked = new Promise<void>((resolve) => {
      server = createServer(() => {
        resolve();
      }).listen(0, "127.0.0.1");
    });
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as AddressInfo;
    const child = project.start(`generate --spec http://127.0.0.1:${port}/a.json --name a --out generated`);
    const ended = once(child, "exit");
    await asked;
    child.kill("SIGINT");
    expect(await ended).toEqual([null, "SIGINT"]);
    expect(project.snapshot(".")).toEqual(before);
  });
});

test("an output folder that is not writable is left as it is", async () => {
  mkdirSync(join(project.folder, "locked"), { mode: 0o555 });
  const { code } = await project.run("generate --spec specs/pets.yaml --name pets --out locked/out");
  // The superuser may write anywhere.
  expect(code).toBe(process.getuid?.() === 0 ? 0 : 4);
});
