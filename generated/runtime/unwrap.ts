import { ApiError } from "./apiError.js";
import type { Answer } from "./result.js";

/** Any result. Without its status, as comparing statuses would cost compilers more than all the rest of a call. */
type Outcome = Answer &
  ({ readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly error: unknown });

/**
 * The data of a result, or an {@link ApiError} of kind `http` with status, body, request and response.
 *
 * @example
 * const thing = await unwrap(getThing(client, { path: { thingId } }));
 */
export async function unwrap<Result extends Outcome>(
  result: Result | Promise<Result>,
): Promise<Extract<Result, { readonly ok: true }>["data"]> {
  const settled: Outcome = await result;
  if (settled.ok) return settled.data;
  const { operation, request, response, error } = settled;
  const reason = `the API answered with status ${response.status}`;
  throw new ApiError({ kind: "http", reason, operation, body: error, request, response });
}
