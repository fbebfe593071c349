import { rmSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { projectRoot } from "../compile/compile.js";
import { resourceKinds, type ResourceKind } from "./resourceKinds.js";

/**
 * Seconds of one processor that a document may take. Each takes one to four; those that take more than this have taken
 * minutes, or have no end. How busy the machine is has no part in it.
 */
const patience = 20;

const folder = join(projectRoot, ".tmp", `resources-${process.pid}`);

let worker: Worker | undefined;

async function startWorker(): Promise<Worker> {
  const started = new Worker(join(import.meta.dirname, "takeDocument.mjs"), {
    resourceLimits: { maxOldGenerationSizeMb: 1500, stackSizeMb: 1 },
  });
  await nextMessage(started);
  return started;
}

function nextMessage(from: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    from.once("message", (message) => {
      from.off("error", reject);
      resolve(message);
    });
    from.once("error", reject);
  });
}

/** Waits until this process has used so many seconds more of a processor. */
async function useUp(seconds: number, { signal }: AbortController): Promise<string> {
  const start = process.cpuUsage();
  for (;;) {
    await setTimeout(200, undefined, { signal });
    const { user, system } = process.cpuUsage(start);
    if (user + system > seconds * 1e6) return `takes more than ${seconds} s`;
  }
}

/** Takes a document, and ends the thread where it does not come to an end by itself. */
async function take(kind: ResourceKind): Promise<unknown> {
  worker ??= await startWorker();
  const location = join(folder, "document.json");
  writeFileSync(location, JSON.stringify(kind.document()));
  const answer = nextMessage(worker);
  worker.postMessage({ location, stage: kind.stage });
  const stop = new AbortController();
  const late = useUp(patience, stop);
  late.catch(() => undefined);
  const outcome = await Promise.race([answer, late]).catch(String);
  stop.abort();
  if (typeof outcome === "string") {
    await worker.terminate();
    worker = undefined;
  }
  return outcome;
}

describe("documents with very much of something come to an end", () => {
  beforeAll(() => {
    mkdirSync(folder, { recursive: true });
  });

  afterAll(async () => {
    await worker?.terminate();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(resourceKinds)(
    "$name",
    async (kind) => {
      const { refused } = kind;
      const outcome = await take(kind);
      expect(outcome).toMatchObject({ made: refused === undefined, errors: refused === undefined ? [] : [refused] });
    },
    patience * 40_000,
  );
});
