import { decodeHeaders, send } from "../../runtime/index.js";
import type {
  CallOptions,
  ErrorStatus,
  Failure,
  OperationDescription,
  Success,
  Undocumented,
  UndocumentedSuccess,
  WithHeaders,
} from "../../runtime/index.js";
import type { SwaggerClient } from "../client.js";
import type { FailureResponse, Pet, PetInput } from "../schemas.js";

/** Input of {@link listPets}. */
export interface ListPetsInput {
  query?: {
    /**
     * Maximum: 100.
     *
     * @defaultValue `20`
     */
    limit?: number;
    kinds?: readonly ("cat" | "dog")[];
    tags?: readonly string[];
    codes?: readonly number[];
    columns?: string;
  };
}

/** The header fields that responses to {@link listPets} have. */
export interface ListPetsHeaders {
  "X-Trace"?: string;
}

/**
 * Result of {@link listPets}.
 *
 * - 200: Pets.
 * - default: It went wrong.
 */
export type ListPetsResult =
  | Success<200, Pet[]>
  | UndocumentedSuccess<200, Pet[]>
  | (Failure<ErrorStatus, FailureResponse> & WithHeaders<ListPetsHeaders>);

const listPetsOperation: OperationDescription = {
  method: "GET",
  path: "/pets",
  parameters: [
    { in: "query", name: "limit" },
    { in: "query", name: "kinds", explode: false },
    { in: "query", name: "tags" },
    { in: "query", name: "codes", style: "pipeDelimited" },
    { in: "query", name: "columns" },
  ],
  accept: "application/json",
  headers: { decode: decodeHeaders, of: [{ statuses: ["default"], fields: [{ name: "X-Trace" }] }] },
  security: [["Key"]],
};

/** `GET /pets` */
export function listPets(client: SwaggerClient, input?: ListPetsInput, options?: CallOptions): Promise<ListPetsResult> {
  return send<ListPetsResult>(client, listPetsOperation, input, options);
}

/** Input of {@link addPet}. */
export interface AddPetInput {
  /** The pet. */
  body: PetInput;
}

/**
 * Result of {@link addPet}.
 *
 * - 201: Added.
 */
export type AddPetResult = Success<201, Pet> | UndocumentedSuccess<201, Pet> | Undocumented;

const addPetOperation: OperationDescription = {
  method: "POST",
  path: "/pets",
  body: { mediaType: "application/json" },
  accept: "application/json",
  security: [["Key"]],
};

/**
 * `POST /pets`
 *
 * @param input - The pet.
 */
export function addPet(client: SwaggerClient, input: AddPetInput, options?: CallOptions): Promise<AddPetResult> {
  return send<AddPetResult>(client, addPetOperation, input, options);
}

export interface GetPhotoErrorDefault {
  reason?: string | null;
}

/** Input of {@link getPhoto}. */
export interface GetPhotoInput {
  path: {
    id: string;
  };
}

/** The header fields that responses to {@link getPhoto} have. */
export interface GetPhotoHeaders {
  "X-Trace"?: string;
}

/**
 * Result of {@link getPhoto}.
 *
 * - 200: The photo.
 * - default: It went wrong.
 */
export type GetPhotoResult =
  | Success<200, Blob>
  | UndocumentedSuccess<200, Blob>
  | (Failure<ErrorStatus, GetPhotoErrorDefault> & WithHeaders<GetPhotoHeaders>);

const getPhotoOperation: OperationDescription = {
  method: "GET",
  path: "/pets/{id}/photo",
  parameters: [{ in: "path", name: "id" }],
  accept: "image/png, */*",
  bytes: true,
  headers: { decode: decodeHeaders, of: [{ statuses: ["default"], fields: [{ name: "X-Trace" }] }] },
};

/** `GET /pets/{id}/photo` */
export function getPhoto(client: SwaggerClient, input: GetPhotoInput, options?: CallOptions): Promise<GetPhotoResult> {
  return send<GetPhotoResult>(client, getPhotoOperation, input, options);
}

export interface SetPhotoBody {
  /**
   * The photo.
   *
   * Format: binary.
   */
  photo: Blob;
  marks?: readonly string[];
}

/** Input of {@link setPhoto}. */
export interface SetPhotoInput {
  path: {
    id: string;
  };
  body: SetPhotoBody;
}

/**
 * Result of {@link setPhoto}.
 *
 * - 204: Set.
 */
export type SetPhotoResult = Success<204, undefined> | UndocumentedSuccess<204, unknown> | Undocumented;

const setPhotoOperation: OperationDescription = {
  method: "PUT",
  path: "/pets/{id}/photo",
  parameters: [{ in: "path", name: "id" }],
  body: { mediaType: "multipart/form-data", encoding: [{ name: "marks", style: "form", explode: false }] },
  security: [["Key"]],
};

/** `PUT /pets/{id}/photo` */
export function setPhoto(client: SwaggerClient, input: SetPhotoInput, options?: CallOptions): Promise<SetPhotoResult> {
  return send<SetPhotoResult>(client, setPhotoOperation, input, options);
}

export interface DescribePhotoBody {
  title: string;
  sizes?: readonly number[];
}

/** Input of {@link describePhoto}. */
export interface DescribePhotoInput {
  path: {
    id: string;
  };
  body: DescribePhotoBody;
}

/**
 * Result of {@link describePhoto}.
 *
 * - 204: Described.
 */
export type DescribePhotoResult = Success<204, undefined> | UndocumentedSuccess<204, unknown> | Undocumented;

const describePhotoOperation: OperationDescription = {
  method: "PATCH",
  path: "/pets/{id}/photo",
  parameters: [{ in: "path", name: "id" }],
  body: { mediaType: "application/x-www-form-urlencoded" },
  security: [["Key"]],
};

/** `PATCH /pets/{id}/photo` */
export function describePhoto(
  client: SwaggerClient,
  input: DescribePhotoInput,
  options?: CallOptions,
): Promise<DescribePhotoResult> {
  return send<DescribePhotoResult>(client, describePhotoOperation, input, options);
}
