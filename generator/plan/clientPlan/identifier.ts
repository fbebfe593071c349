/** A name of ours: a legal TypeScript identifier, unique where it is declared. Made by the naming of a client only. */
export type Identifier = string & { readonly __brand: "Identifier" };
