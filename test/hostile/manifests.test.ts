import { spawnSync } from "node:child_process";
import { linkSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { chdir, cwd } from "node:process";
import { afterEach, describe, expect, test } from "@jest/globals";
import { createDiagnostics } from "../../generator/diagnostics/createDiagnostics.js";
import { readWritten } from "../../generator/write/index.js";
import { check, digestOf, generate, makeCheckout, manifestOf, type Checkout, type Tree } from "./checkout.js";

const home = cwd();
let checkout: Checkout | undefined;
afterEach(() => {
  chdir(home);
  checkout?.remove();
});

/** A clone whose root is the output. */
function clone(files: Tree): Checkout {
  checkout = makeCheckout(files);
  return checkout;
}

const text = "the user's\n";
const right = digestOf(text);
const fresh = { "package.json": "{}\n", "runtime/index.ts": "1\n" };

/** What is in the clone after a run, without what the run wrote. */
function leftOf({ look }: Checkout, written: Tree = fresh): Tree {
  const paths = new Set([...Object.keys(written), ".clientwright.json", "runtime"].map((path) => `clone/${path}`));
  return Object.fromEntries(Object.entries(look()).filter(([path]) => !paths.has(path)));
}

describe("a manifest with the right digest has nothing removed from a folder that is not an API's", () => {
  test.each(["src/index.ts", "src/paths.ts", "src/operations/users.ts"])("%s", async (path) => {
    const place = clone({ [path]: text, ".clientwright.json": manifestOf({ [path]: right }) });
    const before = leftOf(place);
    expect(await check(place.folder, fresh)).toEqual([expect.stringContaining(`write/left-file /${path} `)]);
    expect(await generate(place.folder, fresh)).toEqual([expect.stringContaining(`write/left-file /${path} `)]);
    expect(leftOf(place)).toEqual(before);
    expect(await generate(place.folder, fresh, "overwrite")).toEqual([]);
    expect(leftOf(place)).toEqual(before);
  });
});

describe("nothing is done with names that Clientwright does not give to files", () => {
  test.each([
    "src/app.ts",
    "index.ts",
    "jest.config.ts",
    "tsconfig.json",
    ".env",
    ".git/hooks/pre-commit",
    ".git/config",
    ".github/workflows/ci.yaml",
    ".clientwright/cache/a.page",
    ".prettierrc",
    "LICENSE",
    "runtime/deep/er.ts",
    "runtime/.hidden.ts",
    "runtime/data.json",
    "node_modules/index.ts",
    "dist/client.ts",
    "aux/client.ts",
    "Readme.md",
    "readme.md",
  ])("%s", async (path) => {
    const place = clone({ [path]: text, ".clientwright.json": manifestOf({ [path]: right }) });
    const before = leftOf(place);
    expect(await check(place.folder, fresh)).toEqual([]);
    expect(await generate(place.folder, fresh)).toEqual([]);
    expect(leftOf(place)).toEqual(before);
  });

  const long = "a".repeat(300);
  test.each([long, `${long}/client.ts`, `runtime/${long}.ts`, `pets/operations/${long}.ts`, `a/${long}/client.ts`])(
    "names that are too long for any file: %s",
    async (path) => {
      const place = clone({ ".clientwright.json": manifestOf({ [path]: right }) });
      expect(await check(place.folder, fresh)).toEqual([]);
      expect(await readWritten(place.folder, createDiagnostics())).toEqual([]);
      expect(await generate(place.folder, fresh)).toEqual([]);
    },
  );
});

describe("a manifest without digests is none", () => {
  const mine = { "package.json": "mine", "README.md": "mine" };
  const written = { ...fresh, "README.md": "generated\n" };

  test.each([
    { name: "a list of paths", files: Object.keys(mine) },
    { name: "empty texts", files: { "package.json": "", "README.md": "" } },
    { name: "other texts", files: { "package.json": right.slice(1), "README.md": right } },
    { name: "a list of lists", files: Object.keys(mine).map((path) => [path, right]) },
  ])("$name", async ({ files }) => {
    const place = clone({ ...mine, ".clientwright.json": JSON.stringify({ files }) });
    const before = place.look();
    const refused = [
      "write/foreign-file /README.md Clientwright did not write this file.",
      "write/foreign-file /package.json Clientwright did not write this file.",
      "write/manifest /.clientwright.json This is not a list of generated files.",
    ];
    expect([...(await check(place.folder, written))].sort()).toEqual(refused);
    expect([...(await generate(place.folder, written))].sort()).toEqual(refused);
    expect(await readWritten(place.folder, createDiagnostics())).toEqual([]);
    expect(place.look()).toEqual(before);
    expect(await generate(place.folder, written, "overwrite")).toEqual([]);
    expect(place.look()["clone/README.md"]).toBe("644 generated\n");
  });
});

describe("paths that lead out of the folder are not even looked at", () => {
  test.each([
    "../elsewhere/precious",
    "a/../../elsewhere/precious",
    "..\\elsewhere\\precious",
    "C:\\precious",
    "C:precious",
    "/etc/hosts",
    "//server/share/precious",
    "runtime/../../elsewhere/precious",
    "runtime//precious",
    "./precious",
    "",
    "\u0000",
    "README.md\u0000",
    "README.md/",
    "__proto__",
  ])("%j", async (path) => {
    const place = clone({
      precious: "mine",
      ".clientwright.json": JSON.stringify({ files: { [path]: digestOf("mine") } }),
    });
    const before = leftOf(place);
    expect(await generate(place.folder, fresh)).toEqual([]);
    expect(leftOf(place)).toEqual(before);
  });
});

describe("a file that an API no longer has", () => {
  const api = { "pets/client.ts": "client\n", "pets/index.ts": "index\n", "README.md": "readme\n" };

  test("goes, after version control has changed its line ends, too", async () => {
    const place = clone({});
    expect(await generate(place.folder, { ...fresh, ...api })).toEqual([]);
    place.put({ "pets/index.ts": "index\r\n", "README.md": "readme\r\n" });
    expect(await generate(place.folder, fresh)).toEqual([]);
    expect(Object.keys(leftOf(place))).toEqual(["clone", "elsewhere", "elsewhere/precious"]);
  });

  test.each([
    { name: "was edited", edit: { "README.md": "edited\n" }, left: ["README.md"] },
    {
      name: "lies beside a client that was edited",
      edit: { "pets/client.ts": "mine\n" },
      left: ["pets/client.ts", "pets/index.ts"],
    },
  ])("stays where it $name", async ({ edit, left }) => {
    const place = clone({});
    await generate(place.folder, { ...fresh, ...api });
    place.put(edit);
    const said = await generate(place.folder, fresh);
    expect(said.map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual(
      left.map((path) => `write/left-file /${path}`),
    );
    expect(
      Object.entries(place.look()).filter(([path, found]) => found.startsWith("644") && left.includes(path.slice(6))),
    ).toHaveLength(left.length);
    expect(await generate(place.folder, fresh)).toEqual([]);
  });

  test.each([
    {
      name: "a link",
      make: (path: string, { elsewhere }: Checkout) => {
        symlinkSync(join(elsewhere, "precious"), path);
      },
    },
    {
      name: "a folder",
      make: (path: string) => {
        mkdirSync(path);
      },
    },
    {
      name: "a pipe",
      make: (path: string) => {
        spawnSync("mkfifo", [path]);
      },
    },
  ])("stays where it became $name", async ({ make }) => {
    const place = clone({ ".clientwright.json": manifestOf({ "README.md": digestOf("mine") }) });
    make(join(place.folder, "README.md"), place);
    const before = leftOf(place);
    expect(await generate(place.folder, fresh)).toEqual([expect.stringMatching(/^write\/left-file \/README.md /)]);
    expect(leftOf(place)).toEqual(before);
  });

  test("goes without the file that it is another name of", async () => {
    const place = clone({ ".clientwright.json": manifestOf({ "README.md": digestOf("mine") }) });
    linkSync(join(place.elsewhere, "precious"), join(place.folder, "README.md"));
    expect(await generate(place.folder, fresh)).toEqual([]);
    expect(place.look()["elsewhere/precious"]).toBe("644 mine");
  });
});

describe("a file that is generated anew", () => {
  const manifest = manifestOf({ "package.json": right, "runtime/index.ts": right });

  test("is replaced where it was edited", async () => {
    const place = clone({ ".clientwright.json": manifest, "package.json": "edited", "runtime/index.ts": "edited" });
    expect(await generate(place.folder, fresh)).toEqual([]);
    expect(place.look()).toMatchObject({ "clone/package.json": "644 {}\n", "clone/runtime/index.ts": "644 1\n" });
  });

  test.each([".", "deep"])(
    "is not, where the output holds the folder that the run was started in: %s",
    async (inside) => {
      const place = clone({
        ".clientwright.json": manifest,
        "package.json": "mine",
        "runtime/index.ts": "mine",
        "deep/er": "",
      });
      chdir(join(place.folder, inside));
      const before = place.look();
      const refused = ["/package.json", "/runtime/index.ts"].map(
        (path) => `write/foreign-file ${path} This is not what Clientwright wrote here.`,
      );
      expect(await generate(place.folder, fresh)).toEqual(refused);
      expect(await check(place.folder, fresh)).toEqual(refused);
      expect(place.look()).toEqual(before);
      place.put({ "package.json": text, "runtime/index.ts": "1\n" });
      expect(await generate(place.folder, fresh)).toEqual([]);
    },
  );

  test("does not replace another file of the user's, for a name that differs in case", async () => {
    const place = clone({
      "pets/index.ts": "mine\n",
      ".clientwright.json": manifestOf({ "Pets/index.ts": digestOf("another\n") }),
    });
    mkdirSync(join(place.folder, "Pets"));
    linkSync(join(place.folder, "pets/index.ts"), join(place.folder, "Pets/index.ts"));
    const before = place.look();
    expect(await generate(place.folder, { "pets/index.ts": "1\n" })).toContain(
      "write/foreign-file /pets/index.ts Clientwright did not write this file.",
    );
    expect(place.look()).toEqual(before);
  });

  test("keeps what it replaces where it is another name of a file elsewhere", async () => {
    const place = clone({ ".clientwright.json": manifest });
    linkSync(join(place.elsewhere, "precious"), join(place.folder, "package.json"));
    expect(await generate(place.folder, fresh)).toEqual([]);
    expect(place.look()["elsewhere/precious"]).toBe("644 mine");
  });
});

describe("the files that a run keeps", () => {
  test("are those with names of generated files only", async () => {
    const place = clone({ ".env": "SECRET", "src/index.ts": text, "pets/index.ts": "index\n" });
    symlinkSync(join(place.elsewhere, "precious"), join(place.folder, "README.md"));
    const listed = [
      ".env",
      "src/index.ts",
      "../elsewhere/precious",
      "README.md",
      "pets/index.ts",
      ".clientwright.json",
    ];
    place.put({ ".clientwright.json": manifestOf(Object.fromEntries(listed.map((path) => [path, right]))) });
    const kept = await readWritten(place.folder, createDiagnostics());
    expect(kept?.map(({ path }) => path)).toEqual(["src/index.ts", "pets/index.ts"]);
  });

  test("do not become what Clientwright wrote because they were kept", async () => {
    const place = clone({});
    await generate(place.folder, { ...fresh, "README.md": "readme\n" });
    place.put({ "README.md": "mine\n" });
    const kept = (await readWritten(place.folder, createDiagnostics())) ?? [];
    const diagnostics = createDiagnostics();
    const { writePackage } = await import("../../generator/write/index.js");
    await writePackage(place.folder, kept, { diagnostics });
    expect(await generate(place.folder, fresh)).toEqual([
      "write/left-file /README.md This is not what Clientwright wrote here.",
    ]);
  });
});

describe("a manifest that is no file is not read", () => {
  test.each([
    {
      name: "a link",
      make: (path: string, { elsewhere }: Checkout) => {
        symlinkSync(join(elsewhere, "precious"), path);
      },
    },
    {
      name: "a link to itself",
      make: (path: string) => {
        symlinkSync(path, path);
      },
    },
    {
      name: "a folder",
      make: (path: string) => {
        mkdirSync(path);
      },
    },
    {
      name: "a pipe",
      make: (path: string) => {
        spawnSync("mkfifo", [path]);
      },
    },
  ])("$name", async ({ make }) => {
    const place = clone({});
    make(join(place.folder, ".clientwright.json"), place);
    const before = place.look();
    const refusal = "write/manifest /.clientwright.json This is not a list of generated files.";
    expect(await check(place.folder, fresh)).toEqual([refusal]);
    expect(await generate(place.folder, fresh)).toEqual([refusal]);
    expect(place.look()).toEqual(before);
  });
});

test("the output itself may be no link", async () => {
  const place = clone({});
  rmSync(place.folder, { recursive: true });
  symlinkSync(place.elsewhere, place.folder);
  const before = place.look();
  expect(await generate(place.folder, fresh, "overwrite")).toEqual(["write/symbolic-link  This is a symbolic link."]);
  expect(place.look()).toEqual(before);
});
