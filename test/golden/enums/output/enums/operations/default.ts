import { send } from "../../runtime/index.js";
import type {
  CallOptions,
  OperationDescription,
  Success,
  Undocumented,
  UndocumentedSuccess,
} from "../../runtime/index.js";
import type { EnumsClient } from "../client.js";
import type { Paint } from "../schemas.js";

/** Input of {@link paint}. */
export interface PaintInput {
  body?: Paint;
}

/**
 * Result of {@link paint}.
 *
 * - 204: Done.
 */
export type PaintResult = Success<204, undefined> | UndocumentedSuccess<204, unknown> | Undocumented;

const paintOperation: OperationDescription = {
  method: "POST",
  path: "/paint",
  body: { mediaType: "application/json" },
};

/** `POST /paint` */
export function paint(client: EnumsClient, input?: PaintInput, options?: CallOptions): Promise<PaintResult> {
  return send<PaintResult>(client, paintOperation, input, options);
}
