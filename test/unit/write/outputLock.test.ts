import { spawnSync } from "node:child_process";
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createDiagnostics } from "../../../generator/diagnostics/createDiagnostics.js";
import { acquireLock } from "../../../generator/write/transaction/outputLock.js";

let folder = "";
let path = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lock-"));
  path = join(folder, "lock");
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A process that has ended. */
const gone = spawnSync(process.execPath, ["--version"]).pid;
const host = hostname();
const anHourAgo = Date.now() / 1000 - 3600;

test("a lock names its process, and nothing is left of it", async () => {
  const lock = await acquireLock(path, createDiagnostics());
  expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ pid: process.pid, host });
  expect(readdirSync(folder)).toEqual(["lock"]);
  await lock?.release();
  expect(readdirSync(folder)).toEqual([]);
});

describe("a lock that is there", () => {
  test.each([
    { name: "of a living process", text: JSON.stringify({ pid: process.ppid, host }), want: "write/locked" },
    { name: "of another host", text: JSON.stringify({ pid: gone, host: "elsewhere" }), want: "write/locked" },
    { name: "without an owner yet", text: "", want: "write/locked" },
    { name: "of a process that is gone", text: JSON.stringify({ pid: gone, host }), want: "write/stale-lock" },
    {
      name: "of another host, an hour old",
      text: JSON.stringify({ pid: gone, host: "elsewhere" }),
      time: anHourAgo,
      want: "write/stale-lock",
    },
    { name: "without an owner, an hour old", text: "", time: anHourAgo, want: "write/stale-lock" },
    { name: "with a text of somebody else, an hour old", text: "mine", time: anHourAgo, want: "write/locked" },
    {
      name: "that is longer than any of ours",
      text: JSON.stringify({ pid: gone, host, more: "1".repeat(1e6) }),
      want: "write/locked",
    },
    {
      name: "of a process that is gone, from the future",
      text: JSON.stringify({ pid: gone, host }),
      time: anHourAgo + 7200,
      want: "write/stale-lock",
    },
  ])("$name: $want", async ({ text, time, want }) => {
    writeFileSync(path, text);
    if (time !== undefined) utimesSync(path, time, time);
    const diagnostics = createDiagnostics();
    const lock = await acquireLock(path, diagnostics, want === "write/stale-lock" ? 10_000 : 100);
    expect(diagnostics.list()).toMatchObject([{ code: want, file: path }]);
    expect(lock !== undefined).toBe(want === "write/stale-lock");
    if (!lock) expect(readFileSync(path, "utf8")).toBe(text);
    await lock?.release();
    expect(readdirSync(folder)).toEqual(lock ? [] : ["lock"]);
  });

  test("who it belongs to is said", async () => {
    writeFileSync(path, JSON.stringify({ pid: 4711, host: "elsewhere" }));
    const diagnostics = createDiagnostics();
    await acquireLock(path, diagnostics, 0);
    expect(diagnostics.list().map(({ message }) => message)).toEqual(["Process 4711 on elsewhere is writing here."]);
  });

  test("that no run has written is not removed, and is named as such", async () => {
    writeFileSync(path, "mine");
    const diagnostics = createDiagnostics();
    await acquireLock(path, diagnostics, 0);
    expect(diagnostics.list().map(({ message }) => message)).toEqual(["This is not a lock that Clientwright wrote."]);
  });

  test("is waited for", async () => {
    const first = await acquireLock(path, createDiagnostics());
    const second = acquireLock(path, createDiagnostics());
    await sleep(60);
    await first?.release();
    expect(await (await second)?.isHeld()).toBe(true);
  });
});

describe("what is no file cannot be a lock, and nobody waits for it", () => {
  test.each([
    {
      name: "a link to nowhere",
      make: () => {
        symlinkSync(join(folder, "nowhere"), path);
      },
      want: "write/symbolic-link",
    },
    {
      name: "a link to itself",
      make: () => {
        symlinkSync(path, path);
      },
      want: "write/symbolic-link",
    },
    {
      name: "a link to the lock of a process that is gone",
      make: () => {
        writeFileSync(join(folder, "other"), JSON.stringify({ pid: gone, host }));
        symlinkSync(join(folder, "other"), path);
      },
      want: "write/symbolic-link",
    },
    {
      name: "a folder",
      make: () => {
        mkdirSync(path);
      },
      want: "write/foreign-file",
    },
    { name: "a pipe", make: () => spawnSync("mkfifo", [path]), want: "write/foreign-file" },
  ])("$name: $want", async ({ make, want }) => {
    make();
    const before = readdirSync(folder);
    const { ino } = lstatSync(path);
    const diagnostics = createDiagnostics();
    expect(await acquireLock(path, diagnostics)).toBeUndefined();
    expect(diagnostics.list()).toMatchObject([{ code: want, file: path }]);
    expect({ names: readdirSync(folder), ino: lstatSync(path).ino }).toEqual({ names: before, ino });
  });

  test("a folder with the name of a draft is left alone", async () => {
    mkdirSync(`${path}-mine/deep`, { recursive: true });
    writeFileSync(`${path}-notes.txt`, "mine");
    const lock = await acquireLock(path, createDiagnostics());
    expect(await lock?.isHeld()).toBe(true);
    await lock?.release();
    expect(readdirSync(folder)).toEqual(["lock-mine", "lock-notes.txt"]);
  });
});

test("a lock that somebody removed or replaced is not ours any more, and not removed", async () => {
  const lock = await acquireLock(path, createDiagnostics());
  expect(await lock?.isHeld()).toBe(true);
  rmSync(path);
  expect(await lock?.isHeld()).toBe(false);
  writeFileSync(path, "another");
  await lock?.release();
  expect(readFileSync(path, "utf8")).toBe("another");
});

test("of many that take over one stale lock, one at a time holds it", async () => {
  writeFileSync(path, JSON.stringify({ pid: gone, host }));
  let holders = 0;
  let most = 0;
  const run = async (): Promise<void> => {
    const lock = await acquireLock(path, createDiagnostics(), 60_000);
    holders += 1;
    most = Math.max(most, holders);
    await sleep(1);
    holders -= 1;
    await lock?.release();
  };
  await Promise.all(Array.from({ length: 20 }, run));
  expect({ holders, most, left: readdirSync(folder) }).toEqual({ holders: 0, most: 1, left: [] });
});
