import type { AskedOutput } from "../config/askedOutputs.js";

/** Which operations are meant: those that one of the lists names. */
export interface Selection {
  readonly tags?: readonly string[] | undefined;
  /** As the document writes them. */
  readonly paths?: readonly string[] | undefined;
  /** Operation ids, or method and path: `PUT /users`. */
  readonly operations?: readonly string[] | undefined;
}

/** What a configuration can say about the client of one API. */
export interface PlanOptions {
  /** The API's folder in the output and its sub-path of the package: `netbird`. */
  readonly name: string;
  /** What the document is called, for the first line of each file. */
  readonly document?: string | undefined;
  readonly naming?:
    | {
        /** By operation id, or by method and path: `PUT /users`. */
        readonly operations?: Readonly<Record<string, string>> | undefined;
        /** By the name of the component. */
        readonly schemas?: Readonly<Record<string, string>> | undefined;
      }
    | undefined;
  /** What is made of the API besides its client. */
  readonly outputs?: readonly AskedOutput[] | undefined;
  readonly include?: Selection | undefined;
  readonly exclude?: Selection | undefined;
}
