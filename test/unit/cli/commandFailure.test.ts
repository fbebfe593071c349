import { describe, expect, test } from "@jest/globals";
import { describeBug } from "../../../generator/cli/commandFailure.js";

describe("a mistake of ours", () => {
  const { code, text, finding } = describeBug(new TypeError("x is\u001b[2J no function"), {});

  test("ends with 70 and says what to do, without a stack", () => {
    expect(code).toBe(70);
    expect(text.split("\n")).toEqual([
      "Clientwright failed unexpectedly: x is\\u001b[2J no function",
      "This is a bug. Please report it, if possible with the document and the configuration.",
      "DEBUG=clientwright shows where it happened.",
      "",
    ]);
  });

  test("is a finding", () => {
    expect(finding).toEqual({ code: "cli/bug", message: "x is\u001b[2J no function" });
  });

  test("may be anything that was thrown", () => {
    expect(describeBug("nothing", {}).text).toContain("unexpectedly: nothing\n");
  });
});
