/**
 * The vocabulary of OpenAPI 3.x as types: what a document may hold where we look at it. Documents are untrusted, so
 * every field is optional and readers check what they take.
 */

/** A `$ref` that stands for an object kept elsewhere (OpenAPI 3.1 §4.8.23). */
export interface ReferenceObject {
  readonly $ref: string;
  readonly summary?: string;
  readonly description?: string;
}

/** A table with names from the document as keys. Read it with own-key lookups only. */
export type Named<T> = Readonly<Record<string, T>>;

export interface OpenApiObject {
  readonly openapi: string;
  /** The URI of the document itself (3.2), from which references in it are resolved; nothing that a call needs. */
  readonly $self?: string;
  readonly info?: {
    readonly title?: string;
    readonly version?: string;
    readonly description?: string;
    readonly summary?: string;
  };
  readonly servers?: readonly ServerObject[];
  readonly paths?: Named<PathItemObject>;
  readonly webhooks?: Named<PathItemObject | ReferenceObject>;
  readonly components?: ComponentsObject;
  readonly security?: readonly SecurityRequirementObject[];
  readonly tags?: readonly TagObject[];
}

export interface ServerObject {
  readonly url: string;
  readonly name?: string;
  readonly description?: string;
  readonly variables?: Named<{
    readonly enum?: readonly string[];
    readonly default?: string;
    readonly description?: string;
  }>;
}

export interface ComponentsObject {
  readonly schemas?: Named<SchemaObject>;
  readonly responses?: Named<ResponseObject | ReferenceObject>;
  readonly parameters?: Named<ParameterObject | ReferenceObject>;
  readonly requestBodies?: Named<RequestBodyObject | ReferenceObject>;
  readonly headers?: Named<HeaderObject | ReferenceObject>;
  readonly securitySchemes?: Named<SecuritySchemeObject | ReferenceObject>;
  readonly pathItems?: Named<PathItemObject | ReferenceObject>;
  readonly examples?: Named<ExampleObject | ReferenceObject>;
  readonly links?: Named<LinkObject | ReferenceObject>;
  readonly callbacks?: Named<CallbackObject | ReferenceObject>;
  readonly mediaTypes?: Named<MediaTypeObject | ReferenceObject>;
}

/** The fixed operation keys of a path item, in the order in which operations are read; `query` came with 3.2. */
export const httpMethods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"] as const;
export type HttpMethod = (typeof httpMethods)[number];

export type PathItemObject = {
  readonly $ref?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly servers?: readonly ServerObject[];
  readonly parameters?: ParameterList;
  /** Operations of other methods (3.2), each under its method exactly as it is sent. */
  readonly additionalOperations?: Named<OperationObject>;
} & Readonly<Partial<Record<HttpMethod, OperationObject>>>;

export interface OperationObject {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly operationId?: string;
  readonly parameters?: ParameterList;
  readonly requestBody?: RequestBodyObject | ReferenceObject;
  readonly responses?: Named<ResponseObject | ReferenceObject>;
  readonly callbacks?: Named<CallbackObject | ReferenceObject>;
  readonly deprecated?: boolean;
  readonly security?: readonly SecurityRequirementObject[];
  readonly servers?: readonly ServerObject[];
}

/** What cannot be used is null in a resolved document, so that the others keep the place that they have in the source. */
export type ParameterList = readonly (ParameterObject | ReferenceObject | null)[];

/** Requests that the server sends in the course of an operation, each under the expression that gives its URL. */
export type CallbackObject = Named<PathItemObject | ReferenceObject>;

export interface ParameterObject {
  readonly name: string;
  /** `path`, `query`, `header`, `cookie`, and `querystring` since 3.2. */
  readonly in: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly deprecated?: boolean;
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  readonly schema?: SchemaObject;
  readonly content?: Content;
  readonly examples?: Named<ExampleObject | ReferenceObject>;
}

export type HeaderObject = Omit<ParameterObject, "name" | "in">;

export interface RequestBodyObject {
  readonly description?: string;
  readonly content?: Content;
  readonly required?: boolean;
}

export interface ResponseObject {
  readonly summary?: string;
  readonly description?: string;
  readonly headers?: Named<HeaderObject | ReferenceObject>;
  readonly content?: Content;
  readonly links?: Named<LinkObject | ReferenceObject>;
}

/** Media types by their names. Since 3.2 one may be a reference to `components.mediaTypes`. */
export type Content = Named<MediaTypeObject | ReferenceObject>;

export interface MediaTypeObject extends PartEncodings {
  /** The content as a whole. */
  readonly schema?: SchemaObject;
  /** Each item of a sequential media type such as `text/event-stream` (3.2), or each part of a multipart body. */
  readonly itemSchema?: SchemaObject;
  readonly examples?: Named<ExampleObject | ReferenceObject>;
}

/** How parts are encoded: by their names, or by their positions (3.2). */
interface PartEncodings {
  readonly encoding?: Named<EncodingObject>;
  readonly prefixEncoding?: readonly EncodingObject[];
  readonly itemEncoding?: EncodingObject;
}

export interface EncodingObject extends PartEncodings {
  readonly contentType?: string;
  readonly headers?: Named<HeaderObject | ReferenceObject>;
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
}

export interface ExampleObject {
  readonly summary?: string;
  readonly description?: string;
  readonly value?: unknown;
  readonly externalValue?: string;
  /** The value as the schema describes it (3.2). */
  readonly dataValue?: unknown;
  /** The value as it is sent (3.2). */
  readonly serializedValue?: string;
}

/** What a response offers to call next. Values and keys of `parameters` may be expressions (OpenAPI 3.1 §4.8.20.4). */
export interface LinkObject {
  readonly operationRef?: string;
  readonly operationId?: string;
  readonly parameters?: Named<unknown>;
  readonly requestBody?: unknown;
  readonly description?: string;
  readonly server?: ServerObject;
}

export interface TagObject {
  readonly name: string;
  readonly summary?: string;
  readonly description?: string;
  /** The name of the tag below which this one stands (3.2). */
  readonly parent?: string;
  /** What the tag is for (3.2): `nav`, `badge`, `audience`. */
  readonly kind?: string;
}

export type SecurityRequirementObject = Named<readonly string[]>;

export interface SecuritySchemeObject {
  readonly type: string;
  readonly description?: string;
  readonly name?: string;
  readonly in?: string;
  readonly scheme?: string;
  readonly bearerFormat?: string;
  readonly flows?: Readonly<Partial<Record<OAuthFlow, OAuthFlowObject>>>;
  readonly openIdConnectUrl?: string;
  readonly oauth2MetadataUrl?: string;
  readonly deprecated?: boolean;
}

/** The flows of OAuth 2.0; `deviceAuthorization` came with 3.2. */
export const oauthFlows = [
  "implicit",
  "password",
  "clientCredentials",
  "authorizationCode",
  "deviceAuthorization",
] as const;
export type OAuthFlow = (typeof oauthFlows)[number];

export interface OAuthFlowObject {
  readonly authorizationUrl?: string;
  readonly deviceAuthorizationUrl?: string;
  readonly tokenUrl?: string;
  readonly refreshUrl?: string;
  readonly scopes?: Named<string>;
}

/** A JSON Schema, 2020-12 as OpenAPI 3.1 has it or the subset of 3.0. `true` and `false` are schemas too. */
export type SchemaObject = boolean | SchemaKeywords;

export interface SchemaKeywords {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly contentMediaType?: string;
  readonly contentEncoding?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly deprecated?: boolean;
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  readonly properties?: Named<SchemaObject>;
  readonly patternProperties?: Named<SchemaObject>;
  readonly additionalProperties?: SchemaObject;
  readonly required?: readonly string[];
  readonly items?: SchemaObject;
  readonly prefixItems?: readonly SchemaObject[];
  readonly allOf?: readonly SchemaObject[];
  readonly anyOf?: readonly SchemaObject[];
  readonly oneOf?: readonly SchemaObject[];
  readonly not?: SchemaObject;
  readonly discriminator?: {
    readonly propertyName?: string;
    readonly mapping?: Named<string>;
    /** The schema of values whose property is missing or in no mapping (3.2), named as in `mapping`. */
    readonly defaultMapping?: string;
  };
  readonly [keyword: string]: unknown;
}

/**
 * A document that is ready to be modelled: parsed, of a version that we speak, every reference local and resolvable.
 * Every pointer into `root` also names a place in the source, so that a diagnostic can say file, line and column.
 */
export interface OpenApiDocument {
  readonly version: "3.0" | "3.1" | "3.2";
  readonly root: OpenApiObject;
}
