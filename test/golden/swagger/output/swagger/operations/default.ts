import { decodeHeaders, send } from "../../runtime/index.js";
import type {
  CallOptions,
  ErrorStatus,
  Failure,
  OperationDescription,
  Success,
  Undocumented,
  WithHeaders,
} from "../../runtime/index.js";
import type { SwaggerClient } from "../client.js";
import type { FailureResponse, Pet, PetInput } from "../schemas.js";

/** What {@link listPets} takes. */
export interface ListPetsInput {
  readonly query?: {
    /**
     * Maximum: 100.
     *
     * @defaultValue `20`
     */
    readonly limit?: number;
    readonly kinds?: ("cat" | "dog")[];
    readonly tags?: string[];
    readonly codes?: number[];
    readonly columns?: string;
  };
}

/** The header fields that responses to {@link listPets} have. */
export interface ListPetsHeaders {
  readonly "X-Trace"?: string;
}

/** What {@link listPets} gives back. */
export type ListPetsResult =
  Success<200, Pet[]> | (Failure<ErrorStatus, FailureResponse> & WithHeaders<ListPetsHeaders>);

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

/** What {@link addPet} takes. */
export interface AddPetInput {
  /** The pet. */
  readonly body: PetInput;
}

/** What {@link addPet} gives back. */
export type AddPetResult = Success<201, Pet> | Undocumented<201>;

const addPetOperation: OperationDescription = {
  method: "POST",
  path: "/pets",
  body: { mediaType: "application/json" },
  accept: "application/json",
  security: [["Key"]],
};

/** `POST /pets` */
export function addPet(client: SwaggerClient, input: AddPetInput, options?: CallOptions): Promise<AddPetResult> {
  return send<AddPetResult>(client, addPetOperation, input, options);
}

export interface GetPhotoErrorDefault {
  reason?: string | null;
}

/** What {@link getPhoto} takes. */
export interface GetPhotoInput {
  readonly path: {
    readonly id: string;
  };
}

/** The header fields that responses to {@link getPhoto} have. */
export interface GetPhotoHeaders {
  readonly "X-Trace"?: string;
}

/** What {@link getPhoto} gives back. */
export type GetPhotoResult =
  Success<200, Blob> | (Failure<ErrorStatus, GetPhotoErrorDefault> & WithHeaders<GetPhotoHeaders>);

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
  marks?: string[];
}

/** What {@link setPhoto} takes. */
export interface SetPhotoInput {
  readonly path: {
    readonly id: string;
  };
  readonly body: SetPhotoBody;
}

/** What {@link setPhoto} gives back. */
export type SetPhotoResult = Success<204, undefined> | Undocumented<204>;

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
  sizes?: number[];
}

/** What {@link describePhoto} takes. */
export interface DescribePhotoInput {
  readonly path: {
    readonly id: string;
  };
  readonly body: DescribePhotoBody;
}

/** What {@link describePhoto} gives back. */
export type DescribePhotoResult = Success<204, undefined> | Undocumented<204>;

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
