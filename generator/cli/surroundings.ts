/**
 * What the program uses of the process that it runs in: `main.ts` passes the real one, tests pass their own. Paths start
 * from the working folder of the process.
 */
export interface Surroundings {
  /** For results. */
  readonly stdout: NodeJS.WriteStream;
  /** For people. */
  readonly stderr: NodeJS.WriteStream;
  readonly env: Environment;
}

/** Variables of the environment. */
export type Environment = Readonly<Record<string, string | undefined>>;
