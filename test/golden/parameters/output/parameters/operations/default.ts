import { send } from "../../runtime/index.js";
import type {
  CallOptions,
  OperationDescription,
  Success,
  Undocumented,
  UndocumentedSuccess,
} from "../../runtime/index.js";
import type { ParametersClient } from "../client.js";
import type { Point } from "../schemas.js";

/** Input of {@link findItems}. */
export interface FindItemsInput {
  path: {
    /** Whose items. */
    account: string;
    ids: readonly number[];
  };
  query: {
    /** Minimum length: 2. Pattern: ^[a-z`]+$. */
    q: string;
    /** @defaultValue `["name"]` */
    sort?: readonly ("name" | "-name")[];
    /** Items are unique. */
    tags?: readonly string[];
    where?: {
      [key: string]: string;
    };
    near?: Point;
    /**
     * Use `q`.
     *
     * @deprecated
     */
    old?: string;
  };
  header: {
    /** Format: uuid. */
    "X-Request-Id": string;
  };
  cookie?: {
    session?: string;
  };
}

/**
 * Result of {@link findItems}.
 *
 * - 204: Nothing.
 */
export type FindItemsResult = Success<204, undefined> | UndocumentedSuccess<204, unknown> | Undocumented;

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

/** Input of {@link deleteItem}. */
export interface DeleteItemInput {
  path: {
    /** Overrides the one of the path. */
    account: number;
    ids: string;
  };
}

/**
 * Result of {@link deleteItem}.
 *
 * - 204: Nothing.
 */
export type DeleteItemResult = Success<204, undefined> | UndocumentedSuccess<204, unknown> | Undocumented;

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

/** Input of {@link uploadItem}. */
export interface UploadItemInput {
  /** The picture and its title. */
  body?: UploadItemBody;
}

/**
 * Result of {@link uploadItem}.
 *
 * - 204: Nothing.
 */
export type UploadItemResult = Success<204, undefined> | UndocumentedSuccess<204, unknown> | Undocumented;

const uploadItemOperation: OperationDescription = {
  method: "POST",
  path: "/items",
  body: { mediaType: "multipart/form-data", encoding: [{ name: "file", contentType: "image/png, image/jpeg" }] },
};

/**
 * `POST /items`
 *
 * @param input - The picture and its title.
 */
export function uploadItem(
  client: ParametersClient,
  input?: UploadItemInput,
  options?: CallOptions,
): Promise<UploadItemResult> {
  return send<UploadItemResult>(client, uploadItemOperation, input, options);
}
