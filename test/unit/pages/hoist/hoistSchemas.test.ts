import { describe, expect, test } from "@jest/globals";
import type { JsonObject } from "../../../../generator/document/record.js";
import { hoistSchemas } from "../../../../generator/pages/hoist/hoistSchemas.js";
import type { Hoisted } from "../../../../generator/pages/hoist/hoisted.js";
import type { Fragment } from "../../../../generator/pages/page/recognition.js";
import { fragmentOf } from "./inlineDocument.js";

/** A page that answers with a schema, and perhaps takes another. */
function page(name: string, answer: unknown, body?: unknown, more: Partial<Fragment> = {}): Fragment {
  const content = (schema: unknown): JsonObject => ({ "application/json": { schema } });
  const operation = {
    ...(body === undefined ? {} : { requestBody: { content: content(body) } }),
    responses: { 200: { description: "", content: content(answer) } },
  };
  return fragmentOf(`${name}.mdx`, { paths: { [`/${name}`]: { post: operation } } }, more);
}

function hoist(...fragments: readonly Fragment[]): Hoisted {
  return hoistSchemas(fragments, { conflicts: "majority" });
}

function schemasOf({ components }: Hoisted): Readonly<Record<string, unknown>> {
  return Object.fromEntries(components.map(({ name, value }) => [name, value]));
}

function answerOf({ fragments }: Hoisted, index = 0): unknown {
  const document = fragments[index]?.document as {
    paths: Record<string, { post: { responses: Record<200, { content: Record<string, { schema: unknown }> }> } }>;
  };
  return Object.values(document.paths)[0]?.post.responses[200].content["application/json"]?.schema;
}

function codesOf({ findings }: Hoisted): readonly string[] {
  return findings.map(({ code }) => code);
}

const text = { type: "string" };
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const pet = { type: "object", properties: { name: text, age: { type: "integer" } }, title: "Pet" };
const plainPet = { type: "object", properties: pet.properties };

describe("titles become names", () => {
  const names = [
    { name: "an object", answer: pet, want: ["Pet"] },
    { name: "a list", answer: { type: "array", items: pet, title: "Pets" }, want: ["Pet", "Pets"] },
    {
      name: "an enumeration",
      answer: { type: "object", properties: { kind: { type: "string", enum: ["a"], title: "PetKind" } } },
      want: ["PetKind"],
    },
    {
      name: "a text with an added title",
      answer: { type: "object", properties: { id: { ...text, title: "PetId" } } },
      want: ["PetId"],
    },
    {
      name: "parts of allOf",
      answer: { allOf: [pet, { type: "object", properties: { tail: text } }], title: "Dog" },
      want: ["Dog", "Pet"],
    },
    { name: "a title with blanks", answer: { ...pet, title: "Pet of a house" }, want: ["PetOfAHouse"] },
    { name: "a title of a generic class", answer: { ...pet, title: "Page[Pet]" }, want: ["Page_Pet_"] },
    { name: "a title that is a key of every object", answer: { ...pet, title: "__proto__" }, want: ["__proto__"] },
    {
      name: "no title of a property",
      answer: {
        ...pet,
        properties: {
          full_name: { title: "Full Name", type: "string" },
          is_wild: { title: "Is Wild", anyOf: [{ type: "boolean" }, { type: "null" }] },
        },
      },
      want: ["Pet"],
    },
    {
      name: "no title of a constant",
      answer: {
        type: "string",
        oneOf: [
          { const: "a", title: "First" },
          { const: "b", title: "Second" },
        ],
      },
      want: [],
    },
    {
      name: "no property called title",
      answer: { ...pet, properties: { title: { type: "string" } } },
      want: ["Pet"],
    },
    {
      name: "no text with the title of a component",
      answer: {
        type: "object",
        properties: { postcode: { title: "Postcode", type: "string" }, place: { ...pet, title: "Postcode" } },
        title: "Answer",
      },
      want: ["Answer", "Postcode"],
    },
  ];
  test.each(names)("$name", ({ answer, want }) => {
    expect(Object.keys(schemasOf(hoist(page("a", answer))))).toEqual(want);
  });

  test("and leave the schema where they are the name", () => {
    const hoisted = hoist(page("a", { type: "array", items: pet }));
    expect(schemasOf(hoisted)).toEqual({ Pet: plainPet });
    expect(answerOf(hoisted)).toEqual({ type: "array", items: ref("Pet") });
  });

  test("and stay where the name had to be another", () => {
    const hoisted = hoist(page("a", { ...pet, title: "Pet of a house" }));
    expect(schemasOf(hoisted)).toEqual({ PetOfAHouse: { ...pet, title: "Pet of a house" } });
    expect(codesOf(hoisted)).toEqual(["pages/changed-name"]);
  });

  test("and a page of the component knows better", () => {
    const shown = fragmentOf("schema.mdx", { components: { schemas: { pet_v2: pet } } });
    const hoisted = hoist(page("a", pet), shown);
    expect(schemasOf(hoisted)).toEqual({ pet_v2: pet });
    expect(answerOf(hoisted)).toEqual(ref("pet_v2"));
    expect(hoisted.fragments[1]?.document).toEqual({});
    expect(codesOf(hoisted)).toEqual([]);
  });
});

describe("circles", () => {
  const node = {
    type: "object",
    properties: { next: "circular(Node)", all: { type: "array", items: "circular(Node)" } },
    title: "Node",
  };

  test("close again", () => {
    expect(schemasOf(hoist(page("a", node)))).toEqual({
      Node: { type: "object", properties: { next: ref("Node"), all: { type: "array", items: ref("Node") } } },
    });
  });

  test("close through several schemas, whichever a page begins with", () => {
    const owner = { type: "object", properties: { pets: { type: "array", items: "circular(Pet)" } }, title: "Owner" };
    const owned = { type: "object", properties: { owner }, title: "Pet" };
    expect(schemasOf(hoist(page("a", owned)))).toEqual({
      Owner: { type: "object", properties: { pets: { type: "array", items: ref("Pet") } } },
      Pet: { type: "object", properties: { owner: ref("Owner") } },
    });
  });

  test("stay open where nothing shows the schema, and are reported", () => {
    const hoisted = hoist(page("a", { ...pet, properties: { owner: "circular(Owner)", other: "circular()" } }));
    expect(schemasOf(hoisted)).toEqual({ Pet: { type: "object", properties: { owner: {}, other: {} } } });
    expect(codesOf(hoisted)).toEqual(["pages/unknown-cycle", "pages/unknown-cycle"]);
  });

  test("are no matter of examples, descriptions, values and defaults", () => {
    const said = {
      description: "circular(Pet)",
      example: "circular(Pet)",
      default: "circular(Pet)",
      enum: ["circular(Pet)"],
    };
    const answer = { ...pet, properties: { name: { type: "string", ...said } } };
    expect(schemasOf(hoist(page("a", answer)))).toEqual({ Pet: { type: "object", properties: answer.properties } });
  });

  test("what is cut in one copy is filled from another", () => {
    const inner = { type: "object", properties: { name: text } };
    const cut = { ...pet, properties: { inner: "circular()" } };
    const hoisted = hoist(page("a", cut), page("b", { ...pet, properties: { inner } }));
    expect(schemasOf(hoisted)).toEqual({ Pet: { type: "object", properties: { inner } } });
    expect(codesOf(hoisted)).toEqual([]);
    const patched = hoist(
      page("a", { ...pet, properties: { inner, more: "circular()" } }),
      page("b", { ...pet, properties: { inner: "circular()", more: inner } }),
    );
    expect(schemasOf(patched)).toEqual({ Pet: { type: "object", properties: { inner, more: inner } } });
    expect(codesOf(patched)).toEqual(["pages/repaired-schema"]);
  });
});

describe("unions", () => {
  const dog = { ...pet, required: ["name"], title: "Dog" };
  const emptyDog = { type: "object", required: ["name"], title: "Dog" };
  const cat = { ...pet, title: "Cat" };

  test("mappings lead to schemas again", () => {
    const discriminator = {
      propertyName: "kind",
      mapping: { dog, cat: "circular(Cat)", other: "Bird", lost: "circular()" },
    };
    const hoisted = hoist(page("a", { oneOf: [dog, cat], discriminator }));
    expect(answerOf(hoisted)).toEqual({
      oneOf: [ref("Dog"), ref("Cat")],
      discriminator: { propertyName: "kind", mapping: { dog: ref("Dog").$ref, cat: ref("Cat").$ref, other: "Bird" } },
    });
  });

  test("emptied choices are filled from another page", () => {
    const hoisted = hoist(page("a", { oneOf: [emptyDog, cat] }), page("b", dog));
    expect(schemasOf(hoisted)).toMatchObject({ Dog: { ...plainPet, required: ["name"] } });
    expect(answerOf(hoisted)).toEqual({ oneOf: [ref("Dog"), ref("Cat")] });
  });

  test("emptied choices are filled from the body of the page", () => {
    const hoisted = hoist(
      page("a", { oneOf: [emptyDog, cat] }, undefined, {
        spares: [
          {
            title: "Dog",
            schema: { properties: { name: text, friend: cat } },
            place: { file: "a.mdx", text: "", pointer: "" as never, line: 7, column: 1 },
          },
        ],
      }),
    );
    expect(schemasOf(hoisted)).toMatchObject({
      Dog: { type: "object", required: ["name"], properties: { name: text, friend: ref("Cat") } },
    });
    expect(codesOf(hoisted)).toEqual(["pages/repaired-schema"]);
  });

  const spare = (title: string, schema: JsonObject): NonNullable<Fragment["spares"]>[number] => ({
    title,
    schema,
    place: { file: "a.mdx", text: "", pointer: "" as never, line: 7, column: 1 },
  });

  test("a body that leaves choices out gives way to what the data of a page says", () => {
    const owner = { type: "object", properties: { pet: { anyOf: [cat, { nullable: true }], title: "Beast" } } };
    const shown = { properties: { pet: { anyOf: [{ ...owner, properties: { pet: {} }, title: "Owner" }] } } };
    const spares = [spare("Dog", shown)];
    const hoisted = hoist(
      page("a", { oneOf: [emptyDog, cat] }, undefined, { spares }),
      page("b", { ...owner, title: "Owner" }),
    );
    expect(schemasOf(hoisted)).toMatchObject({
      Dog: { properties: { pet: { anyOf: [ref("Owner")] } } },
      Owner: { type: "object", properties: { pet: ref("Beast") } },
    });
    expect(codesOf(hoisted)).toEqual(["pages/repaired-schema"]);
  });

  test("a choice that looks like any object is filled where the body shows its properties", () => {
    const emptied = { type: "object", additionalProperties: false, title: "Bank account" };
    const spares = [spare("Bank account", { type: "object", properties: { number: text }, required: ["number"] })];
    const hoisted = hoist(page("a", { oneOf: [emptied, cat] }, undefined, { spares }));
    expect(schemasOf(hoisted)).toMatchObject({
      BankAccount: { properties: { number: text }, required: ["number"], additionalProperties: false },
    });
    expect(codesOf(hoisted)).toEqual(["pages/repaired-schema", "pages/changed-name"]);
    expect(schemasOf(hoist(page("a", { oneOf: [emptied, cat] })))).not.toHaveProperty("BankAccount");
  });

  const losses = [
    { name: "one that requires what nobody describes", choices: [{ type: "object", required: ["a"] }], want: 1 },
    { name: "a list beside it", choices: [{ type: "array" }, { type: "object", required: ["a"] }], want: 1 },
    { name: "none that may be any object", choices: [{ type: "object" }, { type: "array" }], want: 0 },
    { name: "none that requires what stands around it", choices: [{ type: "object", required: ["name"] }], want: 0 },
  ];
  for (const { name, choices, want } of losses) {
    test(`choices without a name are reported where they are lost: ${name}`, () => {
      const answer = { type: "object", properties: { name: text }, anyOf: choices };
      expect(codesOf(hoist(page("a", answer)))).toEqual(Array(want).fill("pages/emptied-schema"));
    });
  }

  test("what nothing fills is reported", () => {
    const hoisted = hoist(page("a", { oneOf: [emptyDog, cat] }));
    expect(schemasOf(hoisted)).toMatchObject({ Dog: { type: "object", required: ["name"] } });
    expect(codesOf(hoisted)).toEqual(["pages/emptied-schema"]);
  });
});

describe("one title, several contents", () => {
  test("a plain component that has a page of its own is referred to wherever something stood beside a reference", () => {
    const day = { type: "string", format: "date", title: "Day" };
    const other = { ...day, format: "day", description: "Another one." };
    const shown = fragmentOf("day.schema.mdx", { components: { schemas: { Day: day } } });
    const answer = { type: "object", properties: { day: { description: "When it opens.", ...day }, other } };
    const hoisted = hoist(shown, page("a", answer));
    expect(schemasOf(hoisted)).toEqual({ Day: { type: "string", format: "date" } });
    expect(answerOf(hoisted, 1)).toEqual({
      type: "object",
      properties: { day: { description: "When it opens.", ...ref("Day") }, other },
    });
  });

  test("what stood beside a reference stands beside it again", () => {
    const named = { ...pet, description: "A pet." };
    const mine = { description: "My pet.", ...pet };
    const old = { readOnly: true, description: "A pet.", ...pet };
    const answer = { type: "object", properties: { one: named, two: named, mine, old } };
    const hoisted = hoist(page("a", answer));
    expect(schemasOf(hoisted)).toEqual({ Pet: { ...plainPet, description: "A pet." } });
    expect(answerOf(hoisted)).toEqual({
      type: "object",
      properties: {
        one: ref("Pet"),
        two: ref("Pet"),
        mine: { ...ref("Pet"), description: "My pet." },
        old: { ...ref("Pet"), readOnly: true },
      },
    });
    expect(hoisted.conflicts).toEqual([]);
  });

  test("versions of a schema are a conflict that the majority wins", () => {
    const newer = { ...pet, properties: { ...pet.properties, tail: text } };
    const hoisted = hoist(page("a", pet), page("b", newer), page("c", newer));
    expect(schemasOf(hoisted)).toEqual({ Pet: { type: "object", properties: newer.properties } });
    expect(hoisted.conflicts).toEqual([
      {
        pointer: "/components/schemas/Pet",
        differences: ["/properties/tail"],
        chosen: expect.objectContaining({ file: "b.mdx" }) as unknown,
        others: [expect.objectContaining({ file: "a.mdx" })],
      },
    ]);
    expect(hoisted.components[0]?.places.map(({ file }) => file)).toEqual(["b.mdx", "a.mdx", "c.mdx"]);
  });

  test("other schemas get names of what they belong to", () => {
    const order = { type: "object", properties: { total: text }, title: "Item" };
    const wrap = (item: unknown, title: string): JsonObject => ({ type: "object", properties: { item }, title });
    const thing = { ...pet, title: "Item" };
    const hoisted = hoist(
      page("a", wrap(order, "Order")),
      page("b", wrap(thing, "Shop")),
      page("c", wrap(thing, "Store")),
    );
    expect(schemasOf(hoisted)).toEqual({
      Item: plainPet,
      OrderItem: { type: "object", properties: { total: text }, title: "Item" },
      Order: { type: "object", properties: { item: ref("OrderItem") } },
      Shop: { type: "object", properties: { item: ref("Item") } },
      Store: { type: "object", properties: { item: ref("Item") } },
    });
    expect(codesOf(hoisted)).toContain("pages/shared-title");
  });

  test("what comes in and what goes out, as server frameworks part them", () => {
    const output = { ...pet, required: ["name", "age"] };
    const hoisted = hoist(page("a", output, pet));
    expect(schemasOf(hoisted)).toEqual({ "Pet-Input": pet, "Pet-Output": output });
  });

  test("what contains different schemas of one title is different", () => {
    const list = (item: unknown): JsonObject => ({
      type: "object",
      properties: { items: { type: "array", items: item } },
      title: "List",
    });
    const other = { type: "object", properties: { total: text }, title: "Pet" };
    const hoisted = hoist(page("a", list(pet), list(other)));
    expect(Object.keys(schemasOf(hoisted))).toEqual(["List-Input", "List-Output", "Pet-Input", "Pet-Output"]);
  });
});

test("fragments that were not inlined stay the same objects", () => {
  const fragment = page("a", ref("Pet"), undefined, { form: "cut" });
  expect(hoist(fragment).fragments[0]).toBe(fragment);
});

test("nothing given is changed, and any order gives the same", () => {
  const fragments = [
    page("a", pet),
    page("b", { ...pet, properties: { ...pet.properties, x: text } }),
    page("c", { oneOf: [{ type: "object", title: "Pet" }] }),
  ];
  const before = JSON.stringify(fragments);
  const forwards = hoist(...fragments);
  const backwards = hoist(...fragments.toReversed());
  expect(JSON.stringify(fragments)).toBe(before);
  expect(JSON.stringify(backwards.components)).toBe(JSON.stringify(forwards.components));
  expect(JSON.stringify(backwards.conflicts)).toBe(JSON.stringify(forwards.conflicts));
});
