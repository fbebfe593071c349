import { describe, expect, test } from "@jest/globals";
import type { JsonPointer } from "../../../../generator/document/jsonPointer.js";
import { chooseVariant, type Variant } from "../../../../generator/pages/conflict/chooseVariant.js";
import type { ConflictPolicy } from "../../../../generator/pages/page/recovery.js";

function say(location: string, value: unknown, modified?: number): Variant {
  const page = { location, text: "", ...(modified !== undefined && { modified }) };
  return { value, page, place: { file: location, text: "", pointer: "" as JsonPointer, line: 1, column: 1 } };
}

interface Case {
  readonly name: string;
  readonly given: readonly Variant[];
  readonly policy: ConflictPolicy;
  readonly want: { readonly chosen: string; readonly others: readonly string[] };
}

const cases: readonly Case[] = [
  {
    name: "equal values, keys in any order, are no conflict",
    given: [say("b.md", { x: 1, y: [2] }), say("a.md", { y: [2], x: 1 })],
    policy: "majority",
    want: { chosen: "a.md", others: [] },
  },
  {
    name: "what most pages say counts",
    given: [say("a.md", 1, 9), say("b.md", 2), say("c.md", 2)],
    policy: "majority",
    want: { chosen: "b.md", others: ["a.md"] },
  },
  {
    name: "a page that repeats itself counts once",
    given: [say("b.md", 2), say("b.md", 2), say("a.md", 1)],
    policy: "majority",
    want: { chosen: "a.md", others: ["b.md", "b.md"] },
  },
  {
    name: "between equal numbers the newest of a server counts",
    given: [say("https://a.example/a.md", 1, 5), say("https://a.example/b.md", 2, 6)],
    policy: "majority",
    want: { chosen: "https://a.example/b.md", others: ["https://a.example/a.md"] },
  },
  {
    name: "between equal numbers the times of files say nothing",
    given: [say("a.md", 1, 5), say("b.md", 2, 6)],
    policy: "majority",
    want: { chosen: "a.md", others: ["b.md"] },
  },
  {
    name: "then the smallest location",
    given: [say("c.md", 1), say("b.md", 2), say("d.md", 3)],
    policy: "majority",
    want: { chosen: "b.md", others: ["c.md", "d.md"] },
  },
  {
    name: "the newest page counts against all others",
    given: [say("a.md", 1, 5), say("b.md", 1, 5), say("c.md", 2, 6)],
    policy: "newest",
    want: { chosen: "c.md", others: ["a.md", "b.md"] },
  },
  {
    name: "between pages of one age most count",
    given: [say("a.md", 1), say("b.md", 2), say("c.md", 2)],
    policy: "newest",
    want: { chosen: "b.md", others: ["a.md"] },
  },
  {
    name: "who refuses conflicts sees the same ones",
    given: [say("a.md", 1), say("b.md", 2), say("c.md", 2)],
    policy: "fail",
    want: { chosen: "b.md", others: ["a.md"] },
  },
];

describe("chooseVariant", () => {
  test.each(cases)("$name", ({ given, policy, want }) => {
    for (const order of [given, [...given].reverse()]) {
      const { chosen, others } = chooseVariant(order, policy);
      expect({ chosen: chosen.place.file, others: others.map(({ place }) => place.file) }).toEqual(want);
    }
  });
});
