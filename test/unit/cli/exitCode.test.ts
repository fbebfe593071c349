import { expect, test } from "@jest/globals";
import { exitCodeOf } from "../../../generator/cli/exitCode.js";
import { createDiagnostics, type DiagnosticCode } from "../../../generator/diagnostics/index.js";

const table: { name: string; given: DiagnosticCode[]; want: number }[] = [
  { name: "nothing to say", given: [], want: 0 },
  { name: "a configuration that cannot be used", given: ["config/unknown-key"], want: 2 },
  { name: "an unknown name after --only", given: ["cli/unknown-api"], want: 2 },
  { name: "a document that cannot be read", given: ["read/not-found"], want: 3 },
  { name: "a foreign file in the output", given: ["write/foreign-file"], want: 4 },
  { name: "a configuration that cannot be read", given: ["config/unknown-key", "read/not-found"], want: 2 },
  { name: "a broken document and a foreign file", given: ["write/foreign-file", "read/not-found"], want: 3 },
];

test.each(table)("$name: $want", ({ given, want }) => {
  const diagnostics = createDiagnostics();
  for (const code of given) diagnostics.report({ code, message: "x" });
  expect(exitCodeOf(diagnostics.list())).toBe(want);
});
