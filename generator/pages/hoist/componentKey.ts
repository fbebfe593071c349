/** A key of Components (OpenAPI 3.1 §4.8.7). */
export function isKey(title: string): boolean {
  return /^[A-Za-z0-9._-]+$/.test(title);
}

/** A title as a key of Components: signs go, words begin with capital letters; brackets become `_`, as in `Page_User_`. */
export function keyOf(title: string): string {
  if (isKey(title)) return title;
  const joined = title
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[[\],<>{}]+/g, "_")
    .replace(/[^A-Za-z0-9._-]+(.?)/g, (_, letter: string) => letter.toUpperCase());
  return /[A-Za-z0-9]/.test(joined) ? joined : "Schema";
}
