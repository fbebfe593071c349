import {
  fields,
  flag,
  grammar,
  list,
  map,
  one,
  extensibleMap,
  text,
  texts,
  type Field,
  type Grammar,
  type NodeKind,
} from "./grammar.js";

/** The fields of JSON Schema that describe a parameter, a header or an item of a list in place (Swagger 2.0, Items Object). */
const itemsFields = {
  format: text,
  items: one("items"),
  collectionFormat: text,
  enum: { form: "values" },
  "x-nullable": flag,
} as const satisfies Record<string, Field>;

/**
 * Which fields each kind of object has in Swagger 2.0. A kind that only OpenAPI 3 knows is never reached. Schemas may use all
 * that JSON Schema offers: documents do, although Swagger allows less.
 */
export const swaggerGrammar: Grammar = {
  ...grammar,
  document: fields({
    info: one("info"),
    host: text,
    basePath: text,
    schemes: texts,
    consumes: texts,
    produces: texts,
    paths: extensibleMap("pathItem"),
    definitions: map("schema"),
    parameters: map("parameter"),
    responses: map("response"),
    securityDefinitions: map("securityScheme"),
    security: list("securityRequirement"),
    tags: list("tag"),
  }),
  pathItem: fields({ parameters: list("parameter"), ...swaggerOperations() }),
  operation: fields({
    tags: texts,
    summary: text,
    description: text,
    operationId: text,
    consumes: texts,
    produces: texts,
    parameters: list("parameter"),
    responses: extensibleMap("response"),
    schemes: texts,
    deprecated: flag,
    security: list("securityRequirement"),
  }),
  parameter: fields({
    name: text,
    in: text,
    description: text,
    required: flag,
    allowEmptyValue: flag,
    schema: one("schema"),
    ...itemsFields,
  }),
  items: fields(itemsFields),
  response: fields({ description: text, schema: one("schema"), headers: map("header") }),
  header: fields({ description: text, ...itemsFields }),
  schema: new Map([...schemaFields(), ["x-nullable", flag]]),
  securityScheme: fields({
    type: text,
    description: text,
    name: text,
    in: text,
    flow: text,
    authorizationUrl: text,
    tokenUrl: text,
    scopes: { form: "textMap" },
  }),
};

/** The section of a Swagger 2.0 document that keeps objects of a kind; what OpenAPI 3 has in its Components Object. */
export const swaggerSections: ReadonlyMap<NodeKind, string> = new Map([
  ["schema", "definitions"],
  ["parameter", "parameters"],
  ["response", "responses"],
  ["securityScheme", "securityDefinitions"],
]);

/** Without those that mean another thing in OpenAPI 3, where the upgraded document is checked for them. */
function schemaFields(): readonly (readonly [string, Field])[] {
  return [...grammar.schema].filter(([name]) => name !== "type" && name !== "discriminator");
}

/** The methods of a Path Item Object; `trace` came with OpenAPI 3. */
function swaggerOperations(): Readonly<Record<string, Field>> {
  const methods = ["get", "put", "post", "delete", "options", "head", "patch"];
  return Object.fromEntries(methods.map((method) => [method, one("operation")]));
}
