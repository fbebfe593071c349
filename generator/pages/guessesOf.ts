import { isJsonObject, ownValue } from "../document/record.js";
import { recoveredMark } from "../document/recovered.js";
import type { Recovery } from "./recovery.js";

/** What in a rebuilt document is a guess, a sentence each, as its mark says. */
export function guessesOf({ document }: Pick<Recovery, "document">): readonly string[] {
  const mark = ownValue(document, recoveredMark);
  const guesses = isJsonObject(mark) ? ownValue(mark, "guesses") : undefined;
  return Array.isArray(guesses) ? guesses.filter((guess) => typeof guess === "string") : [];
}
