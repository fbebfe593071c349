import type { HeadersDescription } from "./responseHeaders.js";
import type { StreamDescription } from "./stream.js";
import type { EncodeItems } from "./streamBody.js";

/**
 * What the document says of an operation, as far as sending it needs to know. Generated; whatever is the default of the
 * OpenAPI Specification is left out.
 */
export interface OperationDescription {
  /** Exactly as it is sent. */
  readonly method: string;
  /** The path template: `/users/{userId}`. */
  readonly path: string;
  readonly parameters?: readonly ParameterDescription[];
  /** Absent where the operation takes no body. */
  readonly body?: BodyDescription;
  /** The `Accept` header, from the media types of the responses; absent where none is documented. */
  readonly accept?: string;
  /** Set where successes are sequences of items. */
  readonly stream?: StreamDescription;
  /** Set where successes are bytes, whatever their `Content-Type`. */
  readonly bytes?: boolean;
  /** Set where header fields of responses are documented. */
  readonly headers?: HeadersDescription;
  /** Alternatives of security schemes that are needed together; absent or empty where nothing is to be sent. */
  readonly security?: readonly (readonly string[])[];
  /** The operation's own server, where it has one. */
  readonly server?: ServerDescription;
}

/** A parameter and how its value is written (OpenAPI 3.2 §4.12). */
export interface ParameterDescription {
  /** `querystring` is the whole of the query string. */
  readonly in: "path" | "query" | "querystring" | "header" | "cookie";
  readonly name: string;
  /** Default: `simple` in path and header, `form` in query and cookie. */
  readonly style?:
    "simple" | "label" | "matrix" | "form" | "spaceDelimited" | "pipeDelimited" | "deepObject" | "cookie";
  /** Default: true for `form` and `cookie`, false for all others. */
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  /** Set for a path parameter whose value goes on over slashes, which OpenAPI has no word for. */
  readonly spansSegments?: boolean;
  /** Set where the value is written as this media type instead of by a style. */
  readonly mediaType?: string;
}

/** The body of an operation and how it is written. */
export interface BodyDescription {
  /** As the document writes it. */
  readonly mediaType: string;
  /** The fields of a form that the document says more of; all others are written as their values are. */
  readonly encoding?: readonly FieldEncoding[];
  /** Set for a sequence of items: `encodeJsonLines` or `encodeJsonSequence`. */
  readonly encode?: EncodeItems;
}

/**
 * How a field of a form is written (OpenAPI 3.1 §4.8.15). With any of `style`, `explode` and `allowReserved` it is
 * written by a style, else as a media type.
 */
export interface FieldEncoding extends Pick<ParameterDescription, "explode" | "allowReserved"> {
  readonly name: string;
  /** Default: `form`. */
  readonly style?: "form" | "spaceDelimited" | "pipeDelimited" | "deepObject";
  /** Of the part, or of the text in a field of a form. Several, or a range, are a choice that the value makes. */
  readonly contentType?: string;
}

/** A server of the document (OpenAPI 3.1 §4.8.5). */
export interface ServerDescription {
  /** A URL, or a template of one: `https://{region}.example.com`. */
  readonly url: string;
  /** The default of each variable. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** What the document says of a security scheme (OpenAPI 3.1 §4.8.27). */
export type SecuritySchemeDescription =
  | { readonly type: "apiKey"; readonly in: "header" | "query" | "cookie"; readonly name: string }
  | { readonly type: "http"; readonly scheme: string }
  | { readonly type: "oauth2" | "openIdConnect" | "mutualTLS" };

/** What the document says of the API as a whole. */
export interface ApiDescription<Api extends string = string> {
  readonly api: Api;
  readonly servers: readonly ServerDescription[];
  readonly securitySchemes: Readonly<Record<string, SecuritySchemeDescription>>;
}

/** The arguments of an operation that takes none. */
export interface NoInput {
  path?: never;
  query?: never;
  querystring?: never;
  header?: never;
  cookie?: never;
  body?: never;
}

/** The arguments of an operation, grouped as HTTP groups them. Every generated input type fits it. */
export interface OperationInput {
  readonly path?: object;
  readonly query?: object;
  readonly querystring?: object;
  readonly header?: object;
  readonly cookie?: object;
  readonly body?: unknown;
}
