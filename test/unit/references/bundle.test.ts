import { expect, describe, test } from "@jest/globals";
import type { Finding } from "../../../generator/diagnostics/diagnostic.js";
import { rootPointer, type JsonPointer } from "../../../generator/document/jsonPointer.js";
import type { SourceDocument } from "../../../generator/read/index.js";
import { bundleReferences, traceReferences } from "../../../generator/references/index.js";
import { openapi, resolveObject } from "../resolve/resolveObject.js";

type Files = Readonly<Record<string, unknown>>;

interface Bundle {
  readonly root: Readonly<Record<string, unknown>>;
  readonly schemas: unknown;
  readonly findings: readonly string[];
  /** `file pointer` of what the user wrote. */
  readonly writtenAt: (pointer: string) => string;
}

const sourceOf = (location: string, root: unknown): SourceDocument => ({
  location,
  root,
  placeOf: (pointer) => ({ file: location, text: "", pointer, line: 1, column: 1 }),
});

/** Bundles `api.yaml` of files that are given parsed; what is not among them is missing. */
function bundle(files: Files, order: readonly string[] = Object.keys(files)): Bundle {
  const findings: Finding[] = [];
  const diagnostics = { report: (finding: Finding) => void findings.push(finding) };
  const trace = traceReferences(sourceOf("api.yaml", files["api.yaml"]), diagnostics);
  for (let wanted = trace.wanted(); wanted.length > 0; wanted = trace.wanted()) {
    const sorted = [...wanted].sort((a, b) => order.indexOf(nameOf(a)) - order.indexOf(nameOf(b)));
    for (const location of sorted) {
      const name = nameOf(location);
      if (Object.hasOwn(files, name)) trace.addFile(sourceOf(name, files[name]), location);
      else trace.addOutcome(location, { kind: "missing", reason: "is not there" });
    }
  }
  const source = bundleReferences(trace.result(), diagnostics);
  const root = source.root as Bundle["root"];
  return {
    root,
    schemas: (root.components as { schemas?: unknown } | undefined)?.schemas ?? root.definitions,
    findings: findings.map(
      ({ code, place, pointer }) => `${code} ${place?.file ?? "-"} ${place?.pointer ?? pointer ?? "-"}`,
    ),
    writtenAt: (pointer) => {
      const { file, pointer: written } = source.placeOf(pointer as JsonPointer);
      return `${file} ${written}`;
    },
  };
}

const here = new URL("file://").href;
const base = `${here}${process.cwd().replaceAll("\\", "/").replace(/^\//, "")}/`;
const nameOf = (location: string): string => decodeURIComponent(location.slice(base.length));

const ref = ($ref: string): { readonly $ref: string } => ({ $ref });
const local = (name: string): { readonly $ref: string } => ref(`#/components/schemas/${name}`);
const withSchemas = (schemas: object, more: object = {}): unknown => openapi({ components: { schemas }, ...more });
const text = { type: "string" };

describe("names come from files", () => {
  test.each([
    { name: "a whole file", target: "schemas/User.yaml", content: text, want: "User" },
    { name: "another extension", target: "User.schema.json", content: text, want: "User.schema" },
    { name: "an index", target: "user/index.yaml", content: text, want: "user" },
    {
      name: "a component",
      target: "m.yaml#/components/schemas/User",
      content: { components: { schemas: { User: text } } },
      want: "User",
    },
    {
      name: "a definition",
      target: "m.yaml#/definitions/User",
      content: { definitions: { User: text } },
      want: "User",
    },
    { name: "a key", target: "m.yaml#/User", content: { User: text }, want: "User" },
    { name: "a property", target: "User.yaml#/properties/id", content: { properties: { id: text } }, want: "UserId" },
    { name: "odd signs", target: "m.yaml#/a~1b%20c", content: { "a/b c": text }, want: "a_b_c" },
    { name: "encoded", target: "my%20user.yaml", content: text, want: "my_user" },
  ])("$name", ({ target, content, want }) => {
    const file = decodeURIComponent(target.replace(/#.*/, ""));
    const { schemas, findings } = bundle({ "api.yaml": withSchemas({ A: { items: ref(target) } }), [file]: content });
    expect(findings).toEqual([]);
    expect(schemas).toEqual({ A: { items: local(want) }, [want]: text });
  });

  test("they never collide, and the order of files does not matter", () => {
    const files = {
      "api.yaml": withSchemas({
        User: {},
        A: { anyOf: ["User.yaml", "b/User.yaml", "a/User.yaml", "schemas/User.yaml"].map(ref) },
      }),
      "User.yaml": { title: "1" },
      "a/User.yaml": { title: "2" },
      "b/User.yaml": { title: "3" },
      "schemas/User.yaml": { title: "4" },
    };
    const { schemas, findings } = bundle(files);
    expect(schemas).toEqual({
      User: {},
      A: { anyOf: ["User2", "BUser", "AUser", "User3"].map(local) },
      User2: { title: "1" },
      User3: { title: "4" },
      AUser: { title: "2" },
      BUser: { title: "3" },
    });
    expect(findings.filter((line) => line.startsWith("reference/renamed"))).toHaveLength(4);
    expect(bundle(files, Object.keys(files).toReversed()).schemas).toEqual(schemas);
  });

  test("a component that only refers to a file gives it its name", () => {
    const { schemas } = bundle({
      "api.yaml": withSchemas({
        Person: { ...ref("User.yaml"), description: "Here" },
        Other: ref("User.yaml"),
        A: { items: ref("User.yaml") },
      }),
      "User.yaml": {
        type: "object",
        properties: { self: ref("#"), other: ref("api.yaml#/components/schemas/Person") },
      },
    });
    expect(schemas).toEqual({
      Other: { type: "object", properties: { self: local("Other"), other: local("Person") } },
      Person: { ...local("Other"), description: "Here" },
      A: { items: local("Other") },
    });
  });

  test("every kind of component", () => {
    const kinds = {
      parameters: "a",
      responses: "b",
      requestBodies: "c",
      headers: "d",
      examples: "e",
      links: "f",
      callbacks: "g",
      securitySchemes: "h",
    };
    const sections = Object.fromEntries(
      Object.entries(kinds).map(([section, name]) => [section, { Listed: ref(`${name}.yaml`) }]),
    );
    const files = Object.fromEntries(Object.values(kinds).map((name) => [`${name}.yaml`, { description: name }]));
    const { root, findings } = bundle({ "api.yaml": openapi({ components: sections }), ...files });
    expect(findings).toEqual([]);
    const want = Object.entries(kinds).map(([section, description]) => [section, { Listed: { description } }]);
    expect(root.components).toEqual(Object.fromEntries(want));
  });

  test("definitions, parameters and responses of Swagger 2.0", () => {
    const { root, findings } = bundle({
      "api.yaml": {
        swagger: "2.0",
        paths: { "/a": { get: { parameters: [ref("p.json")], responses: { 200: ref("r.json#/Ok") } } } },
      },
      "p.json": { name: "p", in: "body", schema: ref("m.json#/definitions/M") },
      "r.json": { Ok: { description: "ok", schema: ref("m.json#/definitions/M") } },
      "m.json": { definitions: { M: { properties: { n: ref("#/definitions/N") } }, N: text } },
    });
    expect(findings).toEqual([]);
    expect(root).toEqual({
      swagger: "2.0",
      paths: { "/a": { get: { parameters: [ref("#/parameters/p")], responses: { 200: ref("#/responses/Ok") } } } },
      definitions: { M: { properties: { n: ref("#/definitions/N") } }, N: text },
      parameters: { p: { name: "p", in: "body", schema: ref("#/definitions/M") } },
      responses: { Ok: { description: "ok", schema: ref("#/definitions/M") } },
    });
  });
});

describe("identifiers of JSON Schema", () => {
  test.each([
    { name: "an anchor", schema: { $anchor: "a", items: ref("#a") }, want: { items: local("A") } },
    {
      name: "an identifier, absolute",
      schema: { $id: "https://x.test/a", items: ref("https://x.test/a") },
      want: { items: local("A") },
    },
    {
      name: "an identifier, relative",
      schema: { $id: "a/b", items: ref("/a/../b#") },
      want: {},
      findings: ["reference/not-found api.yaml /components/schemas/A/items/$ref"],
    },
    {
      name: "the base that an identifier gives",
      schema: { $id: "https://x.test/a/b", items: ref("b") },
      want: { items: local("A") },
    },
    {
      name: "a pointer from an identifier",
      schema: { $id: "https://x.test/a", $defs: { T: text }, items: ref("#/$defs/T") },
      want: { items: local("AT") },
    },
    {
      name: "the only dynamic anchor",
      schema: { $dynamicAnchor: "n", items: { $dynamicRef: "#n" } },
      want: { items: local("A") },
    },
    { name: "a recursive reference", schema: { items: { $recursiveRef: "#" } }, want: { items: local("A") } },
    {
      name: "several dynamic anchors: anything",
      schema: { $dynamicAnchor: "n", items: { $dynamicRef: "#n" }, not: { $dynamicAnchor: "n" } },
      want: { items: {}, not: {} },
      findings: ["reference/dynamic api.yaml /components/schemas/A/items/$dynamicRef"],
    },
    {
      name: "definitions from the schema itself",
      schema: { $defs: { T: text }, items: ref("#/$defs/T") },
      want: { items: local("AT") },
      findings: ["reference/misspelt api.yaml /components/schemas/A/items/$ref"],
    },
    {
      name: "keywords beside a reference",
      schema: { items: { ...ref("#/components/schemas/A"), required: ["a"], nullable: true } },
      want: { items: { required: ["a"], nullable: true, allOf: [local("A")] } },
    },
    {
      name: "words beside a reference",
      schema: { items: { ...ref("#/components/schemas/A"), description: "d" } },
      want: { items: { ...local("A"), description: "d" } },
    },
  ])("$name", ({ schema, want, findings = [] }) => {
    const bundled = bundle({ "api.yaml": withSchemas({ A: schema }) });
    expect(bundled.findings).toEqual(findings);
    expect(bundled.schemas).toMatchObject({ A: want });
    expect(Object.keys((bundled.schemas as { A: object }).A).sort()).toEqual(
      Object.keys(Object.keys(want).length === 0 ? { items: 0 } : want).sort(),
    );
  });

  test("data names nothing, and properties may be called like data", () => {
    const { schemas, findings } = bundle({
      "api.yaml": withSchemas({
        A: { default: { $anchor: "a" }, items: ref("#a") },
        B: { properties: { default: { $anchor: "b" } }, items: ref("#b") },
      }),
    });
    expect(schemas).toMatchObject({ A: { items: {} }, B: { items: local("BDefault") } });
    expect(findings).toEqual(["reference/not-found api.yaml /components/schemas/A/items/$ref"]);
  });

  test("files that are a schema, another object or a table have schemas with names", () => {
    const { schemas, findings } = bundle({
      "api.yaml": withSchemas({ A: ref("a.json#a"), B: ref("b.json#b"), C: ref("c.json#c") }),
      "a.json": { properties: { one: { $anchor: "a", ...text } } },
      "b.json": { get: { parameters: [{ schema: { $anchor: "b", ...text } }] } },
      "c.json": { C: { items: { $anchor: "c", ...text } } },
    });
    expect(findings).toEqual([]);
    expect(schemas).toEqual({ A: text, B: text, C: text });
  });

  test("$self is what the document calls itself (OpenAPI 3.2)", () => {
    const $self = "https://x.test/v1/api.yaml";
    const { schemas, findings } = bundle({
      "api.yaml": {
        ...openapi({}),
        openapi: "3.2.0",
        $self,
        components: { schemas: { A: { items: ref(`${$self}#/components/schemas/A`) }, B: ref("b.yaml") } },
      },
      "b.yaml": text,
    });
    expect(findings).toEqual([]);
    expect(schemas).toEqual({ A: { items: local("A") }, B: text });
  });

  test("a dynamic reference may lead to another file", () => {
    const { schemas, findings } = bundle({
      "api.yaml": withSchemas({ A: { items: { $dynamicRef: "b.yaml#n" } } }),
      "b.yaml": { $defs: { N: { $dynamicAnchor: "n", type: "string" } } },
    });
    expect(findings).toEqual([]);
    expect(schemas).toEqual({ A: { items: local("N") }, N: text });
  });

  test("they mean nothing in OpenAPI 3.0", () => {
    const schemas = { A: { $anchor: "a", items: { ...ref("#/components/schemas/A"), required: ["a"] } }, B: ref("#a") };
    const bundled = bundle({ "api.yaml": { ...openapi({ components: { schemas } }), openapi: "3.0.3" } });
    expect(bundled.schemas).toEqual({ A: { items: local("A") }, B: {} });
    expect(bundled.findings.map((line) => line.split(" ")[0])).toEqual([
      "reference/not-found",
      "reference/ignored-sibling",
    ]);
  });
});

describe("what is no reference", () => {
  test("examples, defaults, enums, constants and extensions are data", () => {
    const data = ref("nowhere.yaml");
    const schema = { example: data, examples: [data], default: data, enum: [data], const: data, "x-data": data };
    const parameter = { name: "a", in: "query", schema, example: data, examples: { e: { value: data } } };
    const { findings, root } = bundle({
      "api.yaml": openapi({ paths: { "/a": { get: { parameters: [parameter], "x-a": data } } }, "x-b": data }),
    });
    expect(findings).toEqual([]);
    expect((root.paths as { "/a": { get: { parameters: unknown } } })["/a"].get.parameters).toEqual([parameter]);
  });
});

describe("path items", () => {
  const get = { responses: { 204: { description: "ok" } } };

  test("are written in place, may refer back, and what stands beside the reference goes before", () => {
    const { root, findings, writtenAt } = bundle({
      "api.yaml": openapi({ paths: { "/a": { ...ref("a.yaml"), summary: "Here" }, "/b": ref("b.yaml#/x~1y") } }),
      "a.yaml": { summary: "There", get, put: ref("api.yaml#/paths/~1a/get") },
      "b.yaml": { "x/y": { post: get } },
    });
    expect(root.paths).toEqual({ "/a": { summary: "Here", get, put: get }, "/b": { post: get } });
    expect(findings).toEqual(["reference/unusual-place a.yaml /put/$ref"]);
    expect(writtenAt("/paths/~1a/get/responses/204")).toBe("a.yaml /get/responses/204");
    expect(writtenAt("/paths/~1a/summary")).toBe("api.yaml /paths/~1a/summary");
    expect(writtenAt("/paths/~1b/post")).toBe("b.yaml /x~1y/post");
  });

  test("a callback that leads back to its own path item ends", () => {
    const { findings } = bundle({
      "api.yaml": openapi({ paths: { "/a": ref("a.yaml") } }),
      "a.yaml": { post: { callbacks: { on: { "{$url}": ref("a.yaml") } } } },
    });
    expect(findings.map((line) => line.split(" ")[0])).toEqual(["reference/cycle"]);
  });
});

describe("circles and chains", () => {
  test("through files", () => {
    const { schemas, findings } = bundle({
      "api.yaml": withSchemas({ A: { items: ref("a.yaml") } }),
      "a.yaml": { properties: { b: ref("b.yaml") } },
      "b.yaml": { allOf: [ref("a.yaml"), ref("b.yaml#/properties/x")], properties: { x: ref("#/properties/x") } },
    });
    expect(findings).toEqual([]);
    expect(schemas).toEqual({
      A: { items: local("a") },
      BX: local("BX"),
      a: { properties: { b: local("b") } },
      b: { allOf: [local("a"), local("BX")], properties: { x: local("BX") } },
    });
  });

  test("responses and parameters that only name each other", () => {
    const components = {
      responses: { A: ref("#/components/responses/B"), B: ref("#/components/responses/A") },
      parameters: { A: ref("#/components/parameters/A") },
    };
    const { document, findings } = resolveObject(openapi({ components }));
    expect(document?.root.components).toEqual({ responses: { A: {}, B: {} }, parameters: {} });
    expect(findings.length).toBeGreaterThanOrEqual(3);
  });

  test("ten thousand files in a row", () => {
    const count = 10_000;
    const chain = Array.from({ length: count }, (_, index) => [
      `s${index}.yaml`,
      index === 0 ? text : ref(`s${index - 1}.yaml`),
    ]);
    const { schemas, findings } = bundle({
      "api.yaml": withSchemas({ A: { items: ref(`s${count - 1}.yaml`) } }),
      ...(Object.fromEntries(chain) as Files),
    });
    expect(findings).toEqual([]);
    expect(Object.keys(schemas as object)).toHaveLength(count + 1);
  });

  test("tables that double at each step are refused", () => {
    const doubled = Array.from({ length: 40 }, (_, index): [string, unknown] => {
      const next = { properties: ref(`#/x-t/t${index + 1}`) };
      return [`t${index}`, { a: next, b: next, c: { ...next } }];
    });
    const tables = { ...Object.fromEntries(doubled), t40: { a: text } };
    const { document, findings } = resolveObject(
      openapi({ "x-t": tables, components: { schemas: { A: { properties: ref("#/x-t/t0") } } } }),
    );
    expect(document).toBeUndefined();
    expect(findings).toContain("document/repetition ");
  });
});

test("what is missing is reported where it is referred to, and everything else goes on", () => {
  const { schemas, findings } = bundle({
    "api.yaml": withSchemas({
      A: {
        properties: {
          a: ref("no.yaml"),
          b: ref("b.yaml#/no"),
          c: ref("b.yaml#/c/__proto__"),
          d: ref("User"),
          e: ref("A"),
        },
      },
    }),
    "b.yaml": { c: { items: ref("#/constructor") } },
  });
  expect(schemas).toEqual({ A: { properties: { a: {}, b: {}, c: {}, d: {}, e: local("A") } } });
  const at = (key: string): string => `api.yaml /components/schemas/A/properties/${key}/$ref`;
  expect(findings).toEqual(
    [
      `reference/not-found ${at("b")}`,
      `reference/not-found ${at("a")}`,
      `reference/not-found ${at("c")}`,
      `reference/missing-file ${at("d")}`,
      `reference/misspelt ${at("e")}`,
    ].sort((one, other) => findings.indexOf(one) - findings.indexOf(other)),
  );
  expect(findings).toHaveLength(5);
});

test("pointers lead to the files that the user wrote", () => {
  const { writtenAt } = bundle({
    "api.yaml": withSchemas({ A: { items: ref("models/b.yaml#/definitions/B"), allOf: [ref("models/b.yaml#/t")] } }),
    "models/b.yaml": { definitions: { B: { properties: { c: text } } }, t: text },
  });
  expect(writtenAt("/components/schemas/A/items")).toBe("api.yaml /components/schemas/A/items");
  expect(writtenAt("/components/schemas/B/properties/c/type")).toBe("models/b.yaml /definitions/B/properties/c/type");
  expect(writtenAt(rootPointer)).toBe("api.yaml ");
});
