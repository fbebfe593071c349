import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { guardOutput } from "../../../generator/cli/outputGuard.js";
import { openTerminal } from "../../../generator/cli/terminal.js";
import type { Diagnostic } from "../../../generator/diagnostics/index.js";

const warning: Diagnostic = {
  severity: "warning",
  code: "read/merge-key",
  message: "A ##\\u005bgroup]",
  file: "a\n::error::##[group],b.yaml",
  hint: "Repeat the keys.",
};

let printed = "";
const write = process.stderr.write.bind(process.stderr);
const { CI, GITHUB_ACTIONS } = process.env;
let release = (): void => undefined;
beforeEach(() => {
  printed = "";
  process.stderr.write = (text: string | Uint8Array): boolean => {
    printed += text.toString();
    return true;
  };
  process.env.CI = "true";
  process.env.GITHUB_ACTIONS = "true";
  release = guardOutput();
});
afterEach(() => {
  release();
  process.stderr.write = write;
  for (const [name, value] of Object.entries({ CI, GITHUB_ACTIONS })) {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
});

test("a line for a person stays one line that moves no cursor", () => {
  openTerminal("normal").say("out\n::add-mask::x\u001b[2J: 1 written");
  expect(printed).toBe("out\\u000a::add-mask::x\\u001b[2J: 1 written\n");
});

test("so does a step", () => {
  openTerminal("normal").progress().step("Pulling a\r::add-mask::x");
  expect(printed).toBe("Pulling a\\u000d::add-mask::x\n");
});

test("annotations begin their lines with `::`, foreign text does not", () => {
  openTerminal("normal").diagnose([warning]);
  const [place, ...lines] = printed.split("\n");
  expect(place).toBe("a\\u000a::error::##\\u005bgroup],b.yaml - warning read/merge-key");
  expect(lines).toEqual([
    "A ##\\u005bgroup]",
    "Hint: Repeat the keys.",
    "",
    "::warning file=a%0A%3A%3Aerror%3A%3A##\\u005bgroup]%2Cb.yaml,title=A merge key is not merged::A ##\\u005bgroup]%0ARepeat the keys.%0A(read/merge-key)",
    "",
  ]);
});
