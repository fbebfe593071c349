import yoctoSpinner from "yocto-spinner";

/** Long work, shown while it lasts. */
export interface Progress {
  /** Tells what is being done now. */
  readonly step: (text: string) => void;
  readonly stop: () => void;
}

/** Shows steps on a terminal as one line that moves, on a pipe or in CI as plain lines; nowhere without a stream. */
export function startProgress(stream: NodeJS.WriteStream | undefined): Progress {
  if (stream === undefined) return { step: () => undefined, stop: () => undefined };
  if (!stream.isTTY || process.env.CI !== undefined || process.env.TERM === "dumb") {
    return { step: (text) => void stream.write(`${text}\n`), stop: () => undefined };
  }
  const spinner = yoctoSpinner({ stream, handleSignals: false });
  return {
    step: (text) => {
      spinner.text = text;
      if (!spinner.isSpinning) spinner.start();
    },
    stop: () => void spinner.stop(),
  };
}
