/** What the command line of `where` says. */
export interface WhereFlags {
  readonly config?: string;
  readonly only?: readonly string[];
  readonly json?: true;
}
