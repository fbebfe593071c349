import type {
  HeaderScalar,
  ParameterLocation,
  ParameterStyle,
  ResponseStatus,
  WireName,
} from "../../model/apiModel.js";

/* eslint-disable @typescript-eslint/consistent-type-definitions -- an alias is plain data to `Json`, an interface is not */

/**
 * What the runtime needs to know of an operation, as its `OperationDescription` has it: the initialiser of the
 * operation's constant. What is the default of the specification is left out.
 */
export type OperationDescription = {
  readonly method: string;
  readonly path: string;
  readonly parameters?: readonly ParameterDescription[];
  readonly body?: BodyDescription;
  readonly accept?: string;
  readonly bytes?: true;
  readonly stream?: StreamDescription;
  readonly headers?: HeadersDescription;
  readonly security?: readonly (readonly WireName[])[];
  readonly server?: ServerDescription;
};

/** What the runtime needs to know of the API as a whole. */
export type ApiDescription = {
  readonly api: string;
  readonly servers: readonly ServerDescription[];
  readonly securitySchemes: Readonly<Record<WireName, SecuritySchemeDescription>>;
};

/** How the value of a parameter is written. */
export type ParameterDescription = {
  readonly in: ParameterLocation;
  readonly name: WireName;
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
  readonly allowReserved?: true;
  readonly spansSegments?: true;
  readonly mediaType?: string;
};

/** How the body is written. */
export type BodyDescription = {
  /** The function of the runtime that writes the items of a sequence. */
  readonly encode?: ItemsEncoder;
  readonly mediaType: string;
  readonly encoding?: readonly FieldEncoding[];
};

/** How a field of a form is written that is not written as its value is. */
export type FieldEncoding = {
  readonly name: WireName;
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  readonly contentType?: string;
};

/** How the items of a response are read. */
export type StreamDescription = EventFormats & {
  /** The function of the runtime that reads them. */
  readonly decode: StreamDecoder;
  /** Set where a success may be no sequence as well. */
  readonly orWhole?: true;
};

/** What the data of events is; text where nothing is said. */
export type EventFormats = {
  readonly data?: EventFormat;
  /** By the names of events, where that differs. */
  readonly dataOf?: Readonly<Record<string, EventFormat | "text">>;
};

export type EventFormat = "json" | "either";

/** How the header fields of responses are read. */
export type HeadersDescription = {
  /** The function of the runtime that reads them. */
  readonly decode: "decodeHeaders";
  readonly of: readonly {
    readonly statuses: readonly ResponseStatus[];
    readonly fields: readonly { readonly name: WireName; readonly form?: HeaderFormDescription }[];
  }[];
};

/** What the text of a header field stands for; the text itself where nothing is said. */
export type HeaderFormDescription =
  | HeaderScalar
  | "json"
  | { readonly items: HeaderScalar }
  | {
      readonly members: readonly (readonly [WireName, HeaderScalar])[];
      readonly others: HeaderScalar;
      readonly explode?: true;
    };

export type ServerDescription = {
  readonly url: string;
  /** The defaults of the variables that have one. */
  readonly variables?: Readonly<Record<WireName, string>>;
};

export type SecuritySchemeDescription =
  | { readonly type: "apiKey"; readonly in: "header" | "query" | "cookie"; readonly name: WireName }
  | { readonly type: "http"; readonly scheme: string }
  | { readonly type: "oauth2" | "openIdConnect" | "mutualTLS" };

export type ItemsEncoder = "encodeJsonLines" | "encodeJsonSequence";
export type StreamDecoder = "decodeEvents" | "decodeEventData" | "decodeJsonLines" | "decodeJsonSequence";

/** A function of the runtime that a description holds. */
export type RuntimeFunction = ItemsEncoder | StreamDecoder | "decodeHeaders";

/** The functions of the runtime that a description holds: what none holds is not bundled. */
export function runtimeFunctionsOf({ body, stream, headers }: OperationDescription): readonly RuntimeFunction[] {
  return [body?.encode, stream?.decode, headers?.decode].filter((name) => name !== undefined);
}
