import type { Diagnostics } from "../../../diagnostics/diagnostic.js";
import { defaultLimits, type PageReaderOptions, type ReadingLimits } from "./options.js";

/** Keeps count of what is read in a run. What passes a limit is reported once for the run. */
export interface ReadingBudget {
  readonly limits: ReadingLimits;
  /** Counts a page before it is read; false where it must not be read any more. */
  readonly takePage: (location: string) => boolean;
  /** Counts the bytes of a page; false where it is not to be used. */
  readonly takeBytes: (count: number) => boolean;
  /** Whether the time is over. */
  readonly isOver: () => boolean;
}

export function openBudget({ limits: given, onStep }: PageReaderOptions, diagnostics: Diagnostics): ReadingBudget {
  const limits = { ...defaultLimits, ...given };
  let pages = 0;
  let bytes = 0;
  let start: number | undefined;
  const isOver = () => start !== undefined && performance.now() - start > limits.totalTime;
  const refuse = (message: string): false => {
    diagnostics.report({ code: "pages/too-many", message, place: { file: "" } });
    return false;
  };
  return {
    limits,
    isOver,
    takePage: (location) => {
      if (pages >= limits.pages) return refuse(`After ${limits.pages} pages no more are read.`);
      if (isOver()) return refuse(`After ${limits.totalTime / 60_000} minutes no more pages are read.`);
      start ??= performance.now();
      pages += 1;
      onStep?.({ location, count: pages });
      return true;
    },
    takeBytes: (count) => {
      bytes += count;
      return bytes <= limits.bytes || refuse(`After ${limits.bytes / 1024 / 1024} MiB no more pages are read.`);
    },
  };
}
