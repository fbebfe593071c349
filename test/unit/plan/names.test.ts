import { describe, expect, test } from "@jest/globals";
import { runtimeNames } from "../../../generator/outputs/index.js";
import { typesOfPlan, type TypePlan } from "../../../generator/plan/clientPlan/clientPlan.js";
import type { PlanOptions } from "../../../generator/plan/index.js";
import { openapi } from "../resolve/resolveObject.js";
import { planObject } from "./planObject.js";

const ok = { 200: { description: "ok" } };
const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object): object => ({ description: "", content: { "application/json": { schema } } });

/** Names of the functions for operations given as `id GET /path` or `- GET /path`. */
function functionsOf(lines: readonly string[], options: Partial<PlanOptions> = {}, servers: readonly string[] = []) {
  const paths: Record<string, Record<string, object>> = {};
  for (const line of lines) {
    const [, id = "", method = "", path = ""] = /^(.*) ([A-Z]+) (\S+)$/s.exec(line) ?? [];
    const item = (paths[path] ??= {});
    item[method.toLowerCase()] = { ...(id === "-" ? {} : { operationId: id }), responses: ok };
  }
  const planned = planObject(openapi({ paths, servers: servers.map((url) => ({ url })) }), options);
  return { names: planned.operations.map(({ identifier }) => identifier as string), findings: planned.findings };
}

function typesOf(names: readonly string[], options: Partial<PlanOptions> = {}) {
  const schemas = Object.fromEntries(names.map((name) => [name, {}]));
  const planned = planObject(openapi({ components: { schemas } }), options);
  return { names: typesOfPlan(planned.plan).map(({ identifier }) => identifier as string), findings: planned.findings };
}

describe("a function by its operation id", () => {
  test.each([
    { id: "updateUser", want: "updateUser" },
    { id: "listAPIKeys", want: "listAPIKeys" },
    { id: "GetUser", want: "getUser" },
    { id: "HTTPGet", want: "httpGet" },
    { id: "URL", want: "url" },
    { id: "IDsByName", want: "idsByName" },
    { id: "OAuthToken", want: "oAuthToken" },
    { id: "update_user", want: "updateUser" },
    { id: "UPDATE_USER", want: "updateUser" },
    { id: "users/list-all", want: "usersListAll" },
    { id: "pets.list", want: "petsList" },
    { id: "List all  pets", want: "listAllPets" },
    { id: "v1.2_get", want: "v1_2Get" },
    { id: "2fa-enable", want: "_2faEnable" },
    { id: "$search", want: "search" },
    { id: "größeÄndern", want: "größeÄndern" },
    { id: "e\u0301dit", want: "\u00e9dit" },
    { id: "日本語", want: "日本語" },
    { id: "delete", want: "deleteOperation" },
    { id: "import", want: "importOperation" },
    { id: "await", want: "awaitOperation" },
    { id: "arguments", want: "argumentsOperation" },
    { id: "eval", want: "evalOperation" },
    { id: "undefined", want: "undefinedOperation" },
    { id: "send", want: "sendOperation" },
    { id: "unwrap", want: "unwrapOperation" },
    { id: "then", want: "thenOperation" },
    { id: "constructor", want: "constructor" },
    { id: "__proto__", want: "proto" },
    { id: "client", want: "client" },
    { id: "a';alert(1)//", want: "aAlert1" },
    { id: "🚀", want: "getAById" },
    { id: " ", want: "getAById" },
    { id: "...", want: "getAById" },
  ])("$id is $want", ({ id, want }) => {
    expect(functionsOf([`${id} GET /a/{id}`]).names).toEqual([want]);
  });
});

describe("what the runtime exports", () => {
  test.each(runtimeNames())("%s names no function and no type of an API", (name) => {
    const names = [...functionsOf([`${name} GET /a`]).names, ...typesOf([name]).names];
    expect(names.length).toBeGreaterThan(1);
    expect(names).not.toContain(name);
  });
});

describe("a function by an id that FastAPI has made", () => {
  test.each([
    { line: "update_user_users_put PUT /users", want: "updateUser" },
    { line: "read_item_items__item_id__get GET /items/{item_id}", want: "readItem" },
    { line: "root__get GET /", want: "root" },
    { line: "create_file_files__post POST /files/", want: "createFile" },
    { line: "get_x_a_b_c_get GET /a-b/c", want: "getX" },
    { line: "list_users_v1_users_get GET /users", want: "listUsers" },
    { line: "list_users_users_head GET /users", want: "listUsers" },
    { line: "list_users_users_head2 HEAD /users", want: "listUsers" },
    { line: "list_users_users GET /users", want: "listUsersUsers" },
    { line: "_users_get GET /users", want: "usersGet" },
  ])("$line is $want", ({ line, want }) => {
    expect(functionsOf([line], {}, ["https://api.test/v1/"]).names).toEqual([want]);
  });
});

describe("a function by method and path", () => {
  test.each([
    { line: "- GET /users/{id}/posts", want: "getUsersByIdPosts" },
    { line: "- GET /", want: "getRoot" },
    { line: "- DELETE /users/{user_id}", want: "deleteUsersByUserId" },
    { line: "- POST /files/{name}.{ext}:cancel", want: "postFilesByNameByExtCancel" },
    { line: "- PATCH /2fa", want: "patch2fa" },
  ])("$line is $want", ({ line, want }) => {
    const { names, findings } = functionsOf([line]);
    expect(names).toEqual([want]);
    expect(findings).toEqual([`names/made-up The operation ${line.slice(2)} is named ${want}`]);
  });
});

describe("functions that would have the same name", () => {
  test.each([
    {
      name: "numbers in the order of the document",
      given: ["list_a_get GET /a", "list_b_get GET /b", "list_c_get GET /c"],
      want: ["list", "list2", "list3"],
    },
    {
      name: "an id that fits goes before a derived name",
      given: ["get-user GET /a", "getUser GET /b"],
      want: ["getUser2", "getUser"],
    },
    {
      name: "an id with a number keeps it",
      given: ["list_a_get GET /a", "list-all GET /b", "list_c_get GET /c", "list2 GET /d"],
      want: ["list", "listAll", "list3", "list2"],
    },
    {
      name: "a reserved name gives way",
      given: ["delete GET /a", "deleteOperation GET /b"],
      want: ["deleteOperation2", "deleteOperation"],
    },
    {
      name: "case does not distinguish names",
      given: ["getUser GET /a", "getuser GET /b"],
      want: ["getUser", "getuser2"],
    },
    { name: "path names come last", given: ["- GET /users", "get_users GET /b"], want: ["getUsers2", "getUsers"] },
    { name: "the client's own name", given: ["createNetbird POST /a"], want: ["createNetbird2"] },
  ])("$name", ({ given, want }) => {
    expect(functionsOf(given).names).toEqual(want);
  });

  test("a newcomer disturbs none", () => {
    const given = ["listUsers GET /a", "get-user GET /b", "- GET /c"];
    const before = functionsOf(given).names;
    expect(functionsOf([...given, "listusers GET /d", "getUser2 GET /e", "getC2 GET /f"]).names.slice(0, 3)).toEqual(
      before,
    );
  });

  test("are reported", () => {
    expect(functionsOf(["x-y GET /a", "x.y GET /b", "new GET /c"]).findings).toEqual([
      "names/reserved The operation GET /c is named newOperation: new is reserved",
      "names/collision The operation GET /b is named xY2: xY is taken",
    ]);
  });
});

describe("the type of a component schema", () => {
  test.each([
    { name: "User", want: "User" },
    { name: "HTTPValidationError", want: "HTTPValidationError" },
    { name: "user_role", want: "UserRole" },
    { name: "v1.Pod", want: "V1Pod" },
    { name: "Foo-Bar", want: "FooBar" },
    { name: "USER_ROLE", want: "UserRole" },
    { name: "Page_User_", want: "PageUser" },
    { name: "1st", want: "_1st" },
    { name: "größe", want: "Größe" },
    { name: "", want: "Schema" },
    { name: "-", want: "Schema" },
    { name: "Record", want: "RecordSchema" },
    { name: "date", want: "DateSchema" },
    { name: "Operation", want: "Operation" },
    { name: "Credential", want: "Credential" },
    { name: "ApiError", want: "ApiErrorSchema" },
    { name: "Success", want: "SuccessSchema" },
    { name: "NetbirdClient", want: "NetbirdClient2" },
    { name: "class", want: "Class" },
    {
      name: "Shop.Page`1[[Shop.Order, Shop, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null]]",
      want: "ShopPageShopOrder",
    },
    {
      name: "Map`2[[A.B, X, Version=1.0.0.0, Culture=neutral],[List`1[[C, Y, Version=2.0.0.0]], Z, Version=3.1.0.0]]",
      want: "MapABListC",
    },
    { name: "Page`1", want: "Page" },
    { name: "../../pwned", want: "Pwned" },
  ])("$name is $want", ({ name, want }) => {
    expect(typesOf([name]).names).toEqual([want]);
  });

  test.each([
    { name: "case does not distinguish names", given: ["URL", "Url", "url"], want: ["URL", "Url2", "Url3"] },
    {
      name: "a name that fits goes before a derived one",
      given: ["user-role", "UserRole"],
      want: ["UserRole2", "UserRole"],
    },
    { name: "a reserved name gives way", given: ["Record", "RecordSchema"], want: ["RecordSchema2", "RecordSchema"] },
    { name: "names with digits keep them apart", given: ["v1", "V1"], want: ["V1_2", "V1"] },
  ])("$name", ({ given, want }) => {
    expect(typesOf(given).names).toEqual(want);
  });
});

describe("names of the configuration", () => {
  test("by id, or by method and path", () => {
    const naming = { operations: { "get-user": "fetchUser", "GET /b": "listThem", constructor: "no" }, schemas: {} };
    expect(functionsOf(["get-user GET /a", "x GET /b", "fetchUser GET /c"], { naming })).toEqual({
      names: ["fetchUser", "listThem", "fetchUser2"],
      findings: [
        'names/unknown-setting The document has no operation "constructor"',
        "names/collision The operation GET /c is named fetchUser2: fetchUser is taken",
      ],
    });
  });

  test("one operation named by both", () => {
    const naming = { operations: { "GET /a": "one", x: "two" } };
    expect(functionsOf(["x GET /a"], { naming })).toEqual({
      names: ["two"],
      findings: [
        'names/unusable-setting The name for "GET /a" is ignored: "x" is the same operation and has a name already',
      ],
    });
  });

  test.each([
    { chosen: "a b", reason: "it is not an identifier" },
    { chosen: "delete", reason: "it is reserved" },
    { chosen: "unwrap", reason: "it is reserved" },
    { chosen: "Failure", reason: "it is reserved" },
    { chosen: "createNetbird", reason: "it is taken" },
  ])("$chosen cannot be used", ({ chosen, reason }) => {
    const { names, findings } = functionsOf(["x GET /a"], { naming: { operations: { x: chosen } } });
    expect(names).toEqual(["x"]);
    expect(findings).toEqual([`names/unusable-setting The operation GET /a cannot be named "${chosen}": ${reason}`]);
  });

  test("of schemas", () => {
    const naming = { schemas: { user_role: "Role", Rle: "X", Date: "Promise" } };
    expect(typesOf(["user_role", "Role", "Date"], { naming })).toEqual({
      names: ["Role", "Role2", "DateSchema"],
      findings: [
        'names/unknown-setting The document has no schema "Rle"',
        'names/unusable-setting The schema "Date" cannot be named "Promise": it is reserved',
        'names/collision The schema "Role" is named Role2: Role is taken',
        'names/reserved The schema "Date" is named DateSchema: Date is reserved',
      ],
    });
  });
});

describe("types of operations", () => {
  const object = { type: "object", properties: { id: { readOnly: true, type: "string" } } };

  test("input, result and constant", () => {
    const { operations } = planObject(openapi({ paths: { "/a": { get: { operationId: "2fa", responses: ok } } } }));
    expect(operations[0]).toMatchObject({
      inputType: "_2faInput",
      resultType: "_2faResult",
      constant: "_2faOperation",
    });
  });

  test("give way to component schemas, and write views to them", () => {
    const { operations, plan } = planObject(
      openapi({
        paths: {
          "/a": { put: { operationId: "user", requestBody: json(ref("User")), responses: { 200: json(ref("User")) } } },
          "/b": {
            put: { operationId: "thing", requestBody: json(ref("Thing")), responses: { 200: json(ref("Thing")) } },
          },
          "/c": {
            get: { operationId: "things", responses: ok },
            put: { operationId: "thingsOperation", responses: ok },
          },
        },
        components: { schemas: { User: object, UserInput: {}, ThingResult: {}, Thing: object, UserRequestInput: {} } },
      }),
    );
    expect(operations.map(({ inputType, resultType }) => `${inputType} ${resultType}`)).toEqual([
      "UserOperationInput UserResult",
      "ThingInput ThingOperationResult",
      "ThingsInput ThingsResult",
      "ThingsOperationInput ThingsOperationResult",
    ]);
    expect(operations.map(({ constant }) => constant)).toEqual([
      "userOperation",
      "thingOperation",
      "thingsOperation2",
      "thingsOperationDescription",
    ]);
    expect(typesOfPlan(plan).map(({ identifier, direction }) => `${identifier} ${direction}`)).toEqual([
      "User read",
      "UserRequestInput2 write",
      "UserInput read",
      "ThingResult read",
      "Thing read",
      "ThingRequestInput write",
      "UserRequestInput read",
    ]);
  });

  test("of schemas without a name of their own", () => {
    const shape = { properties: { a: {} } };
    const { plan } = planObject(
      openapi({
        paths: {
          "/a/{x}": {
            parameters: [
              { name: "page-filter", in: "query", schema: shape },
              { name: "x", in: "path", required: true, schema: {} },
            ],
            put: {
              operationId: "update",
              tags: ["users"],
              parameters: [{ $ref: "#/components/parameters/Sort" }],
              requestBody: json(shape),
              responses: {
                200: json({ items: shape }),
                404: json(shape),
                "5XX": json(shape),
                default: json(shape),
                400: { $ref: "#/components/responses/BadRequest" },
              },
            },
            get: {
              operationId: "read",
              responses: { 200: json(shape), 201: json(shape), 400: { $ref: "#/components/responses/BadRequest" } },
            },
            post: {
              operationId: "create",
              requestBody: { $ref: "#/components/requestBodies/Thing" },
              responses: { default: json(shape) },
            },
          },
        },
        components: {
          parameters: { Sort: { name: "sort", in: "query", schema: shape } },
          responses: { BadRequest: json({ items: { items: shape } }) },
          requestBodies: { Thing: json(shape) },
        },
      }),
    );
    const show = (owner: string, types: readonly TypePlan[]): readonly string[] =>
      types.map(({ identifier, direction }) => `${owner} ${identifier} ${direction}`);
    const owned = plan.operationFiles.flatMap(({ path, operations }) =>
      operations.flatMap(({ identifier, types }) => show(`${path} ${identifier}`, types)),
    );
    expect([...show(plan.schemas.path, plan.schemas.types), ...owned]).toEqual([
      "netbird/schemas.ts BadRequestResponseItemItem read",
      "netbird/schemas.ts SortParameter write",
      "netbird/schemas.ts ThingBody write",
      "netbird/operations/default.ts read ReadPageFilterParameter write",
      "netbird/operations/default.ts read ReadResponse200 read",
      "netbird/operations/default.ts read ReadResponse201 read",
      "netbird/operations/default.ts create CreateResponse read",
      "netbird/operations/users.ts update UpdateBody write",
      "netbird/operations/users.ts update UpdateResponseItem read",
      "netbird/operations/users.ts update UpdateError404 read",
      "netbird/operations/users.ts update UpdateError5XX read",
      "netbird/operations/users.ts update UpdateErrorDefault read",
    ]);
  });
});

describe("files", () => {
  test.each([
    { tags: ["Users"], want: ["users"] },
    { tags: ["/users"], want: ["users"] },
    { tags: ["User Management"], want: ["userManagement"] },
    { tags: ["Größe"], want: ["groe"] },
    { tags: ["Éditeur"], want: ["editeur"] },
    { tags: ["日本語", "中文"], want: ["tag1", "tag2"] },
    { tags: ["index"], want: ["indexTag"] },
    { tags: ["CON"], want: ["conTag"] },
    { tags: ["lpt1"], want: ["lpt1Tag"] },
    { tags: ["com1"], want: ["com1Tag"] },
    { tags: ["../../etc"], want: ["etc"] },
    { tags: ["2fa"], want: ["2fa"] },
    { tags: ["x".repeat(300)], want: ["x".repeat(64)] },
    { tags: ["Users", "users", "USERS"], want: ["users2", "users", "users3"] },
    { tags: [undefined, "Default"], want: ["default", "default"] },
  ])("$tags", ({ tags, want }) => {
    const paths = Object.fromEntries(
      tags.map((tag, index) => [
        `/p${index}`,
        { get: { operationId: `o${index}`, responses: ok, ...(tag === undefined ? {} : { tags: [tag] }) } },
      ]),
    );
    const { plan } = planObject(openapi({ paths }));
    const fileOf = (id: string) =>
      plan.operationFiles.find((file) => file.operations.some(({ identifier }) => (identifier as string) === id))?.path;
    expect(tags.map((_, index) => fileOf(`o${index}`))).toEqual(want.map((file) => `netbird/operations/${file}.ts`));
  });
});

describe("the client", () => {
  test.each([
    {
      name: "netbird",
      folder: "netbird",
      factory: "createNetbird",
      clientType: "NetbirdClient",
      constant: "netbirdApi",
    },
    {
      name: "pet-store",
      folder: "pet-store",
      factory: "createPetStore",
      clientType: "PetStoreClient",
      constant: "petStoreApi",
    },
    { name: "2fa", folder: "2fa", factory: "create2fa", clientType: "_2faClient", constant: "_2faApi" },
    { name: "api", folder: "api", factory: "createRestApi", clientType: "RestApiClient", constant: "api" },
    {
      name: "client",
      folder: "client",
      factory: "createClientApi",
      clientType: "ClientApiClient",
      constant: "clientApi",
    },
    {
      name: "runtime",
      folder: "runtime-api",
      factory: "createRuntimeApi",
      clientType: "RuntimeApiClient",
      constant: "runtimeApi",
    },
    { name: "../x", folder: "x", factory: "createX", clientType: "XClient", constant: "xApi" },
  ])("$name", ({ name, folder, ...want }) => {
    const { plan } = planObject(openapi({}), { name });
    expect(plan.name).toBe(folder);
    expect(plan.client).toMatchObject({ path: `${folder}/client.ts`, ...want });
  });
});
