import { ApiError } from "./apiError.js";
import type { Answer, UndocumentedSuccess } from "./result.js";

/** Any result. Without its status, as comparing statuses would cost compilers more than all the rest of a call. */
type Outcome = Answer &
  ({ readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly error: unknown });

/** The data of every success that the document names. Where these are of several types, that of any other is unknown. */
type DataOf<Result> = Result extends { readonly ok: true; readonly data: infer Data }
  ? unknown extends Data
    ? Unknown<Result>
    : Data
  : never;

/**
 * `unknown` if the document names the success, and nothing if it does not. Only an {@link UndocumentedSuccess} lets its
 * statuses be inferred, and excluding all numbers leaves nothing of them.
 */
type Unknown<Result> =
  Result extends UndocumentedSuccess<infer Documented, unknown> ? Exclude<Documented, number> : unknown;

/**
 * The data of a result, typed as what the document names (a server may send other data with another status of success), or an {@link ApiError} of kind `http` with status, body, request and response.
 *
 * @example
 * const thing = await unwrap(getThing(client, { path: { thingId } }));
 */
export async function unwrap<Result extends Outcome>(result: Result | Promise<Result>): Promise<DataOf<Result>> {
  const outcome: Outcome = await result;
  if (outcome.ok) return outcome.data as DataOf<Result>;
  const { operation, request, response, error } = outcome;
  const reason = `the API answered with status ${response.status}`;
  throw new ApiError({ kind: "http", reason, operation, body: error, request, response });
}
