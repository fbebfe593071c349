import { ApiError } from "./apiError.js";
import type { Call } from "./call.js";
import { redirectPolicyOf, sendFollowing } from "./redirect.js";
import type { Send } from "./redirect.js";
import { isReplayable } from "./requestBody.js";
import { sendWithRetry } from "./retry.js";
import { withoutUrls } from "./withoutUrls.js";

/**
 * How the requests of a call are sent: by the `fetch` of the call, the client or, as it is at that time, the platform;
 * through redirects; again, where that is wanted and the body allows it.
 */
export function deliveryOf(call: Call, payload: unknown): Send {
  const { settings, options, signal } = call;
  const retry = isReplayable(payload) ? (options.retry ?? settings.options.retry) : 0;
  const send = attemptOf(call, payload);
  return (request) => sendWithRetry(request, retry, { send, signal });
}

function attemptOf({ settings, options, signal }: Call, payload: unknown): Send {
  const fetch = options.fetch ?? settings.options.fetch ?? ((request: Request) => globalThis.fetch(request));
  const policy = redirectPolicyOf(settings.description, isReplayable(payload));
  return async (request) => {
    signal.throwIfAborted();
    try {
      return await sendFollowing(request, policy, fetch);
    } catch (cause) {
      signal.throwIfAborted();
      throw cause instanceof ApiError
        ? cause
        : new ApiError({ kind: "network", reason: "no answer came", cause: withoutUrls(cause) });
    }
  };
}
