import { send } from "../../runtime/index.js";
import type { CallOptions, OperationDescription, Success, Undocumented } from "../../runtime/index.js";
import type { DirectionsClient } from "../client.js";
import type { Team, TeamInput, Upload } from "../schemas.js";

/** What {@link putTeam} takes. */
export interface PutTeamInput {
  readonly body?: TeamInput;
}

/** What {@link putTeam} gives back. */
export type PutTeamResult = Success<200, Team> | Undocumented<200>;

const putTeamOperation: OperationDescription = {
  method: "PUT",
  path: "/team",
  body: { mediaType: "application/json" },
  accept: "application/json",
};

/** `PUT /team` */
export function putTeam(client: DirectionsClient, input?: PutTeamInput, options?: CallOptions): Promise<PutTeamResult> {
  return send<PutTeamResult>(client, putTeamOperation, input, options);
}

/** What {@link upload} takes. */
export interface UploadInput {
  readonly body?: Upload;
}

/** What {@link upload} gives back. */
export type UploadResult = Success<200, Blob> | Undocumented<200>;

const uploadOperation: OperationDescription = {
  method: "POST",
  path: "/files",
  body: { mediaType: "multipart/form-data" },
  accept: "application/octet-stream",
  bytes: true,
};

/** `POST /files` */
export function upload(client: DirectionsClient, input?: UploadInput, options?: CallOptions): Promise<UploadResult> {
  return send<UploadResult>(client, uploadOperation, input, options);
}
