import type { AskedOutput } from "../config/askedOutputs.js";
import type { NamingOptions } from "./naming/clientNames.js";

/** Which operations are meant: those that one of the lists names. */
export interface Selection {
  readonly tags?: readonly string[] | undefined;
  /** As the document writes them. */
  readonly paths?: readonly string[] | undefined;
  /** Operation ids, or method and path: `PUT /users`. */
  readonly operations?: readonly string[] | undefined;
}

/** What a configuration can say about the client of one API. */
export interface PlanOptions extends NamingOptions {
  /** What the document is called, for the first line of each file. */
  readonly document?: string | undefined;
  /** What is made of the API besides its client. */
  readonly outputs?: readonly AskedOutput[] | undefined;
  readonly include?: Selection | undefined;
  readonly exclude?: Selection | undefined;
}
