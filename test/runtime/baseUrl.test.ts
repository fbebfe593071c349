import { inspect } from "node:util";

import { afterEach, describe, expect, test } from "@jest/globals";

import { send } from "../../templates/runtime/index.js";
import type { ApiClientOptions, CallOptions, ServerDescription } from "../../templates/runtime/index.js";
import { createFakeApi, get, rejection } from "./fakeApi.js";

const REGIONAL: ServerDescription = {
  url: "https://{region}.test/{version}",
  variables: { region: "eu", version: "v1" },
};
const SANDBOX: ServerDescription = { url: "https://sandbox.test" };

interface Place {
  readonly servers?: readonly ServerDescription[];
  readonly ofOperation?: ServerDescription;
  readonly ofClient?: ApiClientOptions;
  readonly ofCall?: CallOptions;
}

async function urlAt({
  servers = [REGIONAL, SANDBOX],
  ofOperation,
  ofClient,
  ofCall,
}: Place): Promise<string | undefined> {
  const { client, requests } = createFakeApi({ ...ofClient, description: { servers } });
  await send(client, get(ofOperation === undefined ? {} : { server: ofOperation }), {}, ofCall);
  return requests[0]?.url;
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "location");
});

describe("where requests go", () => {
  const everything: Place = {
    ofOperation: { url: "https://{name}.test", variables: { name: "own" } },
    ofClient: { baseUrl: "https://client.test", server: { url: SANDBOX.url } },
    ofCall: { baseUrl: "https://call.test/" },
  };
  const rows: readonly [name: string, place: Place, want: string][] = [
    ["to the first server with its defaults", {}, "https://eu.test/v1/things"],
    ["to the chosen server", { ofClient: { server: { url: SANDBOX.url } } }, "https://sandbox.test/things"],
    [
      "with the chosen variables",
      { ofClient: { server: { url: REGIONAL.url, variables: { region: "us" } } } },
      "https://us.test/v1/things",
    ],
    [
      "to a chosen server of no document",
      { ofClient: { server: { url: "https://{a}.test", variables: { a: "x" } } } },
      "https://x.test/things",
    ],
    [
      "to the operation's server before it",
      { ...everything, ofClient: { server: { url: SANDBOX.url } }, ofCall: {} },
      "https://own.test/things",
    ],
    ["to the client's base URL before it", { ...everything, ofCall: {} }, "https://client.test/things"],
    ["to the call's base URL before all", everything, "https://call.test/things"],
  ];
  test.each(rows)("%s", async (_, place, want) => {
    expect(await urlAt(place)).toBe(want);
  });

  test.each([
    ["a relative server", { servers: [{ url: "/v2" }] }, "https://app.test/v2/things"],
    ["no server", { servers: [] }, "https://app.test/things"],
    ["a relative base URL", { ofClient: { baseUrl: "api/" } }, "https://app.test/page/api/things"],
    ["a base URL without scheme", { ofCall: { baseUrl: "//other.test" } }, "https://other.test/things"],
  ])("%s, where the code has a location", async (_, place, want) => {
    Object.assign(globalThis, { location: { href: "https://app.test/page/one?q" } });
    expect(await urlAt(place)).toBe(want);
  });
});

describe("refused", () => {
  const rows: readonly [name: string, place: Place, message: RegExp][] = [
    ["a relative server where there is no location", { servers: [{ url: "/v2" }] }, /pass baseUrl/],
    ["no server where there is no location", { servers: [] }, /pass baseUrl/],
    ["a variable without a value", { servers: [{ url: "https://{a}.test" }] }, /"a" needs a text/],
    ["a variable that is inherited", { servers: [{ url: "https://{toString}.test" }] }, /"toString"/],
    [
      "a variable that is no text",
      { ofClient: { server: { url: REGIONAL.url, variables: { region: 5 } } } },
      /"region"/,
    ],
    ["a base URL that is none", { ofCall: { baseUrl: "https://" } }, /pass baseUrl/],
    ["a base URL with a query", { ofCall: { baseUrl: "https://u:secret@a.test?b" } }, /query/],
    ["a base URL with a fragment", { ofCall: { baseUrl: "https://a.test/#b" } }, /fragment/],
    ["a base URL with a user name", { ofCall: { baseUrl: "https://secret@a.test" } }, /user name/],
    ["a base URL with a password", { ofCall: { baseUrl: "https://u:secret@a.test" } }, /password/],
    ["a relative base URL with a password", { ofClient: { baseUrl: "//u:secret@a.test" } }, /pass baseUrl/],
  ];
  test.each(rows)("%s", async (_, place, message) => {
    const error = await rejection(urlAt(place));
    expect(error).toMatchObject({ kind: "input", message: expect.stringMatching(message) as unknown });
    expect(inspect(error, { depth: 10 })).not.toContain("secret");
  });
});
