/** What the command line of `pull` says. */
export interface PullFlags {
  readonly from?: readonly string[];
  readonly name?: string;
  readonly out?: string;
  readonly config?: string;
  readonly only?: readonly string[];
  readonly api?: string;
  readonly host?: readonly string[];
  readonly conflicts?: "majority" | "newest" | "fail";
  readonly offline?: true;
  readonly check?: true;
  readonly force?: true;
  readonly strict?: true;
  readonly json?: true;
  readonly quiet?: true;
}
