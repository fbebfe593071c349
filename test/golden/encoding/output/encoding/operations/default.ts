import { send } from "../../runtime/index.js";
import type {
  CallOptions,
  OperationDescription,
  Success,
  Undocumented,
  UndocumentedSuccess,
} from "../../runtime/index.js";
import type { EncodingClient } from "../client.js";

export interface CreateChargeBody {
  amount?: number;
  card?: {
    number?: string;
  };
  expand?: readonly string[];
  note?: string;
}

/** Input of {@link createCharge}. */
export interface CreateChargeInput {
  body: CreateChargeBody;
}

/**
 * Result of {@link createCharge}.
 *
 * - 204: Done.
 */
export type CreateChargeResult = Success<204, undefined> | UndocumentedSuccess<204, unknown> | Undocumented;

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

/** Input of {@link uploadFile}. */
export interface UploadFileInput {
  body: UploadFileBody;
}

/**
 * Result of {@link uploadFile}.
 *
 * - 204: Done.
 */
export type UploadFileResult = Success<204, undefined> | UndocumentedSuccess<204, unknown> | Undocumented;

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

/** Input of {@link noForm}. */
export interface NoFormInput {
  body?: Record<string, unknown>;
}

/**
 * Result of {@link noForm}.
 *
 * - 204: Done.
 */
export type NoFormResult = Success<204, undefined> | UndocumentedSuccess<204, unknown> | Undocumented;

const noFormOperation: OperationDescription = {
  method: "POST",
  path: "/json",
  body: { mediaType: "application/json" },
};

/** `POST /json` */
export function noForm(client: EncodingClient, input?: NoFormInput, options?: CallOptions): Promise<NoFormResult> {
  return send<NoFormResult>(client, noFormOperation, input, options);
}
