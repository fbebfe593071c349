import fc from "fast-check";

/** A document as plain data. */
export type RandomDocument = Readonly<Record<string, unknown>>;

const words = fc.constantFrom(
  "pet",
  "Pet",
  "order item",
  "user-id",
  "URL",
  "größe",
  "2nd",
  "class",
  "default",
  "x y z",
);
const anyName = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 10, unit: "grapheme" }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("__proto__", "constructor", "toString", "Promise", "delete", "$&", "a/b~c", "*/"),
  },
);

const componentNames = ["A", "B", "C", "D"];

type Dialect = "2.0" | "3.0" | "3.1" | "3.2";

function referenceIn(dialect: Dialect): fc.Arbitrary<object> {
  const section = dialect === "2.0" ? "#/definitions/" : "#/components/schemas/";
  return fc.constantFrom(...componentNames).map((name) => ({ $ref: `${section}${name}` }));
}

function dictionary(value: fc.Arbitrary<unknown>): fc.Arbitrary<object> {
  return fc
    .uniqueArray(fc.tuple(anyName, value), { maxLength: 4, selector: ([key]) => key })
    .map((entries) => Object.fromEntries(entries) as object);
}

/** Schemas that go back to components, with the spellings of the version. */
function schemaIn(dialect: Dialect): fc.Arbitrary<unknown> {
  const isNew = dialect === "3.1" || dialect === "3.2";
  const { schema } = fc.letrec<{ schema: unknown; leaf: unknown }>((tie) => ({
    leaf: fc.oneof(
      fc.constantFrom({ type: "string" }, { type: "integer", format: "int64" }, { type: "boolean" }, {}),
      fc.constantFrom(
        { type: "string", format: "date-time" },
        { type: "string", format: "binary" },
        { type: "number" },
      ),
      fc.uniqueArray(anyName, { minLength: 1, maxLength: 4 }).map((values) => ({ type: "string", enum: values })),
      fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 3 }).map((values) => ({ type: "integer", enum: values })),
      referenceIn(dialect),
      ...(isNew ? [fc.constantFrom<unknown>(true, { type: ["string", "null"] }, { const: null }, { const: "x" })] : []),
      ...(dialect === "3.0" ? [fc.constant({ type: "string", nullable: true })] : []),
    ),
    schema: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      tie("leaf"),
      fc.record({ type: fc.constant("array"), items: tie("schema") }),
      fc
        .record({
          properties: dictionary(tie("schema")),
          description: fc.string({ unit: "grapheme" }),
          extra: fc.boolean(),
        })
        .map(({ properties, description, extra }) => ({
          type: "object",
          description,
          properties,
          required: Object.keys(properties).slice(0, 2),
          ...(extra && { additionalProperties: false }),
        })),
      tie("schema").map((additionalProperties) => ({ type: "object", additionalProperties })),
      fc.array(tie("schema"), { minLength: 1, maxLength: 3 }).map((allOf) => ({ allOf })),
      ...(dialect === "2.0"
        ? []
        : [fc.array(tie("schema"), { minLength: 1, maxLength: 3 }).map((oneOf) => ({ oneOf }))]),
      ...(isNew
        ? [fc.array(tie("schema"), { maxLength: 3 }).map((prefixItems) => ({ type: "array", prefixItems }))]
        : []),
    ),
  }));
  return schema;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch"] as const;

function operationIn(dialect: Dialect): fc.Arbitrary<object> {
  const schema = schemaIn(dialect);
  const place = fc.constantFrom("query", "header");
  const content = fc.tuple(fc.constantFrom("application/json", "text/plain", "application/*", "image/png"), schema);
  const isOld = dialect === "2.0";
  const parameter = fc.tuple(anyName, place, schema).map(([name, where, of]) => {
    return isOld ? { name, in: where, type: "string" } : { name, in: where, schema: of };
  });
  const response = content.map(([mediaType, of]) => {
    const body = isOld ? { schema: of } : { content: { [mediaType]: { schema: of } } };
    return { description: "D", ...body };
  });
  return fc.record(
    {
      operationId: anyName,
      summary: fc.string({ unit: "grapheme" }),
      tags: fc.array(anyName, { maxLength: 2 }),
      parameters: fc.uniqueArray(parameter, {
        maxLength: 4,
        selector: ({ name, in: where }) => `${where} ${name.toLowerCase()}`,
      }),
      responses: fc.dictionary(fc.constantFrom("200", "201", "404", "4XX", "default"), response, {
        minKeys: 1,
        maxKeys: 3,
      }),
      ...(!isOld && { requestBody: content.map(([mediaType, of]) => ({ content: { [mediaType]: { schema: of } } })) }),
    },
    { requiredKeys: ["responses"] },
  );
}

function documentIn(dialect: Dialect): fc.Arbitrary<RandomDocument> {
  const schemas = fc.record(Object.fromEntries(componentNames.map((name) => [name, schemaIn(dialect)])));
  const pathItem = fc.dictionary(fc.constantFrom(...methods), operationIn(dialect), { minKeys: 1, maxKeys: 3 });
  const paths = fc.uniqueArray(fc.tuple(anyName, pathItem), { maxLength: 4, selector: ([name]) => name });
  return fc.tuple(paths, schemas, fc.string({ unit: "grapheme" })).map(([items, components, title]) => {
    const body = {
      info: { title, version: "1" },
      paths: Object.fromEntries(items.map(([name, item]) => [`/${name.replace(/[{}/]/g, "")}`, item])),
    };
    if (dialect === "2.0") return { swagger: "2.0", ...body, definitions: components };
    return { openapi: `${dialect}.0`, ...body, components: { schemas: components } };
  });
}

/** Documents of every version that mean something, most of the time. */
export const randomDocuments: fc.Arbitrary<RandomDocument> = fc.oneof(
  documentIn("2.0"),
  documentIn("3.0"),
  documentIn("3.1"),
  documentIn("3.2"),
);
