/** A name of ours: a legal TypeScript identifier, unique where it is declared. Made in this file only. */
export type Identifier = string & { readonly __brand: "Identifier" };
