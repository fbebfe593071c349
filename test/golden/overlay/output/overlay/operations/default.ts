import { send } from "../../runtime/index.js";
import type { CallOptions, OperationDescription, Success, Undocumented } from "../../runtime/index.js";
import type { OverlayClient } from "../client.js";
import type { Note } from "../schemas.js";

/** What {@link getNote} takes. */
export interface GetNoteInput {
  readonly path: {
    readonly id: number;
  };
}

/** What {@link getNote} gives back. */
export type GetNoteResult = Success<200, Note> | Undocumented<200>;

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
