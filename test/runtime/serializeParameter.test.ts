import { describe, expect, test } from "@jest/globals";

import { ApiError } from "../../templates/runtime/index.js";
import type { ParameterDescription } from "../../templates/runtime/index.js";
import { serializeParameter } from "../../templates/runtime/serializeParameter.js";

type Style = NonNullable<ParameterDescription["style"]>;
const LIST = ["blue", "black"];
const RECORD = { R: 100, G: 200 };

describe("styles (RFC 6570 and the style table of OpenAPI)", () => {
  const rows: readonly [ParameterDescription["in"], Style, boolean, unknown, string][] = [
    ["path", "simple", false, LIST, "blue,black"],
    ["path", "simple", true, RECORD, "R=100,G=200"],
    ["path", "label", false, LIST, ".blue,black"],
    ["path", "label", true, LIST, ".blue.black"],
    ["path", "label", false, RECORD, ".R,100,G,200"],
    ["path", "label", true, RECORD, ".R=100.G=200"],
    ["path", "matrix", false, LIST, ";color=blue,black"],
    ["path", "matrix", true, LIST, ";color=blue;color=black"],
    ["path", "matrix", true, RECORD, ";R=100;G=200"],
    ["path", "matrix", true, { R: "" }, ";R"],
    ["path", "matrix", false, "", ";color"],
    ["query", "form", true, LIST, "color=blue&color=black"],
    ["query", "form", false, LIST, "color=blue,black"],
    ["query", "form", true, RECORD, "R=100&G=200"],
    ["query", "form", true, { page: 1, sort: ["a,desc", null, "b"], none: [] }, "page=1&sort=a%2Cdesc&sort=b"],
    ["query", "form", true, "", "color="],
    ["query", "form", true, [""], "color="],
    ["query", "spaceDelimited", false, LIST, "color=blue%20black"],
    ["query", "spaceDelimited", false, RECORD, "color=R%20100%20G%20200"],
    ["query", "spaceDelimited", true, LIST, "color=blue&color=black"],
    ["query", "pipeDelimited", false, LIST, "color=blue%7Cblack"],
    ["query", "pipeDelimited", true, LIST, "color=blue&color=black"],
    ["query", "deepObject", true, RECORD, "color%5BR%5D=100&color%5BG%5D=200"],
    [
      "query",
      "deepObject",
      true,
      { a: { b: 1 }, c: ["x", null, "y"] },
      "color%5Ba%5D%5Bb%5D=1&color%5Bc%5D%5B0%5D=x&color%5Bc%5D%5B1%5D=y",
    ],
    ["query", "deepObject", true, "x", "color=x"],
    ["header", "simple", false, RECORD, "R,100,G,200"],
    ["header", "simple", true, RECORD, "R=100,G=200"],
    ["cookie", "form", false, LIST, "color=blue,black"],
    ["cookie", "form", true, LIST, "color=blue; color=black"],
  ];
  test.each(rows)("%s %s explode %s: %j is %s", (...[place, style, explode, value, want]) => {
    expect(serializeParameter({ in: place, name: "color", style, explode }, value)).toBe(want);
  });
});

describe("values", () => {
  const rows: readonly [name: string, value: unknown, want: string][] = [
    ["a date", new Date("2024-02-29T12:34:56Z"), "q=2024-02-29T12%3A34%3A56.000Z"],
    ["dates in a list", [new Date(0), new Date(1)], "q=1970-01-01T00%3A00%3A00.000Z&q=1970-01-01T00%3A00%3A00.001Z"],
    ["a bigint", 9007199254740993n, "q=9007199254740993"],
    ["zero", 0, "q=0"],
    ["false", false, "q=false"],
    ["null", null, ""],
    ["undefined", undefined, ""],
    ["an empty list", [], ""],
    ["a list of nothing", [null, undefined], ""],
    ["an empty object", {}, ""],
    ["an object of nothing", { a: undefined, b: null }, ""],
    ["a set", new Set(["a", "b"]), "q=a&q=b"],
    ["something with toJSON", new URL("https://a.test/?b"), "q=https%3A%2F%2Fa.test%2F%3Fb"],
    ["sub-delimiters", "!'()*", "q=%21%27%28%29%2A"],
    ["text beyond the basic plane", "😀", "q=%F0%9F%98%80"],
  ];
  test.each(rows)("%s", (_, value, want) => {
    expect(serializeParameter({ in: "query", name: "q" }, value)).toBe(want);
  });
});

describe("what has no faithful form is refused", () => {
  const rows: readonly [name: string, parameter: Partial<ParameterDescription>, value: unknown][] = [
    ["NaN", {}, NaN],
    ["infinity in a list", {}, [Infinity]],
    ["a list in a list", {}, [[1]]],
    ["an object in a list", {}, [{ a: 1 }]],
    ["an object in an object", {}, { a: { b: 1 } }],
    ["an invalid date", {}, new Date(NaN)],
    ["a function", {}, () => 1],
    ["a symbol", {}, Symbol("x")],
    ["a map", {}, new Map([["a", 1]])],
    ["a promise", {}, Promise.resolve(1)],
    ["a blob", {}, new Blob(["x"])],
    ["half a surrogate pair", {}, "\ud83d"],
    ["NaN in a deep object", { style: "deepObject" }, { a: NaN }],
    ["a bigint as JSON", { mediaType: "application/json" }, 1n],
    ["a function as JSON", { mediaType: "application/json" }, () => 1],
    ["an object as another media type", { mediaType: "application/xml" }, { a: 1 }],
  ];
  test.each(rows)("%s", (_, parameter, value) => {
    const call = (): string => serializeParameter({ in: "query", name: "q", ...parameter }, value);
    expect(call).toThrow(ApiError);
    expect(call).toThrow(/query parameter "q"/);
  });
});

describe("content", () => {
  const rows: readonly [ParameterDescription["in"], mediaType: string, value: unknown, want: string][] = [
    ["query", "application/json", { a: [1, "&"] }, "q=%7B%22a%22%3A%5B1%2C%22%26%22%5D%7D"],
    ["query", "application/json", "x", "q=%22x%22"],
    ["query", "application/json", null, "q=null"],
    ["query", "application/json", undefined, ""],
    ["query", "application/vnd.x+json; v=1", { a: 1 }, "q=%7B%22a%22%3A1%7D"],
    ["query", "text/plain", "a b", "q=a%20b"],
    ["query", "text/plain", null, ""],
    ["path", "application/json", [1], "%5B1%5D"],
    ["header", "application/json", { a: "zł😀" }, '{"a":"z\\u0142\\ud83d\\ude00"}'],
  ];
  test.each(rows)("%s %s %j", (place, mediaType, value, want) => {
    expect(serializeParameter({ in: place, name: "q", mediaType }, value)).toBe(want);
  });
});

describe("allowReserved", () => {
  const rows: readonly [ParameterDescription["in"], value: unknown, want: string][] = [
    ["query", "a/b?c:d@e!$'()*,;=", "q=a/b?c:d@e!$'()*,;="],
    ["query", "a&b+c#d[e]", "q=a%26b%2Bc%23d%5Be%5D"],
    ["query", "%2F%2g 100%", "q=%2F%252g%20100%25"],
    ["path", "a:b@c&d+e=f", "a:b@c&d+e=f"],
    ["path", "a/b?c#d%2Fe", "a%2Fb%3Fc%23d%2Fe"],
  ];
  test.each(rows)("%s %s", (place, value, want) => {
    expect(serializeParameter({ in: place, name: "q", allowReserved: true }, value)).toBe(want);
  });
});
