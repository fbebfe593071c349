import type { Layout } from "../print/layout.js";

/** `templates/skeleton`, ready to be filled for another API. Plain JSON, made when Clientwright is built. */
export interface Skeleton {
  /** The declarations of the exemplar, by their names. */
  readonly declarations: Readonly<Record<string, Template>>;
  /** The lines of `index.ts`: what each exports, and from where. */
  readonly exports: readonly { readonly clause: string; readonly from: string }[];
  /** The example of use in `templates/package/README.md`, and the comment on its credential. */
  readonly usage: Template & { readonly note: string };
  /** What the runtime exports. */
  readonly runtimeNames: readonly string[];
}

/** A declaration with holes where another API has words of its own. */
export interface Template {
  readonly layout: TemplateLayout;
  /** The names that it uses from other files, as far as they are no holes. */
  readonly uses: readonly NameUse[];
}

/** A name, and whether it is used as a value or as the type of something. */
export interface NameUse {
  readonly name: string;
  readonly kind: "value" | "type";
}

/** A {@link Layout} that may have holes. */
export type TemplateLayout =
  | string
  | readonly TemplateLayout[]
  | { readonly kind: "hole"; readonly name: string }
  | { readonly kind: "line"; readonly flat?: "" | " " | undefined }
  | { readonly kind: "group"; readonly content: TemplateLayout }
  | { readonly kind: "indent" | "rightSide"; readonly content: TemplateLayout }
  | { readonly kind: "ifBroken"; readonly broken: TemplateLayout; readonly flat: TemplateLayout };

/** What is put into the holes of a template, by their names. */
export type Fillings = Readonly<Record<string, Layout>>;
