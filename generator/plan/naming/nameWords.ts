/** The words of a name: runs of what may stand in an identifier, `_` and `$` taken as separators. */
function wordsOf(text: string): readonly string[] {
  const words = text
    .normalize("NFC")
    .split(/[^\p{ID_Continue}]|\p{Pc}/u)
    .filter((word) => word !== "");
  // `GET_USERS` shouts; `listAPIKeys` and `URL` only abbreviate.
  const isShouting = words.length > 1 && !/\p{Ll}/u.test(text);
  return isShouting ? words.map((word) => word.toLowerCase()) : words;
}

/** `users/list-all` as `usersListAll`, `HTTPGet` as `httpGet`; empty where there are no words. */
export function toCamelCase(text: string): string {
  const [first, ...others] = wordsOf(text);
  return first === undefined ? "" : joinWords([lowerStart(first), ...others.map(upperStart)]);
}

/** `user_role` as `UserRole`, `HTTPError` as it is; empty where there are no words. */
export function toPascalCase(text: string): string {
  return joinWords(wordsOf(text).map(upperStart));
}

/** A name that can be declared: what cannot stand first in an identifier gets a `_` before it. */
export function asIdentifierText(text: string): string {
  const composed = text.normalize("NFC");
  return /^\p{ID_Start}/u.test(composed) ? composed : `_${composed}`;
}

/** True for text that is an identifier as it stands, reserved words aside. */
export function isIdentifierText(text: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text) && text === text.normalize("NFC");
}

/** Digits that meet stay apart: `v1.2` and `v12` are not the same. */
function joinWords(words: readonly string[]): string {
  const isDigit = (character: string | undefined): boolean => character !== undefined && /^\d$/.test(character);
  return words
    .map((word, index) => (isDigit(words[index - 1]?.at(-1)) && isDigit(word[0]) ? `_${word}` : word))
    .join("");
}

function upperStart(word: string): string {
  const [first = ""] = word;
  return first.toUpperCase() + word.slice(first.length);
}

/** Lowers the capitals that a word starts with, but for the one that starts the next word: `HTTPGet`, `IDs`. */
function lowerStart(word: string): string {
  const plural = /^\p{Lu}{2,}s(?=\p{Lu}|$)/u.exec(word)?.[0];
  if (plural !== undefined) return plural.toLowerCase() + word.slice(plural.length);
  const capitals = /^\p{Lu}+/u.exec(word)?.[0] ?? "";
  const startsWord = /^\p{Lu}{2,}\p{Ll}/u.test(word);
  const [last = ""] = startsWord ? Array.from(capitals).slice(-1) : [];
  const lowered = capitals.slice(0, capitals.length - last.length);
  return lowered.toLowerCase() + word.slice(lowered.length);
}
