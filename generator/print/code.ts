/**
 * Text that may stand in TypeScript source. Text from a document becomes code in `escape.ts` and `docs.ts` only; code
 * is put together from code by `layout.ts`, so that the compiler refuses any other string.
 */
export type Code = string & { readonly __brand: "Code" };
