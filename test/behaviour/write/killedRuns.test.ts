import { once } from "node:events";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import {
  check,
  endOf,
  makePlayground,
  nameTree,
  recover,
  startWriter,
  trees,
  write,
  type Playground,
} from "./trees.js";

let ground: Playground;
beforeEach(() => {
  ground = makePlayground();
});
afterEach(() => {
  ground.remove();
});

/** How many of the killed runs left a whole package, without and with the next run's help. */
interface Tally {
  killed: number;
  whole: number;
  recovered: number;
}

async function judge(out: string, tally: Tally, wanted: readonly string[]): Promise<void> {
  tally.killed += 1;
  const found = nameTree(out);
  if (found !== "a mix") tally.whole += 1;
  const codes = await recover(out);
  const settled = nameTree(out);
  expect(wanted).toContain(settled);
  if (found === "a mix") expect(codes).toContain("write/resumed");
  else if (!codes.includes("write/resumed")) expect(settled).toBe(found);
  tally.recovered += 1;
}

function tell(name: string, { killed, whole, recovered }: Tally): void {
  process.stdout.write(`${name}: ${killed} killed, ${whole} whole at once, ${recovered} whole after the next run\n`);
}

/** Kills runs before each of their calls of the file system, until one comes to its end. */
async function killEverywhere(prepare: (out: string) => Promise<void>, wanted: readonly string[]): Promise<Tally> {
  const tally: Tally = { killed: 0, whole: 0, recovered: 0 };
  let call = 0;
  let isOver = false;
  const worker = async (): Promise<void> => {
    while (!isOver) {
      call += 1;
      if (await killAt(call)) isOver = true;
    }
  };
  const killAt = async (call: number): Promise<boolean> => {
    const { base, out, remove } = makePlayground();
    await prepare(out);
    const { end, said } = await endOf(startWriter(out, String(call), [trees[1]]));
    expect(said).toBe("");
    if (end !== 0) {
      expect(end).toBe("SIGKILL");
      await judge(out, tally, wanted);
      await write(out, trees[1]);
    }
    expect(nameTree(out)).toBe("tree 1");
    expect(readdirSync(base)).toEqual(["out"]);
    remove();
    return end === 0;
  };
  await Promise.all([worker(), worker(), worker()]);
  return tally;
}

test("a run that is killed before any one of its steps leaves the old package or the new one", async () => {
  const tally = await killEverywhere((out) => write(out, trees[0]), ["tree 0", "tree 1"]);
  tell("killed before each step", tally);
  expect(tally.killed).toBeGreaterThan(50);
}, 240_000);

test("a first run that is killed before any one of its steps leaves nothing or all, without help", async () => {
  const tally = await killEverywhere(() => Promise.resolve(), ["nothing", "tree 1"]);
  tell("first run killed before each step", tally);
  expect(tally.whole).toBe(tally.killed);
}, 240_000);

test("runs that are killed at random", async () => {
  const tally: Tally = { killed: 0, whole: 0, recovered: 0 };
  const untouched = join(ground.out, "runtime/0.ts");
  for (const tree of trees) await write(ground.out, tree);
  const time = statSync(untouched).mtimeMs;
  for (let round = 0; round < 50; round += 1) {
    const child = startWriter(ground.out, "forever", trees);
    const end = endOf(child);
    if (child.stdout) await once(child.stdout, "data");
    await sleep(Math.random() * 60);
    child.kill("SIGKILL");
    await end;
    await judge(ground.out, tally, ["tree 0", "tree 1"]);
  }
  tell("killed at random", tally);
  expect(statSync(untouched).mtimeMs).toBe(time);
  expect(tally.whole).toBeGreaterThan(40);
  await write(ground.out, trees[1]);
  await write(ground.out, trees[0]);
  expect(readdirSync(ground.base)).toEqual(["out"]);
}, 240_000);

test("two runs at a time wait for each other, and who looks on never sees a mix", async () => {
  const writers = trees.map((tree) =>
    endOf(
      startWriter(
        ground.out,
        "never",
        Array.from({ length: 12 }, () => tree),
      ),
    ),
  );
  const work = { isOver: false };
  const ends = Promise.all(writers).finally(() => (work.isOver = true));
  const seen = new Set<string>();
  while (!work.isOver) {
    const differences = await check(ground.out, trees[0]);
    seen.add(differences.map(({ kind, path }) => `${kind} ${path}`).join("\n"));
    await sleep(1);
  }
  expect(await ends).toEqual([
    { end: 0, said: "" },
    { end: 0, said: "" },
  ]);
  expect(["tree 0", "tree 1"]).toContain(nameTree(ground.out));
  // Nothing, one tree or the other.
  expect(seen.size).toBeLessThanOrEqual(3);
  expect(existsSync(join(ground.base, ".out.clientwright-lock"))).toBe(false);
}, 240_000);
