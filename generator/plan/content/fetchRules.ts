import type { Operation, Response, ResponseStatus } from "../../model/apiModel.js";

/** A status that a caller of `fetch` can get: 1XX never arrive there. */
export type ArrivingStatus = Exclude<ResponseStatus, "1XX">;

/** Whether a caller of `fetch` can get a response. */
export function arrives<Given extends Pick<Response, "status">>(
  response: Given,
): response is Given & { readonly status: ArrivingStatus } {
  return response.status !== "1XX" && !(typeof response.status === "number" && response.status < 200);
}

/** A status that makes `response.ok`. */
export function isSuccessStatus(status: ResponseStatus): boolean {
  return status === "2XX" || (typeof status === "number" && status >= 200 && status < 300);
}

/** `fetch` refuses a body with GET and HEAD. */
export function canSendBody({ method }: Operation): boolean {
  return method !== "GET" && method !== "HEAD";
}
