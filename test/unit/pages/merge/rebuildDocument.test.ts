import { describe, expect, test } from "@jest/globals";
import { createDiagnostics } from "../../../../generator/diagnostics/index.js";
import { pointerKeys } from "../../../../generator/document/jsonPointer.js";
import type { JsonObject } from "../../../../generator/document/record.js";
import type { RecognisedPage, Fragment, OutlineEntry } from "../../../../generator/pages/page/recognition.js";
import { groupFragments } from "../../../../generator/pages/group/groupFragments.js";
import { rebuildDocument } from "../../../../generator/pages/merge/rebuildDocument.js";
import type { ConflictPolicy, Recovery } from "../../../../generator/pages/page/recovery.js";
import { makeFragment, makeOutline, oneOperation, recognised } from "./makeFragment.js";

interface Rebuilt extends Recovery {
  readonly reported: readonly string[];
}

function rebuild(pages: readonly RecognisedPage[], policy: ConflictPolicy = "majority"): Rebuilt {
  const diagnostics = createDiagnostics();
  const sorted = pages.toSorted((a, b) => (a.page.location < b.page.location ? -1 : 1));
  const [group, ...others] = groupFragments(sorted);
  if (group === undefined) throw new Error("There is no fragment.");
  const recovery = rebuildDocument({ pages: sorted, group, others, policy }, diagnostics);
  return { ...recovery, reported: diagnostics.list().map(({ code, message }) => `${code}: ${message}`) };
}

function rebuildFragments(fragments: readonly Fragment[], policy?: ConflictPolicy): Rebuilt {
  return rebuild(
    fragments.map((fragment) => recognised(fragment)),
    policy,
  );
}

function operation(more: JsonObject = {}): JsonObject {
  return { responses: { 204: { description: "Done" } }, ...more };
}

function paths(table: JsonObject): JsonObject {
  return { ...oneOperation("get", "/x"), paths: table };
}

const user = { type: "object", properties: { id: { type: "string" } } };

describe("paths and operations", () => {
  test("stand by path and method, whatever the order of the pages", () => {
    const fragments = [
      makeFragment("3.md", paths({ "/b": { delete: operation(), get: operation() } })),
      makeFragment("1.md", paths({ "/b": { post: operation() } })),
      makeFragment("2.md", paths({ "/a": { get: operation() } })),
    ];
    const { document, operations } = rebuildFragments(fragments);
    expect(operations).toEqual(["GET /a", "GET /b", "POST /b", "DELETE /b"]);
    expect(JSON.stringify(rebuildFragments(fragments.toReversed()).document)).toBe(JSON.stringify(document));
  });

  test("stand in the order of the outline, what it lacks at the end", () => {
    const pages = [
      recognised(makeFragment("a.md", paths({ "/a": { get: operation() }, "/b/{id}": { get: operation() } }))),
      recognised(makeFragment("c.md", paths({ "/c": { get: operation({ operationId: "c" }) } }))),
      makeOutline("llms.txt", [{ operationId: "c" }, { method: "get", path: "/b/{name}" }]),
    ];
    const { operations, pages: outcomes, missing } = rebuild(pages);
    expect(operations).toEqual(["GET /c", "GET /b/{id}", "GET /a"]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["used", "used", "used"]);
    expect(missing).toEqual([]);
  });

  test("webhooks and methods of later versions come along", () => {
    const hooks = { webhooks: { sold: { post: operation() } } };
    const late = { "/a": { additionalOperations: { PURGE: operation() } } };
    const fragments = [makeFragment("a.md", { ...paths(late), openapi: "3.2.0", ...hooks })];
    const { document, operations } = rebuildFragments(fragments);
    expect(operations).toEqual(["PURGE /a", "POST sold"]);
    expect(document).toMatchObject({ openapi: "3.2.0", paths: late, ...hooks });
  });

  test("parameters of a path stay there where all pages have them", () => {
    const parameters = [{ name: "id", in: "path", required: true, schema: { type: "string" } }];
    const fragments = [
      makeFragment("a.md", paths({ "/b/{id}": { parameters, get: operation() } })),
      makeFragment("b.md", paths({ "/b/{id}": { parameters, put: operation() } })),
    ];
    expect(rebuildFragments(fragments).document.paths).toEqual({
      "/b/{id}": { parameters, get: operation(), put: operation() },
    });
  });

  test("parameters of a path go to the operations of the page that has them, where others lack them", () => {
    const parameters = [{ name: "id", in: "path", required: true, schema: { type: "string" } }];
    const own = [{ name: "id", in: "path", required: true, schema: { type: "integer" } }];
    const fragments = [
      makeFragment("a.md", paths({ "/b/{id}": { parameters, get: operation() } })),
      makeFragment("b.md", paths({ "/b/{id}": { put: operation({ parameters: own }) } })),
    ];
    expect(rebuildFragments(fragments).document.paths).toEqual({
      "/b/{id}": { get: operation({ parameters }), put: operation({ parameters: own }) },
    });
  });

  test("paths that differ in names only are one; an id of two paths is reported", () => {
    const fragments = [
      makeFragment("a.md", paths({ "/b/{id}": { get: operation({ operationId: "getB" }) } })),
      makeFragment("b.md", paths({ "/b/{name}": { get: operation({ operationId: "getB" }) } })),
      makeFragment("c.md", paths({ "/c": { get: operation({ operationId: "getB" }) } })),
    ];
    const { operations, reported } = rebuildFragments(fragments);
    expect(operations).toEqual(["GET /b/{id}", "GET /c"]);
    expect(reported).toEqual(['pages/shared-operation-id: The operation id "getB" is that of GET /b/{id}, GET /c.']);
  });
});

test("ids that are only names within a package of Fern get it before them", () => {
  const given = [
    ["/voices", { operationId: "list", tags: ["voices/pvc"] }],
    ["/agents", { operationId: "list", tags: ["agents"] }],
    ["/agents/{id}", { operationId: "getAgent", tags: ["agents"] }],
    ["/login", { operationId: "login", tags: ["auth"] }],
  ] as const;
  const fragments = given.map(([path, more], index) =>
    makeFragment(`${index}.md`, paths({ [path]: { get: operation(more) } }), { format: "fern" }),
  );
  const { document, reported } = rebuildFragments(fragments);
  expect(document).toMatchObject({
    "x-recovered": {
      guesses: [
        'Ids of operations are names within their packages, so 3 of them got their tags before them: "list" became "voices_pvc_list".',
      ],
    },
    paths: {
      "/voices": { get: { operationId: "voices_pvc_list" } },
      "/agents": { get: { operationId: "agents_list" } },
      "/agents/{id}": { get: { operationId: "getAgent" } },
      "/login": { get: { operationId: "auth_login" } },
    },
  });
  expect(reported).toEqual([]);
});

describe("a slash at the end of a path", () => {
  const id = { operationId: "listB" };
  const cases: readonly { readonly name: string; readonly given: readonly JsonObject[]; readonly want: unknown }[] = [
    {
      name: "makes no other operation of it, and is reported",
      given: [{ "/b": { get: operation(id) } }, { "/b/": { get: operation(id) } }, { "/b": { get: operation(id) } }],
      want: [
        ["GET /b"],
        [
          "pages/conflict: Pages disagree on GET /b in how its path ends: 0.md:1 against 1.md:1. The first counts: it is what most pages say; of as many, the newer ones or the first.",
        ],
      ],
    },
    {
      name: "tells apart what one page has",
      given: [{ "/b": { get: operation() }, "/b/": { get: operation() } }],
      want: [["GET /b", "GET /b/"], []],
    },
    {
      name: "tells apart what has two ids",
      given: [{ "/b": { get: operation(id) } }, { "/b/": { get: operation({ operationId: "other" }) } }],
      want: [["GET /b", "GET /b/"], []],
    },
  ];
  test.each(cases)("$name", ({ given, want }) => {
    const { operations, reported } = rebuildFragments(
      given.map((one, index) => makeFragment(`${index}.md`, paths(one))),
    );
    expect([operations, reported]).toEqual(want);
  });
});

describe("servers and security", () => {
  const bearer = [{ bearer: [] }];
  const key = [{ key: [] }];
  const cases: readonly {
    readonly name: string;
    readonly given: readonly JsonObject[];
    readonly want: { readonly top: unknown; readonly own: readonly unknown[] };
  }[] = [
    {
      name: "said by all pages at the top, they stay there, and exceptions are kept",
      given: [paths({ "/a": { get: operation() } }), paths({ "/b": { get: operation({ security: [] }) } })].map(
        (document) => ({ ...document, security: bearer }),
      ),
      want: { top: bearer, own: [undefined, []] },
    },
    {
      name: "said the same by all operations, they go to the top",
      given: [
        paths({ "/a": { get: operation({ security: key }) } }),
        paths({ "/b": { get: operation({ security: key }) } }),
      ],
      want: { top: key, own: [undefined, undefined] },
    },
    {
      name: "said differently at the top, each operation gets its own",
      given: [
        { ...paths({ "/a": { get: operation() } }), security: bearer },
        { ...paths({ "/b": { get: operation() } }), security: [] },
      ],
      want: { top: undefined, own: [bearer, []] },
    },
    {
      name: "empty at the top of all pages, nobody has said anything",
      given: [
        { ...paths({ "/a": { get: operation({ security: key }) } }), security: [] },
        { ...paths({ "/b": { get: operation() } }), security: [] },
      ],
      want: { top: undefined, own: [key, undefined] },
    },
  ];

  test.each(cases)("$name", ({ given, want }) => {
    const { document } = rebuildFragments(given.map((one, index) => makeFragment(`${index}.md`, one)));
    const own = ["/a", "/b"].map((path) => (document.paths as Record<string, { get: JsonObject }>)[path]?.get.security);
    expect({ top: document.security, own }).toEqual(want);
    expect(document.servers).toEqual([{ url: "https://api.bakery.example" }]);
  });

  test("what most pages say at the top stays there; the others keep their own, and it is reported", () => {
    const top = [{ url: "https://api.bakery.example" }];
    const eu = [{ url: "https://eu.bakery.example" }];
    const given = [
      { ...paths({ "/a": { get: operation() } }), security: bearer },
      { ...paths({ "/b": { get: operation({ security: key }) } }), security: bearer },
      { ...paths({ "/c": { get: operation() } }), security: key, servers: eu },
      { ...paths({ "/d": { get: operation() } }), security: bearer },
      { ...paths({ "/e": { get: operation() } }), security: [], servers: [] },
    ];
    const { document, reported } = rebuildFragments(given.map((one, index) => makeFragment(`${index}.md`, one)));
    expect(document).toMatchObject({
      servers: top,
      security: bearer,
      paths: {
        "/a": { get: operation() },
        "/b": { get: operation({ security: key }) },
        "/c": { get: operation({ security: key, servers: eu }) },
        "/d": { get: operation() },
        "/e": { get: operation({ security: [] }) },
      },
    });
    expect(reported).toEqual([
      "pages/differing-defaults: Other security of the document than on most pages: 2.md:1. Their operations keep what they say.",
      "pages/differing-defaults: Other servers of the document than on most pages: 2.md:1. Their operations keep what they say.",
    ]);
  });

  test("servers of a path do not outlive a server for all", () => {
    const servers = [{ url: "https://api.bakery.example" }];
    const given = { ...paths({ "/a": { servers, get: operation() } }), servers: [] };
    expect(rebuildFragments([makeFragment("a.md", given)]).document).toMatchObject({
      servers,
      paths: { "/a": { get: operation() } },
    });
  });
});

describe("components", () => {
  test("stand by name, said by many without a word", () => {
    const given = ["b.md", "a.md"].map((location) =>
      makeFragment(location, oneOperation("get", `/${location}`, { components: { schemas: { User: user, Ant: {} } } })),
    );
    const { document, conflicts, sources, reported } = rebuildFragments(given);
    expect(Object.keys((document.components as { schemas: JsonObject }).schemas)).toEqual(["Ant", "User"]);
    expect(conflicts).toEqual([]);
    expect(reported).toEqual([]);
    expect(sources.get("/components/schemas/User" as never)?.map(({ file }) => file)).toEqual(["a.md", "b.md"]);
  });

  const longer = { ...user, properties: { id: { type: "integer" }, name: { type: "string" } } };
  const disagreeing = [user, longer, longer].map((value, index) =>
    makeFragment(`${index}.md`, oneOperation("get", `/${index}`, { components: { schemas: { User: value } } })),
  );

  test("that pages disagree on are conflicts with all places", () => {
    const { conflicts, document, reported } = rebuildFragments(disagreeing);
    expect(document).toMatchObject({ components: { schemas: { User: longer } } });
    expect(conflicts).toMatchObject([
      {
        pointer: "/components/schemas/User",
        differences: ["/properties/id/type", "/properties/name"],
        chosen: { file: "1.md" },
        others: [{ file: "0.md" }],
        policy: "majority",
      },
    ]);
    expect(reported).toEqual([
      "pages/conflict: Pages disagree on schemas/User at /properties/id/type and 1 more place: 1.md:1 against 0.md:1. The first counts: it is what most pages say; of as many, the newer ones or the first.",
    ]);
  });

  test("are refused where conflicts are not to be", () => {
    const { reported } = rebuildFragments(disagreeing, "fail");
    expect(reported.map((line) => line.split(":")[0])).toEqual(["pages/conflict-refused"]);
  });

  test("in other words are no conflict: the words of the page that stands highest count", () => {
    const given = ["ko/a.md", "zh/a.md", "a.md"].map((location) =>
      makeFragment(
        location,
        oneOperation("get", "/a", { components: { schemas: { User: { ...user, description: `In ${location}` } } } }),
      ),
    );
    const { conflicts, document, pages, reported } = rebuildFragments(given);
    expect(conflicts).toEqual([]);
    expect(document).toMatchObject({ components: { schemas: { User: { description: "In a.md" } } } });
    expect(pages.map(({ outcome }) => outcome)).toEqual(["used", "duplicate", "duplicate"]);
    expect(reported).toEqual(["pages/reworded: schemas/User has other words in ko/a.md:1; those of a.md:1 count."]);
  });

  test("are in English where pages of several languages stand side by side, and are reported once a folder", () => {
    const given = ["cn/a.md", "en-us/api/a.md"].map((location) => {
      const described = { ...user, description: `In ${location}` };
      const schemas = { User: described, Group: { ...described, title: "G" }, Role: described };
      return makeFragment(location, oneOperation("get", "/a", { components: { schemas } }));
    });
    const { document, reported } = rebuildFragments(given);
    expect(document).toMatchObject({ components: { schemas: { User: { description: "In en-us/api/a.md" } } } });
    expect(reported).toEqual([
      "pages/reworded: schemas/User has other words in cn/a.md:1, as 2 more parts have in its folder; those of en-us/api/a.md:1 count.",
    ]);
  });

  test("that only lack a text are no other words", () => {
    const given = [{ ...user, description: "Who buys." }, user].map((value, index) =>
      makeFragment(`${index}.md`, oneOperation("get", `/${index}`, { components: { schemas: { User: value } } })),
    );
    expect(rebuildFragments(given)).toMatchObject({ reported: [], conflicts: [] });
  });

  test("an operation whose text was taken away is reported", () => {
    const given = [operation({ description: "Lists." }), operation()].map((value, index) =>
      makeFragment(`${index}.md`, paths({ "/a": { get: value } })),
    );
    expect(rebuildFragments(given).reported).toEqual([
      "pages/reworded: GET /a has other words in 1.md:1; those of 0.md:1 count.",
    ]);
  });

  test("a property that is called description is no text", () => {
    const given = ["string", "integer"].map((type, index) =>
      makeFragment(
        `${index}.md`,
        oneOperation("get", "/a", { components: { schemas: { User: { properties: { description: { type } } } } } }),
      ),
    );
    expect(rebuildFragments(given).conflicts.map(({ differences }) => differences)).toEqual([
      ["/properties/description/type"],
    ]);
  });

  test("that only a mapping names and no page shows are reported, and nothing is put in their place", () => {
    const mapping = { cat: "#/components/schemas/Cat", dog: "Dog", cow: "#/components/schemas/Cow", file: "pig.json" };
    const schemas = { Pet: { discriminator: { propertyName: "kind", mapping } }, Cat: user };
    const { document, reported } = rebuildFragments([
      makeFragment("a.md", { ...paths({ "/a": { get: operation() } }), components: { schemas } }),
    ]);
    expect(document.components).toEqual({ schemas: { Cat: user, Pet: schemas.Pet } });
    expect(reported).toEqual([
      "pages/loose-reference: No page shows #/components/schemas/Cow, which one place refers to.",
      "pages/loose-reference: No page shows #/components/schemas/Dog, which one place refers to.",
    ]);
  });

  test("that no page shows accept any value, and it is reported", () => {
    const schema = { $ref: "#/components/schemas/Gone" };
    const lost = operation({ responses: { 200: { description: "", content: { "application/json": { schema } } } } });
    const { document, reported } = rebuildFragments([
      makeFragment("a.md", { ...paths({ "/a": { get: lost } }), components: { schemas: {} } }),
    ]);
    expect(document).toMatchObject({
      "x-recovered": { formats: ["mintlify"], guesses: ["No page shows the schema Gone; it accepts any value."] },
      components: { schemas: { Gone: {} } },
    });
    expect(reported).toEqual([
      "pages/loose-reference: No page shows #/components/schemas/Gone, which one place refers to.",
    ]);
  });
});

describe("the top of the document", () => {
  test("has its fields in one order", () => {
    const document = {
      components: { schemas: { User: user } },
      "x-owner": "bakers",
      tags: [{ name: "Breads" }],
      ...oneOperation("get", "/a", { security: [{ key: [] }] }),
    };
    expect(Object.keys(rebuildFragments([makeFragment("a.md", document)]).document)).toEqual([
      "openapi",
      "x-recovered",
      "info",
      "x-owner",
      "servers",
      "security",
      "tags",
      "paths",
      "components",
    ]);
  });

  test("takes the fullest information and tags in the order of the outline", () => {
    const info = { title: "Bakery", version: "1", description: "Breads and more." };
    const tagged = (path: string, tag: string): Fragment =>
      makeFragment(`${tag}.md`, paths({ [path]: { get: operation({ tags: [tag] }) } }));
    const pages = [
      recognised(tagged("/a", "Breads")),
      recognised(tagged("/b", "Cakes")),
      recognised(makeFragment("home.info.mdx", { info, servers: oneOperation("get", "/x").servers })),
      recognised(makeFragment("breads.tag.mdx", { tags: [{ name: "Breads", description: "Baked." }] })),
      makeOutline("sidebar.js", [
        { method: "get", target: "Cakes", tag: "Cakes" },
        { method: "get", target: "Breads", tag: "Breads" },
      ]),
    ];
    const { document, pages: outcomes } = rebuild(pages);
    expect(document).toMatchObject({ info, tags: [{ name: "Cakes" }, { name: "Breads", description: "Baked." }] });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["used", "used", "used", "used", "used"]);
  });

  const nullable = { components: { schemas: { User: { type: ["object", "null"] } } } };
  const versions: readonly { readonly name: string; readonly given: readonly JsonObject[]; readonly want: string }[] = [
    { name: "what all say", given: [{ openapi: "3.0.1" }, { openapi: "3.0.1" }], want: "3.0.1" },
    { name: "the newest that one says", given: [{ openapi: "3.1.0" }, { openapi: "3.0.3" }], want: "3.1.0 guessed" },
    { name: "3.0 where nobody says it", given: [{ openapi: undefined }], want: "3.0.3 guessed" },
    { name: "3.1 where that is needed", given: [{ openapi: undefined, ...nullable }], want: "3.1.0 guessed" },
  ];

  test.each(versions)("is of the version: $name", ({ given, want }) => {
    const fragments = given.map((one, index) =>
      makeFragment(`${index}.md`, { ...oneOperation("get", `/${index}`), ...one }),
    );
    const { document } = rebuildFragments(fragments);
    const { guesses = [] } = document["x-recovered"] as { guesses?: readonly string[] };
    expect(`${String(document.openapi)}${guesses.length > 0 ? " guessed" : ""}`).toBe(want);
  });

  test("is named after the host where pages have no name for the API", () => {
    const given = makeFragment("a.md", oneOperation("get", "/a", { info: { title: "", version: "" } }));
    const { document } = rebuildFragments([given]);
    expect(document.info).toEqual({ title: "api.bakery.example", version: "unknown" });
    expect(document["x-recovered"]).toMatchObject({
      guesses: [
        'No page names the API; "api.bakery.example" is used as its title.',
        "No page says which version of the API it describes.",
      ],
    });
  });
});

describe("what is missing", () => {
  const cases: readonly {
    readonly name: string;
    readonly entry: Omit<OutlineEntry, "place">;
    readonly isMissing: boolean;
  }[] = [
    { name: "an operation by its path", entry: { method: "put", path: "/breads" }, isMissing: true },
    { name: "an operation that is there", entry: { method: "GET", path: "/breads" }, isMissing: false },
    { name: "one with the base path of the server", entry: { method: "get", path: "/v1/breads" }, isMissing: false },
    { name: "an operation by its id", entry: { operationId: "noSuch" }, isMissing: true },
    { name: "a page by the id of a sidebar", entry: { method: "get", target: "api/list-breads" }, isMissing: false },
    { name: "a page of another method", entry: { method: "post", target: "other/list-breads" }, isMissing: true },
    { name: "a page beside those of operations", entry: { target: "https://x.example/api/eat.md" }, isMissing: true },
    { name: "a page elsewhere", entry: { target: "https://x.example/blog/welcome.md" }, isMissing: false },
    { name: "prose that was read", entry: { target: "https://x.example/api/intro.md" }, isMissing: false },
    { name: "an operation by the title of its page", entry: { title: "List Breads" }, isMissing: false },
  ];

  test.each(cases)("$name", ({ entry, isMissing }) => {
    const list = paths({ "/breads": { get: operation({ summary: "List breads" }) } });
    const prose = { page: { location: "docs/api/intro.md", text: "" }, pointers: [] };
    const nothing = { fragments: [], pointers: [], outlines: [], findings: [], uses: [] };
    const pages = [
      recognised(makeFragment("docs/api/list-breads.api.mdx", list)),
      recognised(makeFragment("https://x.example/api/list", list)),
      { ...prose, recognition: nothing },
      makeOutline("sidebar.js", [entry]),
    ];
    const { missing, reported } = rebuild(pages);
    expect(missing).toHaveLength(isMissing ? 1 : 0);
    expect(reported.map((line) => line.split(":")[0])).toEqual(isMissing ? ["pages/missing-operation"] : []);
  });
});

test("pages that were not read are distinguished from operations that are missing", () => {
  const pages = [
    recognised(makeFragment("api/list-breads.md", oneOperation("get", "/breads"))),
    makeOutline("llms.txt", [
      { target: "https://x.example/api/eat.md" },
      { method: "put", path: "/breads" },
      { target: "https://x.example/api/errors.md" },
    ]),
  ];
  expect(rebuild(pages).reported).toEqual([
    "pages/missing-operation: llms.txt lists an operation that no page has: PUT /breads; and 2 pages not read among those of operations: https://x.example/api/eat.md, https://x.example/api/errors.md.",
  ]);
});

test("every page has an outcome, and those without use a reason", () => {
  const nothing = { fragments: [], pointers: [], outlines: [], findings: [], uses: [] };
  const json = { location: "a.Params.json", text: "" };
  const pages = [
    recognised(makeFragment("a.md", oneOperation("get", "/a")), { uses: [json] }),
    { page: json, recognition: nothing, pointers: [] },
    recognised(makeFragment("b.md", oneOperation("get", "/a"))),
    recognised(makeFragment("c.md", paths({ "/a": { get: operation({ deprecated: true }) } }))),
    recognised(makeFragment("d.md", oneOperation("get", "/d", { info: { title: "Cellar", version: "1" } }))),
    { page: { location: "e.md", text: "" }, recognition: nothing, pointers: [] },
  ];
  expect(rebuild(pages).pages).toEqual([
    { location: "a.Params.json", format: "mintlify", outcome: "used" },
    { location: "a.md", format: "mintlify", outcome: "used" },
    { location: "b.md", format: "mintlify", outcome: "duplicate", reason: "Says what a.md:1 says." },
    { location: "c.md", format: "mintlify", outcome: "reported", reason: "Says otherwise than a.md:1, which counts." },
    { location: "d.md", format: "mintlify", outcome: "reported", reason: 'Describes another API: "Cellar" 1.' },
    { location: "e.md", outcome: "reported", reason: "Holds no part of an API description." },
  ]);
});

test("a page that is left out takes its own operations along and nothing else", () => {
  const fragments = ["a", "b", "c", "d"].map((name) =>
    makeFragment(`${name}.md`, oneOperation("get", `/${name}`, { components: { schemas: { User: user } } })),
  );
  const whole = rebuildFragments(fragments);
  for (const left of fragments) {
    const { document, operations } = rebuildFragments(fragments.filter((fragment) => fragment !== left));
    const path = left.page.location.replace(/^(.*)\.md$/, "/$1");
    expect(operations).toEqual(whole.operations.filter((name) => name !== `GET ${path}`));
    const kept = Object.entries(whole.document.paths as JsonObject).filter(([key]) => key !== path);
    expect(document).toEqual({ ...whole.document, paths: Object.fromEntries(kept) });
  }
});

test("every source leads to an operation or a component", () => {
  const fragment = makeFragment("a.md", oneOperation("get", "/a", { components: { schemas: { User: user } } }));
  expect([...rebuildFragments([fragment]).sources.keys()].map(pointerKeys)).toEqual([
    ["paths", "/a", "get"],
    ["components", "schemas", "User"],
  ]);
});
