import { ApiError } from "./apiError.js";

/** What may end a call before it is done. */
export interface Interruption {
  /** Aborted with the {@link ApiError} that says why. */
  readonly signal: AbortSignal;
  /** The outcome of the work, or the reason why it was interrupted, whichever is first. */
  readonly guard: <Value>(work: () => Promise<Value>) => Promise<Value>;
  /** Lets go of the clock and, unless it is held, of the caller's signal. */
  readonly end: () => void;
  /** Keeps listening to the caller's signal after the end. */
  readonly hold: () => void;
  /** Lets go of the caller's signal. */
  readonly letGo: () => void;
}

/** The longest time that timers know; what is longer would end at once. */
const LONGEST = 2 ** 31 - 1;

/** Watches the caller's signal and the clock. */
export function watchInterruption(signal: AbortSignal | undefined, timeout: number | undefined): Interruption {
  const controller = new AbortController();
  const abort = (): void => {
    controller.abort(aborted(signal));
  };
  const timer = startTimer(timeout, () => {
    controller.abort(timedOut(timeout));
  });
  signal?.addEventListener("abort", abort, { once: true });
  if (signal?.aborted === true) abort();
  let held = false;
  const letGo = (): void => {
    signal?.removeEventListener("abort", abort);
  };
  return {
    signal: controller.signal,
    guard: (work) => Promise.race([interrupted(controller.signal), startUnlessAborted(work, controller.signal)]),
    end: () => {
      clearTimeout(timer);
      if (!held) letGo();
    },
    hold: () => {
      held = true;
    },
    letGo,
  };
}

/** Waits; rejects at once with the signal's reason when it is aborted. */
export async function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const elapsed = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)));
  try {
    await Promise.race([interrupted(signal), elapsed]);
  } finally {
    clearTimeout(timer);
  }
}

async function startUnlessAborted<Value>(work: () => Promise<Value>, signal: AbortSignal): Promise<Value> {
  signal.throwIfAborted();
  return work();
}

function interrupted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason as ApiError);
    signal.addEventListener(
      "abort",
      () => {
        reject(signal.reason as ApiError);
      },
      { once: true },
    );
  });
}

function startTimer(timeout: number | undefined, onTimeout: () => void): ReturnType<typeof setTimeout> | undefined {
  if (timeout === undefined || !(timeout > 0) || timeout > LONGEST) return undefined;
  return setTimeout(onTimeout, timeout);
}

function aborted(signal: AbortSignal | undefined): ApiError {
  return new ApiError({ kind: "abort", reason: "the call was aborted", cause: signal?.reason });
}

function timedOut(timeout: number | undefined): ApiError {
  return new ApiError({ kind: "timeout", reason: `no answer within ${timeout} ms` });
}
