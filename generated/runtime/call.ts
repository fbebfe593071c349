import type { ClientSettings } from "./client.js";
import type { Observer } from "./observeExchange.js";
import type { OperationDescription, OperationInput } from "./operation.js";
import type { CallOptions } from "./options.js";

/** All that one call is made of. */
export interface Call {
  readonly settings: ClientSettings;
  readonly operation: OperationDescription;
  readonly input: OperationInput;
  readonly options: CallOptions;
  readonly observer: Observer;
  /** Aborted by the caller's signal and by the clock. */
  readonly signal: AbortSignal;
  /** Keeps the call open to the caller's signal after its end. */
  readonly hold: () => void;
  /** Ends that. */
  readonly letGo: () => void;
}
