import { describe, expect, test } from "@jest/globals";
import { apiNameOfFile, isReservedApiName } from "../../../generator/config/apiName.js";
import { closestName } from "../../../generator/diagnostics/closestName.js";

describe("the name of an API from its file", () => {
  test.each([
    { given: "netbird.json", want: "netbird" },
    { given: "Pet Store.v2.yaml", want: "Pet-Store-v2" },
    { given: "_draft_.yml", want: "draft_" },
    { given: "GitHub.YAML", want: "GitHub" },
    { given: "données.json", want: "donn-es" },
    { given: "日本.json", want: "" },
  ])("$given gives $want", ({ given, want }) => {
    expect(apiNameOfFile(given)).toBe(want);
  });
});

test.each([
  { given: "runtime", want: true },
  { given: "CON", want: true },
  { given: "com1", want: true },
  { given: "console", want: false },
  { given: "netbird", want: false },
])("reserved: $given is $want", ({ given, want }) => {
  expect(isReservedApiName(given)).toBe(want);
});

describe("the name that was meant", () => {
  const names = ["output", "package", "apis"];
  test.each([
    { given: "outputs", want: "output" },
    { given: "OUTPUT", want: "output" },
    { given: "pakage", want: "package" },
    { given: "api", want: "apis" },
    { given: "watch", want: undefined },
    { given: "", want: undefined },
  ])("$given: $want", ({ given, want }) => {
    expect(closestName(given, names)).toBe(want);
  });
});
