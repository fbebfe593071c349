import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { sitesOfTests } from "../../unit/pages/sources/serveSite.js";
import { makeProject, type Project } from "./project.js";

const document =
  'openapi: 3.1.0\ninfo: { title: Far, version: "1" }\npaths: { /a: { get: { responses: { "204": { description: None } } } } }\n';

let project: Project;
beforeAll(() => {
  project = makeProject({});
});
afterAll(() => {
  project.remove();
});
const serve = sitesOfTests();

test("`generate --spec` follows a redirect to another host where `--host` allows it, and names the end", async () => {
  const far = await serve({ "/far.yaml?signature=hush": document });
  const near = await serve({
    "/api.yaml": () => ({ status: 302, headers: { location: `${far.origin}/far.yaml?signature=hush` } }),
  });
  const command = `generate --spec ${near.origin}/api.yaml --name api --out out`;
  const refused = await project.run(command);
  expect(refused).toMatchObject({ code: 3, stderr: expect.stringContaining("read/redirected-away") as unknown });
  expect(refused.stderr).toContain(`The server redirects to ${far.origin}, which is not allowed.`);
  expect(far.asked()).toEqual([]);
  const other = await project.run(`${command} --host http://127.0.0.1:9`);
  expect(other.code).toBe(3);
  const allowed = await project.run(`${command} --json --host ${far.origin}`);
  expect(allowed.code).toBe(0);
  expect(allowed.stderr).toMatch(`api  Far 1: 1 operation, 0 schemas, 0 warnings; read from ${far.origin}/far.yaml`);
  const { apis } = JSON.parse(allowed.stdout) as { apis: { retrievedFrom: string }[] };
  expect(apis).toMatchObject([{ retrievedFrom: `${far.origin}/far.yaml` }]);
  expect(allowed.stdout + allowed.stderr).not.toContain("hush");
});

test("a configuration allows it by `references.hosts`", async () => {
  const far = await serve({ "/far.yaml": document });
  const near = await serve({ "/api.yaml": () => ({ status: 302, headers: { location: `${far.origin}/far.yaml` } }) });
  const configure = (hosts: readonly string[]): void => {
    const apis = [{ name: "api", input: `${near.origin}/api.yaml`, references: { hosts } }];
    project.put({ "clientwright.config.json": JSON.stringify({ output: "configured", apis }) });
  };
  configure([]);
  expect(await project.run("generate")).toMatchObject({ code: 3 });
  expect(far.asked()).toEqual([]);
  configure([far.origin]);
  expect(await project.run("generate")).toMatchObject({ code: 0 });
  configure([]);
  expect(await project.run(`generate --check --host ${far.origin}`)).toMatchObject({ code: 0 });
});
