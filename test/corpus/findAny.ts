import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { Linter } from "eslint";
import tseslint from "typescript-eslint";
import { packagesFolder } from "./generateDocument.js";

const config = {
  files: ["**/*.ts"],
  languageOptions: { parser: tseslint.parser },
  linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "off" },
  plugins: { "@typescript-eslint": tseslint.plugin },
  rules: { "@typescript-eslint/no-explicit-any": "error" },
} as unknown as Linter.Config;

/** Every place in the files where `any` is written, found by the rule itself; what cannot be parsed is one as well. */
export function findAny(files: readonly string[]): readonly string[] {
  const linter = new Linter({ configType: "flat", cwd: packagesFolder });
  return files.flatMap((file) =>
    linter
      .verify(readFileSync(file, "utf8"), config, { filename: file })
      .map(({ line, message }) => `${relative(packagesFolder, file)}:${line} ${message}`),
  );
}
