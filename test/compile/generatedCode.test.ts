import { describe, expect, test } from "@jest/globals";
import { compile, compilers } from "./compile.js";

const sources = [
  "templates/runtime/**/*.ts",
  "templates/skeleton/**/*.ts",
  "generated/runtime/**/*.ts",
  "generated/contextual/**/*.ts",
  "generated/netbird/**/*.ts",
  "test/golden/*/output/**/*.ts",
  "test/compile/misuse.ts",
  "test/compile/misuseOfGoldens.ts",
  "test/compile/schemaValues.ts",
  "test/compile/openapiFetch.ts",
];

describe("templates, generated code, goldens and the misuse file compile under", () => {
  test.each(compilers)(
    "%s",
    async (compiler) => {
      expect(await compile(compiler, sources)).toEqual({ exitCode: 0, output: "" });
    },
    180_000,
  );

  test("and a mistake would be seen", async () => {
    const { exitCode, output } = await compile("typescript-7.0", ["test/compile/mistake.ts"]);
    expect(output).toContain("TS2322");
    expect(exitCode).not.toBe(0);
  });
});
