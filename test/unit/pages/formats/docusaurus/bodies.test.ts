import { describe, expect, test } from "@jest/globals";
import {
  operationPage,
  pack,
  placeIn,
  recognise,
  describeFindings,
  waterPlant,
  waterPlantDocument,
} from "./writePages.js";

const bare = { operationId: "waterPlant", responses: {}, method: "post", path: "/plants/{plantId}/water" };
const top = "/paths/~1plants~1{plantId}~1water/post";

describe("what `api` lacks comes from the props of the body", () => {
  const parameter = JSON.stringify(waterPlant.parameters[0]);
  const body = `<ParamsDetails parameters={[${parameter}]}></ParamsDetails>

<RequestSchema title={"Body"} body={${JSON.stringify(waterPlant.requestBody)}}></RequestSchema>

<StatusCodes id={undefined} label={undefined}
  responses={${JSON.stringify(waterPlant.responses)}}
></StatusCodes>
`;

  test("parameters, body and responses", () => {
    const found = recognise(operationPage({ api: pack(bare), body }));
    expect(found.fragments[0]?.document.paths).toMatchObject({
      "/plants/{plantId}/water": {
        post: {
          parameters: waterPlant.parameters,
          requestBody: waterPlant.requestBody,
          responses: waterPlant.responses,
        },
      },
    });
    expect(describeFindings(found)).toEqual([
      'pages/taken-from-body 15:29 "api" lacks what the body of the page has: ' +
        "/parameters/0, /requestBody, /responses/200, /responses/404.",
    ]);
    expect({
      parameter: placeIn(found, `${top}/parameters/0/in`),
      response: placeIn(found, `${top}/responses/404/description`),
      id: placeIn(found, `${top}/operationId`),
    }).toEqual({ parameter: "15:52", response: "20:65", id: "7:1" });
  });

  test("parameters of older versions, each on its own", () => {
    const items = `<ul><ParamsItem className={"paramsItem"} param={${parameter}}></ParamsItem></ul>`;
    const found = recognise(operationPage({ api: pack(bare), body: items }));
    expect(found.fragments[0]?.document.paths).toMatchObject({
      "/plants/{plantId}/water": { post: { parameters: waterPlant.parameters } },
    });
  });

  test("nothing where `api` has all of it", () => {
    const found = recognise(operationPage({ body }));
    expect(found.fragments[0]?.document).toEqual(waterPlantDocument);
    expect(describeFindings(found)).toEqual([]);
  });

  test("the insides of schemas that were emptied, and only these", () => {
    const responses = (schema: object): object => ({ "200": { description: "", content: { "a/b": { schema } } } });
    const poor = {
      oneOf: [
        { type: "object", title: "Rose" },
        { type: "string", title: "Name" },
      ],
    };
    const rich = {
      oneOf: [
        { type: "object", title: "Rose", properties: { red: {} } },
        { type: "string", title: "Other" },
      ],
    };
    const shown = `<StatusCodes responses={${JSON.stringify(responses(rich))}}></StatusCodes>`;
    const found = recognise(operationPage({ api: pack({ ...bare, responses: responses(poor) }), body: shown }));
    const schema = { oneOf: [rich.oneOf[0], poor.oneOf[1]] };
    expect(found.fragments[0]?.document.paths).toMatchObject({
      "/plants/{plantId}/water": { post: { responses: responses(schema) } },
    });
  });

  test("not what the page shows of callbacks", () => {
    const callback = `<OperationTabs><TabItem label={"POST a"} value={"post-a"}>
      <MethodEndpoint method={"put"} path={"/other"} context={"callback"}></MethodEndpoint>
      <StatusCodes responses={{"299":{"description":"x"}}}></StatusCodes></TabItem></OperationTabs>`;
    const found = recognise(operationPage({ body: callback }));
    expect(found.fragments[0]?.document).toEqual(waterPlantDocument);
    expect(describeFindings(found)).toEqual([]);
  });

  test("all that is left of a page whose `api` is damaged", () => {
    const endpoint =
      '<MethodEndpoint method={"post"} path={"/plants/{plantId}/water"} context={"endpoint"}></MethodEndpoint>';
    const found = recognise(operationPage({ api: pack(bare).slice(0, 60), body: `${endpoint}\n\n${body}` }));
    expect(found.fragments[0]?.document).toEqual({
      paths: {
        "/plants/{plantId}/water": {
          post: {
            summary: "Water a plant",
            parameters: waterPlant.parameters,
            requestBody: waterPlant.requestBody,
            responses: waterPlant.responses,
          },
        },
      },
    });
    expect(found.findings.map(({ code }) => code)).toEqual(["pages/unreadable", "pages/taken-from-body"]);
  });

  test("literals that a formatter made of the JSON", () => {
    const shown = `<StatusCodes
      responses={{
        200: { description: 'Say "done"', links: [], },
      }}
    ></StatusCodes>`;
    const found = recognise(operationPage({ api: pack(bare), body: shown }));
    expect(found.fragments[0]?.document.paths).toMatchObject({
      "/plants/{plantId}/water": { post: { responses: { "200": { description: 'Say "done"', links: [] } } } },
    });
  });
});

describe("props in files beside the page", () => {
  const body = `<StatusCodes {...require("./water-plant.StatusCodes.json")}></StatusCodes>

<RequestSchema body={require("./water-plant.body.json")}></RequestSchema>
`;
  const beside = {
    "api/water-plant.StatusCodes.json": `{\n  "responses": ${JSON.stringify(waterPlant.responses)}\n}`,
    "api/water-plant.body.json": JSON.stringify(waterPlant.requestBody),
  };

  test("are read and count as used", () => {
    const found = recognise(operationPage({ api: pack(bare), body }), "api/water-plant.api.mdx", beside);
    expect(found.fragments[0]?.document.paths).toMatchObject({
      "/plants/{plantId}/water": { post: { requestBody: waterPlant.requestBody, responses: waterPlant.responses } },
    });
    expect(found.uses.map(({ location }) => location).sort()).toEqual(Object.keys(beside).sort());
    const place = found.fragments[0]?.placeOf(`${top}/responses/404` as never);
    expect(place).toMatchObject({ file: "api/water-plant.StatusCodes.json", line: 2, column: 46 });
  });

  test("count as used where `api` has it all, and are not missed", () => {
    const full = recognise(operationPage({ body }), "api/water-plant.api.mdx", beside);
    expect(full.uses).toHaveLength(2);
    const alone = recognise(operationPage({ body }));
    expect(alone.fragments[0]?.document).toEqual(waterPlantDocument);
    expect(describeFindings(alone)).toEqual([]);
  });
});

describe("branches of unions that the body shows", () => {
  const item = (name: string, schema: unknown, required = false): string =>
    `<SchemaItem collapsible={false} name={"${name}"} required={${required}} schemaName={"x"} qualifierMessage={"**Possible values:** [\`a\`]"} schema={${JSON.stringify(schema)}}></SchemaItem>`;
  const nested = (name: string, type: string, marks: readonly string[], inner: string): string =>
    `<SchemaItem collapsible={true} className={"schemaItem"}><details style={{}} className={"openapi-markdown__details"}>` +
    `<summary style={{}}><span className={"openapi-schema__container"}><strong className={"openapi-schema__property"}>${name}</strong>` +
    `<span className={"openapi-schema__name"}> ${type}</span>${marks.map((mark) => `<span>${mark}</span>`).join("")}</span></summary>` +
    `<div style={{"marginLeft":"1rem"}}>${inner}</div></details></SchemaItem>`;
  const note = (text: string): string => `<div style={{"marginTop":".5rem"}}>\n\n${text}\n\n</div>`;
  const list = (inner: string): string =>
    `<li><div style={{"opacity":"0.6"}}>Array [</div></li>${inner}<li><div style={{"opacity":"0.6"}}>]</div></li>`;
  const union = (keyword: string, branches: Readonly<Record<string, string>>): string =>
    `<div><span className={"badge badge--info"} style={{"marginBottom":"1rem"}}>${keyword}</span><SchemaTabs>` +
    Object.entries(branches)
      .map(
        ([label, inner], index) => `<TabItem label={"${label}"} value={"${index}-item-properties"}>${inner}</TabItem>`,
      )
      .join("") +
    "</SchemaTabs></div>";

  const cases: readonly (readonly [name: string, inner: string, want: object])[] = [
    [
      "properties, one level",
      item("colour", { type: "string", description: "Of the bloom" }, true) + item("height", { type: "number" }),
      {
        type: "object",
        properties: { colour: { type: "string", description: "Of the bloom" }, height: { type: "number" } },
        required: ["colour"],
      },
    ],
    [
      "properties of properties, with remarks",
      nested(
        "soil",
        "object",
        ["nullable", "required"],
        note("What it \\{likes\\} &lt;best&gt;.") + item("acid", { type: "boolean" }),
      ),
      {
        type: "object",
        properties: {
          soil: {
            description: "What it {likes} <best>.",
            type: "object",
            properties: { acid: { type: "boolean" } },
            nullable: true,
          },
        },
        required: ["soil"],
      },
    ],
    [
      "lists of objects",
      nested("leaves", "object[]", [], list(item("size", { type: "integer" }, true))),
      {
        type: "object",
        properties: {
          leaves: {
            type: "array",
            items: { type: "object", properties: { size: { type: "integer" } }, required: ["size"] },
          },
        },
      },
    ],
    ["a list", list(item("size", {})), { type: "array", items: { type: "object", properties: { size: {} } } }],
    [
      "unions of properties",
      nested("pot", "object", [], union("anyOf", { Clay: item("red", {}), MOD2: item("size", {}) })),
      {
        type: "object",
        properties: {
          pot: {
            anyOf: [
              { type: "object", properties: { red: {} }, title: "Clay" },
              { type: "object", properties: { size: {} } },
            ],
          },
        },
      },
    ],
    ["maps", item("property name*", { type: "string" }), { type: "object", additionalProperties: { type: "string" } }],
    [
      "maps of anything",
      item("property name*", { type: "object", additionalProperties: true }).replace('{"x"}', '{"any"}'),
      { type: "object", additionalProperties: true },
    ],
    [
      "what is met again",
      item("parent", "circular(Plant)"),
      { type: "object", properties: { parent: "circular(Plant)" } },
    ],
    [
      "the property that tells branches apart",
      '<div className={"openapi-discriminator__item openapi-schema__list-item"}><div><span><strong>kind</strong><span> string</span></span>' +
        `<DiscriminatorTabs><TabItem label={"rose"} value={"0-item-discriminator"}>${item("thorns", {})}</TabItem></DiscriminatorTabs></div></div>`,
      { type: "object", properties: { kind: { type: "string" } } },
    ],
  ];
  test.each(cases)("%s", (_, inner, want) => {
    const found = recognise(operationPage({ body: `Text.\n\n${union("oneOf", { Rose: inner })}` }));
    const [spare] = found.fragments[0]?.spares ?? [];
    expect(spare).toMatchObject({ title: "Rose", place: { line: 17 } });
    expect(spare?.schema).toEqual(want);
  });

  test("branches without a title, and tabs that are none, are left out", () => {
    const body = `<ApiTabs><TabItem label={"200"} value={"200"}>${union("oneOf", { MOD1: item("a", {}) })}</TabItem></ApiTabs>`;
    expect(recognise(operationPage({ body })).fragments[0]?.spares).toBeUndefined();
  });
});
