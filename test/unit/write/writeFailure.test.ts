import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import * as realFs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { createDiagnostics } from "../../../generator/diagnostics/createDiagnostics.js";
import type { OutputFile, OutputPath } from "../../../generator/document/files.js";

type Call = "copyFile" | "link" | "mkdir" | "mkdtemp" | "rename" | "writeFile";

/** Lets the calls of some functions of the file system fail from the given one on, or that one alone. */
let fault:
  { readonly calls: readonly Call[]; readonly code: string; readonly from: number; readonly to: number } | undefined;
let counted = 0;

function fails(call: Call): boolean {
  if (!fault?.calls.includes(call)) return false;
  counted += 1;
  return counted >= fault.from && counted <= fault.to;
}

function withFaults<Args extends readonly unknown[], Result>(call: Call, real: (...args: Args) => Promise<Result>) {
  return (...args: Args): Promise<Result> =>
    fails(call)
      ? Promise.reject(Object.assign(new Error("refused"), { code: fault?.code, syscall: call }))
      : real(...args);
}

jest.unstable_mockModule("node:fs/promises", () => ({
  ...realFs,
  copyFile: withFaults("copyFile", realFs.copyFile),
  link: withFaults("link", realFs.link),
  mkdir: withFaults("mkdir", realFs.mkdir as (...args: unknown[]) => Promise<unknown>),
  mkdtemp: withFaults("mkdtemp", realFs.mkdtemp as (...args: unknown[]) => Promise<unknown>),
  rename: withFaults("rename", realFs.rename),
  writeFile: withFaults("writeFile", realFs.writeFile as (...args: unknown[]) => Promise<unknown>),
}));

const { writePackage } = await import("../../../generator/write/index.js");

let out = "";

beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), "write-failure-"));
  fault = undefined;
  counted = 0;
});

afterEach(() => {
  rmSync(out, { recursive: true, force: true });
});

function filesOf(tree: Readonly<Record<string, string>>): readonly OutputFile[] {
  return Object.entries(tree).map(([path, text]) => ({ path: path as OutputPath, text }));
}

function onDisk(): Readonly<Record<string, string>> {
  const paths = readdirSync(out, { recursive: true, withFileTypes: true })
    .map((entry) => [join(entry.parentPath, entry.name).slice(out.length + 1), entry.isFile()] as const)
    .sort();
  return Object.fromEntries(
    paths.map(([path, isFile]) => [path, isFile ? readFileSync(join(out, path), "utf8") : "folder"]),
  );
}

const oldTree = { "a.ts": "a", "b/c.ts": "c", "b/d.ts": "d", "old/e.ts": "e" };
const newTree = { "a.ts": "A", "b/c.ts": "C", "b/d.ts": "d", "new/deep/f.ts": "F", "new/g.ts": "G" };

async function failWith(
  code: string,
  calls: readonly Call[],
  from: number,
  to = from,
): Promise<readonly string[] | "written"> {
  const diagnostics = createDiagnostics();
  fault = { calls, code, from, to };
  counted = 0;
  const report = await writePackage(out, filesOf(newTree), { diagnostics });
  fault = undefined;
  return report ? "written" : diagnostics.list().map(({ code, message }) => `${code} ${message}`);
}

describe("a failure leaves the old output whole", () => {
  test.each(["mkdir", "mkdtemp", "rename", "writeFile"] as const)("whichever call of %s it is", async (call) => {
    await writePackage(out, filesOf(oldTree), { diagnostics: createDiagnostics() });
    const before = onDisk();
    let failures = 0;
    for (let nth = 1; ; nth += 1) {
      const outcome = await failWith("ENOSPC", [call], nth);
      if (outcome === "written") break;
      failures += 1;
      expect(outcome).toEqual(["write/failed The disk is full."]);
      expect(onDisk()).toEqual(before);
    }
    expect(failures).toBeGreaterThan(0);
    expect(onDisk()).toMatchObject(newTree);
  });

  test("on a first run nothing is left", async () => {
    rmSync(out, { recursive: true });
    for (const nth of [1, 3, 6]) {
      expect(await failWith("EACCES", ["rename"], nth)).toEqual(["write/failed There is no permission to write here."]);
      expect(() => readdirSync(out)).toThrow("ENOENT");
    }
  });

  test.each([
    { code: "EROFS", want: "write/failed The file system is read-only." },
    { code: "EDQUOT", want: "write/failed The disk quota is used up." },
    { code: "EIO", want: "write/failed The system refused to write (EIO)." },
  ])("$code is named", async ({ code, want }) => {
    expect(await failWith(code, ["writeFile"], 1)).toEqual([want]);
  });

  test("our own mistakes are not called the system's", async () => {
    const files = [{ path: "a.ts" as OutputPath, text: 1 as unknown as string }];
    await expect(writePackage(out, files, { diagnostics: createDiagnostics() })).rejects.toThrow(
      "must be of type string",
    );
  });
});

test("where there are no hard links, old files are copied", async () => {
  await writePackage(out, filesOf(oldTree), { diagnostics: createDiagnostics() });
  const before = onDisk();
  fault = { calls: ["link"], code: "EPERM", from: 1, to: Infinity };
  expect(await writePackage(out, filesOf(newTree), { diagnostics: createDiagnostics() })).toBeDefined();
  await writePackage(out, filesOf(oldTree), { diagnostics: createDiagnostics() });
  expect(onDisk()).toEqual(before);
});

test("when nothing can be put back either, the old bytes are kept and it is said where", async () => {
  await writePackage(out, filesOf(oldTree), { diagnostics: createDiagnostics() });
  expect(await failWith("EIO", ["rename"], 4, Infinity)).toEqual([
    "write/incomplete The old files are in the folder .clientwright-staging-… of the output.",
  ]);
  const kept = Object.entries(onDisk()).filter(([path]) => path.includes("/old/"));
  expect(kept.map(([, text]) => text)).toEqual(expect.arrayContaining(["a", "e"]));
});

test("a run that was killed between two renames does not lock the next one out", async () => {
  await writePackage(out, filesOf(oldTree), { diagnostics: createDiagnostics() });
  // The state after the first renames: the manifest claims old and new paths, some files are new.
  const claimed = { files: [...Object.keys(oldTree), ...Object.keys(newTree)] };
  writeFileSync(join(out, ".clientwright.json"), JSON.stringify(claimed));
  mkdirSync(join(out, "new"));
  writeFileSync(join(out, "new/g.ts"), "G of the killed run");
  const diagnostics = createDiagnostics();
  const report = await writePackage(out, filesOf(newTree), { diagnostics });
  expect(report).toEqual({
    written: ["a.ts", "b/c.ts", "new/deep/f.ts", "new/g.ts"],
    unchanged: ["b/d.ts"],
    removed: ["old/e.ts"],
  });
  expect(diagnostics.list()).toEqual([]);
});
