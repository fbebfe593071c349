import { httpMethods, oauthFlows } from "./openapi.js";

/** The kinds of objects that make up an OpenAPI document, as far as we read it. */
export type NodeKind =
  | "document"
  | "info"
  | "components"
  | "pathItem"
  | "operation"
  | "parameter"
  | "header"
  /** Swagger 2.0 only: the items of a list that a parameter or a header describes in place. */
  | "items"
  | "requestBody"
  | "response"
  | "mediaType"
  | "encoding"
  | "example"
  | "link"
  | "callback"
  | "schema"
  | "discriminator"
  | "server"
  | "serverVariable"
  | "securityScheme"
  | "oauthFlows"
  | "oauthFlow"
  | "securityRequirement"
  | "tag";

/** What may stand in a field: nodes (one, a list of them, or a table with names as keys) or plain values. */
export type Field =
  | { readonly form: "one" | "list" | "map"; readonly kind: NodeKind }
  /** A table that may also hold `x-` extensions (Paths Object, Responses Object). */
  | { readonly form: "extensibleMap"; readonly kind: NodeKind }
  | { readonly form: "text" | "texts" | "textMap" | "flag" | "types" | "values" };

/** The fields of a kind of object by their names. */
export type Fields = ReadonlyMap<string, Field>;

/** Which fields each kind of object has. */
export type Grammar = Readonly<Record<NodeKind, Fields>>;

/** The builders of fields that the grammars are written with. */
export const one = (kind: NodeKind): Field => ({ form: "one", kind });
export const list = (kind: NodeKind): Field => ({ form: "list", kind });
export const map = (kind: NodeKind): Field => ({ form: "map", kind });
export const extensibleMap = (kind: NodeKind): Field => ({ form: "extensibleMap", kind });
export const text: Field = { form: "text" };
export const texts: Field = { form: "texts" };
export const flag: Field = { form: "flag" };

/** Makes the fields of a kind. */
export function fields(table: Readonly<Record<string, Field>>): Fields {
  return new Map(Object.entries(table));
}

const parameterFields = {
  description: text,
  required: flag,
  deprecated: flag,
  style: text,
  explode: flag,
  allowReserved: flag,
  schema: one("schema"),
  content: map("mediaType"),
  examples: map("example"),
};

const partEncodings = { encoding: map("encoding"), prefixEncoding: list("encoding"), itemEncoding: one("encoding") };

const operations = Object.fromEntries(httpMethods.map((method) => [method, one("operation")]));

/**
 * Which fields each kind of object has, in OpenAPI 3.0, 3.1 and 3.2 together. What is not listed is data or unknown, and
 * not looked at: a `$ref` there is no reference, and nothing there is a schema. The entries of a kind that is itself a
 * table are in {@link tableEntries}.
 */
export const grammar: Grammar = {
  document: fields({
    $self: text,
    info: one("info"),
    servers: list("server"),
    paths: extensibleMap("pathItem"),
    webhooks: map("pathItem"),
    components: one("components"),
    security: list("securityRequirement"),
    tags: list("tag"),
  }),
  info: fields({ title: text, version: text, description: text, summary: text }),
  components: fields({
    schemas: map("schema"),
    responses: map("response"),
    parameters: map("parameter"),
    requestBodies: map("requestBody"),
    headers: map("header"),
    securitySchemes: map("securityScheme"),
    pathItems: map("pathItem"),
    examples: map("example"),
    links: map("link"),
    callbacks: map("callback"),
    mediaTypes: map("mediaType"),
  }),
  pathItem: fields({
    summary: text,
    description: text,
    servers: list("server"),
    parameters: list("parameter"),
    ...operations,
    additionalOperations: map("operation"),
  }),
  operation: fields({
    tags: texts,
    summary: text,
    description: text,
    operationId: text,
    parameters: list("parameter"),
    requestBody: one("requestBody"),
    responses: extensibleMap("response"),
    callbacks: map("callback"),
    deprecated: flag,
    security: list("securityRequirement"),
    servers: list("server"),
  }),
  parameter: fields({ name: text, in: text, ...parameterFields }),
  header: fields(parameterFields),
  items: fields({}),
  requestBody: fields({ description: text, content: map("mediaType"), required: flag }),
  response: fields({
    summary: text,
    description: text,
    headers: map("header"),
    content: map("mediaType"),
    links: map("link"),
  }),
  mediaType: fields({
    schema: one("schema"),
    itemSchema: one("schema"),
    ...partEncodings,
    examples: map("example"),
  }),
  encoding: fields({
    contentType: text,
    headers: map("header"),
    style: text,
    explode: flag,
    allowReserved: flag,
    ...partEncodings,
  }),
  example: fields({ summary: text, description: text, externalValue: text, serializedValue: text }),
  link: fields({ operationRef: text, operationId: text, description: text, server: one("server") }),
  callback: fields({}),
  schema: fields({
    $id: text,
    $schema: text,
    $anchor: text,
    $dynamicAnchor: text,
    $dynamicRef: text,
    title: text,
    description: text,
    format: text,
    contentMediaType: text,
    contentEncoding: text,
    pattern: text,
    type: { form: "types" },
    enum: { form: "values" },
    nullable: flag,
    deprecated: flag,
    readOnly: flag,
    writeOnly: flag,
    required: texts,
    properties: map("schema"),
    patternProperties: map("schema"),
    additionalProperties: one("schema"),
    items: one("schema"),
    prefixItems: list("schema"),
    allOf: list("schema"),
    anyOf: list("schema"),
    oneOf: list("schema"),
    not: one("schema"),
    if: one("schema"),
    then: one("schema"),
    else: one("schema"),
    contains: one("schema"),
    propertyNames: one("schema"),
    dependentSchemas: map("schema"),
    additionalItems: one("schema"),
    unevaluatedItems: one("schema"),
    unevaluatedProperties: one("schema"),
    contentSchema: one("schema"),
    $defs: map("schema"),
    definitions: map("schema"),
    discriminator: one("discriminator"),
  }),
  discriminator: fields({ propertyName: text, mapping: { form: "textMap" }, defaultMapping: text }),
  server: fields({ url: text, name: text, description: text, variables: map("serverVariable") }),
  serverVariable: fields({ enum: texts, default: text, description: text }),
  securityScheme: fields({
    type: text,
    description: text,
    name: text,
    in: text,
    scheme: text,
    bearerFormat: text,
    flows: one("oauthFlows"),
    openIdConnectUrl: text,
    oauth2MetadataUrl: text,
    deprecated: flag,
  }),
  oauthFlows: fields(Object.fromEntries(oauthFlows.map((flow) => [flow, one("oauthFlow")]))),
  oauthFlow: fields({
    authorizationUrl: text,
    deviceAuthorizationUrl: text,
    tokenUrl: text,
    refreshUrl: text,
    scopes: { form: "textMap" },
  }),
  securityRequirement: fields({}),
  tag: fields({ name: text, summary: text, description: text, parent: text, kind: text }),
};

/**
 * The kinds whose objects are tables themselves, with the kind of their entries: a Callback Object has path items under
 * expressions (OpenAPI 3.1 §4.8.18). A key for which {@link isExtensionKey} holds is no entry.
 */
export const tableEntries: ReadonlyMap<NodeKind, NodeKind> = new Map([["callback", "pathItem"]]);

/** The fields that hold data in whatever object they stand, where it is not known which kind of object that is. */
export const dataFields: ReadonlySet<string> = new Set(["example", "examples", "default", "enum", "const", "value"]);

/** The kinds that are for readers only: where one of them is wrong, nothing of a call is. */
export const documentationKinds: ReadonlySet<NodeKind> = new Set(["example", "link", "oauthFlows", "oauthFlow"]);

/** The section of the Components Object that keeps objects of a kind; none for the kinds that are always written in place. */
export const componentSections: ReadonlyMap<NodeKind, string> = new Map([
  ["schema", "schemas"],
  ["response", "responses"],
  ["parameter", "parameters"],
  ["requestBody", "requestBodies"],
  ["header", "headers"],
  ["securityScheme", "securitySchemes"],
  ["pathItem", "pathItems"],
  ["example", "examples"],
  ["link", "links"],
  ["callback", "callbacks"],
  ["mediaType", "mediaTypes"],
]);

/** True for the key of a specification extension, which is no path and no status. */
export function isExtensionKey(key: string): boolean {
  return key.startsWith("x-");
}
