import { expect, test } from "@jest/globals";
import { createDiagnostics } from "../../../../generator/diagnostics/index.js";
import type { FragmentGroup } from "../../../../generator/pages/group/fragmentGroup.js";
import { chooseGroup } from "../../../../generator/pages/group/chooseGroup.js";

const bakery: FragmentGroup = {
  titles: ["Bakery"],
  versions: ["1", "2"],
  specifications: ["reference/bakery.json"],
  hosts: ["api.bakery.example"],
  servers: ["https://api.bakery.example/v2"],
  fragments: [],
};
const cellar: FragmentGroup = {
  titles: [],
  versions: [],
  specifications: [],
  hosts: ["cellar.example"],
  servers: ["https://cellar.example/v1"],
  fragments: [],
};

const listed = '"Bakery" 1, 2 of reference/bakery.json; https://cellar.example/v1';

test.each([
  { name: "the only one", groups: [bakery], api: undefined, want: "Bakery" },
  { name: "none at all", groups: [], api: undefined, want: "nothing" },
  { name: "by its title", groups: [bakery, cellar], api: "bakery", want: "Bakery" },
  { name: "by title and version", groups: [bakery, cellar], api: "Bakery 2", want: "Bakery" },
  { name: "by the path of its specification", groups: [bakery, cellar], api: "/reference/bakery.json", want: "Bakery" },
  { name: "by the end of that path", groups: [bakery, cellar], api: "bakery.json", want: "Bakery" },
  { name: "by its host", groups: [bakery, cellar], api: "cellar.example", want: "cellar.example" },
  { name: "by its server", groups: [bakery, cellar], api: "https://cellar.example/v1", want: "cellar.example" },
  {
    name: "one of several, not said which",
    groups: [bakery, cellar],
    api: undefined,
    want: `pages/several-apis: The pages describe 2 APIs: ${listed}.`,
  },
  {
    name: "one that is not there",
    groups: [bakery, cellar],
    api: "akery.json",
    want: `pages/no-such-api: No page belongs to the API "akery.json". There are: ${listed}.`,
  },
])("$name", ({ groups, api, want }) => {
  const diagnostics = createDiagnostics();
  const group = chooseGroup(groups, api === undefined ? {} : { api }, diagnostics);
  const [error] = diagnostics.list();
  const name = group?.titles[0] ?? group?.hosts[0] ?? "nothing";
  expect(error === undefined ? name : `${error.code}: ${error.message}`).toBe(want);
});
