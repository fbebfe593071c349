import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createDiagnostics } from "../../../generator/diagnostics/createDiagnostics.js";
import { compareDocument, writeDocument, type DocumentFiles } from "../../../generator/write/index.js";

let base = "";
let specs = "";
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "write-document-"));
  specs = join(base, "a", "specs");
});
afterEach(() => {
  rmSync(base, { recursive: true, force: true });
});

const put = (name: string, text: string): void => {
  mkdirSync(specs, { recursive: true });
  writeFileSync(join(specs, name), text);
};
const all = (): Record<string, string> =>
  Object.fromEntries(readdirSync(specs).map((name) => [name, readFileSync(join(specs, name), "utf8")]));
const timesOf = (): number[] => readdirSync(specs).map((name) => statSync(join(specs, name)).mtimeMs);

function filesOf(document: string, table: string): DocumentFiles {
  return {
    document: { path: join(specs, "api.yaml"), text: document },
    table: { path: join(specs, "api.sources.json"), text: table },
    isOurs: (standing) => standing.document?.startsWith("ours") ?? true,
    isEdited: (standing) => standing.document?.endsWith("edited") ?? false,
  };
}

async function write(document: string, table: string, force: { force?: "overwrite" } = {}) {
  const diagnostics = createDiagnostics();
  const report = await writeDocument(filesOf(document, table), { diagnostics, ...force });
  return { report, findings: diagnostics.list().map(({ code, file }) => `${code} ${file.replace(base, "")}`) };
}

const written = { document: "written", table: "written" } as const;

describe("writing a document and its table", () => {
  test("makes the folder, and leaves nothing else", async () => {
    expect(await write("ours 1", "t1")).toEqual({ report: written, findings: [] });
    expect(all()).toEqual({ "api.yaml": "ours 1", "api.sources.json": "t1" });
    expect(readdirSync(join(base, "a"))).toEqual(["specs"]);
  });

  test("touches what is not to change neither in content nor in time", async () => {
    put("other.yaml", "hand-made");
    await write("ours 1", "t1");
    const before = timesOf();
    expect(await write("ours 1", "t1")).toEqual({
      report: { document: "unchanged", table: "unchanged" },
      findings: [],
    });
    expect(timesOf()).toEqual(before);
    expect((await write("ours 1", "t2")).report).toEqual({ document: "unchanged", table: "written" });
    expect(statSync(join(specs, "api.yaml")).mtimeMs).toBe(before[1]);
    expect(all()).toEqual({ "api.yaml": "ours 1", "api.sources.json": "t2", "other.yaml": "hand-made" });
  });

  test("refuses to replace what somebody else wrote, unless that is asked for", async () => {
    put("api.yaml", "hand-made");
    expect(await write("ours 1", "t1")).toEqual({
      report: undefined,
      findings: [`write/foreign-file ${join("/a", "specs", "api.yaml")}`],
    });
    expect(all()).toEqual({ "api.yaml": "hand-made" });
    expect((await write("ours 1", "t1", { force: "overwrite" })).report).toEqual(written);
    expect(all()["api.yaml"]).toBe("ours 1");
  });

  test("tells of edits that go, with what they said", async () => {
    await write("ours 1", "t1");
    put("api.yaml", "ours 1 edited");
    const { report, findings } = await write("ours 1", "t1");
    expect(findings).toEqual([`write/edited-document ${join("/a", "specs", "api.yaml")}`]);
    expect(report).toMatchObject({ document: "written", difference: { before: "ours 1 edited", after: "ours 1" } });
    put("api.yaml", "ours 1 edited");
    expect((await write("ours 1", "t1", { force: "overwrite" })).findings).toEqual([]);
  });

  test("says nothing of edits where only the table is written", async () => {
    await write("ours edited", "t1");
    expect(await write("ours edited", "t2")).toEqual({
      report: { document: "unchanged", table: "written" },
      findings: [],
    });
  });

  test("leaves the line ends that version control has made", async () => {
    put("api.yaml", "ours 1\r\nours 2\r\n");
    put("api.sources.json", "t1\r\n");
    expect((await write("ours 1\nours 2\n", "t1\n")).report).toEqual({ document: "unchanged", table: "unchanged" });
    expect(all()["api.yaml"]).toBe("ours 1\r\nours 2\r\n");
    expect((await write("ours 1\nours 3\n", "t1\n")).report).toEqual({ document: "written", table: "unchanged" });
    expect(all()["api.yaml"]).toBe("ours 1\nours 3\n");
  });

  test("takes the same text for ours, whoever wrote it", async () => {
    put("api.yaml", "same");
    expect((await write("same", "t1")).report).toEqual({ document: "unchanged", table: "written" });
  });

  test("does not write through a link, nor over a folder", async () => {
    put("elsewhere.yaml", "mine");
    symlinkSync(join(specs, "elsewhere.yaml"), join(specs, "api.yaml"));
    mkdirSync(join(specs, "api.sources.json"));
    const { report, findings } = await write("ours 1", "t1", { force: "overwrite" });
    expect({ report, findings }).toEqual({
      report: undefined,
      findings: [
        `write/foreign-file ${join("/a", "specs", "api.sources.json")}`,
        `write/symbolic-link ${join("/a", "specs", "api.yaml")}`,
      ],
    });
    expect(readFileSync(join(specs, "elsewhere.yaml"), "utf8")).toBe("mine");
  });

  test("finishes what a killed run left halfway", async () => {
    await write("ours 1", "t1");
    const staging = join(base, "a", ".specs.clientwright-staging");
    mkdirSync(join(staging, "new"), { recursive: true });
    writeFileSync(join(staging, "new", "api.yaml"), "half");
    expect(await write("ours 1", "t1")).toMatchObject({ findings: [] });
    expect(readdirSync(join(base, "a"))).toEqual(["specs"]);
    expect(all()).toEqual({ "api.yaml": "ours 1", "api.sources.json": "t1" });
  });

  const asRoot = process.getuid?.() === 0;
  (asRoot ? test.skip : test)("reports a folder that nobody may write to", async () => {
    put("api.yaml", "ours 1");
    chmodSync(specs, 0o555);
    const { report, findings } = await write("ours 2", "t2");
    chmodSync(specs, 0o755);
    expect({ report, findings: findings.map((line) => line.split(" ")[0]) }).toEqual({
      report: undefined,
      findings: ["write/failed"],
    });
    expect(all()).toEqual({ "api.yaml": "ours 1" });
  });
});

describe("comparing a document", () => {
  async function compare(document: string, table: string) {
    const diagnostics = createDiagnostics();
    const comparison = await compareDocument(filesOf(document, table), diagnostics);
    return { comparison, findings: diagnostics.list().map(({ code }) => code) };
  }

  test("tells the difference, and writes nothing", async () => {
    put("api.yaml", "ours 1");
    const { comparison, findings } = await compare("ours 2", "t1");
    expect(findings).toEqual([]);
    expect(comparison).toMatchObject({
      ...written,
      difference: { kind: "changed", before: "ours 1", after: "ours 2" },
    });
    expect(all()).toEqual({ "api.yaml": "ours 1" });
  });

  test("tells one that is not there yet", async () => {
    expect((await compare("ours 1", "t1")).comparison).toMatchObject({
      difference: { kind: "added", after: "ours 1" },
    });
  });

  test("knows a table that moved under a document that did not", async () => {
    await write("ours 1", "t1");
    expect((await compare("ours 1", "t2")).comparison).toEqual({ document: "unchanged", table: "written" });
  });

  test("tells what would keep it from writing", async () => {
    put("api.yaml", "hand-made");
    const { comparison, findings } = await compare("ours 1", "t1");
    expect(findings).toEqual(["write/foreign-file"]);
    expect(comparison).toMatchObject({ ...written, difference: { kind: "changed", before: "hand-made" } });
    rmSync(join(specs, "api.yaml"));
    mkdirSync(join(specs, "api.yaml"));
    expect(await compare("ours 1", "t1")).toEqual({ comparison: undefined, findings: ["write/foreign-file"] });
  });
});
