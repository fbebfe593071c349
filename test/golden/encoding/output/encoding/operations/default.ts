import { send } from "../../runtime/index.js";
import type { CallOptions, OperationDescription, Success, Undocumented } from "../../runtime/index.js";
import type { EncodingClient } from "../client.js";

export interface CreateChargeBody {
  amount?: number;
  card?: {
    number?: string;
  };
  expand?: string[];
  note?: string;
}

/** What {@link createCharge} takes. */
export interface CreateChargeInput {
  readonly body: CreateChargeBody;
}

/** What {@link createCharge} gives back. */
export type CreateChargeResult = Success<204, undefined> | Undocumented<204>;

const createChargeOperation: OperationDescription = {
  method: "POST",
  path: "/charges",
  body: {
    mediaType: "application/x-www-form-urlencoded",
    encoding: [
      { name: "card", style: "deepObject", explode: true },
      { name: "expand", style: "form", explode: false },
      { name: "note", contentType: "application/json" },
    ],
  },
};

/** `POST /charges` */
export function createCharge(
  client: EncodingClient,
  input: CreateChargeInput,
  options?: CallOptions,
): Promise<CreateChargeResult> {
  return send<CreateChargeResult>(client, createChargeOperation, input, options);
}

export interface UploadFileBody {
  /** Format: binary. */
  file: Blob;
  meta?: {
    name?: string;
  };
}

/** What {@link uploadFile} takes. */
export interface UploadFileInput {
  readonly body: UploadFileBody;
}

/** What {@link uploadFile} gives back. */
export type UploadFileResult = Success<204, undefined> | Undocumented<204>;

const uploadFileOperation: OperationDescription = {
  method: "POST",
  path: "/files",
  body: {
    mediaType: "multipart/form-data",
    encoding: [
      { name: "file", contentType: "image/png, image/jpeg" },
      { name: "meta", contentType: "application/vnd.meta+json" },
    ],
  },
};

/** `POST /files` */
export function uploadFile(
  client: EncodingClient,
  input: UploadFileInput,
  options?: CallOptions,
): Promise<UploadFileResult> {
  return send<UploadFileResult>(client, uploadFileOperation, input, options);
}

/** What {@link noForm} takes. */
export interface NoFormInput {
  readonly body?: Record<string, unknown>;
}

/** What {@link noForm} gives back. */
export type NoFormResult = Success<204, undefined> | Undocumented<204>;

const noFormOperation: OperationDescription = {
  method: "POST",
  path: "/json",
  body: { mediaType: "application/json" },
};

/** `POST /json` */
export function noForm(client: EncodingClient, input?: NoFormInput, options?: CallOptions): Promise<NoFormResult> {
  return send<NoFormResult>(client, noFormOperation, input, options);
}
