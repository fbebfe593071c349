/**
 * An error of the platform, or another reason, with every URL in its texts cut down to the origin: Bun and Deno quote the
 * whole URL, with the keys and arguments in it. The error is changed in place, so that it keeps its class and identity.
 */
export function withoutUrls(cause: unknown): unknown {
  if (typeof cause === "string") return shorten(cause);
  shortenIn(cause, new Set());
  return cause;
}

/** Errors are recognised by their message: those of `fetch` may come from another realm. */
function shortenIn(error: unknown, seen: Set<unknown>): void {
  if (typeof error !== "object" || error === null || !("message" in error) || seen.has(error)) return;
  seen.add(error);
  const { message, stack } = error as Error;
  for (const name of Object.getOwnPropertyNames(error)) {
    const value: unknown = Reflect.get(error, name);
    if (name !== "stack" && typeof value === "string") Reflect.set(error, name, shorten(value));
    for (const inner of Array.isArray(value) ? (value as unknown[]) : [value]) shortenIn(inner, seen);
  }
  // The stack begins with the message; the URLs below it are those of scripts.
  if (typeof stack === "string")
    Reflect.set(
      error,
      "stack",
      stack.replace(message, () => shorten(message)),
    );
}

function shorten(text: string): string {
  return text.replace(
    /\b(https?:\/\/)(?:[^\s/?#"<>]*@)?([^\s/?#"<>]*)([/?#][^\s"<>]*)?/gi,
    (_, scheme: string, host: string, rest?: string) => scheme + host + (rest === undefined ? "" : "/…"),
  );
}
