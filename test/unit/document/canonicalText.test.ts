import { expect, test } from "@jest/globals";
import { canonicalText, deepEqual } from "../../../generator/document/canonicalText.js";

const long = "a long description ".repeat(20);

test.each([
  { name: "keys in another order", a: { x: 1, y: [2] }, b: { y: [2], x: 1 }, want: true },
  {
    name: "keys in another order, deep in long ones",
    a: [{ long, x: { p: 1, q: 2 } }],
    b: [{ x: { q: 2, p: 1 }, long }],
    want: true,
  },
  { name: "another order of a list", a: [1, 2], b: [2, 1], want: false },
  { name: "a number and its text", a: 1, b: "1", want: false },
  { name: "null and nothing", a: { x: null }, b: {}, want: false },
  { name: "an empty list and an empty object", a: [], b: {}, want: false },
  { name: "a text that looks like the text of another value", a: ["1,2"], b: [1, 2], want: false },
  { name: "a text that looks like a digest", a: [canonicalText(long)], b: [long], want: false },
  { name: "long texts with one letter changed", a: `${long}a`, b: `${long}b`, want: false },
  { name: "a key of an object's inheritance", a: JSON.parse('{"__proto__":1}') as unknown, b: {}, want: false },
  { name: "whole numbers beyond doubles", a: [9007199254740993n], b: [9007199254740992n], want: false },
  { name: "infinity and null", a: Infinity, b: null, want: false },
])("$name", ({ a, b, want }) => {
  expect(deepEqual(a, b)).toBe(want);
  expect(deepEqual(b, a)).toBe(want);
});

test("is short for any value", () => {
  expect(canonicalText({ long, deep: { long, deeper: [long, long] } }).length).toBeLessThan(100);
});

test("looks once at an object that stands at many places", () => {
  let value: unknown = { type: "string" };
  for (let level = 0; level < 200; level += 1) value = [value, value];
  expect(canonicalText(value)).toBe(canonicalText(structuredClone(value)));
});
