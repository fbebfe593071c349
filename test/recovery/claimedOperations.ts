import { frontMatterApi } from "./frontMatterApi.js";

/**
 * The operations that pages speak of, as `PUT /users`, found without the generator: by the line that each format has for
 * it. So that the pages' own word, and not the recovery's, says what could be found.
 */
export function claimedOperations(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => [...fenceClaims(text), ...frontMatterClaims(text)]));
}

function fenceClaims(text: string): readonly string[] {
  const fences = text.matchAll(/^`{3,}ya?ml (?:\S+ )?(get|put|post|delete|options|head|patch|trace) (\/\S*)/gim);
  return [...fences].map(([, method = "", path = ""]) => `${method.toUpperCase()} ${path}`);
}

/** The plugin writes method and path beside each other, after the operation's own fields. */
function frontMatterClaims(text: string): readonly string[] {
  const json = frontMatterApi(text)?.json ?? "";
  const pair = [...json.matchAll(/"method": ?"(\w+)", ?"path": ?("(?:[^"\\]|\\.)*")/g)].at(-1);
  if (pair === undefined || pair[1] === "event") return [];
  return [`${(pair[1] ?? "").toUpperCase()} ${String(JSON.parse(pair[2] ?? '""'))}`];
}
