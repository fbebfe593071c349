import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { Code } from "../../../generator/print/code.js";
import { layOut } from "../../../generator/print/layout.js";
import { compileSkeleton, type SkeletonSources } from "../../../generator/skeleton/compileSkeleton.js";
import { fillTemplate } from "../../../generator/skeleton/fillTemplate.js";
import { readSkeleton, templateOf } from "../../../generator/skeleton/readSkeleton.js";

const templates = join(import.meta.dirname, "..", "..", "..", "templates");
const read = (path: string): string => readFileSync(join(templates, path), "utf8");
const paths = ["client.ts", "index.ts", "operations/things.ts"];
const sources: SkeletonSources = {
  skeleton: new Map(paths.map((path) => [path, read(`skeleton/${path}`)])),
  runtime: read("runtime/index.ts"),
  readme: read("package/README.md"),
};

/** The sources with a change in one file of the skeleton. */
function changed(path: string, from: string, to: string): SkeletonSources {
  const text = sources.skeleton.get(path) ?? "";
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
  return { ...sources, skeleton: new Map([...sources.skeleton, [path, text.replace(from, to)]]) };
}

const words = {
  operation: "getUser" as Code,
  inputType: "GetUserInput" as Code,
  resultType: "GetUserResult" as Code,
  constant: "getUserOperation" as Code,
  clientType: "AcmeClient" as Code,
};

describe("a compiled skeleton", () => {
  test("is what the build has left", () => {
    expect(JSON.parse(JSON.stringify(compileSkeleton(sources)))).toEqual(readSkeleton());
  });

  test("has the words of another API in whole tokens only", () => {
    const skeleton = compileSkeleton(
      changed(
        "operations/things.ts",
        "Input of {@link listThings}.",
        "What {@link listThings} takes, not listThings_.",
      ),
    );
    const filled = fillTemplate(templateOf(skeleton, "ListThingsInput"), {
      operation: words.operation,
      inputType: words.inputType,
      members: "{}" as Code,
    });
    expect(layOut(filled)).toBe(
      "/** What {@link getUser} takes, not listThings_. */\nexport interface GetUserInput {}",
    );
  });

  test("has the names that a declaration takes from other files", () => {
    expect(templateOf(readSkeleton(), "listThings").uses).toEqual([
      { name: "CallOptions", kind: "type" },
      { name: "Promise", kind: "type" },
      { name: "send", kind: "value" },
    ]);
  });

  test.each([
    ["client.ts", "readonly auth?: ExemplarAuth", "readonly auth?: ListThingsInput"],
    ["client.ts", "/** A client of the Exemplar API", "/** A client, see {@link listThings}, of the Exemplar API"],
    ["operations/things.ts", "send<ListThingsResult>(client", "send<ReplaceThingResult>(client"],
  ])("leaves no word of the exemplar in %s", (path, from, to) => {
    expect(() => compileSkeleton(changed(path, from, to))).toThrow("A word of the exemplar would stay");
  });

  test.each([
    ["operations/things.ts", "export interface ListThingsInput", "export interface ListAllInput", "no ListThingsInput"],
    ["operations/things.ts", "  return send<ListThingsResult>", "  void send<ListThingsResult>", "more than a call"],
  ])("says what %s lacks", (path, from, to, message) => {
    expect(() => compileSkeleton(changed(path, from, to))).toThrow(message);
  });
});

describe("filling a template", () => {
  const template = templateOf(readSkeleton(), "listThings");

  test("breaks parameters that do not fit", () => {
    const name = `get${"Very".repeat(12)}LongName` as Code;
    const text = layOut(fillTemplate(template, { ...words, operation: name, docs: "" as Code }));
    expect(text.split("\n").slice(0, 5)).toEqual([
      `export function ${name}(`,
      "  client: AcmeClient,",
      "  input?: GetUserInput,",
      "  options?: CallOptions,",
      "): Promise<GetUserResult> {",
    ]);
  });

  test("refuses a hole that is not filled", () => {
    expect(() => fillTemplate(template, words)).toThrow("Nothing fills the hole docs of the skeleton");
  });

  test("refuses a filling without a hole", () => {
    expect(() => fillTemplate(template, { ...words, docs: "" as Code, title: "" as Code })).toThrow(
      "The skeleton has no hole title",
    );
  });
});
