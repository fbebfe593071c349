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

/** Puts the cursor at the start of the line and erases the line. */
const restartLine = "\u001b[1G\u001b[0K";

/**
 * Shows steps on a terminal as one line that changes, on a pipe or in CI as plain lines; nowhere without a stream. The
 * terminal stays as it is, the cursor too, so that a signal may end the process at any time.
 */
export function startProgress(stream: NodeJS.WriteStream | undefined, env: Environment): Progress {
  if (stream === undefined) return { step: () => undefined, detail: () => undefined, stop: () => undefined };
  if (!stream.isTTY || env.CI !== undefined || env.TERM === "dumb") {
    return {
      step: (text) => void stream.write(`${visibleText(text)}\n`),
      detail: () => undefined,
      stop: () => undefined,
    };
  }
  const show = (text: string): void => {
    stream.write(
      `${restartLine}${Array.from(visibleText(text))
        .slice(0, stream.columns - 1)
        .join("")}`,
    );
  };
  return { step: show, detail: show, stop: () => void stream.write(restartLine) };
}
