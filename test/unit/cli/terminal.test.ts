import { expect, test } from "@jest/globals";
import { guardOutput } from "../../../generator/cli/outputGuard.js";
import { openTerminal, type Terminal } from "../../../generator/cli/terminal.js";
import type { Diagnostic } from "../../../generator/diagnostics/index.js";
import { captureOutput } from "../../behaviour/cli/runCaptured.js";

const warning: Diagnostic = {
  severity: "warning",
  code: "read/merge-key",
  message: "A ##\\u005bgroup]",
  file: "a\n::error::##[group],b.yaml",
  hint: "Repeat the keys.",
};

/** What is printed in GitHub Actions. */
function print(use: (terminal: Terminal) => void): string {
  const { surroundings, printed } = captureOutput({ CI: "true", GITHUB_ACTIONS: "true" });
  const release = guardOutput(surroundings);
  use(openTerminal("normal", surroundings));
  release();
  return printed().stderr;
}

test("a line for a person stays one line that moves no cursor", () => {
  const line = "out\n::add-mask::x\u001b[2J: 1 written";
  expect(
    print(({ say }) => {
      say(line);
    }),
  ).toBe("out\\u000a::add-mask::x\\u001b[2J: 1 written\n");
});

test("so does a step", () => {
  const step = "Pulling a\r::add-mask::x";
  expect(
    print(({ progress }) => {
      void progress().step(step);
    }),
  ).toBe("Pulling a\\u000d::add-mask::x\n");
});

test("annotations begin their lines with `::`, foreign text does not", () => {
  const [place, ...lines] = print(({ diagnose }) => {
    diagnose([warning]);
  }).split("\n");
  expect(place).toBe("a\\u000a::error::##\\u005bgroup],b.yaml - warning read/merge-key");
  expect(lines).toEqual([
    "A ##\\u005bgroup]",
    "Hint: Repeat the keys.",
    "",
    "::warning file=a%0A%3A%3Aerror%3A%3A##\\u005bgroup]%2Cb.yaml,title=A merge key is not merged::A ##\\u005bgroup]%0ARepeat the keys.%0A(read/merge-key)",
    "",
  ]);
});
