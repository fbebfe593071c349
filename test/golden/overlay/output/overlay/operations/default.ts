import { send } from "../../runtime/index.js";
import type {
  CallOptions,
  OperationDescription,
  Success,
  Undocumented,
  UndocumentedSuccess,
} from "../../runtime/index.js";
import type { OverlayClient } from "../client.js";
import type { Note } from "../schemas.js";

/** Input of {@link getNote}. */
export interface GetNoteInput {
  path: {
    id: number;
  };
}

/**
 * Result of {@link getNote}.
 *
 * - 200: The note.
 */
export type GetNoteResult = Success<200, Note> | UndocumentedSuccess<200, Note> | Undocumented;

const getNoteOperation: OperationDescription = {
  method: "GET",
  path: "/notes/{id}",
  parameters: [{ in: "path", name: "id" }],
  accept: "application/json",
};

/** `GET /notes/{id}` */
export function getNote(client: OverlayClient, input: GetNoteInput, options?: CallOptions): Promise<GetNoteResult> {
  return send<GetNoteResult>(client, getNoteOperation, input, options);
}
