import { spawnSync } from "node:child_process";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { catalogue } from "../../generator/diagnostics/index.js";
import { makeProject, type Project } from "../behaviour/cli/project.js";
import { all, channels, hostilePages, type Channel } from "./ciChannels.js";
import {
  canary,
  ciPayloads,
  linesOf,
  obeyed,
  readers,
  readersOfOtherSystems,
  workflowCommands,
  type WorkflowCommand,
} from "./ciReaders.js";
import { runCaptured, type Run } from "../behaviour/cli/runCaptured.js";

const nothing = { stdout: {}, stderr: {} };

test.each(ciPayloads)("some reader obeys %j, as it is or in a line of a diff", (payload) => {
  expect(obeyed(`${payload}\n ${payload}\n${payload.replace(/^[+-]/, "")}\n`, readers)).not.toEqual({});
});

let project: Project;
beforeEach(() => {
  project = makeProject({});
});
afterEach(() => {
  project.remove();
});

async function runChannel(
  { files, earlier, words: flags }: Channel,
  environment: Readonly<Record<string, string>>,
  door: "guarded" | "open" = "guarded",
) {
  project.put(files);
  if (earlier) {
    await runCaptured(earlier.words, { folder: project.folder });
    project.put(earlier.files);
    const [file, from, to] = earlier.edit ?? [];
    if (file !== undefined) project.put({ [file]: project.read(file).replace(from ?? "", to ?? "") });
  }
  return await runCaptured(flags, { folder: project.folder, environment, door });
}

/** Whether a workflow command is one of ours: an annotation with the title of a code, and the code at its end. */
function isAnnotation({ command, properties, data }: WorkflowCommand): boolean {
  const entry = Object.entries(catalogue).find(([code]) => data.endsWith(`%0A(${code})`));
  const { title, file = "" } = properties;
  return (
    ["error", "warning", "notice"].includes(command) && unescaped(title) === entry?.[1].title && !/[\r\n]/.test(file)
  );
}

const unescaped = (text = ""): string => text.replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%25", "%");

/** Expects that nothing in what was printed is a command, but for annotations, and that the hostile texts are in it. */
function expectHarmless({ stdout, stderr }: Pick<Run, "stdout" | "stderr">): void {
  const others = linesOf(stderr).filter((line) => !workflowCommands(line).some(isAnnotation));
  expect({ stdout: obeyed(stdout, readers), stderr: obeyed(others.join("\n"), readers) }).toEqual(nothing);
  expect(obeyed(stderr, readersOfOtherSystems)).toEqual({});
  expect(`${stdout}${stderr}`).toContain(canary);
}

const inActions = { GITHUB_ACTIONS: "true" };

describe("of what is printed nothing but annotations of ours is a command", () => {
  test.each(channels)("$name", async (channel) => {
    const run = await runChannel(channel, inActions);
    if (channel.code !== undefined) expect(run.code).toBe(channel.code);
    expectHarmless(run);
  });
});

describe("JSON keeps its values", () => {
  const inJson = channels.filter(({ words }) => words.some((word) => ["--json", "model", "plan"].includes(word)));
  test.each(inJson)("$name", async (channel) => {
    const guarded = await runChannel(channel, {});
    project.remove();
    project = makeProject({});
    const open = await runChannel(channel, {}, "open");
    expect(JSON.parse(guarded.stdout)).toEqual(JSON.parse(open.stdout));
  });
});

describe("what a server says is harmless, too", () => {
  const line = `##[error]${canary} ##vso[task.x]${canary}`;
  let server: Server | undefined;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  async function serve(listener: RequestListener): Promise<string> {
    const started = createServer(listener).listen(0, "127.0.0.1");
    server = started;
    await new Promise((resolve) => started.once("listening", resolve));
    return `http://127.0.0.1:${(started.address() as AddressInfo).port}/${encodeURI(line)}?${encodeURI(line)}##[group]${canary}`;
  }

  const listeners: readonly { readonly name: string; readonly listener: RequestListener }[] = [
    { name: "its status", listener: (_, response) => response.writeHead(500, line).end(all) },
    { name: "its content type", listener: (_, response) => response.writeHead(200, { "Content-Type": line }).end(all) },
    { name: "its body", listener: (_, response) => response.writeHead(200, { "Content-Type": "text/html" }).end(all) },
    {
      name: "a document",
      listener: (_, response) =>
        response.end(JSON.stringify({ openapi: all, info: { title: all }, paths: { [all]: 1 } })),
    },
    {
      name: "where it redirects to",
      listener: (_, response) => response.writeHead(302, { Location: `http://##[error]${canary}/${line}` }).end(),
    },
    {
      name: "where it redirects to on another host",
      listener: (_, response) => response.writeHead(301, { Location: `//${canary}.test/${line}#::add-mask::` }).end(),
    },
  ];

  test.each(listeners)("$name", async ({ listener }) => {
    const url = await serve(listener);
    for (const words of [
      ["generate", "--spec", url, "--name", "pets", "--out", "out"],
      ["pull", "--from", url, "--out", "specs/pets.yaml", "--host", "127.0.0.1"],
    ]) {
      expectHarmless(await runCaptured(words, { folder: project.folder, environment: inActions }));
    }
  });
});

describe("the program", () => {
  test("prints nothing without the guard", () => {
    project.put(hostilePages("Words."));
    project.spawn("pull --from docs --out specs/pets.yaml");
    project.put(hostilePages("Other words."));
    const { code, ...printed } = project.spawn("pull --from docs --out specs/pets.yaml --check", inActions);
    expect(code).toBe(1);
    expectHarmless(printed);
    expect(printed.stdout).toMatch(/^ +:\\u003aadd-mask::/m);
  });

  test("ends without a report where nobody reads on", () => {
    project.put(hostilePages("Words."));
    const main = join(import.meta.dirname, "..", "..", "dist", "cli", "main.js");
    const command = `"${process.execPath}" "${main}" pull --from docs --out a.yaml --check --quiet | true`;
    expect(spawnSync("sh", ["-c", command], { cwd: project.folder, encoding: "utf8" }).stderr).toBe("");
  });

  /** A module that does something once the streams are guarded. */
  const late = (statement: string): string => {
    const body = `if(!Object.hasOwn(process.stderr,"write"))return;clearInterval(timer);${statement}`;
    return `data:text/javascript,${encodeURIComponent(`const timer=setInterval(()=>{${body}},1)`)}`;
  };

  test.each([
    { name: "an error that nobody caught", statement: `throw new TypeError(${JSON.stringify(all)})`, want: 70 },
    {
      name: "a promise that nobody waited for",
      statement: `Promise.reject(new Error(${JSON.stringify(all)}))`,
      want: 70,
    },
    { name: "a warning of Node", statement: `process.emitWarning(${JSON.stringify(all)}, "##[error]")`, want: 0 },
    {
      name: "a library that prints",
      statement: `console.error(${JSON.stringify(all)}); console.log(${JSON.stringify(all)})`,
      want: 0,
    },
  ])("is harmless with $name", ({ statement, want }) => {
    project.put({ "specs/pets.yaml": "openapi: 3.1.0\ninfo: { title: Pets, version: '1' }\npaths: {}\n" });
    const { code, ...printed } = project.spawn("generate", { NODE_OPTIONS: `--import=${late(statement)}` });
    expect(code).toBe(want);
    expectHarmless(printed);
  });
});
