import { send } from "../../runtime/index.js";
import type { CallOptions, OperationDescription, Success, Undocumented } from "../../runtime/index.js";
import type { ParametersClient } from "../client.js";
import type { Point } from "../schemas.js";

/** What {@link findItems} takes. */
export interface FindItemsInput {
  readonly path: {
    /** Whose items. */
    readonly account: string;
    readonly ids: number[];
  };
  readonly query: {
    /** Minimum length: 2. Pattern: ^[a-z`]+$. */
    readonly q: string;
    /** @defaultValue `["name"]` */
    readonly sort?: ("name" | "-name")[];
    /** Items are unique. */
    readonly tags?: string[];
    readonly where?: {
      [key: string]: string;
    };
    readonly near?: Point;
    /**
     * Use `q`.
     *
     * @deprecated
     */
    readonly old?: string;
  };
  readonly header: {
    /** Format: uuid. */
    readonly "X-Request-Id": string;
  };
  readonly cookie?: {
    readonly session?: string;
  };
}

/** What {@link findItems} gives back. */
export type FindItemsResult = Success<204, undefined> | Undocumented<204>;

const findItemsOperation: OperationDescription = {
  method: "GET",
  path: "/{account}/items/{ids}",
  parameters: [
    { in: "path", name: "account" },
    { in: "path", name: "ids", style: "label", explode: true },
    { in: "query", name: "q", allowReserved: true },
    { in: "query", name: "sort", explode: false },
    { in: "query", name: "tags", style: "pipeDelimited" },
    { in: "query", name: "where", style: "deepObject" },
    { in: "query", name: "near", mediaType: "application/json" },
    { in: "query", name: "old" },
    { in: "header", name: "X-Request-Id" },
    { in: "cookie", name: "session" },
  ],
};

/** `GET /{account}/items/{ids}` */
export function findItems(
  client: ParametersClient,
  input: FindItemsInput,
  options?: CallOptions,
): Promise<FindItemsResult> {
  return send<FindItemsResult>(client, findItemsOperation, input, options);
}

/** What {@link deleteItem} takes. */
export interface DeleteItemInput {
  readonly path: {
    /** Overrides the one of the path. */
    readonly account: number;
    readonly ids: string;
  };
}

/** What {@link deleteItem} gives back. */
export type DeleteItemResult = Success<204, undefined> | Undocumented<204>;

const deleteItemOperation: OperationDescription = {
  method: "DELETE",
  path: "/{account}/items/{ids}",
  parameters: [
    { in: "path", name: "account" },
    { in: "path", name: "ids" },
  ],
};

/** `DELETE /{account}/items/{ids}` */
export function deleteItem(
  client: ParametersClient,
  input: DeleteItemInput,
  options?: CallOptions,
): Promise<DeleteItemResult> {
  return send<DeleteItemResult>(client, deleteItemOperation, input, options);
}

export interface UploadItemBody {
  /** Format: binary. */
  file: Blob;
  /** Maximum length: 80. */
  title?: string;
}

/** What {@link uploadItem} takes. */
export interface UploadItemInput {
  /** The picture and its title. */
  readonly body?: UploadItemBody;
}

/** What {@link uploadItem} gives back. */
export type UploadItemResult = Success<204, undefined> | Undocumented<204>;

const uploadItemOperation: OperationDescription = {
  method: "POST",
  path: "/items",
  body: { mediaType: "multipart/form-data", encoding: [{ name: "file", contentType: "image/png, image/jpeg" }] },
};

/** `POST /items` */
export function uploadItem(
  client: ParametersClient,
  input?: UploadItemInput,
  options?: CallOptions,
): Promise<UploadItemResult> {
  return send<UploadItemResult>(client, uploadItemOperation, input, options);
}
