import { describe, expect, test } from "@jest/globals";
import type { JsonObject } from "../../../../generator/document/record.js";
import { groupFragments } from "../../../../generator/pages/group/groupFragments.js";
import type { Fragment } from "../../../../generator/pages/page/recognition.js";
import { makeFragment, oneOperation, recognised } from "./makeFragment.js";

function bakery(path: string, more: JsonObject = {}): JsonObject {
  return oneOperation("get", path, more);
}

const otherInfo = { info: { title: "Cellar", version: "1" }, servers: [{ url: "https://cellar.example" }] };
const shop = { servers: [{ url: "https://shop.example" }] };

interface Case {
  readonly name: string;
  readonly given: readonly Fragment[];
  readonly want: readonly (readonly string[])[];
}

const cases: readonly Case[] = [
  {
    name: "one title, version and host",
    given: [makeFragment("a.md", bakery("/a")), makeFragment("b.md", bakery("/b"))],
    want: [["a.md", "b.md"]],
  },
  {
    name: "another title on another host",
    given: [makeFragment("a.md", bakery("/a")), makeFragment("b.md", bakery("/b", otherInfo))],
    want: [["a.md"], ["b.md"]],
  },
  {
    name: "another version: the pages of v1 and v2 stand side by side",
    given: [
      makeFragment("v1/a.md", bakery("/a")),
      makeFragment("v2/a.md", bakery("/a", { info: { title: "Bakery", version: "2" } })),
    ],
    want: [["v1/a.md"], ["v2/a.md"]],
  },
  {
    name: "another version of one specification of one site: the pages are of different days",
    given: [
      makeFragment("https://docs.example/a.md", bakery("/a"), { hints: { specification: "openapi.json" } }),
      makeFragment("https://docs.example/b.md", bakery("/b", { info: { title: "Bakery", version: "2" } }), {
        hints: { specification: "/openapi.json" },
      }),
    ],
    want: [["https://docs.example/a.md", "https://docs.example/b.md"]],
  },
  {
    name: "another version of one page among others: it is of another day",
    given: [
      makeFragment("a.md", bakery("/a")),
      makeFragment("b.md", bakery("/b", { info: { title: "Bakery", version: "2" } })),
    ],
    want: [["a.md", "b.md"]],
  },
  {
    name: "other servers on one page among others",
    given: [makeFragment("a.md", bakery("/a")), makeFragment("b.md", bakery("/b", shop))],
    want: [["a.md", "b.md"]],
  },
  {
    name: "other servers for the same operations: there are two of everything",
    given: [makeFragment("a.md", bakery("/a")), makeFragment("b.md", bakery("/a", shop))],
    want: [["a.md"], ["b.md"]],
  },
  {
    name: "other servers and components of the same names that differ",
    given: [
      makeFragment("a.md", bakery("/a", { components: { schemas: { Bread: {} } } })),
      makeFragment("b.md", bakery("/b", { ...shop, components: { schemas: { Bread: { type: "string" } } } })),
    ],
    want: [["a.md"], ["b.md"]],
  },
  {
    name: "a few outdated pages of what other pages describe",
    given: [
      ...["a", "b", "c", "d"].map((name) => makeFragment(`${name}.md`, bakery(`/${name}`))),
      makeFragment("old/a.md", bakery("/a", { info: { title: "Bakery", version: "0" } })),
    ],
    want: [["a.md", "b.md", "c.md", "d.md", "old/a.md"]],
  },
  {
    name: "a whole specification of another version beside the pages",
    given: [
      makeFragment("a.md", bakery("/a")),
      makeFragment("openapi.json", bakery("/a", { info: { title: "Bakery", version: "2" } }), { form: "whole" }),
    ],
    want: [["a.md", "openapi.json"]],
  },
  {
    name: "pages without titles on hosts of one domain",
    given: [
      makeFragment("a.md", bakery("/a", { info: { title: "" } })),
      makeFragment("b.md", bakery("/b", { info: { title: "" }, servers: [{ url: "https://up.bakery.example/v1" }] })),
    ],
    want: [["a.md", "b.md"]],
  },
  {
    name: "pages without titles of two versions on one host",
    given: ["v1", "v2"].flatMap((version) =>
      ["a", "b"].map((name) => {
        const servers = [{ url: `https://api.bakery.example/${version}` }];
        return makeFragment(`${version}/${name}.md`, bakery(`/${name}`, { info: { title: "" }, servers }));
      }),
    ),
    want: [
      ["v1/a.md", "v1/b.md"],
      ["v2/a.md", "v2/b.md"],
    ],
  },
  {
    name: "specifications of one path on different sites",
    given: [
      makeFragment("https://docs.example/a.md", bakery("/a"), { hints: { specification: "openapi.json" } }),
      makeFragment("https://other.example/b.md", bakery("/b", otherInfo), { hints: { specification: "openapi.json" } }),
    ],
    want: [["https://docs.example/a.md"], ["https://other.example/b.md"]],
  },
  {
    name: "empty titles go by the host",
    given: [
      makeFragment("a.md", bakery("/a", { info: { title: "", version: "1" } })),
      makeFragment("b.md", bakery("/b", { info: { title: "", version: "1" } })),
      makeFragment("c.md", bakery("/c", { info: { title: "", version: "1" }, ...shop })),
    ],
    want: [["a.md", "b.md"], ["c.md"]],
  },
  {
    name: "titles of pages tell nothing",
    given: ["a.md", "b.md"].map((location) =>
      makeFragment(location, bakery(`/${location}`, { info: { title: `Get ${location}`, version: "1" } }), {
        hints: { title: `Get ${location}` },
      }),
    ),
    want: [["a.md", "b.md"]],
  },
  {
    name: "titles that are all different are those of pages",
    given: ["a.md", "b.md", "c.md"].map((location) =>
      makeFragment(location, bakery(`/${location}`, { info: { title: `Get ${location}`, version: "1" } })),
    ),
    want: [["a.md", "b.md", "c.md"]],
  },
  {
    name: "a page of models joins the API whose names it shares",
    given: [
      makeFragment("a.md", bakery("/a", { components: { schemas: { Bread: {} } } })),
      makeFragment("b.md", bakery("/b", { ...otherInfo, components: { schemas: { Wine: {} } } })),
      makeFragment("models.md", { components: { schemas: { Wine: {}, Cork: {} } } }),
    ],
    want: [["a.md"], ["b.md", "models.md"]],
  },
  {
    name: "a page of tags joins the API beside it",
    given: [
      makeFragment("bakery/a.mdx", bakery("/a")),
      makeFragment("cellar/b.mdx", bakery("/b", otherInfo)),
      makeFragment("cellar/wines.tag.mdx", { tags: [{ name: "Wines" }] }),
    ],
    want: [["bakery/a.mdx"], ["cellar/b.mdx", "cellar/wines.tag.mdx"]],
  },
  {
    name: "a page of information without servers joins the API of that title",
    given: [
      makeFragment("x/a.mdx", bakery("/a")),
      makeFragment("x/b.mdx", bakery("/b", otherInfo)),
      makeFragment("intro.info.mdx", { info: { title: "Cellar", version: "1", description: "Wines." } }),
    ],
    want: [["x/a.mdx"], ["intro.info.mdx", "x/b.mdx"]],
  },
];

describe("groupFragments", () => {
  test.each(cases)("$name", ({ given, want }) => {
    const pages = given.map((fragment) => recognised(fragment));
    const sorted = pages.toSorted((a, b) => (a.page.location < b.page.location ? -1 : 1));
    const groups = groupFragments(sorted).map(({ fragments }) => fragments.map(({ page }) => page.location));
    expect(groups.toSorted()).toEqual([...want].toSorted());
  });

  test("a whole document joins the page that leads to it", () => {
    const cut = makeFragment("https://docs.example/a.md", bakery("/a", { info: { title: "", version: "" } }));
    const whole = makeFragment("https://files.example/x.json", bakery("/a", otherInfo), { form: "whole" });
    const place = cut.placeOf("" as never);
    const pointer = {
      format: "mintlify" as const,
      target: whole.page.location,
      certainty: "stated" as const,
      page: cut.page,
      place,
    };
    const groups = groupFragments([
      recognised(cut, { pointers: [pointer] }),
      { ...recognised(whole), pointers: [pointer] },
    ]);
    expect(groups.map(({ fragments }) => fragments.length)).toEqual([2]);
  });
});
