import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { makeProject, type Project } from "../cli/project.js";

const recorder = join(import.meta.dirname, "recordAccess.cjs");

let project: Project;
beforeAll(() => {
  project = makeProject({
    "secret/user.yaml": "type: object\nproperties: { hunter2: { type: string } }\n",
    "specs/inside.yaml": "type: object\nproperties: { there: { type: string } }\n",
    "specs/chain.yaml": "properties: { further: { $ref: ../secret/user.yaml } }\n",
    "specs-of-others/user.yaml": "type: string\n",
  });
  symlinkSync("../secret/user.yaml", join(project.folder, "specs/link.yaml"));
  symlinkSync(join(project.folder, "secret"), join(project.folder, "specs/folder"));
  symlinkSync("link.yaml", join(project.folder, "specs/linkToLink.yaml"));
});
afterAll(() => {
  project.remove();
});

/** Everything that must be refused, by what it tries. */
function refusals(): readonly (readonly [name: string, reference: string])[] {
  const secret = join(project.folder, "secret", "user.yaml");
  return [
    ["upwards", "../secret/user.yaml"],
    ["upwards, encoded", "%2e%2e/secret/user.yaml"],
    ["upwards, encoded slash", "..%2fsecret%2fuser.yaml"],
    ["upwards, all encoded", "%2E%2E%2Fsecret%2Fuser.yaml"],
    ["upwards with backslashes", "..\\secret\\user.yaml"],
    ["down and up", "./a/../../secret/user.yaml"],
    ["a folder with the same beginning", "../specs-of-others/user.yaml"],
    ["absolute", secret],
    ["absolute, of the system", "/etc/passwd"],
    ["a file URL", pathToFileURL(secret).href],
    ["a file URL in capitals", pathToFileURL(secret).href.replace("file:", "FILE:")],
    ["a file URL with a host", "file://files.test/etc/passwd"],
    ["a UNC path", "\\\\files.test\\share\\user.yaml"],
    ["another machine by two slashes", "//evil.test/user.yaml"],
    ["a drive", "C:\\secret\\user.yaml"],
    ["the network", "https://evil.test/user.json"],
    ["this machine", "http://127.0.0.1:9/user.json"],
    ["this machine, as a number", "http://2130706433:9/"],
    ["this machine, by IPv6", "http://[::ffff:127.0.0.1]:9/"],
    ["the metadata of a cloud", "http://169.254.169.254/latest/meta-data"],
    ["credentials in a URL", "https://user:word@evil.test/user.json"],
    ["ftp", "ftp://evil.test/user.yaml"],
    ["data", "data:application/json,{}"],
    ["a module", "node:fs"],
    ["NUL", "inside.yaml%00/../../secret/user.yaml"],
    ["a symbolic link", "link.yaml"],
    ["a symbolic link to a symbolic link", "linkToLink.yaml"],
    ["below a symbolic link", "folder/user.yaml"],
    ["below a symbolic link, with a pointer", "folder/user.yaml#/properties"],
  ];
}

interface Result {
  readonly apis: readonly { readonly diagnostics: readonly Found[] }[];
}

interface Found {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly pointer: string;
  readonly message: string;
}

test("what is not allowed is refused with its place, and nothing is touched or looked up", () => {
  const lines = refusals().map(([, reference], index) => `    S${index}: { $ref: ${JSON.stringify(reference)} }`);
  const head = ["openapi: 3.1.0", "info: { title: T, version: '1' }", "paths: {}", "components:", "  schemas:"];
  const tail = ["    Inside: { $ref: inside.yaml }", "    Chain: { $ref: chain.yaml }", ""];
  project.put({ "specs/api.yaml": [...head, ...lines, ...tail].join("\n"), access: "" });
  project.put({ "c.json": JSON.stringify({ apis: [{ name: "api", input: "specs/api.yaml" }] }) });

  const environment = { NODE_OPTIONS: `--require ${recorder}`, RECORD_ACCESS: join(project.folder, "access") };
  const { code, stdout, stderr } = project.spawn("generate --json --config c.json", environment);
  expect(code).toBe(3);
  const found = (JSON.parse(stdout) as Result).apis[0]?.diagnostics ?? [];
  const errors = found.filter(({ code: found }) => found === "reference/external");
  const wanted = refusals().map(([name, reference], index) => ({
    name,
    place: `specs/api.yaml:${index + 6} /components/schemas/S${index}/$ref`,
    names: reference,
  }));
  const told = wanted.map(({ name, names }, index) => {
    const error = errors.find(({ line, file }) => line === index + 6 && file === "specs/api.yaml");
    const place = error && `${error.file}:${error.line} ${error.pointer}`;
    return { name, place, names: error?.message.startsWith(`"${names}" `) === true ? names : error?.message };
  });
  expect(told).toEqual(wanted);
  expect(
    found.filter(({ file }) => file !== "specs/api.yaml").map(({ file, line, code: which }) => [file, line, which]),
  ).toEqual([["specs/chain.yaml", 1, "reference/external"]]);
  expect(`${stdout}${stderr}`).not.toContain("hunter2");

  const access = readFileSync(join(project.folder, "access"), "utf8").split("\n");
  expect(access.some((line) => line.includes("inside.yaml"))).toBe(true);
  const touched = access.filter((line) => /\/secret|specs-of-others|\/etc\/passwd/.test(line));
  expect(touched).toEqual([]);
  expect(access.filter((line) => /^(?:socket|host|fetch) /.test(line))).toEqual([]);
});
