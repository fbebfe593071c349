import yoctoSpinner from "yocto-spinner";
import { visibleText } from "../diagnostics/index.js";
import type { Environment } from "./surroundings.js";

/** Long work, shown while it lasts. What would end a line or move the cursor is escaped in every text. */
export interface Progress {
  /** Shows what is being done now. */
  readonly step: (text: string) => void;
  /** Shows one of very many parts of a step, where that leaves no line behind: on a terminal. */
  readonly detail: (text: string) => void;
  readonly stop: () => void;
}

/** Shows steps on a terminal as one line that moves, on a pipe or in CI as plain lines; nowhere without a stream. */
export function startProgress(stream: NodeJS.WriteStream | undefined, env: Environment): Progress {
  if (stream === undefined) return { step: () => undefined, detail: () => undefined, stop: () => undefined };
  if (!stream.isTTY || env.CI !== undefined || env.TERM === "dumb") {
    return {
      step: (text) => void stream.write(`${visibleText(text)}\n`),
      detail: () => undefined,
      stop: () => undefined,
    };
  }
  const spinner = yoctoSpinner({ stream, handleSignals: false });
  const show = (text: string): void => {
    spinner.text = visibleText(text);
    if (!spinner.isSpinning) spinner.start();
  };
  return {
    step: show,
    detail: show,
    stop: () => void spinner.stop(),
  };
}
