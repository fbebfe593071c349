import { describe, expect, test } from "@jest/globals";
import { actions, overlay } from "./overlaying.js";

/** A document with something of every kind. */
const document = "a: { b: 1 }\nl: [1, 2]\ns: text\nt: { o: {}, l: [], s: x }\n";

interface Mistake {
  readonly name: string;
  readonly overlay: string;
  readonly said: readonly string[];
}

const action = (...lines: readonly string[]): string => actions(lines);
const later = (...lines: readonly string[]): string => actions(lines, "1.1.0");

const mistakes: readonly Mistake[] = [
  {
    name: "no version",
    overlay: 'info: { title: T, version: "1" }\nactions: []',
    said: [
      "overlay/unsupported-version fix.yaml:1:1 The overlay does not say of which version it is: `overlay: 1.0.0`",
    ],
  },
  {
    name: "a version of two numbers",
    overlay: 'overlay: 1.0\ninfo: { title: T, version: "1" }\nactions: []',
    said: [
      "overlay/unsupported-version fix.yaml:1:10 Of the versions of the Overlay Specification, 1.0.0 and 1.1.0 are known, written as text of three numbers",
    ],
  },
  {
    name: "a later version",
    overlay: "overlay: 2.0.0",
    said: [
      "overlay/unsupported-version fix.yaml:1:10 Of the versions of the Overlay Specification, 1.0.0 and 1.1.0 are known, written as text of three numbers",
    ],
  },
  { name: "no object", overlay: "- 1", said: ["overlay/invalid-value fix.yaml:1:1 The overlay is no object"] },
  {
    name: "nothing but a version",
    overlay: "overlay: 1.0.0",
    said: [
      "overlay/invalid-value fix.yaml:1:1 `actions` has to be a list of at least one action",
      "overlay/invalid-value fix.yaml:1:1 `info` has to be an object with `title` and `version`",
    ],
  },
  {
    name: "fields of wrong types",
    overlay: "overlay: 1.0.0\ninfo: { version: 1 }\nextends: [1]\nactions: []",
    said: [
      "overlay/invalid-value fix.yaml:2:1 `info.title` has to be text",
      "overlay/invalid-value fix.yaml:2:18 `info.version` has to be text",
      "overlay/invalid-value fix.yaml:3:1 `extends` has to be text",
      "overlay/invalid-value fix.yaml:4:1 `actions` has to be a list of at least one action",
    ],
  },
  {
    name: "unknown fields",
    overlay: action("- target: $.a", "  updates: {}", "  update: { c: 1 }") + "acton: 1\nx-mine: 1",
    said: [
      'overlay/unknown-field fix.yaml:5:3 There is no field "updates" here; did you mean "update"?',
      'overlay/unknown-field fix.yaml:7:8 There is no field "acton" here; did you mean "actions"?',
    ],
  },
  {
    name: "actions that are none",
    overlay: action("- 1", "- target: $.a", "- update: { c: 1 }", "- target: 3", "  remove: yes"),
    said: [
      "overlay/invalid-value fix.yaml:4:3 An action has to be an object",
      "overlay/invalid-value fix.yaml:5:3 The action has none of `update`, `remove: true` and `copy`, so that it changes nothing",
      "overlay/invalid-value fix.yaml:6:3 The action has no `target`",
      "overlay/invalid-value fix.yaml:7:11 `target` has to be text",
      "overlay/invalid-value fix.yaml:8:11 `remove` has to be true or false",
    ],
  },
  {
    name: "an update and a copy",
    overlay: later("- target: $.a", "  update: 1", "  copy: $.l"),
    said: ["overlay/invalid-value fix.yaml:4:3 The action has `update` as well as `copy`; it can have one of them"],
  },
  {
    name: "paths that are none",
    overlay: later("- target: $.paths./x", "  remove: true", "- target: $.a[", "  remove: true"),
    said: [
      'overlay/invalid-target fix.yaml:4:11 `target`, "$.paths./x", is no JSONPath expression: it breaks the grammar at character 9, "/"',
      'overlay/invalid-target fix.yaml:6:11 `target`, "$.a[", is no JSONPath expression: it breaks the grammar at its end',
    ],
  },
  {
    name: "a path that is too long",
    overlay: later(`- target: $.${"a".repeat(2000)}`, "  remove: true"),
    said: [expect.stringContaining(", is longer than 2000 characters") as unknown as string],
  },
  {
    name: "functions that are none, or are given what they do not take",
    overlay: later(
      ...[
        "mach(@.a, 'b')",
        "match(@.a)",
        "match(@.a, '(')",
        "search(@.a, '(?=b)')",
        `match(@.a, '(a)\\\\1')`,
        "count(@.a)",
      ].flatMap((filter) => [`- target: ${JSON.stringify(`$.t[?${filter}]`)}`, "  remove: true"]),
    ),
    said: [
      `overlay/invalid-target fix.yaml:4:11 \`target\`, "$.t[?mach(@.a, 'b')]", is no JSONPath expression: no such function 'mach', at character 6, "m"`,
      `overlay/invalid-target fix.yaml:6:11 \`target\`, "$.t[?match(@.a)]", is no JSONPath expression: match() takes 2 arguments, 1 given, at character 6, "m"`,
      `overlay/invalid-target fix.yaml:8:11 \`target\`, "$.t[?match(@.a, '(')]", is no JSONPath expression: match() takes a regular expression of RFC 9485, at character 18, "("`,
      `overlay/invalid-target fix.yaml:10:11 \`target\`, "$.t[?search(@.a, '(?=b)')]", is no JSONPath expression: search() takes a regular expression of RFC 9485, at character 19, "("`,
      `overlay/invalid-target fix.yaml:12:11 \`target\`, "$.t[?match(@.a, '(a)${"\\\\".repeat(2)}1')]", is no JSONPath expression: match() takes a regular expression of RFC 9485, at character 18, "("`,
      `overlay/invalid-target fix.yaml:14:11 \`target\`, "$.t[?count(@.a)]", is no JSONPath expression: result of count() must be compared, at character 6, "c"`,
    ],
  },
  {
    name: "the whole document",
    overlay: action("- target: $", "  remove: true"),
    said: ["overlay/invalid-target fix.yaml:4:11 The whole document cannot be removed"],
  },
  {
    name: "values of several kinds",
    overlay: later("- target: $.t.*", "  update: 1"),
    said: [
      'overlay/invalid-target fix.yaml:4:11 "$.t.*" finds values of several kinds: a list, a plain value, an object',
    ],
  },
  {
    name: "updates that do not fit",
    overlay: later(
      "- target: $.a",
      "  update: [1]",
      "- target: $.s",
      "  update: { a: 1 }",
      "- target: $.a",
      "  update:",
    ),
    said: [
      'overlay/incompatible-update fix.yaml:5:3 "$.a" finds an object, which cannot be updated with a list',
      'overlay/incompatible-update fix.yaml:7:3 "$.s" finds a plain value, which cannot be updated with an object',
      'overlay/incompatible-update fix.yaml:9:10 "$.a" finds an object, which cannot be updated with a plain value',
    ],
  },
  {
    name: "parts of an update that do not fit",
    overlay: action("- target: $.t", "  update: { o: null, l: { a: 1 }, s: y }"),
    said: [
      "overlay/incompatible-update fix.yaml:5:16 The update has null where the document has an object",
      "overlay/incompatible-update fix.yaml:5:22 The update has an object where the document has a list",
    ],
  },
  {
    name: "a copy of several values",
    overlay: later("- target: $.a", "  copy: $.l[*]"),
    said: ['overlay/invalid-target fix.yaml:5:9 "$.l[*]" finds 2 values; one is to be copied'],
  },
  {
    name: "a copy before its time",
    overlay: action("- target: $.t.o", "  copy: $.a"),
    said: ["overlay/later-feature fix.yaml:5:9 `copy` came with version 1.1; it is done all the same"],
  },
];

test.each(mistakes)("$name", (given) => {
  const { said } = overlay(document, given.overlay);
  expect(said.map((line) => line.replace(/^(?:error|warning) /, ""))).toEqual(given.said);
});

describe("what is multiplied without end is refused", () => {
  test("much that is added to many places", () => {
    const list = JSON.stringify({ l: Array.from({ length: 1001 }, () => ({})) });
    const update = JSON.stringify({ x: Array.from({ length: 1000 }, () => 0) });
    const { said, root } = overlay(list, actions(["- target: $.l[*]", `  update: ${update}`]));
    expect(said).toEqual(['error overlay/too-large fix.yaml:4:11 "$.l[*]" finds 1001 places: too much would be added']);
    expect(root).toEqual(JSON.parse(list));
  });

  test("more places than an action can sensibly change", () => {
    const list = JSON.stringify({ l: Array.from({ length: 200_001 }, () => 0) });
    const { said } = overlay(list, actions(["- target: $.l[*]", "  update: 1"], "1.1.0"));
    expect(said).toEqual(['error overlay/too-large fix.yaml:4:11 "$.l[*]" finds more than 200000 places']);
  });
});

describe("the document that an overlay is meant for", () => {
  const table: [name: string, reference: string, said: number][] = [
    ["is this one", "api.yaml", 0],
    ["is this one, told from the overlay", "./api.yaml", 0],
    ["is another file", "other.yaml", 1],
    ["is a file elsewhere", "../api.yaml", 1],
    ["is on the network, this one a copy of it", "https://api.example/openapi.yaml", 0],
    ["is named by no URL", "http://[", 1],
  ];
  test.each(table)("%s", (_, reference, count) => {
    const text = `${actions(["- target: $.a", "  update: { c: 1 }"])}extends: '${reference}'\n`;
    const message = `The overlay is for "${reference}", but it is applied to api.yaml`;
    const { said, root } = overlay("a: {}", text);
    expect(said).toEqual(Array(count).fill(`warning overlay/other-document fix.yaml:6:10 ${message}`));
    expect(root).toEqual({ a: { c: 1 } });
  });
});
