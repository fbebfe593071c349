import { isHttpToken } from "./httpToken.js";

/**
 * Header fields that no call can send, as trying each with Node 20 shows: `fetch` refuses those of the connection,
 * whatever they say, writes `Host` and `Sec-Fetch-Mode` itself, and loses `__proto__`.
 */
const unsendable = new Set([
  "__proto__",
  "expect",
  "host",
  "keep-alive",
  "sec-fetch-mode",
  "transfer-encoding",
  "upgrade",
]);

/** Sent with values that a parameter can have and no credential is: `close`, or the length of the body. */
const particular = new Set(["connection", "content-length"]);

/** Whether a call can send a header field of this name. */
export function isSendableField(name: string): boolean {
  return isHttpToken(name) && !unsendable.has(name.toLowerCase());
}

/** Whether a call can send a credential in a header field of this name. */
export function canHoldCredential(name: string): boolean {
  return isSendableField(name) && !particular.has(name.toLowerCase());
}
