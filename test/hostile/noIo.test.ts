import { existsSync, mkdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { projectRoot, run } from "../compile/compile.js";
import { base } from "./base.js";
import { openWorkshop } from "./generateFrom.js";
import { place } from "./placements.js";

const workshop = openWorkshop("io");
afterAll(workshop.remove);

/** References that want something from outside the document's folder. */
const references = [
  "../secret.json",
  "../../package.json",
  "inner/../../secret.json",
  "link.json",
  "linked/secret.json",
  "/etc/passwd",
  "file:///etc/passwd",
  "FILE:///etc/passwd#/a",
  "\\\\host\\share\\a.json",
  "C:\\secret.json",
  "http://127.0.0.1:9/",
  "https://[::1]:9/",
  "http://[::ffff:127.0.0.1]:9/a.json",
  "http://2130706433:9/",
  "http://127.1:9/",
  "HTTP://localhost:9/a.yaml#/b",
  "//evil.test/a.json",
  "ftp://evil.test/a.json",
  'data:application/json,{"type":"string"}',
  "node:fs",
  "javascript:alert(1)",
  "%2e%2e%2fsecret.json",
  "..%2fsecret.json",
  "a\u0000/../../secret.json",
  "/dev/zero",
  "/proc/self/environ",
];

/** What else is in the collection of somebody else. */
function foreignReferences(): readonly string[] {
  const file = process.env.CLIENTWRIGHT_HOSTILE ?? join(projectRoot, "..", "shared", "hostile.json");
  if (!existsSync(file)) return [];
  const { strings } = JSON.parse(readFileSync(file, "utf8")) as { strings: { class: string; payload: string }[] };
  return strings.filter((entry) => entry.class === "ref").map(({ payload }) => payload);
}

interface Recording {
  readonly files: readonly string[];
  readonly calls: readonly string[];
  readonly outcomes: readonly (readonly { readonly severity: string; readonly line?: number }[])[];
}

test("references out of the document's folder are refused with a place, and nobody is asked", async () => {
  const folder = join(workshop.folder, "documents", "apis");
  mkdirSync(folder);
  const outside = join(workshop.folder, "documents");
  writeFileSync(join(outside, "secret.json"), '{"type":"string","description":"secret"}');
  symlinkSync("../secret.json", join(folder, "link.json"));
  symlinkSync("..", join(folder, "linked"));
  const locations = [...references, ...foreignReferences()].map((reference, index) => {
    const location = join(folder, `d${index}.json`);
    writeFileSync(location, JSON.stringify(place(base, "$ref", reference)));
    return location;
  });
  const { exitCode, output } = await run(join(import.meta.dirname, "recordIo.mjs"), locations);
  expect({ exitCode, output: exitCode === 0 ? "" : output }).toEqual({ exitCode: 0, output: "" });
  const { files, calls, outcomes } = JSON.parse(output) as Recording;
  expect(calls).toEqual([]);
  // The documents, and the program's own modules, which it loads when it needs them.
  const own = new Set([...locations, ...locations.map((location) => realpathSync(location))]);
  const isAllowed = (entry: string): boolean => {
    const [call, path] = [entry.slice(0, entry.indexOf(" ")), entry.slice(entry.indexOf(" ") + 1)];
    if (own.has(path) || /[\\/](?:dist|node_modules|templates)[\\/]/.test(path)) return true;
    // What lies in the folder, and where its links lead, may be asked; nothing else is read.
    if (call === "readdir" && path === folder) return true;
    return call.startsWith("readlink") && (path === folder || path.startsWith(folder + sep));
  };
  expect(files.filter((entry) => !isAllowed(entry))).toEqual([]);
  outcomes.forEach((diagnostics, index) => {
    const located = diagnostics.filter(({ severity, line }) => severity !== "info" && line !== undefined);
    expect({ reference: references[index], located: located.length > 0 }).toMatchObject({ located: true });
  });
});
