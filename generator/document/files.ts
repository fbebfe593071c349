/** A path below the output folder, with `/` between its parts, safe on every system. */
export type OutputPath = string & { readonly __brand: "OutputPath" };

/** A file as it goes to disk. */
export interface OutputFile {
  readonly path: OutputPath;
  readonly text: string;
  /** The digest of what Clientwright wrote here, where this is not it: a file that is kept as it is on disk. */
  readonly digest?: string;
}
