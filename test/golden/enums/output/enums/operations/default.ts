import { send } from "../../runtime/index.js";
import type { CallOptions, OperationDescription, Success, Undocumented } from "../../runtime/index.js";
import type { EnumsClient } from "../client.js";
import type { Paint } from "../schemas.js";

/** What {@link paint} takes. */
export interface PaintInput {
  readonly body?: Paint;
}

/** What {@link paint} gives back. */
export type PaintResult = Success<204, undefined> | Undocumented<204>;

const paintOperation: OperationDescription = {
  method: "POST",
  path: "/paint",
  body: { mediaType: "application/json" },
};

/** `POST /paint` */
export function paint(client: EnumsClient, input?: PaintInput, options?: CallOptions): Promise<PaintResult> {
  return send<PaintResult>(client, paintOperation, input, options);
}
