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

/** Names that no function may have, besides those of the runtime. */
export const reservedValues: ReadonlySet<string> = new Set([...keywords, ...moduleNames]);

/** Names that no type may have, besides those of the runtime. */
export const reservedTypes: ReadonlySet<string> = new Set([
  ...keywords,
  ...platformTypes,
  ...predefinedTypes,
  ...moduleNames,
  ...documentTypes,
]);
