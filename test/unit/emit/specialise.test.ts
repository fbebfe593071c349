import { describe, expect, test } from "@jest/globals";
import type { Code } from "../../../generator/emit/code.js";
import { openSkeleton } from "../../../generator/emit/skeleton.js";
import { specialise, specialiseText } from "../../../generator/emit/specialise.js";

const skeleton = openSkeleton();
const words = new Map([
  ["listThings", "listUsers" as Code],
  ["ListThingsInput", "ListUsersInput" as Code],
  ['"exemplar"', '"netbird"' as Code],
]);

describe("specialise", () => {
  test("replaces whole tokens, in code and in comments", () => {
    const structure = {
      name: "ListThingsInput",
      docs: [{ description: "\nWhat {@link listThings} takes, not listThingsElse." }],
      type: 'Foo<ListThingsInput, "exemplar", listThings_>',
    };
    expect(specialise(structure, {}, { words, skeleton })).toEqual({
      name: "ListUsersInput",
      docs: [{ description: "\nWhat {@link listUsers} takes, not listThingsElse." }],
      type: 'Foo<ListUsersInput, "netbird", listThings_>',
    });
  });

  test("fills holes and leaves what is in them alone", () => {
    const structure = { name: "listThings", type: "ExemplarAuth" };
    expect(specialise(structure, { type: "Exemplar" }, { words, skeleton })).toEqual({
      name: "listUsers",
      type: "Exemplar",
    });
  });

  test("refuses a hole that the skeleton does not have", () => {
    const structure: { name: string; type?: string } = { name: "listThings" };
    expect(() => specialise(structure, { type: "x" }, { words, skeleton })).toThrow("The skeleton has no hole type");
  });

  test.each(["ExemplarClient", "createExemplar(x)", 'a("exemplar")'])("refuses to leave %s", (type) => {
    const without = new Map([...words].filter(([word]) => word !== '"exemplar"'));
    expect(() => specialise({ type }, {}, { words: without, skeleton })).toThrow("A word of the exemplar would stay");
  });

  test("refuses to leave the title in a comment", () => {
    const structure = { docs: [{ description: "A client of the Exemplar API." }] };
    expect(() => specialise(structure, {}, { words, skeleton })).toThrow("A word of the exemplar would stay: Exemplar");
  });
});

test("specialiseText keeps comments as they are", () => {
  expect(specialiseText("// listThings\nlistThings();", { words, skeleton })).toBe("// listThings\nlistUsers();");
});
