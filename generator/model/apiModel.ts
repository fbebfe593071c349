import type { JsonPointer } from "../document/jsonPointer.js";
import type { Direction, EnumMember, SchemaTable, Value, WireName } from "./schema/schema.js";

export type { Direction, WireName };

/** Plain data, as JSON has it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** An API in the words of the specification, nothing of TypeScript in it. Plain data; every node knows its place. */
export interface ApiModel {
  readonly title: string;
  readonly version: string;
  readonly description: string | undefined;
  readonly externalDocs: ExternalDocs | undefined;
  /** Those that the document describes, in its order. */
  readonly tags: readonly Tag[];
  readonly servers: readonly Server[];
  readonly securitySchemes: readonly SecurityScheme[];
  readonly operations: readonly Operation[];
  readonly webhooks: readonly IncomingRequest[];
  readonly callbacks: readonly IncomingRequest[];
  /** Those of paths and webhooks, in the order of the document. The pointers of operations say which item is theirs. */
  readonly pathItems: readonly PathItem[];
  readonly components: Components;
  /** All schemas that the API has or uses, by their places. */
  readonly schemas: SchemaTable;
}

/** What the document defines to be referred to (OpenAPI 3.1 §4.8.7). */
export interface Components {
  readonly schemas: readonly ComponentSchema[];
  readonly parameters: readonly Component<Parameter>[];
  readonly requestBodies: readonly Component<RequestBody>[];
  readonly responses: readonly Component<Omit<Response, "status">>[];
  readonly headers: readonly Component<ResponseHeader>[];
  readonly pathItems: readonly PathItem[];
  /** Of its path items. */
  readonly operations: readonly Operation[];
}

/** Something with a name in the document. */
export interface Component<Value> {
  readonly name: WireName;
  readonly value: Value;
}

/** What operations of one path, webhook or component share (OpenAPI 3.1 §4.8.9). */
export interface PathItem {
  readonly pointer: JsonPointer;
  /** The path, or the name. */
  readonly name: WireName;
  readonly parameters: readonly Parameter[];
}

/** Where more is said (OpenAPI 3.1 §4.8.11). */
export interface ExternalDocs {
  readonly url: string;
  readonly description: string | undefined;
}

/** A group of operations (OpenAPI 3.1 §4.8.22). */
export interface Tag {
  readonly pointer: JsonPointer;
  readonly name: string;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly externalDocs: ExternalDocs | undefined;
  /** The tag that it is part of, and what it is for (3.2). */
  readonly parent: string | undefined;
  readonly kind: string | undefined;
}

/** A value that the document shows (OpenAPI 3.1 §4.8.19). */
export interface Example {
  /** Its key where there are several. */
  readonly name: string | undefined;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  /** The value as data. Undefined where only its text or its place is given. */
  readonly value: Value | undefined;
  /** The value as it is sent (3.2). */
  readonly serializedValue: string | undefined;
  readonly externalValue: string | undefined;
}

/** The fields `x-…` of an object, in the order of the document. */
export type Extensions = Readonly<Record<string, Value>>;

/** A request that the server sends: to a webhook, or because an operation was called. */
export interface IncomingRequest {
  /** The key under which the document has the webhook or the callback. */
  readonly name: WireName;
  /** The operation that a callback belongs to. */
  readonly caller: JsonPointer | undefined;
  /** Its `path` is the name of the webhook, or the expression that gives the callback's URL. */
  readonly request: Operation;
}

export interface Server {
  readonly pointer: JsonPointer;
  /** What the document calls it (3.2). */
  readonly name: string | undefined;
  readonly url: string;
  readonly description: string | undefined;
  readonly variables: readonly ServerVariable[];
}

export interface ServerVariable {
  readonly name: WireName;
  /** Absent, against the specification, where the document has none. */
  readonly default: string | undefined;
  readonly enum: readonly string[] | undefined;
  readonly description: string | undefined;
}

/** A security scheme that a client can satisfy by itself (OpenAPI 3.1 §4.8.27); `mutualTLS` is the transport's affair. */
export type SecurityScheme = {
  readonly pointer: JsonPointer;
  readonly name: WireName;
  readonly description: string | undefined;
  readonly deprecated: boolean;
} & (
  | { readonly kind: "apiKey"; readonly in: "header" | "query" | "cookie"; readonly parameterName: WireName }
  | { readonly kind: "http"; readonly scheme: string; readonly bearerFormat: string | undefined }
  | { readonly kind: "oauth2"; readonly flows: readonly OAuthFlow[] }
  | { readonly kind: "openIdConnect"; readonly url: string | undefined }
  | { readonly kind: "mutualTLS" }
);

/** A way to get a token (OpenAPI 3.1 §4.8.29). */
export interface OAuthFlow {
  /** `authorizationCode` */
  readonly name: string;
  readonly authorizationUrl: string | undefined;
  readonly deviceAuthorizationUrl: string | undefined;
  readonly tokenUrl: string | undefined;
  readonly refreshUrl: string | undefined;
  readonly scopes: readonly { readonly name: string; readonly description: string }[];
}

/** Schemes that are needed together; a list of these is a list of alternatives (OpenAPI 3.1 §4.8.30). */
export type SecurityRequirement = readonly {
  readonly scheme: WireName;
  /** The scopes, or roles, that the caller has to have. */
  readonly scopes: readonly string[];
}[];

/** What a response offers to call next (OpenAPI 3.1 §4.8.20). */
export interface Link {
  /** The key of the response. */
  readonly status: string;
  readonly name: string;
  /** The operation by its id, or by its place where that is in the document. */
  readonly operationId: string | undefined;
  readonly operation: JsonPointer | undefined;
  readonly description: string | undefined;
  /** Parameters and the body with the expressions or constants that give their values. */
  readonly values: readonly { readonly name: string; readonly value: string }[];
}

export interface Operation {
  readonly pointer: JsonPointer;
  /** As it is sent: upper case for the methods of HTTP, any other one as the document writes it. */
  readonly method: string;
  /** The path template as the document has it. */
  readonly path: string;
  readonly operationId: string | undefined;
  readonly tags: readonly string[];
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly externalDocs: ExternalDocs | undefined;
  readonly extensions: Extensions;
  readonly deprecated: boolean;
  /** Path-level parameters first, overridden ones gone. */
  readonly parameters: readonly Parameter[];
  readonly requestBody: RequestBody | undefined;
  readonly responses: readonly Response[];
  readonly links: readonly Link[];
  /** The operation's own requirement or the document's; empty when nothing is to be sent. */
  readonly security: readonly SecurityRequirement[];
  /** The operation's own or its path's servers; empty where the document's apply. */
  readonly servers: readonly Server[];
}

export type ParameterLocation = "path" | "query" | "querystring" | "header" | "cookie";
export type ParameterStyle =
  "simple" | "label" | "matrix" | "form" | "spaceDelimited" | "pipeDelimited" | "deepObject" | "cookie";

export interface Parameter {
  /** Where it is written: in the operation, its path item or components. */
  readonly pointer: JsonPointer;
  /** Its name in components, where it is one of these. */
  readonly component: WireName | undefined;
  readonly name: WireName;
  readonly in: ParameterLocation;
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly description: string | undefined;
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** True for a path parameter whose value goes on over slashes: `{path*}`, `{name=shelves/*}`. */
  readonly spansSegments: boolean;
  /** Set where `content` and not `schema` describes the parameter: the value is serialised as this media type. */
  readonly mediaType: string | undefined;
  /** The name of that media type in components, where it stands there. */
  readonly mediaTypeComponent: WireName | undefined;
  readonly schema: SchemaUse | undefined;
  /** A value that shows how a call is written; see `buildExample`. */
  readonly example: Json | undefined;
  readonly examples: readonly Example[];
}

export interface RequestBody {
  readonly pointer: JsonPointer;
  /** Its name in components, where it is one of these. */
  readonly component: WireName | undefined;
  readonly required: boolean;
  readonly description: string | undefined;
  /** In document order. */
  readonly content: readonly MediaType[];
}

export interface Response {
  readonly pointer: JsonPointer;
  /** Its name in components, where it is one of these. */
  readonly component: WireName | undefined;
  /** `200`, `4XX` (upper case) or `default`. */
  readonly status: ResponseStatus;
  /** In a few words (3.2). */
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly headers: readonly ResponseHeader[];
  readonly content: readonly MediaType[];
}

export interface ResponseHeader {
  readonly pointer: JsonPointer;
  /** Its name in components, where it is one of these. */
  readonly component: WireName | undefined;
  readonly name: WireName;
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly description: string | undefined;
  /** The schema of its value, also where it stands below `content`. */
  readonly schema: SchemaUse | undefined;
  /** Set where `content` and not `schema` describes the header field. */
  readonly mediaType: string | undefined;
  readonly examples: readonly Example[];
  /** How its text is read as that value; undefined where the schema does not say: then the text is the value. */
  readonly form: HeaderForm | undefined;
}

export type HeaderScalar = "string" | "number" | "boolean";

/** What the text of a header field stands for: style `simple`, or JSON (OpenAPI 3.1 §4.8.21). */
export type HeaderForm =
  | { readonly kind: "scalar"; readonly type: HeaderScalar }
  | { readonly kind: "json" }
  | { readonly kind: "list"; readonly items: HeaderScalar }
  | {
      readonly kind: "record";
      readonly explode: boolean;
      readonly members: readonly { readonly name: WireName; readonly type: HeaderScalar }[];
      /** The type of members that are not among these. */
      readonly others: HeaderScalar;
    };

export type ResponseStatus = number | "1XX" | "2XX" | "3XX" | "4XX" | "5XX" | "default";

export interface MediaType {
  readonly pointer: JsonPointer;
  /** Its name in components, where it is one of these. */
  readonly component: WireName | undefined;
  /** As written, parameters and all: `application/json; charset=utf-8`. */
  readonly name: string;
  /** Of the content as a whole. */
  readonly schema: SchemaUse | undefined;
  /** Of each item of a sequence or each part of a multipart body (OpenAPI 3.2 §4.14). */
  readonly itemSchema: SchemaUse | undefined;
  /** What the content is a sequence of, where its media type is a sequential one. */
  readonly sequence: Sequence | undefined;
  /** Of the fields of a form, in document order. */
  readonly encoding: readonly Encoding[];
  /** For a request, a value that shows how a call is written; see `buildExample`. */
  readonly example: Json | undefined;
  readonly examples: readonly Example[];
}

/** What a sequential media type carries (OpenAPI 3.2 §4.14.3). */
export type Sequence =
  | { readonly kind: "jsonLines" | "jsonSequence"; readonly item: SchemaUse | undefined }
  /** Server-sent events that the document describes as such. */
  | { readonly kind: "events"; readonly events: readonly ServerEvent[] }
  /** Server-sent events of which the document describes the data only. */
  | { readonly kind: "eventData"; readonly data: EventData };

/** A kind of server-sent event. */
export interface ServerEvent {
  /** The names that it can have; empty for any. */
  readonly names: readonly string[];
  readonly data: EventData;
}

/** What the data of an event is; its schema is undefined where nothing is said of it. */
export interface EventData {
  /** `either` where the schema allows a plain text as well as other values. */
  readonly format: "json" | "text" | "either";
  readonly schema: SchemaUse | undefined;
}

/** How a field of a form is written (OpenAPI 3.1 §4.8.15). Without what the document does not say. */
export interface Encoding {
  readonly name: WireName;
  readonly contentType: string | undefined;
  readonly style: ParameterStyle | undefined;
  readonly explode: boolean | undefined;
  readonly allowReserved: boolean | undefined;
}

/**
 * A place where a schema is used. The types of schemas are printed by the emit stage; here is only what naming and
 * grouping need to know.
 */
export interface SchemaUse extends ItemUse {
  /** All components that the schema names, itself or below, without following them. */
  readonly references: readonly WireName[];
}

/** The schema of the items of a list. Which components it names, the list says for all that is in it. */
export interface ItemUse {
  /** Where the schema is written (not where a `$ref` in it leads). */
  readonly pointer: JsonPointer;
  /** The component's name where the schema is nothing but a reference to one. */
  readonly reference: WireName | undefined;
  /**
   * `object`: has properties of its own or is composed of schemas (`allOf`, `anyOf`, `oneOf`) and deserves a name;
   * `array`: a list, its items described by `items`; `plain`: everything else, references included.
   */
  readonly structure: "object" | "array" | "plain";
  readonly items: ItemUse | undefined;
  /** Set where the schema says `type: string` and a binary format: the value is bytes and not text. */
  readonly binary: boolean;
}

export interface ComponentSchema {
  readonly pointer: JsonPointer;
  readonly name: WireName;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly deprecated: boolean;
  readonly use: SchemaUse;
  /** Its values, where the schema is an enum of texts or numbers; null is not among them. */
  readonly enum: readonly EnumMember[] | undefined;
  /** The directions in which operations and webhooks reach it, through other components too; `read` comes first. */
  readonly usedIn: readonly Direction[];
  /**
   * True where reading and writing differ: it or a component it reaches has a property with `readOnly` or `writeOnly`.
   */
  readonly directional: boolean;
}
