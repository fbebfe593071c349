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
}

/** The fixed operation keys of a path item, in the order in which operations are read. */
export const httpMethods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;
export type HttpMethod = (typeof httpMethods)[number];

export type PathItemObject = {
  readonly $ref?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly servers?: readonly ServerObject[];
  readonly parameters?: ParameterList;
} & Readonly<Partial<Record<HttpMethod, OperationObject>>>;

export interface OperationObject {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly operationId?: string;
  readonly parameters?: ParameterList;
  readonly requestBody?: RequestBodyObject | ReferenceObject;
  readonly responses?: Named<ResponseObject | ReferenceObject>;
  readonly deprecated?: boolean;
  readonly security?: readonly SecurityRequirementObject[];
  readonly servers?: readonly ServerObject[];
}

/** What cannot be used is null in a resolved document, so that the others keep the place that they have in the source. */
export type ParameterList = readonly (ParameterObject | ReferenceObject | null)[];

export interface ParameterObject {
  readonly name: string;
  readonly in: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly deprecated?: boolean;
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  readonly schema?: SchemaObject;
  readonly content?: Named<MediaTypeObject>;
}

export type HeaderObject = Omit<ParameterObject, "name" | "in">;

export interface RequestBodyObject {
  readonly description?: string;
  readonly content?: Named<MediaTypeObject>;
  readonly required?: boolean;
}

export interface ResponseObject {
  readonly description?: string;
  readonly headers?: Named<HeaderObject | ReferenceObject>;
  readonly content?: Named<MediaTypeObject>;
}

export interface MediaTypeObject {
  readonly schema?: SchemaObject;
  readonly encoding?: Named<{
    readonly contentType?: string;
    readonly style?: string;
    readonly explode?: boolean;
    readonly allowReserved?: boolean;
  }>;
}

export interface TagObject {
  readonly name: string;
  readonly description?: string;
}

export type SecurityRequirementObject = Named<readonly string[]>;

export interface SecuritySchemeObject {
  readonly type: string;
  readonly description?: string;
  readonly name?: string;
  readonly in?: string;
  readonly scheme?: string;
  readonly bearerFormat?: string;
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
  readonly discriminator?: { readonly propertyName?: string; readonly mapping?: Named<string> };
  readonly [keyword: string]: unknown;
}

/**
 * A document that is ready to be modelled: parsed, of a version that we speak, every reference local and resolvable.
 * Every pointer into `root` also names a place in the source, so that a diagnostic can say file, line and column.
 */
export interface OpenApiDocument {
  readonly version: "3.0" | "3.1";
  readonly root: OpenApiObject;
}
