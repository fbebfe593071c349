import { breakCommands } from "./breakCommands.js";

/** Controls, format characters (directions, invisible ones), line separators and lone surrogates; not the joiners of scripts and emoji. */
const unprintable = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * Text of a document as it may go to a terminal or a log: one line in which every character that could move the cursor,
 * turn the direction or hide something is an escape (`\u001b`), and in which no CI system finds a command.
 */
export function visibleText(text: string): string {
  return breakCommands(text.replace(unprintable, escapeCharacter));
}

/** {@link visibleText} for text of several lines: line ends and tabs stay. */
export function visibleLines(text: string): string {
  return breakCommands(escapeUnprintable(text));
}

/** Writes controls and invisible characters as escapes, but for line ends and tabs. What is JSON keeps its values. */
export function escapeUnprintable(text: string): string {
  return text.replace(unprintable, (character) =>
    character === "\n" || character === "\t" ? character : escapeCharacter(character),
  );
}

/** `\u202e`; two escapes for a character beyond the first plane, as JSON writes them. */
function escapeCharacter(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
