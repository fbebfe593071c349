import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "interruption-"));
  spawnSync("mkfifo", [join(folder, "pipe")]);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const home = pathToFileURL(join(import.meta.dirname, "../../../dist/cli/interruption.js")).href;

/** A process that does a piece of work, with these many signals one after the other: its code, its signal, what it printed. */
async function signalled(work: string, signals: readonly NodeJS.Signals[]): Promise<readonly unknown[]> {
  const script = `
    import { readFile } from "node:fs/promises";
    import { setTimeout as sleep } from "node:timers/promises";
    import { shield } from ${JSON.stringify(home)};
    setInterval(() => undefined, 1000);
    process.stdout.write("ready ");
    ${work}`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script]);
  let said = "";
  child.stdout.on("data", (text) => (said += String(text)));
  const ended = once(child, "close").then(([code, signal]) => [code, signal, said] as const);
  await once(child.stdout, "data");
  for (const signal of signals) {
    await sleep(200);
    child.kill(signal);
  }
  const result = await Promise.race([ended, sleep(2000, ["it goes on"], { ref: false })]);
  child.kill("SIGKILL");
  return result;
}

/** Reading a pipe that nobody writes to blocks a thread, and `process.exit` waits for that. */
function readPipe(): string {
  return `readFile(${JSON.stringify(join(folder, "pipe"))})`;
}

describe("a signal ends the process", () => {
  test("at once, outside of work that is shielded", async () => {
    expect(await signalled("", ["SIGTERM"])).toEqual([null, "SIGTERM", "ready "]);
  });

  test("at once, while it is busy", async () => {
    expect(await signalled("for (;;);", ["SIGINT"])).toEqual([null, "SIGINT", "ready "]);
  });

  test("after work that is shielded", async () => {
    const work = `await shield(() => sleep(600).then(() => process.stdout.write("done "))); process.stdout.write("too far");`;
    expect(await signalled(work, ["SIGINT"])).toEqual([null, "SIGINT", "ready done "]);
  });

  test("after other work as well, once there was shielded work", async () => {
    const work = `await shield(() => sleep(10)); await shield(() => sleep(10)); for (;;);`;
    expect(await signalled(work, ["SIGHUP"])).toEqual([null, "SIGHUP", "ready "]);
  });
});

describe("a second signal ends it at once", () => {
  test.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)("in shielded work that never ends: %s", async (signal) => {
    const [, by] = await signalled("await shield(() => sleep(1e9));", ["SIGTERM", signal]);
    expect(by).toBe(signal);
  });

  test("in shielded work that the system never ends", async () => {
    const work = `await shield(() => ${readPipe()});`;
    expect(await signalled(work, ["SIGTERM", "SIGTERM"])).toEqual([null, "SIGTERM", "ready "]);
  });
});

test("one signal is enough where the system never ends work that is not shielded", async () => {
  expect(await signalled(`await ${readPipe()};`, ["SIGTERM"])).toEqual([null, "SIGTERM", "ready "]);
});
