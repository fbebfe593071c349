import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { env } from "node:process";
import { setImmediate } from "node:timers/promises";
import { afterEach, describe, expect, test } from "@jest/globals";
import { createDiagnostics } from "../../generator/diagnostics/createDiagnostics.js";
import { compareDocument, finishEarlierRun, readWritten, writeDocument } from "../../generator/write/index.js";
import { hasRecord, keepRecord } from "../../generator/write/transaction/runRecord.js";
import { check, digestOf, generate, makeCheckout, manifestOf, type Checkout, type Tree } from "./checkout.js";

const usualState = env.XDG_STATE_HOME;
let checkout: Checkout | undefined;
afterEach(() => {
  env.XDG_STATE_HOME = usualState;
  checkout?.remove();
});

const text = "the user's\n";
const evil = "#!/bin/sh\nevil\n";
const fresh = { "package.json": "{}\n", "runtime/index.ts": "1\n" };

/** The user's own files; the generated package is in `out`. */
const project: Tree = {
  "src/index.ts": text,
  "package.json": text,
  ".git/config": text,
  ".git/hooks/sample": text,
  "out/pets/client.ts": text,
  "out/.clientwright.json": manifestOf({ "pets/client.ts": digestOf(text) }),
};

interface Switch {
  readonly kind?: string;
  readonly removals?: readonly string[];
  readonly moves?: readonly string[];
  readonly files?: Tree;
}

function journalOf({ files = {}, ...more }: Switch): string {
  const digests = Object.fromEntries(Object.entries(files).map(([path, content]) => [path, digestOf(content)]));
  return JSON.stringify({ kind: "package", removals: [], moves: [], run: "1", ...more, files: digests });
}

/** A journal and all that it needs, in one of the places where a run of an output would leave it. */
function leftBy(staging: string, given: Switch): Tree {
  const entries = Object.entries(given.files ?? {});
  const fresh = entries.map(([path, content]): [string, string] => [`${staging}/new/${path}`, content]);
  return { ...Object.fromEntries(fresh), [`${staging}/journal.json`]: journalOf(given) };
}

const attacks: readonly (Switch & { readonly name: string })[] = [
  { name: "removes a source", removals: ["src/index.ts"] },
  { name: "removes what is generated", removals: ["pets/client.ts"] },
  { name: "removes the project's package.json", removals: ["package.json"] },
  { name: "installs a hook", moves: [".git/hooks/pre-commit"], files: { ".git/hooks/pre-commit": evil } },
  { name: "moves a folder of hooks", moves: [".husky"], files: { ".husky/pre-commit": evil } },
  { name: "replaces what is generated", moves: ["pets/client.ts"], files: { "pets/client.ts": evil } },
  { name: "adds what could be generated", moves: ["evil"], files: { "evil/client.ts": evil } },
  { name: "puts a whole package in place", moves: [""], files: { "package.json": evil, "evil/client.ts": evil } },
  { name: "replaces a document", kind: "document", moves: ["api.json"], files: { "api.json": evil } },
  { name: "leads out", moves: ["../elsewhere/evil"], files: { "../elsewhere/evil": evil } },
  { name: "leads out with backslashes", removals: ["..\\elsewhere\\precious"] },
  { name: "does nothing" },
];

/** Where the output is, and where a run of it would leave its journal. */
const places = [
  { output: "out", staging: ".out.clientwright-staging" },
  { output: "out", staging: "out/.clientwright-staging" },
  { output: ".", staging: ".clientwright-staging" },
  { output: ".", staging: "../.clone.clientwright-staging" },
];

describe.each(places)("a journal that came with a checkout, in $staging for $output", ({ output, staging }) => {
  test.each(attacks)("$name: is reported, and nothing else", async (attack) => {
    checkout = makeCheckout({ ...project, ...leftBy(staging, attack) });
    chmodSync(join(checkout.folder, staging, "journal.json"), 0o755);
    const [folder, before] = [join(checkout.folder, output), checkout.look()];
    const refusal = expect.stringMatching(/^write\/journal .*\.clientwright-staging\/journal\.json /);
    expect(await check(folder, fresh)).toContainEqual(refusal);
    expect(await generate(folder, fresh)).toEqual([refusal]);
    expect(await generate(folder, fresh, "overwrite")).toEqual([refusal]);
    const diagnostics = createDiagnostics();
    expect(await finishEarlierRun(folder, diagnostics)).toBe(false);
    await readWritten(folder, createDiagnostics());
    expect(checkout.look()).toEqual(before);
  });

  test("is gone with its folder, as the message says", async () => {
    checkout = makeCheckout({ ...project, ...leftBy(staging, attacks[0] ?? {}) });
    rmSync(join(checkout.folder, staging), { recursive: true });
    expect(await finishEarlierRun(join(checkout.folder, output), createDiagnostics())).toBe(true);
  });
});

describe("a journal beside a document", () => {
  test.each(attacks)("$name: is reported, and nothing else", async (attack) => {
    checkout = makeCheckout({ "specs/other.json": text, ...leftBy(".specs.clientwright-staging", attack) });
    const folder = join(checkout.folder, "specs");
    const files = {
      document: { path: join(folder, "api.json"), text: "new" },
      table: { path: join(folder, "api.sources.json"), text: "new" },
      isOurs: () => true,
      isEdited: () => false,
    };
    const before = checkout.look();
    for (const run of [
      compareDocument,
      (given: typeof files, diagnostics: ReturnType<typeof createDiagnostics>) => writeDocument(given, { diagnostics }),
    ]) {
      const diagnostics = createDiagnostics();
      await run(files, diagnostics);
      expect(diagnostics.list()).toMatchObject([{ code: "write/journal", severity: "error" }]);
    }
    expect(checkout.look()).toEqual(before);
  });
});

describe("what has the name of the folder where a run prepares its files", () => {
  test.each([
    {
      name: "a link to a folder with a journal",
      make: (path: string, { elsewhere }: Checkout) => {
        symlinkSync(elsewhere, path);
      },
    },
    {
      name: "a link to nowhere",
      make: (path: string) => {
        symlinkSync("nowhere", path);
      },
    },
    {
      name: "a file",
      make: (path: string) => {
        writeFileSync(path, "mine");
      },
    },
  ])("$name", async ({ make }) => {
    checkout = makeCheckout(project);
    writeFileSync(join(checkout.elsewhere, "journal.json"), journalOf({ removals: ["pets/client.ts"] }));
    make(join(checkout.folder, ".out.clientwright-staging"), checkout);
    const before = checkout.look();
    const refusal = [expect.stringMatching(/^write\/journal .*\.clientwright-staging A run of Clientwright prepares/)];
    expect(await generate(join(checkout.folder, "out"), fresh)).toEqual(refusal);
    expect(await check(join(checkout.folder, "out"), { ...fresh, "pets/client.ts": text })).toEqual(refusal);
    expect(checkout.look()).toEqual(before);
  });
});

describe.each(places)("a folder without a journal, $staging for $output", ({ output, staging }) => {
  const written = output === "out" ? { ...fresh, "pets/client.ts": text } : { "runtime/index.ts": "1\n" };

  test.each<{ name: string; files: Tree }>([
    {
      name: "of a package",
      files: { "new/runtime/index.ts": "x", "new/.clientwright.json": "x", "old/README.md": "x" },
    },
    { name: "of an API", files: { "new/pets/operations/cats.ts": "x", "journal.json.draft": "x" } },
    { name: "of a document", files: { "new/api.yaml": "x", "new/api.sources.json": "x", "old/api.yaml": "x" } },
  ])("goes with files that a run puts there: $name", async ({ files }) => {
    const staged = Object.entries(files).map(([path, content]): [string, string] => [`${staging}/${path}`, content]);
    checkout = makeCheckout({ ...project, ...Object.fromEntries(staged) });
    mkdirSync(join(checkout.folder, staging, "new/shops/operations"), { recursive: true });
    expect(await generate(join(checkout.folder, output), written)).toEqual([]);
    expect(existsSync(join(checkout.folder, staging))).toBe(false);
  });

  test.each([
    "notes.txt",
    "runtime/index.ts",
    "journal.json.bak",
    "new/notes.txt",
    "new/src/app.ts",
    "old/pets/client.ts/notes",
    "old/.env",
    "new/.git/config",
    "other/client.ts",
  ])("stays as it is with anything else: %s", async (path) => {
    checkout = makeCheckout({
      ...project,
      [`${staging}/new/runtime/index.ts`]: "x",
      [`${staging}/${path}`]: "mine",
    });
    await expectRefusal(checkout, { output, staging, written });
  });

  test.each(["link", "new/link", "new/runtime/link.ts", "new/pets"])("or with a link: %s", async (path) => {
    checkout = makeCheckout({ ...project, [`${staging}/new/runtime/index.ts`]: "x" });
    symlinkSync(checkout.elsewhere, join(checkout.folder, staging, path));
    await expectRefusal(checkout, { output, staging, written });
  });

  test.each(["notes", "new/pets/notes", "new/node_modules"])("or with a folder: %s", async (path) => {
    checkout = makeCheckout({ ...project, [`${staging}/new/runtime/index.ts`]: "x" });
    mkdirSync(join(checkout.folder, staging, path), { recursive: true });
    await expectRefusal(checkout, { output, staging, written });
  });

  test("or with two documents", async () => {
    checkout = makeCheckout({ ...project, [`${staging}/new/one.yaml`]: "x", [`${staging}/old/two.yaml`]: "x" });
    await expectRefusal(checkout, { output, staging, written });
  });
});

interface Refused {
  readonly output: string;
  readonly staging: string;
  readonly written: Tree;
}

/** Runs report what is in the folder, and touch nothing. */
async function expectRefusal({ folder, look }: Checkout, { output, staging, written }: Refused): Promise<void> {
  const [out, before] = [join(folder, output), look()];
  const refusal = expect.stringMatching(
    /^write\/journal .*\.clientwright-staging\/.+ No run of Clientwright has put this here\.$/,
  );
  expect(await check(out, written)).toContainEqual(refusal);
  expect(await generate(out, written)).toEqual([refusal]);
  expect(await generate(out, written, "overwrite")).toEqual([refusal]);
  expect(look()).toEqual(before);
  rmSync(join(folder, staging), { recursive: true });
  expect(await generate(out, written)).toEqual([]);
}

test("what somebody puts beside the files of a run stays, and the next run says so", async () => {
  checkout = makeCheckout({});
  const notes = join(checkout.folder, ".out.clientwright-staging/notes.txt");
  const running = generate(join(checkout.folder, "out"), fresh);
  while (!existsSync(dirname(notes))) await setImmediate();
  writeFileSync(notes, "mine");
  expect(await running).toEqual([]);
  expect(readFileSync(notes, "utf8")).toBe("mine");
  expect(await generate(join(checkout.folder, "out"), { ...fresh, "README.md": "new" })).toEqual([
    expect.stringContaining("/.out.clientwright-staging/notes.txt "),
  ]);
});

test("an output that is a link has nothing removed where it leads to", async () => {
  checkout = makeCheckout({});
  mkdirSync(join(checkout.elsewhere, ".clientwright-staging/new"), { recursive: true });
  writeFileSync(join(checkout.elsewhere, ".clientwright-staging/new/README.md"), "mine");
  symlinkSync(checkout.elsewhere, join(checkout.folder, "out"));
  const before = checkout.look();
  expect(await generate(join(checkout.folder, "out"), fresh)).toEqual([
    expect.stringContaining("write/symbolic-link "),
  ]);
  expect(checkout.look()).toEqual(before);
});

describe("the record of a journal", () => {
  const staging = ".out.clientwright-staging";
  const journal = journalOf({ removals: ["pets/client.ts"] });

  /** What whoever makes a checkout can work out, where the state folder is in reach. */
  function forgeRecord(state: string, place: string): void {
    const name = createHash("sha256").update(join(place, staging)).digest("hex");
    const record = join(state, "clientwright/runs", name);
    mkdirSync(dirname(record), { recursive: true });
    writeFileSync(record, createHash("sha256").update(journal).digest("hex"));
  }

  test.each([
    { name: "in the checkout", state: "state" },
    { name: "in the repository around it", state: "../state" },
  ])("counts for nothing $name", async ({ state }) => {
    checkout = makeCheckout({ ...project, [`${staging}/journal.json`]: journal });
    if (state.startsWith("..")) renameSync(join(checkout.folder, ".git"), join(checkout.folder, "../.git"));
    env.XDG_STATE_HOME = join(checkout.folder, state);
    forgeRecord(env.XDG_STATE_HOME, checkout.folder);
    expect(await hasRecord(join(checkout.folder, staging), journal)).toBe(false);
    expect(await finishEarlierRun(join(checkout.folder, "out"), createDiagnostics())).toBe(false);
    expect(checkout.look()["clone/out/pets/client.ts"]).toBe(`644 ${text}`);
  });

  test("counts in the user's own folder, for that journal in that place only", async () => {
    checkout = makeCheckout({ ...project, [`${staging}/journal.json`]: journal });
    env.XDG_STATE_HOME = join(checkout.elsewhere, "state");
    await keepRecord(join(checkout.folder, staging), journal);
    expect(await hasRecord(join(checkout.folder, staging), journal)).toBe(true);
    expect(await hasRecord(join(checkout.folder, staging), `${journal} `)).toBe(false);
    expect(await hasRecord(join(checkout.folder, "out", staging), journal)).toBe(false);
    expect(readdirSync(join(env.XDG_STATE_HOME, "clientwright/runs"))).toHaveLength(1);
  });

  test.each([
    { name: "cannot be made", state: "/proc/clientwright" },
    { name: "is a file", state: "elsewhere/precious" },
    { name: "is not absolute", state: "relative" },
  ])("is not needed to write, where the folder for it $name", async ({ state }) => {
    checkout = makeCheckout({});
    env.XDG_STATE_HOME = state.startsWith("elsewhere") ? join(checkout.elsewhere, "precious") : state;
    expect(await generate(join(checkout.folder, "out"), fresh)).toEqual([]);
    expect(readdirSync(checkout.folder)).toEqual(["out"]);
    expect(existsSync("relative")).toBe(false);
  });

  test("goes when the run has ended", async () => {
    checkout = makeCheckout({});
    env.XDG_STATE_HOME = join(checkout.elsewhere, "state");
    expect(await generate(join(checkout.folder, "out"), fresh)).toEqual([]);
    expect(readdirSync(join(env.XDG_STATE_HOME, "clientwright/runs"))).toEqual([]);
  });
});
