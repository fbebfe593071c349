import { describe, expect, test } from "@jest/globals";
import { recognise } from "./writePages.js";

const js = `module.exports = [{"type":"doc","id":"api/garden"},{"type":"category","label":"Plants","items":[
{"type":"doc","id":"api/list-plants","label":"List plants","className":"api-method get"},
{"type":"doc","id":"api/old","label":"Old","className":"menu__list-item--deprecated api-method post"}]},
{"type":"category","label":"UNTAGGED","items":[{"type":"doc","id":"api/list-plants","label":"List plants","className":"api-method get"},
{"type":"doc","id":"api/died","label":"A plant died","className":"api-method event"}]}];`;

const typed = `import type { SidebarsConfig } from "@docusaurus/plugin-content-docs";

const sidebar: SidebarsConfig = {
  apisidebar: [
    { type: "doc", id: 'api/garden' },
    {
      type: "category",
      label: "Plants",
      link: { type: "doc", id: "api/plants" },
      items: [
        { type: "doc", id: "api/schemas/rose", label: "Rose", className: "schema" },
        { type: "doc", id: "api/list-plants", label: "List plants", className: "api-method get", },
        ...others,
        run("rm -rf"),
      ],
    },
  ],
} satisfies SidebarsConfig;

export default sidebar.apisidebar;
`;

const list = { title: "List plants", method: "get", target: "api/list-plants", tag: "Plants" };

describe("a sidebar lists the operations", () => {
  const cases: readonly (readonly [name: string, text: string, location: string, want: readonly object[]])[] = [
    [
      "as JavaScript, each operation once",
      js,
      "api/sidebar.js",
      [
        { ...list, place: "2:1" },
        { title: "Old", method: "post", target: "api/old", tag: "Plants", place: "3:1" },
        { title: "A plant died", target: "api/died", tag: "UNTAGGED", place: "5:1" },
      ],
    ],
    ["as TypeScript, never run", typed, "api/sidebar.ts", [{ ...list, place: "12:9" }]],
    ["as a scraped text", js, "https://garden.example/raw/sidebar", [{ ...list, place: "2:1" }]],
  ];
  test.each(cases)("%s", (_, text, location, want) => {
    const [outline] = recognise(text, location).outlines;
    const entries = outline?.entries.map(({ place, ...rest }) => ({ ...rest, place: `${place.line}:${place.column}` }));
    expect(entries?.slice(0, want.length)).toEqual(want);
    expect(outline?.format).toBe("docusaurus");
  });
});

describe("other scripts are none", () => {
  const cases: readonly (readonly [name: string, text: string, location: string])[] = [
    ["a sidebar that a person wrote", 'module.exports = { docs: ["intro", { type: "doc", id: "a" }] };', "sidebars.js"],
    ["one that only talks of it", "// see api-method\nexport const a = 1;", "a.ts"],
    ["a text", 'We use "api-method get" for classes.', "a.md"],
    ["deeply nested brackets", `module.exports = ${"[".repeat(100_000)} // api-method`, "sidebar.js"],
    ["nothing that can be parsed", 'module.exports = [{"className":"api-method get"', "sidebar.js"],
  ];
  test.each(cases)("%s", (_, text, location) => {
    expect(recognise(text, location).outlines).toEqual([]);
  });
});
