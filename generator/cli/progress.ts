import { setImmediate } from "node:timers/promises";
import { visibleText } from "../diagnostics/index.js";
import type { Environment } from "./surroundings.js";

/** Long work, shown while it lasts. What would end a line or move the cursor is escaped in every text. */
export interface Progress {
  /** Shows what is being done now. The work waits for it, so that the line can be drawn and signals be handled. */
  readonly step: (text: string) => Promise<void>;
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
  const { step, ...display } = displayOn(stream, env);
  return {
    ...display,
    step: async (text) => {
      step(text);
      await setImmediate();
    },
  };
}

interface Display extends Omit<Progress, "step"> {
  readonly step: (text: string) => void;
}

function displayOn(stream: NodeJS.WriteStream | undefined, env: Environment): Display {
  const nothing = (): void => undefined;
  if (stream === undefined) return { step: nothing, detail: nothing, stop: nothing };
  if (!stream.isTTY || env.CI !== undefined || env.TERM === "dumb") {
    return { step: (text) => void stream.write(`${visibleText(text)}\n`), detail: nothing, stop: nothing };
  }
  let isShown = false;
  const show = (text: string): void => {
    const shown = Array.from(visibleText(text)).slice(0, stream.columns - 1);
    stream.write(`${restartLine}${shown.join("")}`);
    isShown = true;
  };
  const stop = (): void => {
    if (isShown) stream.write(restartLine);
  };
  return { step: show, detail: show, stop };
}
