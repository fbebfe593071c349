/** What the info string of a fence says. */
export interface FenceInfo {
  /** In lower case; empty where there is none. */
  readonly language: string;
  /** The specification as the page names it: a path, a URL or a nickname. */
  readonly specification?: string;
  readonly operation?: StatedOperation;
}

/** An operation as a page names it beside its description. */
export interface StatedOperation {
  /** In lower case. */
  readonly method: string;
  /** A path template; the name of a webhook where the method is `webhook`. */
  readonly path: string;
}

const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace", "query", "webhook"]);

/** `theme={null}`, `lines`, `title="x"`: how the fence looks. */
const appearance = /^(?:[\w-]+=.*|lines|wrap|expandable|twoslash|copy)$/;

/** Reads `yaml api/openapi.json get /users theme={null}`: the last two words name the operation. */
export function parseInfo(info: string): FenceInfo {
  const [language = "", ...rest] = info.split(/\s+/).filter((word) => word !== "");
  return { language: language.toLowerCase(), ...parseStatement(rest.filter((word) => !appearance.test(word))) };
}

/** Reads `api/openapi.json GET /users`, `GET /users` or `api/openapi.json`. */
export function parseStatement(words: readonly string[]): Omit<FenceInfo, "language"> {
  const method = words.at(-2)?.toLowerCase();
  const path = words.at(-1);
  const isOperation = method !== undefined && path !== undefined && methods.has(method);
  const specification = (isOperation ? words.slice(0, -2) : words).join(" ");
  return {
    ...(specification !== "" && { specification }),
    ...(isOperation && { operation: { method, path } }),
  };
}
