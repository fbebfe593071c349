import { describe, expect, test } from "@jest/globals";
import { checkConfig } from "../../../generator/config/checkConfig.js";
import { rootPointer, type JsonPointer } from "../../../generator/document/jsonPointer.js";

const api = { name: "netbird", input: "specs/netbird.json" };

describe("a configuration that can be used", () => {
  const table: { name: string; given: unknown; want: unknown }[] = [
    {
      name: "nothing said: all defaults",
      given: {},
      want: { output: "generated", package: { name: "apis", version: "0.1.0" } },
    },
    {
      name: "everything said",
      given: {
        $schema: "./node_modules/clientwright/config.schema.json",
        output: "clients",
        package: { name: "@acme/apis", version: "1.2.3-rc.1", description: "Ours." },
        diagnostics: { "plan/media-type-ignored": "off", "names/collision": "error", "read/empty": "error" },
        apis: [
          {
            ...api,
            pull: {
              from: ["docs/*.md", "https://docs.example.com/llms.txt"],
              hosts: ["cdn.example.com"],
              conflicts: "newest",
              api: "NetBird",
            },
            include: { tags: ["Users"] },
            exclude: { paths: ["/users"], operations: ["deleteUser"] },
            naming: { operations: { "PUT /users": "updateUser" }, schemas: { user_dto: "User" } },
          },
        ],
      },
      want: "as given",
    },
  ];
  test.each(table)("$name", ({ given, want }) => {
    expect(checkConfig(given, rootPointer)).toEqual({ kind: "valid", config: want === "as given" ? given : want });
  });
});

describe("a configuration with a mistake", () => {
  const table: { name: string; given: unknown; want: [code: string, pointer: string, message: string] }[] = [
    {
      name: "a code that the catalogue does not have",
      given: { apis: [api], diagnostics: { "plan/media-types-ignored": "off" } },
      want: [
        "config/unknown-key",
        "/diagnostics/plan~1media-types-ignored",
        'diagnostics: there is no setting "plan/media-types-ignored"; did you mean "plan/media-type-ignored"?',
      ],
    },
    {
      name: "a severity that is none",
      given: { apis: [api], diagnostics: { "plan/media-type-ignored": "fatal" } },
      want: [
        "config/invalid-value",
        "/diagnostics/plan~1media-type-ignored",
        'diagnostics.plan/media-type-ignored: Invalid option: expected one of "error"|"warning"|"info"|"off"',
      ],
    },
    {
      name: "an error that is to be off",
      given: { apis: [api], diagnostics: { "read/empty": "off" } },
      want: [
        "config/invalid-value",
        "/diagnostics/read~1empty",
        'diagnostics.read/empty: expected "error": where this is raised, there is nothing to go on with',
      ],
    },
    {
      name: "misspelt key",
      given: { apis: [{ ...api, inputs: "x" }] },
      want: ["config/unknown-key", "/apis/0/inputs", 'apis[0]: there is no setting "inputs"; did you mean "input"?'],
    },
    {
      name: "misspelt key two levels down",
      given: { apis: [{ ...api, include: { tag: [] } }] },
      want: [
        "config/unknown-key",
        "/apis/0/include/tag",
        'apis[0].include: there is no setting "tag"; did you mean "tags"?',
      ],
    },
    {
      name: "unknown key that resembles none",
      given: { verbose: true },
      want: ["config/unknown-key", "/verbose", 'the configuration: there is no setting "verbose"'],
    },
    {
      name: "wrong type",
      given: { apis: [{ name: "a", input: 3 }] },
      want: ["config/invalid-value", "/apis/0/input", "apis[0].input: expected string, received number"],
    },
    {
      name: "missing setting",
      given: { apis: [{ name: "a" }] },
      want: ["config/invalid-value", "/apis/0/input", "apis[0].input: expected string, found nothing"],
    },
    {
      name: "not an object",
      given: [],
      want: ["config/invalid-value", "", "the configuration: expected object, received array"],
    },
    {
      name: "no API in the list",
      given: { apis: [] },
      want: ["config/invalid-value", "/apis", "apis: expected at least one API"],
    },
    {
      name: "a name that leads out of the folder",
      given: { apis: [{ ...api, name: "../x" }] },
      want: [
        "config/invalid-value",
        "/apis/0/name",
        "apis[0].name: expected letters, digits, - and _, such as netbird",
      ],
    },
    {
      name: "a name that the package uses itself",
      given: { apis: [{ ...api, name: "Runtime" }] },
      want: [
        "config/invalid-value",
        "/apis/0/name",
        "apis[0].name: this name is taken by a folder of the package or by an operating system",
      ],
    },
    {
      name: "two APIs of one name",
      given: { apis: [api, api] },
      want: ["config/duplicate-name", "/apis/1/name", 'apis[1].name: "netbird" is the name of another API'],
    },
    {
      name: "two names that differ in case only",
      given: { apis: [api, { ...api, name: "NetBird" }] },
      want: ["config/duplicate-name", "/apis/1/name", 'apis[1].name: "NetBird" is the name of another API ("netbird")'],
    },
    {
      name: "a package name that npm would refuse",
      given: { package: { name: "My Package" } },
      want: ["config/invalid-value", "/package/name", "package.name: expected an npm package name, such as @acme/apis"],
    },
    {
      name: "a version that is none",
      given: { package: { version: "1" } },
      want: ["config/invalid-value", "/package/version", "package.version: expected a version, such as 1.2.3"],
    },
    {
      name: "pages to pull that are nowhere",
      given: { apis: [{ ...api, pull: { from: [] } }] },
      want: ["config/invalid-value", "/apis/0/pull/from", "apis[0].pull.from: expected at least one source"],
    },
    {
      name: "a policy that is none",
      given: { apis: [{ ...api, pull: { from: ["docs"], conflicts: "oldest" } }] },
      want: [
        "config/invalid-value",
        "/apis/0/pull/conflicts",
        'apis[0].pull.conflicts: Invalid option: expected one of "majority"|"newest"|"fail"',
      ],
    },
    {
      name: "a URL to pull into",
      given: { apis: [{ name: "a", input: "https://example.com/a.json", pull: { from: ["docs"] } }] },
      want: [
        "config/invalid-value",
        "/apis/0/input",
        "apis[0].input: with pull, expected the path of the file to write; the URL belongs to pull.from",
      ],
    },
    {
      name: "a file to pull into that is neither YAML nor JSON",
      given: { apis: [{ name: "a", input: "specs/a.txt", pull: { from: ["docs"] } }] },
      want: [
        "config/invalid-value",
        "/apis/0/input",
        "apis[0].input: with pull, expected a file that ends in .yaml, .yml or .json",
      ],
    },
    {
      name: "two APIs that are pulled into one file",
      given: {
        apis: [
          { ...api, pull: { from: ["docs/a"] } },
          { name: "other", input: "./specs/netbird.json", pull: { from: ["docs/b"] } },
        ],
      },
      want: ["config/invalid-value", "/apis/1/input", 'apis[1].input: "netbird" is pulled into this file'],
    },
    {
      name: "a function name that is no identifier",
      given: { apis: [{ ...api, naming: { operations: { list: "list users" } } }] },
      want: [
        "config/invalid-value",
        "/apis/0/naming/operations/list",
        "apis[0].naming.operations.list: expected a TypeScript identifier, such as updateUser",
      ],
    },
  ];
  test.each(table)("$name", ({ given, want }) => {
    const [code, pointer, message] = want;
    expect(checkConfig(given, rootPointer)).toEqual({ kind: "invalid", findings: [{ code, pointer, message }] });
  });

  test("all mistakes are reported at once, from where the configuration stands", () => {
    const check = checkConfig({ outputs: "x", apis: [{ name: "a b", input: "" }] }, "/clientwright" as JsonPointer);
    const pointers = check.kind === "invalid" ? check.findings.map(({ pointer }) => pointer) : [];
    expect(pointers.toSorted()).toEqual([
      "/clientwright/apis/0/input",
      "/clientwright/apis/0/name",
      "/clientwright/outputs",
    ]);
  });
});
