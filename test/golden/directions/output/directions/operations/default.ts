import { send } from "../../runtime/index.js";
import type {
  CallOptions,
  OperationDescription,
  Success,
  Undocumented,
  UndocumentedSuccess,
} from "../../runtime/index.js";
import type { DirectionsClient } from "../client.js";
import type { Team, TeamInput, Upload } from "../schemas.js";

/** Input of {@link putTeam}. */
export interface PutTeamInput {
  body?: TeamInput;
}

/**
 * Result of {@link putTeam}.
 *
 * - 200: It.
 */
export type PutTeamResult = Success<200, Team> | UndocumentedSuccess<200, Team> | Undocumented;

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

/** Input of {@link upload}. */
export interface UploadInput {
  body?: Upload;
}

/**
 * Result of {@link upload}.
 *
 * - 200: It.
 */
export type UploadResult = Success<200, Blob> | UndocumentedSuccess<200, Blob> | Undocumented;

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
