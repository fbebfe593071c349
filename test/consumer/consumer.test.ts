import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";

import { compilers } from "../compile/compile.js";
import { installConsumer } from "./consumerProject.js";
import type { ConsumerProject } from "./consumerProject.js";
import { consumedPackages } from "./packages.js";
import type { ConsumedPackage } from "./packages.js";

/** Files that use the package, and how they find it. */
const RESOLUTIONS: readonly (readonly [name: string, files: readonly string[], options: object])[] = [
  ["nodenext, from ES modules and CommonJS", ["main.mts", "main.cts"], { module: "nodenext" }],
  ["a bundler's", ["main.ts"], { module: "esnext", moduleResolution: "bundler" }],
];

describe.each(consumedPackages.map((consumed) => [consumed.name, consumed] as const))("%s", (_, consumed) => {
  let project: ConsumerProject;
  let remove = (): Promise<void> => Promise.resolve();

  beforeAll(async () => {
    project = await installConsumer(consumed);
    remove = project.remove;
  }, 120_000);

  afterAll(async () => {
    await remove();
  });

  test("runs as an ES module", async () => {
    await project.write("main.mjs", `${importLine(consumed)}\n${body(consumed)}`);
    expect(await project.node("main.mjs")).toEqual({ exitCode: 0, output: `${consumed.sends}\n` });
  });

  test("runs as CommonJS", async () => {
    await project.write("main.cjs", `${requireLine(consumed)}\n${body(consumed)}`);
    expect(await project.node("main.cjs")).toEqual({ exitCode: 0, output: `${consumed.sends}\n` });
  });

  test("runs as a bundle, which leaves out what is not imported", async () => {
    await project.write("bundled.js", `${importLine(consumed)}\n${body(consumed)}`);
    const options = { entryPoints: ["bundled.js"], bundle: true, format: "esm", outfile: "bundle.mjs" };
    const build = `(await import(${JSON.stringify(import.meta.resolve("esbuild"))})).buildSync(${JSON.stringify(options)})`;
    expect(await project.node("--input-type=module", "-e", build)).toEqual({ exitCode: 0, output: "" });
    expect(await project.node("bundle.mjs")).toEqual({ exitCode: 0, output: `${consumed.sends}\n` });
    expect(await project.read("bundle.mjs")).not.toContain(consumed.notBundled);
  });

  describe.each(compilers)("type-checks with %s", (compiler) => {
    test.each(RESOLUTIONS)(
      "resolved as %s",
      async (_, files, options) => {
        expect(await typecheck(compiler, files, options)).toEqual({ exitCode: 0, output: "" });
      },
      60_000,
    );
  });

  test.each(["node16", "node10"])(
    "type-checks with the older resolution %s",
    async (moduleResolution) => {
      const options = { module: moduleResolution === "node10" ? "commonjs" : "node16", moduleResolution };
      expect(await typecheck("typescript", ["main.ts"], options)).toEqual({ exitCode: 0, output: "" });
    },
    60_000,
  );

  test("a mistake in a call is found, so that passing means something", async () => {
    await project.write("wrong.mts", `${importLine(consumed)}\n${body(consumed).replace("fetch:", "fetsch:")}`);
    const { exitCode, output } = await compile("typescript", ["wrong.mts"], { module: "nodenext" });
    expect(exitCode).not.toBe(0);
    expect(output).toContain("fetsch");
  });

  test("every example of the README compiles and runs", async () => {
    const readme = await project.read(`node_modules/${consumed.name}/README.md`);
    const examples = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, example]) => example ?? "");
    expect(examples.length).toBeGreaterThan(0);
    await project.write("emptyAnswers.mjs", "globalThis.fetch = async () => Response.json({});");
    for (const [index, example] of examples.entries()) await project.write(`example${index}.mts`, example);
    const files = examples.map((_, index) => `example${index}.mts`);
    const options = { module: "nodenext", noEmit: false };
    expect(await compile("typescript", files, options)).toEqual({ exitCode: 0, output: "" });
    for (const [index] of examples.entries()) {
      const outcome = await project.node("--import", "./emptyAnswers.mjs", `example${index}.mjs`);
      expect(outcome).toEqual({ exitCode: 0, output: "{}\n{}\n" });
    }
  }, 60_000);

  test("publint finds nothing", async () => {
    const { exitCode, output } = await project.tool("publint/src/cli.js", "run", project.tarball, "--strict");
    expect(output).toMatch(/All good!/);
    expect(exitCode).toBe(0);
  });

  test("Are The Types Wrong finds nothing", async () => {
    const arguments_ = [project.tarball, "--format", "json", "--no-definitely-typed"];
    const { exitCode, output } = await project.tool("@arethetypeswrong/cli/dist/index.js", ...arguments_);
    expect((JSON.parse(output) as { analysis: { problems: unknown } }).analysis.problems).toEqual([]);
    expect(exitCode).toBe(0);
  });

  async function typecheck(compiler: string, files: readonly string[], options: object): ReturnType<typeof compile> {
    const paths = consumed.hasPaths ? [`import type { paths } from "${consumed.name}/${consumed.api}/paths";`] : [];
    const use = consumed.hasPaths ? ["export const path: keyof paths | undefined = undefined;"] : [];
    const text = [importLine(consumed), ...paths, body(consumed), ...use].join("\n");
    for (const file of files) await project.write(file, text);
    return compile(compiler, files, options);
  }

  /** With the declarations of the package checked too; those of the platform's library are left to the compiler. */
  async function compile(
    compiler: string,
    files: readonly string[],
    options: object,
  ): ReturnType<ConsumerProject["node"]> {
    const lib = ["ES2022", "DOM"];
    const strict = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true };
    const compilerOptions = {
      target: "ES2022",
      lib,
      types: [],
      skipLibCheck: false,
      skipDefaultLibCheck: true,
      noEmit: true,
      ...strict,
      ...options,
    };
    await project.write("tsconfig.json", JSON.stringify({ compilerOptions, files }));
    return project.tool(`${compiler}/bin/tsc`, "-p", ".", "--pretty", "false");
  }
});

function importLine({ name, api, factory, operation }: ConsumedPackage): string {
  return `import { ${factory}, ${operation}, unwrap } from "${name}/${api}";`;
}

function requireLine({ name, api, factory, operation }: ConsumedPackage): string {
  return `const { ${factory}, ${operation}, unwrap } = require("${name}/${api}");`;
}

/** Makes one call and prints what it sends; the same text is JavaScript and TypeScript. */
function body({ factory, auth, operation, input }: ConsumedPackage): string {
  return `
const client = ${factory}({
  auth: ${JSON.stringify(auth)},
  fetch: async (request) => {
    console.log(request.method, request.url, request.headers.get("Authorization"));
    return Response.json({});
  },
});
async function main() {
  const result = await ${operation}(client, ${JSON.stringify(input)});
  if (!result.ok || result.status !== 200) throw new Error("unexpected");
  await unwrap(Promise.resolve(result));
}
void main();
`;
}
