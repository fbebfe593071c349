import { describe, expect, test } from "@jest/globals";
import {
  joinPointer,
  type JsonPointer,
  pointerKeys,
  pointerOfReference,
  rootPointer,
  valueAt,
} from "../../../generator/document/jsonPointer.js";

const pairs: readonly { name: string; keys: readonly string[]; pointer: string }[] = [
  { name: "the whole document", keys: [], pointer: "" },
  { name: "an empty key", keys: [""], pointer: "/" },
  { name: "a path", keys: ["paths", "/users/{id}", "get"], pointer: "/paths/~1users~1{id}/get" },
  { name: "a tilde", keys: ["a~b"], pointer: "/a~0b" },
  { name: "what looks escaped already", keys: ["~1", "~01"], pointer: "/~01/~001" },
  { name: "percent signs stay", keys: ["50%", "%2F"], pointer: "/50%/%2F" },
  { name: "other scripts", keys: ["ключ", "鍵"], pointer: "/ключ/鍵" },
];

describe("joinPointer and pointerKeys undo each other", () => {
  test.each(pairs)("$name", ({ keys, pointer }) => {
    expect(joinPointer(rootPointer, ...keys)).toBe(pointer);
    expect(pointerKeys(pointer as JsonPointer)).toEqual(keys);
  });

  test("numbers are array indexes", () => {
    expect(joinPointer("/servers" as JsonPointer, 0, "url")).toBe("/servers/0/url");
  });
});

describe("pointerOfReference", () => {
  test.each([
    { name: "the document", given: "#", want: "" },
    { name: "a schema", given: "#/components/schemas/User", want: "/components/schemas/User" },
    { name: "percent-encoding", given: "#/paths/~1a~1%7Bid%7D", want: "/paths/~1a~1{id}" },
    { name: "a stray percent sign", given: "#/a/50%", want: "/a/50%" },
    { name: "an anchor", given: "#user", want: undefined },
    { name: "another document", given: "user.yaml#/User", want: undefined },
    { name: "a URL", given: "https://api.test/openapi.json", want: undefined },
  ])("$name", ({ given, want }) => {
    expect(pointerOfReference(given)).toBe(want);
  });
});

describe("valueAt", () => {
  const root: unknown = JSON.parse('{"a":{"b":[10,{"c":null}]},"":1,"x/y":2,"__proto__":{"own":3}}');
  test.each([
    { name: "the root", given: "", want: root },
    { name: "through an array", given: "/a/b/1/c", want: null },
    { name: "an empty key", given: "/", want: 1 },
    { name: "an escaped key", given: "/x~1y", want: 2 },
    { name: "an own __proto__", given: "/__proto__/own", want: 3 },
    { name: "nothing inherited", given: "/a/constructor", want: undefined },
    { name: "nothing inherited by arrays", given: "/a/b/map", want: undefined },
    { name: "below a plain value", given: "/a/b/0/x", want: undefined },
    { name: "below null", given: "/a/b/1/c/d", want: undefined },
  ])("$name", ({ given, want }) => {
    expect(valueAt(root, given as JsonPointer)).toEqual(want);
  });
});
