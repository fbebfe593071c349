/** Controls, format characters (directions, invisible ones), line separators and lone surrogates; not the joiners of scripts and emoji. */
const unprintable = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * Text of a document as it may go to a terminal or a log: one line in which every character that could move the cursor,
 * turn the direction or hide something stands as an escape (`\u001b`).
 */
export function visibleText(text: string): string {
  return text.replace(unprintable, escapeCharacter);
}

/** {@link visibleText} for text of several lines: line ends and tabs stay. */
export function visibleLines(text: string): string {
  return text.replace(unprintable, (character) =>
    character === "\n" || character === "\t" ? character : escapeCharacter(character),
  );
}

function escapeCharacter(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`;
}
