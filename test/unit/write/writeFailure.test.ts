import * as realSync from "node:fs";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import * as realFs from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { createDiagnostics } from "../../../generator/diagnostics/createDiagnostics.js";
import type { OutputFile, OutputPath } from "../../../generator/document/files.js";

const asyncCalls = ["copyFile", "link", "mkdir", "open", "rename", "rm", "rmdir", "utimes", "writeFile"] as const;
const syncCalls = ["mkdirSync", "renameSync", "rmSync"] as const;
type Call = (typeof asyncCalls)[number] | (typeof syncCalls)[number];

/** Lets the calls of some functions fail that concern the output, from the given one on, or that one alone. */
let fault:
  { readonly calls: readonly Call[]; readonly code: string; readonly from: number; readonly to: number } | undefined;
let counted = 0;

/** Sees each call before it is made, for what another process does in that moment. */
let meanwhile: ((call: Call, location: string) => void) | undefined;

function fails(call: Call, [location]: readonly unknown[]): boolean {
  meanwhile?.(call, String(location));
  if (!fault?.calls.includes(call) || !String(location).startsWith(base)) return false;
  counted += 1;
  return counted >= fault.from && counted <= fault.to;
}

function refusal(call: Call): Error {
  return Object.assign(new Error("refused"), { code: fault?.code, syscall: call });
}

type AnyFunction = (...args: readonly unknown[]) => unknown;

function faulty(calls: readonly Call[], real: object, refuse: (error: Error) => unknown): object {
  const entries = calls.map((call) => {
    const original = (real as Readonly<Record<Call, AnyFunction>>)[call];
    return [
      call,
      (...args: readonly unknown[]) => (fails(call, args) ? refuse(refusal(call)) : original(...args)),
    ] as const;
  });
  return { ...real, ...Object.fromEntries(entries) };
}

jest.unstable_mockModule("node:fs/promises", () => faulty(asyncCalls, realFs, (error) => Promise.reject(error)));
jest.unstable_mockModule("node:fs", () =>
  faulty(syncCalls, realSync, (error) => {
    throw error;
  }),
);

const { compareDocument, comparePackage, readWritten, writePackage } =
  await import("../../../generator/write/index.js");
const { waitForSwitch } = await import("../../../generator/write/transaction/waitForSwitch.js");
const { acquireLock } = await import("../../../generator/write/transaction/outputLock.js");

let base = "";
let out = "";

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "write-failure-"));
  out = join(base, "out");
  fault = undefined;
  meanwhile = undefined;
  counted = 0;
});

afterEach(() => {
  rmSync(base, { recursive: true, force: true });
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

const oldTree = { "README.md": "a", "b/client.ts": "c", "b/index.ts": "d", "old/client.ts": "e" };
const newTree = {
  "README.md": "A",
  "b/client.ts": "C",
  "b/index.ts": "d",
  "new/operations/f.ts": "F",
  "new/client.ts": "G",
};

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
  test.each(["mkdir", "rename", "renameSync", "rmSync", "writeFile"] as const)(
    "whichever call of %s it is",
    async (call) => {
      await writePackage(out, filesOf(oldTree), { diagnostics: createDiagnostics() });
      const before = onDisk();
      let failures = 0;
      for (let nth = 1; ; nth += 1) {
        const outcome = await failWith("ENOSPC", [call], nth);
        if (outcome === "written") break;
        failures += 1;
        expect(outcome).toEqual(["write/failed The disk is full."]);
        expect(onDisk()).toEqual(before);
        expect(readdirSync(base)).toEqual(["out"]);
      }
      expect(failures).toBeGreaterThan(0);
      expect(onDisk()).toMatchObject(newTree);
      expect(readdirSync(base)).toEqual(["out"]);
    },
  );

  test("times included", async () => {
    await writePackage(out, filesOf(oldTree), { diagnostics: createDiagnostics() });
    const times = (): readonly number[] => Object.keys(oldTree).map((path) => statSync(join(out, path)).mtimeMs);
    const before = times();
    expect(await failWith("EIO", ["renameSync"], 3)).toEqual(["write/failed The system refused to write (EIO)."]);
    expect(times()).toEqual(before);
  });

  test("on a first run nothing is left", async () => {
    for (const call of ["renameSync", "rename", "writeFile", "mkdir"] as const) {
      expect(await failWith("EACCES", [call], 1)).toEqual(["write/failed There is no permission to write here."]);
      expect(readdirSync(base)).toEqual([]);
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
    const files = [{ path: "README.md" as OutputPath, text: 1 as unknown as string }];
    await expect(writePackage(out, files, { diagnostics: createDiagnostics() })).rejects.toThrow(
      /must be (of type|one of)/,
    );
  });
});

describe("other kinds of file systems", () => {
  test("where there are no hard links, old files are copied, and the lock is an ordinary file", async () => {
    await writePackage(out, filesOf(oldTree), { diagnostics: createDiagnostics() });
    const before = onDisk();
    fault = { calls: ["link"], code: "EPERM", from: 1, to: Infinity };
    expect(await writePackage(out, filesOf(newTree), { diagnostics: createDiagnostics() })).toBeDefined();
    expect(await writePackage(out, filesOf(oldTree), { diagnostics: createDiagnostics() })).toBeDefined();
    expect(onDisk()).toEqual(before);
  });

  test.each(["link", "renameSync"] as const)(
    "where the output is mounted from somewhere, the work is done within it (%s)",
    async (call) => {
      await writePackage(out, filesOf(call === "link" ? oldTree : {}), { diagnostics: createDiagnostics() });
      counted = 0;
      fault = { calls: [call], code: "EXDEV", from: call === "link" ? 2 : 1, to: call === "link" ? 9 : 1 };
      const diagnostics = createDiagnostics();
      expect(await writePackage(out, filesOf(newTree), { diagnostics })).toBeDefined();
      expect(counted).toBeGreaterThan(1);
      expect(Object.keys(onDisk()).filter((path) => onDisk()[path] !== "folder")).toEqual(
        [".clientwright.json", ...Object.keys(newTree)].sort(),
      );
      expect(readdirSync(base)).toEqual(["out"]);
    },
  );
});

test("when nothing can be put back either, all bytes are kept, and the next run finishes the work", async () => {
  await writePackage(out, filesOf(oldTree), { diagnostics: createDiagnostics() });
  const [problem] = (await failWith("EIO", ["renameSync"], 3, Infinity)) as readonly string[];
  expect(problem).toMatch(/^write\/incomplete The old files are in .*\.out\.clientwright-staging.old\.$/);
  const diagnostics = createDiagnostics();
  expect(await writePackage(out, filesOf(newTree), { diagnostics })).toMatchObject({ written: [], removed: [] });
  expect(diagnostics.list().map(({ code }) => code)).toEqual(["write/resumed"]);
  expect(onDisk()).toMatchObject(newTree);
  expect(readdirSync(base)).toEqual(["out"]);
});

test("a lock that can neither be made nor found is waited for with pauses, and no longer than any other", async () => {
  fault = { calls: ["link"], code: "EEXIST", from: 1, to: Infinity };
  const diagnostics = createDiagnostics();
  expect(await acquireLock(join(base, "lock"), diagnostics, 200)).toBeUndefined();
  expect(counted).toBeLessThan(20);
  expect(diagnostics.list()).toMatchObject([{ code: "write/locked", message: "Another run is writing here." }]);
  expect(readdirSync(base)).toEqual([]);
});

describe("whoever only reads", () => {
  /** Everything that could change the disk. `open` reads, too. */
  const changing = [...asyncCalls.filter((call) => call !== "open"), ...syncCalls];
  const document = { path: "", text: "new" };
  const isOurs = (): boolean => true;

  /** The codes that all readers report, while they are refused whatever changes the disk. */
  async function readAll(): Promise<readonly string[]> {
    const diagnostics = createDiagnostics();
    fault = { calls: changing, code: "EROFS", from: 1, to: Infinity };
    counted = 0;
    expect(await comparePackage(out, filesOf(newTree), diagnostics)).not.toEqual([]);
    expect(await readWritten(out, diagnostics)).toBeDefined();
    const files = {
      document: { ...document, path: join(out, "a.json") },
      table: { ...document, path: join(out, "a.sources.json") },
    };
    expect(await compareDocument({ ...files, isOurs, isEdited: () => false }, diagnostics)).toBeDefined();
    expect(counted).toBe(0);
    return diagnostics.list().map(({ code }) => code);
  }

  test("takes no lock and writes nothing", async () => {
    await writePackage(out, filesOf(oldTree), { diagnostics: createDiagnostics() });
    expect(await readAll()).toEqual([]);
  });

  test("does not wait for a run that is not yet putting its files in place", async () => {
    await writePackage(out, filesOf(oldTree), { diagnostics: createDiagnostics() });
    const lock = await acquireLock(join(base, ".out.clientwright-lock"), createDiagnostics());
    const started = Date.now();
    expect(await readAll()).toEqual([]);
    expect(Date.now() - started).toBeLessThan(5000);
    fault = undefined;
    expect(await lock?.isHeld()).toBe(true);
    await lock?.release();
  });

  test("reports what a killed run left, and leaves it", async () => {
    await writePackage(out, filesOf(oldTree), { diagnostics: createDiagnostics() });
    await failWith("EIO", ["renameSync"], 1, Infinity);
    const left = readdirSync(base, { recursive: true });
    expect(await readAll()).toEqual(["write/unfinished"]);
    expect(readdirSync(base, { recursive: true })).toEqual(left);
  });

  test("waits for a run that is putting its files in place, and no longer than for any lock", async () => {
    await writePackage(out, filesOf(oldTree), { diagnostics: createDiagnostics() });
    const lock = await acquireLock(join(base, ".out.clientwright-lock"), createDiagnostics());
    mkdirSync(join(base, ".out.clientwright-staging"));
    writeFileSync(join(base, ".out.clientwright-staging/journal.json"), "{}");
    const diagnostics = createDiagnostics();
    expect(await waitForSwitch(out, diagnostics, 200)).toBe(false);
    expect(diagnostics.list()).toMatchObject([{ code: "write/locked" }]);
    const waiting = waitForSwitch(out, createDiagnostics());
    rmSync(join(base, ".out.clientwright-staging"), { recursive: true });
    expect(await waiting).toBe(true);
    await lock?.release();
  });
});

describe("a lock that somebody else takes away", () => {
  const lock = (): string => join(base, ".out.clientwright-lock");

  test("before the files are put in place leaves the old output", async () => {
    await writePackage(out, filesOf(oldTree), { diagnostics: createDiagnostics() });
    const before = onDisk();
    meanwhile = (call, location) => {
      if (call === "mkdir" && location.endsWith("-staging")) rmSync(lock(), { force: true });
    };
    const diagnostics = createDiagnostics();
    expect(await writePackage(out, filesOf(newTree), { diagnostics })).toBeUndefined();
    expect(diagnostics.list()).toMatchObject([
      { code: "write/locked", message: "Somebody removed this lock while files were being written." },
    ]);
    expect(onDisk()).toEqual(before);
    expect(readdirSync(base)).toEqual(["out"]);
  });

  test("and makes anew, while this run removes it as a stale one, is put back", async () => {
    const fresh = JSON.stringify({ pid: process.ppid, host: hostname() });
    writeFileSync(lock(), JSON.stringify({ pid: 1, host: "elsewhere" }));
    utimesSync(lock(), 1, 1);
    meanwhile = (call, location) => {
      if (call === "rename" && location === lock()) writeFileSync(lock(), fresh);
    };
    const diagnostics = createDiagnostics();
    expect(await acquireLock(lock(), diagnostics, 300)).toBeUndefined();
    expect(diagnostics.list().map(({ code }) => code)).toEqual(["write/locked"]);
    expect(readFileSync(lock(), "utf8")).toBe(fresh);
  });
});
