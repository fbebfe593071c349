import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { catalogue, createDiagnostics, type Diagnostic } from "../../generator/diagnostics/index.js";
import { planFrom } from "../../generator/pipeline.js";
import { codeCases, type CodeCase } from "./codeCases.js";

const folder = mkdtempSync(join(tmpdir(), "clientwright-codes-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What is said of a case with its code, the first time. */
async function raise({ code, text, file = "api.yaml", beside = {}, options = {} }: CodeCase): Promise<string> {
  const home = mkdtempSync(join(folder, "case-"));
  for (const [path, content] of Object.entries({ ...beside, ...(text === "" ? {} : { [file]: text }) })) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), content);
  }
  const diagnostics = createDiagnostics(join(home, file));
  await planFrom(join(home, file), { name: "api", ...options }, diagnostics);
  const found = diagnostics.list().find((diagnostic) => diagnostic.code === code);
  return found === undefined
    ? `not raised, but ${diagnostics
        .list()
        .map((one) => one.code)
        .join(", ")}`
    : tell(found);
}

function tell({ severity, line, column, pointer }: Diagnostic): string {
  const place = line === undefined ? [] : [`${line}:${column ?? "-"}`];
  return [severity, ...place, ...(pointer === undefined ? [] : [pointer])].join(" ");
}

test.each(codeCases)("$code", async (given) => {
  expect(await raise(given)).toBe(given.want);
});

/** What no document alone can raise: the tests of these areas look for the codes themselves. */
const ownTests: Readonly<Record<string, readonly string[]>> = {
  cli: ["test/behaviour/cli", "test/unit/cli"],
  config: ["test/behaviour/cli", "test/unit/config", "test/hostile"],
  // Pages are no documents: they are read by another command.
  pages: ["test/unit/pages", "test/behaviour/pull"],
  overlay: ["test/unit/resolve", "test/behaviour/overlays", "test/hostile"],
  write: ["test/behaviour/cli", "test/unit/write"],
  read: ["test/behaviour/cli", "test/unit/read", "test/hostile"],
  // Files that are read are finite and of a sane depth; what a program puts together from them is checked again.
  document: ["test/unit/resolve", "test/unit/references"],
  // These need a folder of too many files, and a server.
  reference: ["test/behaviour/references"],
};

function textsOf(folders: readonly string[]): string {
  return folders
    .flatMap((path) => readdirSync(path, { recursive: true, encoding: "utf8" }).map((name) => join(path, name)))
    .filter((path) => path.endsWith(".test.ts"))
    .map((path) => readFileSync(path, "utf8"))
    .join("\n")
    .replaceAll("\\/", "/"); // As it stands in a regular expression.
}

describe("each code of the catalogue is raised somewhere", () => {
  const covered = new Set<string>(codeCases.map(({ code }) => code));
  test.each(Object.keys(catalogue).filter((code) => !covered.has(code)))("%s, in the tests of its area", (code) => {
    const folders = ownTests[code.split("/")[0] ?? ""] ?? [];
    expect({ code, raised: textsOf(folders).includes(code) }).toEqual({ code, raised: true });
  });
});
