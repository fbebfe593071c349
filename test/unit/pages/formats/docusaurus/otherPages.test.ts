import { describe, expect, test } from "@jest/globals";
import { placeIn, recognise, describeFindings } from "./writePages.js";

describe("the page of an API", () => {
  const row = (head: string, cell: string): string => `<tr><th>${head}</th><td>${cell}</td></tr>`;
  const tab = (key: string, rows: string): string =>
    `<TabItem label={"API Key: ${key}"} value={"${key}"}><div><table><tbody>${rows}</tbody></table></div></TabItem>`;
  const flow =
    "<div><div>Token URL: https://a.example/token</div><p>Authorization URL: https://a.example/auth</p>" +
    "<span>Scopes:</span><ul><li>plants:water: gives water</li><li>all: </li></ul></div>";
  const text = (body: string, version = "{'Version: 1.2.0'}"): string => `---
id: garden
title: "Garden 'API'"
description: "All about plants"
sidebar_label: Introduction
custom_edit_url: null
---

import ApiLogo from "@theme/ApiLogo";

<span className={"theme-doc-version-badge badge badge--secondary"} children=${version}></span>

<Heading as={"h1"} className={"openapi__heading"} children={"Garden \\"API\\""}></Heading>

All about plants

${body}
`;

  test("gives title, version, one line of description and security schemes", () => {
    const tabs =
      tab("key", row("Security Scheme Type:", "apiKey") + row("Header parameter name:", "X-Key")) +
      tab("login", row("Security Scheme Type:", "oauth2") + row("OAuth Flow (authorizationCode):", flow)) +
      tab(
        "jwt",
        row("Security Scheme Type:", "http") +
          row("HTTP Authorization Scheme:", "bearer") +
          row("Bearer format:", "JWT"),
      ) +
      tab("id", row("Security Scheme Type:", "openIdConnect") + row("OpenID Connect URL:", "https://a.example/id")) +
      tab("odd", row("Security Scheme Type:", "secret knock"));
    const found = recognise(
      text(`<SchemaTabs className={"openapi-tabs__security-schemes"}>${tabs}</SchemaTabs>`),
      "api/garden.info.mdx",
    );
    expect(found.fragments[0]).toMatchObject({ form: "inlined", isRendered: true, hints: { title: 'Garden "API"' } });
    expect(found.fragments[0]?.document).toEqual({
      info: { title: 'Garden "API"', description: "All about plants", version: "1.2.0" },
      components: {
        securitySchemes: {
          key: { type: "apiKey", in: "header", name: "X-Key" },
          login: {
            type: "oauth2",
            flows: {
              authorizationCode: {
                authorizationUrl: "https://a.example/auth",
                tokenUrl: "https://a.example/token",
                scopes: { "plants:water": "gives water", all: "" },
              },
            },
          },
          jwt: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
          id: { type: "openIdConnect", openIdConnectUrl: "https://a.example/id" },
        },
      },
    });
    expect({
      title: placeIn(found, "/info/title"),
      version: placeIn(found, "/info/version"),
      scheme: placeIn(found, "/components/securitySchemes/key"),
    }).toEqual({ title: "3:1", version: "11:1", scheme: "17:58" });
  });

  test("is known by its badge, whatever the file is called", () => {
    const old = text("", '{"x"}').replace(/children=\{"x"\}><\/span>/, ">Version: 3</span>");
    expect(recognise(old, "intro.md").fragments[0]?.document).toMatchObject({ info: { version: "3" } });
  });

  test("is known by what it takes in, where a scraper left nothing else", () => {
    const flat = `${text("").split("<span")[0]?.replaceAll(/\s+/g, " ") ?? ""}\nVersion: 1.2.0\nAll about plants\n`;
    const [fragment] = recognise(flat, "garden.txt").fragments;
    expect(fragment?.document).toEqual({ info: { title: "Garden 'API'", version: "1.2.0" } });
  });

  test("leads to the specification that it offers", () => {
    const body = '<Export url={"https://a.example/openapi.yaml"}></Export><Export url={"/own.json"} />';
    const { pointers } = recognise(text(body), "api/garden.info.mdx");
    expect(pointers.map(({ target, certainty, place }) => ({ target, certainty, line: place.line }))).toEqual([
      { target: "https://a.example/openapi.yaml", certainty: "stated", line: 17 },
      { target: "/own.json", certainty: "possible", line: 17 },
    ]);
  });
});

describe("the page of a tag", () => {
  const text = (id: string, title: string, body: string): string => `---
id: ${id}
title: "${title}"
description: "${title}"
custom_edit_url: null
---

${body}

\`\`\`mdx-code-block
import DocCardList from '@theme/DocCardList';

<DocCardList items={useCurrentSidebarCategory().items}/>
\`\`\`
`;
  const cases: readonly (readonly [name: string, text: string, location: string, want: object])[] = [
    [
      "with its description",
      text("indoor-plants", "Indoor plants", "All that need\nno sun \\{or little\\}."),
      "api/indoor-plants.tag.mdx",
      { name: "Indoor plants", description: "All that need\nno sun {or little}." },
    ],
    ["without one", text("plants", "Plants", ""), "plants.md", { name: "Plants" }],
    [
      "that is shown by another name",
      text("plant", "Green", ""),
      "a.tag.mdx",
      { name: "plant", "x-displayName": "Green" },
    ],
  ];
  test.each(cases)("%s", (_, page, location, want) => {
    const found = recognise(page, location);
    expect(found.fragments.map(({ document }) => document)).toEqual([{ tags: [want] }]);
    expect(placeIn(found, "/tags/0")).toBe("3:1");
  });
});

describe("the page of a schema", () => {
  const schema = { type: "object", properties: { colour: { type: "string" } }, title: 'The "Rose"' };
  const text = (element: string): string =>
    `---\nid: the-rose\ntitle: "The 'Rose'"\nschema: true\nsample: { "colour": "red", }\n---\n\n${element}\n`;

  test("with the schema in a prop", () => {
    const found = recognise(
      text(`<Schema schema={${JSON.stringify(schema)}} schemaType={"response"}></Schema>`),
      "a.mdx",
    );
    expect(found.fragments[0]?.document).toEqual({ components: { schemas: { 'The "Rose"': schema } } });
    expect(placeIn(found, '/components/schemas/The "Rose"/properties/colour/type')).toBe("8:65");
  });

  test("with the schema in a file beside it", () => {
    const page = text('<Schema {...require("./the-rose.Schema.json")}></Schema>');
    const beside = { "api/the-rose.Schema.json": JSON.stringify({ schema, schemaType: "response" }) };
    const found = recognise(page, "api/the-rose.schema.mdx", beside);
    expect(found.fragments[0]?.document).toEqual({ components: { schemas: { 'The "Rose"': schema } } });
    expect(found.uses.map(({ location }) => location)).toEqual(Object.keys(beside));
    expect(describeFindings(recognise(page, "api/the-rose.schema.mdx"))).toEqual([
      'pages/missing-part 8:1 The schema is in "./the-rose.Schema.json", which is not among the pages.',
    ]);
  });

  test("that cannot be read", () => {
    const found = recognise(text('<Schema schema={"circular(Rose)"}></Schema>'), "a.schema.mdx");
    expect(describeFindings(found)).toEqual([
      "pages/unreadable 8:1 The page is about a schema and has none that can be read.",
    ]);
  });
});

test("places in a long schema are found without reading it again for each", () => {
  const names = Array.from({ length: 4000 }, (_, index) => `property${index}`);
  const schema = { type: "object", properties: Object.fromEntries(names.map((name) => [name, { title: name }])) };
  const text = `---\nid: long\ntitle: "Long"\nschema: true\n---\n\n<Schema schema={${JSON.stringify(schema)}}></Schema>\n`;
  const found = recognise(text, "schemas/long.schema.mdx");
  const line = text.split("\n")[6] ?? "";
  const want = names.map((name) => `7:${line.indexOf(`"${name}":`) + 1}`);
  expect(names.map((name) => placeIn(found, `/components/schemas/Long/properties/${name}`))).toEqual(want);
});
