import { describe, expect, test } from "@jest/globals";
import { joinPointer, rootPointer } from "../../../../generator/document/jsonPointer.js";
import { actions, overlay } from "./overlaying.js";

interface Case {
  readonly name: string;
  readonly given: string;
  readonly actions: readonly string[];
  readonly version?: string;
  readonly want: unknown;
  readonly said?: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: "objects are merged recursively, plain values replaced, new keys added at the end",
    given: "info: { title: A, contact: { name: N, url: U } }\npaths: {}",
    actions: ["- target: $.info", "  update: { title: B, contact: { url: V }, x-new: [1] }"],
    want: { info: { title: "B", contact: { name: "N", url: "V" }, "x-new": [1] }, paths: {} },
  },
  {
    name: "the whole document is a target",
    given: "info: { title: A }",
    actions: ["- target: $", "  update: { info: { x: 1 }, tags: [{ name: t }] }"],
    want: { info: { title: "A", x: 1 }, tags: [{ name: "t" }] },
  },
  {
    name: "a list takes an entry",
    given: "tags: [{ name: a }]",
    actions: ["- target: $.tags", "  update: { name: b }"],
    want: { tags: [{ name: "a" }, { name: "b" }] },
  },
  {
    name: "a list takes the entries of a list",
    given: "required: [a]",
    actions: ["- target: $.required", "  update: [b, c]"],
    want: { required: ["a", "b", "c"] },
  },
  {
    name: "lists within an update are added to what is there",
    given: "s: { required: [a], type: object }",
    actions: ["- target: $.s", "  update: { required: [b] }"],
    want: { s: { required: ["a", "b"], type: "object" } },
  },
  {
    name: "a plain value becomes a list where the update says so",
    given: "s: { type: string }",
    actions: ["- target: $.s", '  update: { type: [string, "null"] }'],
    want: { s: { type: ["string", "null"] } },
  },
  {
    name: "null is a value like any other",
    given: "s: { default: 1 }",
    actions: ["- target: $.s", "  update: { default: null }"],
    want: { s: { default: null } },
  },
  {
    name: "several places are updated alike",
    given: "paths: { /a: { get: {} }, /b: { get: { x: 1 } }, /c: { put: {} } }",
    actions: ["- target: $.paths.*.get", "  update: { x-safe: true }"],
    want: {
      paths: { "/a": { get: { "x-safe": true } }, "/b": { get: { x: 1, "x-safe": true } }, "/c": { put: {} } },
    },
  },
  {
    name: "an entry is found by what it holds and removed",
    given: "l: [{ n: a }, { n: b }, { n: c }]",
    actions: ["- target: $.l[?@.n == 'b']", "  remove: true"],
    want: { l: [{ n: "a" }, { n: "c" }] },
  },
  {
    name: "a value is removed, whatever else the action says",
    given: "a: { b: {}, c: {} }",
    actions: ["- target: $.a.b", "  remove: true", "  update: { d: 1 }"],
    want: { a: { c: {} } },
  },
  {
    name: "all entries and a key are removed at once",
    given: "a: { l: [[1], [2], [3]], k: {} }",
    actions: ["- target: $.a['l', 'k'][*]", "  remove: true", "- target: $.a.k", "  remove: true"],
    want: { a: { l: [[1], [2], [3]].slice(3) } },
  },
  {
    name: "each action sees what those before it have left: a list is replaced",
    given: "s: { enum: [a, b] }",
    actions: ["- target: $.s.enum", "  remove: true", "- target: $.s", "  update: { enum: [c] }"],
    want: { s: { enum: ["c"] } },
  },
  {
    name: "a place that is found twice is changed once",
    given: "l: [{ a: 1 }, { a: 1 }]",
    actions: ["- target: $.l", "  update: 3", "- target: $.l[0, 0]", "  update: { t: [1] }"],
    want: { l: [{ a: 1, t: [1] }, { a: 1 }, 3] },
  },
  {
    name: "what an alias shares is changed where it was found only",
    given: "a: &x { v: 1 }\nb: *x",
    actions: ["- target: $.b", "  update: { v: 2 }"],
    want: { a: { v: 1 }, b: { v: 2 } },
  },
  {
    name: "exact integers do not disturb filters",
    given: "l: [{ max: 9223372036854775807, n: 1 }, { max: 5 }]",
    actions: ["- target: $.l[?@.max > 6]", "  update: { big: true }"],
    want: { l: [{ max: 9223372036854775807n, n: 1, big: true }, { max: 5 }] },
  },
  {
    name: "keys with quotes, backslashes and controls are keys",
    given: JSON.stringify({ k: { "it's": {}, "a\\b": {}, "c\td\u0001": {} } }),
    actions: ["- target: $.k.*", "  update: { x: 1 }"],
    want: { k: { "it's": { x: 1 }, "a\\b": { x: 1 }, "c\td\u0001": { x: 1 } } },
  },
  {
    name: "a copy is merged like an update",
    version: "1.1.0",
    given: "a: { x: { v: 1 } }\nb: { x: { w: 2 } }",
    actions: ["- target: $.b", "  copy: $.a"],
    want: { a: { x: { v: 1 } }, b: { x: { w: 2, v: 1 } } },
  },
  {
    name: "plain values are replaced and removed, as version 1.1 has it",
    version: "1.1.0",
    given: "a: 1\nb: 2",
    actions: ["- target: $.a", "  update: 3", "- target: $.b", "  remove: true"],
    want: { a: 3 },
  },
  {
    name: "plain values are changed for an overlay of version 1.0, too, with a remark",
    given: "a: 1\nb: 2",
    actions: ["- target: $.a", "  remove: true"],
    want: { b: 2 },
    said: [
      'warning overlay/later-feature fix.yaml:4:11 "$.a" finds a plain value, which came with version 1.1; it is changed all the same',
    ],
  },
  {
    name: "extensions and descriptions say nothing",
    given: "a: {}",
    actions: ["- target: $.a", "  description: why", "  x-ticket: 1", "  update: { b: 1 }"],
    want: { a: { b: 1 } },
  },
];

test.each(cases)("$name", ({ given, actions: lines, version, want, said = [] }) => {
  const result = overlay(given, actions(lines, version));
  expect(result.said).toEqual(said);
  expect(result.root).toEqual(want);
});

describe("hostile keys", () => {
  test("are own keys of what comes out, and nothing more", () => {
    const given = '{"paths": {"__proto__": {"get": {}}, "constructor": {"a": 1}}}';
    const { root, said } = overlay(
      given,
      actions([
        "- target: $.paths",
        '  update: { "__proto__": { polluted: true }, "toString": { b: 2 }, "constructor": { c: 3 } }',
        "- target: $.paths['hasOwnProperty']",
        "  remove: true",
      ]),
    );
    expect(said).toEqual(["error overlay/stale-action fix.yaml:6:11 \"$.paths['hasOwnProperty']\" finds nothing"]);
    expect(JSON.stringify(root)).toBe(
      '{"paths":{"__proto__":{"get":{},"polluted":true},"constructor":{"a":1,"c":3},"toString":{"b":2}}}',
    );
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});

describe("where a value was written", () => {
  const given = [
    "openapi: 3.1.0",
    "info: { title: A }",
    "l:",
    "  - { n: zero }",
    "  - { n: one }",
    "  - { n: two, in: { x: 1 } }",
    "",
  ].join("\n");
  const first = actions([
    "- target: $.l[?@.n == 'one']",
    "  remove: true",
    "- target: $.info",
    "  update: { title: B, contact: { name: C } }",
    "- target: $.l[1].in",
    "  update:",
    "    y: 2",
    "- target: $.l",
    "  update: { n: three }",
  ]);
  const second = actions(["- target: $.info.contact", "  update: { url: U }"]);
  const { source, root, said } = overlay(given, first, second);
  const table: [path: string, keys: (string | number)[], want: string][] = [
    ["what the document says stays there", ["openapi"], "api.yaml:1:10 /openapi"],
    ["a merged object stays where it is", ["info"], "api.yaml:2:1 /info"],
    ["a replaced value is in the overlay", ["info", "title"], "fix.yaml:7:20 /actions/1/update/title"],
    ["an added object is in the overlay", ["info", "contact", "name"], "fix.yaml:7:40 /actions/1/update/contact/name"],
    [
      "a later overlay adds to what an earlier one added",
      ["info", "contact", "url"],
      "fix1.yaml:5:18 /actions/0/update/url",
    ],
    ["an item that moved up is where it was", ["l", 1, "n"], "api.yaml:6:10 /l/2/n"],
    ["within it, what was added is in the overlay", ["l", 1, "in", "y"], "fix.yaml:10:8 /actions/2/update/y"],
    ["within it, what was there is where it was", ["l", 1, "in", "x"], "api.yaml:6:24 /l/2/in/x"],
    ["an item that was added is in the overlay", ["l", 2, "n"], "fix.yaml:12:16 /actions/3/update/n"],
    [
      "a missing value is shown at its nearest ancestor",
      ["info", "contact", "none"],
      "fix.yaml:7:23 /actions/1/update/contact/none",
    ],
  ];
  test.each(table)("%s", (_, keys, want) => {
    expect(said).toEqual([]);
    expect(root).toMatchObject({ l: [{ n: "zero" }, { n: "two" }, { n: "three" }] });
    const { file, line, column, pointer } = source.placeOf(joinPointer(rootPointer, ...keys));
    expect(`${file}:${line}:${column} ${pointer}`).toBe(want);
  });
});

describe("stale actions", () => {
  const table: { name: string; given: string; actions: string[]; said: string; version?: string }[] = [
    {
      name: "a target that is not there",
      given: "paths: {}",
      actions: ["- target: $.paths['/a'].get", "  update: { x: 1 }"],
      said: "4:11 \"$.paths['/a'].get\" finds nothing",
    },
    {
      name: "a removal that has happened already",
      given: "a: {}",
      actions: ["- target: $.b", "  remove: true"],
      said: '4:11 "$.b" finds nothing',
    },
    {
      name: "an update that has arrived",
      given: "a: { b: { c: 1, d: [1, { e: 2 }] } }",
      actions: ["- target: $.a", "  update: { b: { c: 1, d: [{ e: 2 }] } }"],
      said: '5:3 What "$.a" finds says already what the action would make it say',
    },
    {
      name: "an entry that is there already",
      given: "tags: [{ name: b, x: 1 }]",
      actions: ["- target: $.tags", "  update: { x: 1, name: b }"],
      said: '5:3 What "$.tags" finds says already what the action would make it say',
    },
    {
      name: "an update of nothing",
      given: "a: {}",
      actions: ["- target: $.a", "  update: {}"],
      said: '5:3 What "$.a" finds says already what the action would make it say',
    },
    {
      name: "a copy of what is not there",
      version: "1.1.0",
      given: "a: {}",
      actions: ["- target: $.a", "  copy: $.b"],
      said: '5:9 "$.b" finds nothing',
    },
  ];
  test.each(table)("$name", ({ given, actions: lines, said, version }) => {
    const result = overlay(given, actions(lines, version));
    expect(result.said).toEqual([`error overlay/stale-action fix.yaml:${said}`]);
    expect(result.root).toEqual(overlay(given).root);
  });

  test("do not keep the others from being applied", () => {
    const { root, said } = overlay(
      "a: {}",
      actions(["- target: $.b", "  remove: true", "- target: $.a", "  update: { x: 1 }"]),
    );
    expect(said).toHaveLength(1);
    expect(root).toEqual({ a: { x: 1 } });
  });

  test("an update that one of several places needs is not stale", () => {
    const { root, said } = overlay("a: { x: 1 }\nb: {}", actions(["- target: $[*]", "  update: { x: 1 }"]));
    expect(said).toEqual([]);
    expect(root).toEqual({ a: { x: 1 }, b: { x: 1 } });
  });
});
