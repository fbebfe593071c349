import { describe, expect, test } from "@jest/globals";
import { createDiagnostics } from "../../../../generator/diagnostics/index.js";
import type { JsonObject } from "../../../../generator/document/record.js";
import { groupFragments } from "../../../../generator/pages/group/groupFragments.js";
import { chooseWhole } from "../../../../generator/pages/merge/chooseWhole.js";
import { copyDocument } from "../../../../generator/pages/merge/copyDocument.js";
import type { Fragment } from "../../../../generator/pages/page/recognition.js";
import type { ConflictPolicy, Recovery } from "../../../../generator/pages/page/recovery.js";
import { makeFragment, oneOperation, recognised } from "./makeFragment.js";

function copy(
  fragments: readonly Fragment[],
  policy: ConflictPolicy = "majority",
): Recovery & { readonly reported: readonly string[] } {
  const diagnostics = createDiagnostics();
  const pages = fragments.map((fragment) => recognised(fragment));
  const [group] = groupFragments(pages);
  const chosen = group && chooseWhole(group.fragments, policy);
  if (group === undefined || chosen === undefined) throw new Error("There is no whole document.");
  const recovery = copyDocument({ pages, group, others: [], policy }, chosen, diagnostics);
  return { ...recovery, reported: diagnostics.list().map(({ code, message }) => `${code}: ${message}`) };
}

function whole(location: string, document: JsonObject, more: Parameters<typeof makeFragment>[2] = {}): Fragment {
  return makeFragment(location, document, { form: "whole", format: "specification", ...more });
}

const user = { type: "object", properties: { id: { type: "string" } } };
const full = oneOperation("get", "/a/{id}", { components: { schemas: { User: user } } });

describe("a whole document", () => {
  test("is taken as it is, with the page that it is", () => {
    const fragment = whole("openapi.json", full);
    const { kind, document, original, operations, sources, losses } = copy([fragment]);
    expect({ kind, operations, sources: sources.size, losses }).toEqual({
      kind: "copied",
      operations: ["GET /a/{id}"],
      sources: 0,
      losses: [],
    });
    expect(document).toBe(full);
    expect(original).toBe(fragment.page);
  });

  test("in a page of another format is no text to copy", () => {
    expect(copy([whole("docs.html", full, { format: "redoc" })])).not.toHaveProperty("original");
  });

  test("that stands at several places is taken from its own file", () => {
    const { original, pages, conflicts } = copy([whole("a.html", full, { format: "redoc" }), whole("b.json", full)]);
    expect(original?.location).toBe("b.json");
    expect(pages.map(({ outcome }) => outcome)).toEqual(["duplicate", "used"]);
    expect(conflicts).toEqual([]);
  });

  test("of OpenAPI goes before one of Swagger 2.0", () => {
    const old = { swagger: "2.0", info: full.info, host: "api.bakery.example", paths: full.paths } as JsonObject;
    expect(copy([whole("a.json", old), whole("b.json", full)]).document).toBe(full);
  });

  test("that differs from another one is settled by the policy, and told", () => {
    const newer = oneOperation("get", "/b");
    const { document, conflicts, reported } = copy(
      [whole("a.json", full, { modified: 1 }), whole("b.json", newer, { modified: 2 })],
      "newest",
    );
    expect(document).toBe(newer);
    expect(conflicts).toMatchObject([{ pointer: "", differences: ["/components", "/paths/~1a~1{id}", "/paths/~1b"] }]);
    expect(reported).toEqual([
      "pages/conflict: Pages disagree on the document at /components and 2 more places: b.json:1 against a.json:1. The first counts: it is the newest.",
    ]);
  });

  test("counts more than pages, which are reported where they differ", () => {
    const other = { type: "object", properties: { id: { type: "integer" } } };
    const { document, pages, reported } = copy([
      makeFragment("a.md", { ...full, components: { schemas: { User: other } } }),
      makeFragment("b.md", oneOperation("get", "/b")),
      makeFragment("c.md", oneOperation("get", "/a/{name}", { security: [{ key: [] }] })),
      whole("openapi.json", full),
    ]);
    expect(document).toBe(full);
    expect(pages.map(({ outcome }) => outcome)).toEqual(["reported", "reported", "duplicate", "used"]);
    expect(reported).toEqual([
      "pages/differs-from-specification: Of the pages, one part differs from openapi.json, which counts: schemas/User (a.md:1).",
      "pages/not-in-specification: openapi.json lacks one part that pages have: GET /b (b.md:1).",
    ]);
  });

  test("is not compared with what a format has rewritten, but tells what it lacks", () => {
    const rewritten = oneOperation("get", "/a/{id}", { components: { schemas: { User: {} } } });
    const apidog = { "/a/{id}": { get: { responses: { 204: { description: "Done" } }, deprecated: false } } };
    const fragments = [
      makeFragment("a.md", rewritten, { format: "fern" }),
      makeFragment("b.md", oneOperation("get", "/b"), { format: "fern" }),
      makeFragment("c.md", oneOperation("get", "/a/{id}", { paths: apidog }), { format: "apidog" }),
    ];
    expect(copy([...fragments, whole("openapi.json", full)]).reported).toEqual([
      "pages/not-in-specification: openapi.json lacks one part that pages have: GET /b (b.md:1).",
    ]);
  });

  test("is not compared with names that were lost", () => {
    const inlined = oneOperation("get", "/a/{id}", { components: { schemas: { User: { title: "User" } } } });
    expect(copy([makeFragment("a.mdx", inlined, { form: "inlined" }), whole("openapi.json", full)]).reported).toEqual(
      [],
    );
  });
});
