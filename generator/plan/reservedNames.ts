function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** Words of the language that cannot name a declaration in a module. */
const keywords = words(`
  arguments await break case catch class const continue debugger default delete do else enum eval export extends false
  finally for function if implements import in instanceof interface let new null package private protected public return
  static super switch this throw true try typeof var void while with yield
`);

/** Names that the compiler, module loaders or bundlers give a meaning of their own in every module. */
const moduleNames = words(`
  undefined NaN Infinity globalThis then require exports module __filename __dirname __esModule __proto__
`);

/** What `templates/runtime/index.ts` exports as values. */
const runtimeValues = words(`
  ApiError createApiClient decodeEventData decodeEvents decodeHeaders decodeJsonLines decodeJsonSequence encodeJsonLines
  encodeJsonSequence send unwrap
`);

/** What `templates/runtime/index.ts` exports as types. */
const runtimeTypes = words(`
  ApiClient ApiClientOptions ApiDescription ApiError ApiErrorDetails ApiErrorKind BasicCredential BodyDescription BodyItems
  CallOptions ClientErrorStatus ClientOptions ClientSettings CredentialSource ErrorStatus EventStream Failure FailureExcept
  FieldEncoding HeaderFields HeaderValue Middleware MiddlewareContext NoInput OperationDescription OperationInput ParameterDescription
  RedirectStatus RetryOptions SecuritySchemeDescription ServerChoice ServerDescription ServerErrorStatus ServerSentEvent
  Success SuccessStatus TransportOptions Undocumented UndocumentedSuccess WithHeaders WithoutKeys WithRequired
`);

/** Types of the language and the platform that generated files may use. */
const platformTypes = words(`
  Array ArrayBuffer AsyncIterable Blob BodyInit Boolean Date Error Exclude Extract File FormData Function Headers
  NonNullable Number Object Omit Partial Pick Promise Readonly ReadonlyArray ReadableStream Record Request Required
  Response String Symbol Uint8Array
`);

/** Words that name a type already, so that none can be declared under them. */
const predefinedTypes = words("any bigint boolean never number object string symbol undefined unknown void");

/** What `paths.ts` declares. */
const documentTypes = words("paths webhooks components operations $defs");

/** Names that no function may have. */
export const reservedValues: ReadonlySet<string> = new Set([...keywords, ...moduleNames, ...runtimeValues]);

/** Names that no type may have. */
export const reservedTypes: ReadonlySet<string> = new Set([
  ...keywords,
  ...runtimeTypes,
  ...platformTypes,
  ...predefinedTypes,
  ...moduleNames,
  ...documentTypes,
]);
