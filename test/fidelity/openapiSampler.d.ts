declare module "openapi-sampler" {
  /** One value that a schema describes; with `skipNonRequired`, without the properties that may be left out. */
  export function sample(
    schema: unknown,
    options: { readonly skipNonRequired: boolean; readonly quiet: boolean },
    document: unknown,
  ): unknown;
}
