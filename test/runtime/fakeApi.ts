import { createApiClient } from "../../templates/runtime/index.js";
import type {
  ApiClient,
  ApiClientOptions,
  ApiDescription,
  OperationDescription,
} from "../../templates/runtime/index.js";

/** A client whose requests end in a handler, and what the handler was sent. */
export interface FakeApi {
  readonly client: ApiClient;
  readonly requests: readonly Request[];
  readonly firstRequest: () => Request;
}

export interface FakeApiOptions extends ApiClientOptions {
  readonly description?: Partial<ApiDescription>;
  /** Default: an empty 204. */
  readonly answer?: (request: Request) => Response | Promise<Response>;
}

export const BASE_URL = "https://api.test/v1";

export function createFakeApi({ description, answer, ...options }: FakeApiOptions = {}): FakeApi {
  const requests: Request[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    requests.push(request.clone());
    return answer === undefined ? new Response(null, { status: 204 }) : answer(request);
  };
  const whole = { api: "fake", servers: [{ url: BASE_URL }], securitySchemes: {}, ...description };
  const firstRequest = (): Request => {
    const [first] = requests;
    if (first === undefined) throw new Error("nothing was sent");
    return first;
  };
  return { client: createApiClient(whole, { fetch, ...options }), requests, firstRequest };
}

export function get(parts: Partial<OperationDescription> = {}): OperationDescription {
  return { method: "GET", path: "/things", ...parts };
}

export function post(mediaType: string, parts: Partial<OperationDescription> = {}): OperationDescription {
  return { method: "POST", path: "/things", body: { mediaType }, ...parts };
}

/** An answer with a body of this media type; none where it is undefined. */
export function answer(body: string | Uint8Array<ArrayBuffer> | null, contentType?: string, status = 200): Response {
  const response = new Response(body === null ? null : new Blob([body]), { status });
  if (contentType === undefined) response.headers.delete("Content-Type");
  else response.headers.set("Content-Type", contentType);
  return response;
}

export function json(value: unknown, status = 200): Response {
  return answer(JSON.stringify(value), "application/json", status);
}

/** What a promise rejects with; fails where it does not. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error("did not reject");
    },
    (error: unknown) => error,
  );
}
