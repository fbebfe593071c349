/**
 * The bracket of a command that CI systems find anywhere in a line: `##[error]` (GitHub, Gitea, Azure's log view),
 * `##vso[task.complete]` (Azure), `##teamcity[…]`, `##myget[…]`, `@@continua[…]`.
 */
const bracket = /((?:##|@@)[a-z]*)\[/gi;

/**
 * The second colon of a command that GitHub finds at the start of a line, `::add-mask::`. Blanks may be before it, and so
 * may what others remove: colours, and the mark of a line in a diff.
 */
const colon = /(?<=^(?:[^\S\n]|[+-]|\u001b\[\d*m)*:):/gm;

/**
 * Text that no CI system takes for a command: the last character of what would begin one is written as an escape, as in
 * `##\u005berror]` and `:\u003aadd-mask::`. In JSON that is the same value, as such text can only be inside a string.
 */
export function breakCommands(text: string): string {
  return text.replace(bracket, "$1\\u005b").replace(colon, "\\u003a");
}
