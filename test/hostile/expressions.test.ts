import { describe, expect, test } from "@jest/globals";
import { findNodes } from "../../generator/resolve/overlay/nodeQuery.js";
import { actions, overlay } from "../unit/resolve/overlay/overlaying.js";

/** Texts that make engines that try one way after the other run without end. */
const texts = [
  "a".repeat(5000) + "!",
  "ab".repeat(2500) + "!",
  " ".repeat(5000) + "!",
  "x".repeat(5000),
  "é".repeat(5000),
];
const document = JSON.stringify({ l: texts.map((text) => ({ text, pattern: "(a+)+c" })) });

const patterns = [
  "(a+)+",
  "(a|a)*b",
  "(a|aa)+b",
  "(x+x+)+y",
  "(.*)*c",
  "(.*.*.*.*)*c",
  "([a-z]+)*[0-9]",
  "(( *)*)*x",
  "(a?){500}a{500}b",
  "((a{0,10}){0,10}){0,10}b",
  "(\\\\p{L}+)+[0-9]",
  "(\\\\s*)*x",
  "a*a*a*a*a*a*a*a*a*a*a*a*c",
  "^(([a-z])+.)+[A-Z]([a-z])+$",
];

describe("regular expressions end", () => {
  test.each(patterns)("%s", (pattern) => {
    for (const name of ["match", "search"]) {
      const target = `$.l[?${name}(@.text, '${pattern}') && ${name}(@.text, 'none')]`;
      const { said } = overlay(document, actions([`- target: ${JSON.stringify(target)}`, "  remove: true"]));
      expect(said).toEqual([expect.stringMatching(/^error overlay\/stale-action .* finds nothing$/)]);
    }
  });

  test("that the document brings, too", () => {
    const target = "$.l[?search(@.text, @.pattern)]";
    const { said } = overlay(document, actions([`- target: ${JSON.stringify(target)}`, "  remove: true"]));
    expect(said).toEqual([expect.stringMatching(/^error overlay\/stale-action .* finds nothing$/)]);
  });

  test("that are long, on long texts, come to more than the budget", () => {
    const list = JSON.stringify({ l: Array.from({ length: 50 }, () => ({ text: "ab".repeat(5000) })) });
    const target = `$.l[?search(@.text, '(a|b)*a(a|b){900}c')]`;
    const { said, root } = overlay(list, actions([`- target: ${JSON.stringify(target)}`, "  remove: true"]));
    expect(said).toEqual([
      `error overlay/too-costly fix.yaml:4:11 ${JSON.stringify(target)} looks at too much of the document`,
    ]);
    expect(root).toEqual(JSON.parse(list));
  });
});

describe("regular expressions mean what RFC 9485 says", () => {
  test.each([
    { pattern: "a.c", match: ["abc", "a𝒳c", "a\tc", "a\u2028c"], not: ["a\nc", "a\rc", "ac", "xabc"] },
    { pattern: "a[.]c", match: ["a.c"], not: ["abc"] },
    { pattern: "a\\.c", match: ["a.c"], not: ["abc"] },
    { pattern: "[\\].]", match: ["]", "."], not: ["a"] },
    { pattern: "[^a]", match: ["b", "𝒳"], not: ["a", ""] },
    { pattern: "\\p{Lu}\\P{Lu}", match: ["Éa"], not: ["éa", "AB"] },
    { pattern: "\\p{L}+", match: ["äß"], not: ["1"] },
    { pattern: "a{2,3}", match: ["aa", "aaa"], not: ["a", "aaaa"] },
    { pattern: "a|b", match: ["a", "b"], not: ["ab", "xa"] },
    { pattern: "^a$", match: ["a"], not: ["^a$", "a\n"] },
    { pattern: "", match: [""], not: ["a"] },
    { pattern: "(", match: [], not: ["(", ""] },
  ])("$pattern", ({ pattern, match, not }) => {
    const list = [...match, ...not].map((text) => ({ text, pattern }));
    const found = findNodes(list, { expression: "$[?match(@.text, @.pattern)].text" }, { steps: 100_000 });
    expect(found).toEqual({ kind: "found", paths: match.map((_, index) => [index, "text"]) });
  });

  test("a search finds any part", () => {
    const found = findNodes(["xaby", "b"], { expression: "$[?search(@, 'ab')]" }, { steps: 10_000 });
    expect(found).toEqual({ kind: "found", paths: [[0]] });
  });
});

/** Documents of some thousand values. */
const wide = Array.from({ length: 1000 }, (_, index) => ({ a: index, b: "x" }));
const nested = (make: (inner: unknown) => unknown): unknown => {
  let value: unknown = wide;
  for (let level = 0; level < 200; level += 1) value = make(value);
  return value;
};
const documents: Readonly<Record<string, unknown>> = {
  wide,
  "deep objects": nested((inner) => ({ a: inner, b: 1 })),
  "deep lists": nested((inner) => [inner]),
};

const costly = [
  "$..*..*..*..*..*..*",
  "$..[?@..zz]",
  "$..[?@..*..*..zz]",
  "$..[?$..[?@.a == -1]]",
  "$..[?count(@..*..*) == -1]",
  "$..[?count($..*) == -1]",
  "$..[?$..[?$..[?$..zz]]]",
  "$..[?@ == $[0] && $..zz || $ == $]..[?$..zz]",
  "$..[?value(@..zz) == 1]",
  `$${"[*, *, *]".repeat(200)}`,
  `$${"..[*, *, *]".repeat(20)}`,
  `$..[?${Array.from({ length: 150 }, () => "@.a == 1").join(" || ")}]`,
];

describe("expressions end", () => {
  const steps = 100_000;

  describe.each(Object.entries(documents))("%s", (_name, root) => {
    test.each(costly.map((expression) => [expression.slice(0, 50), expression]))("%s", (_, expression) => {
      const budget = { steps };
      const found = findNodes(root, { expression }, budget);
      expect(["found", "tooMany", "tooCostly"]).toContain(found.kind);
      // What was looked at was counted.
      expect(steps - budget.steps).toBeGreaterThan(found.kind === "found" ? 200 : steps / 2);
    });
  });

  test("and simple ones are not refused", () => {
    for (const expression of ["$..a", "$..[?@.a == 5]", "$[*].b", "$..*"]) {
      expect(findNodes(wide, { expression }, { steps }).kind).toBe("found");
    }
  });

  test("the budget is that of all actions together", () => {
    const budget = { steps: 5000 };
    const kinds = Array.from({ length: 4 }, () => findNodes(wide, { expression: "$..zz" }, budget).kind);
    expect(kinds[0]).toBe("found");
    expect(kinds.at(-1)).toBe("tooCostly");
  });

  test("a document that is nested deeper than any is refused, not followed", () => {
    let deep: unknown = 1;
    for (let level = 0; level < 5000; level += 1) deep = { a: deep };
    expect(findNodes(deep, { expression: "$..a" }, { steps: 10_000_000 }).kind).toBe("tooCostly");
  });

  test("what is written without end does not parse", () => {
    for (const expression of [`$[?${"(".repeat(1990)}`, `$${"[?@".repeat(600)}`, `$[?${"!".repeat(1900)}@.a]`]) {
      const { said } = overlay("a: 1", actions([`- target: ${JSON.stringify(expression)}`, "  remove: true"]));
      expect(said).toHaveLength(1);
    }
  });
});

test("updates that append what a long list has already are recognised in linear time", () => {
  const list = Array.from({ length: 20_000 }, (_, id) => ({ id, name: `Name ${id}` }));
  const update = JSON.stringify(list.toReversed());
  const before = process.cpuUsage();
  const { said } = overlay(JSON.stringify({ list }), actions(["- target: $.list", `  update: ${update}`]));
  const seconds = process.cpuUsage(before).user / 1e6;
  expect(said).toEqual([expect.stringMatching(/^error overlay\/stale-action /)]);
  // Compared one with one they take minutes.
  expect(seconds).toBeLessThan(20);
});
